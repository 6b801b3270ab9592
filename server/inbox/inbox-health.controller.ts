import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Can } from '../platform/security/access.decorators';
import { InboxHealthDto } from './dto/inbox.dto';
import { InboxQueries } from './inbox.queries';

/** Whether the mailbox is read; beside the log of what goes out. */
@ApiTags('inbox')
@Controller('inbox/health')
@Can('mail_log.use')
export class InboxHealthController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: InboxQueries,
  ) {}

  @Get()
  get(): Promise<InboxHealthDto> {
    return this.uow.asSystem(() => this.queries.health());
  }
}
