import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DifficultyRecords } from '../difficulties/difficulty-records';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { CaseMailDto } from './dto/inbox.dto';
import { InboxQueries } from './inbox.queries';

/** The mails entries of a case were made of; for staff, since quotes and signatures are in them. */
@ApiTags('inbox')
@Controller('difficulties/:id/mails')
@Can('difficulties.work')
export class CaseMailsController {
  constructor(
    private readonly records: DifficultyRecords,
    private readonly queries: InboxQueries,
  ) {}

  @Get(':mailId')
  async get(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('mailId', ParseUUIDPipe) mailId: string,
  ): Promise<CaseMailDto> {
    await this.records.load(me, id);
    return this.queries.ofCase(id, mailId);
  }
}
