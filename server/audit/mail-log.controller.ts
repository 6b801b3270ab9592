import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../platform/security/access.decorators';
import { MailLogEntryDto, MailLogPageDto, MailLogQueryDto } from './dto/mail-log.dto';
import { MailLogService } from './mail-log.service';

@ApiTags('mail-log')
@Controller('mail-log')
@Can('mail_log.use')
export class MailLogController {
  constructor(private readonly log: MailLogService) {}

  /** Mails written by the product, newest first: to whom, when, and whether they left. */
  @Get()
  list(@Query() query: MailLogQueryDto): Promise<MailLogPageDto> {
    return this.log.list(query);
  }

  /** Sends a failed mail anew. */
  @Post(':id/retry')
  @HttpCode(200)
  retry(@Param('id', ParseUUIDPipe) id: string): Promise<MailLogEntryDto> {
    return this.log.retry(id);
  }
}
