import { Controller, Get, Inject, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CONFIG, type Config } from '../platform/config/config';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { Public } from '../platform/security/access.decorators';
import { MailDto, MailSummaryDto } from './dto/mail.dto';

const COLUMNS = `id, to_address AS "to", to_name AS "toName", subject, locale, status, created_at AS "createdAt"`;

/** The demo's mailbox: what would have gone out. Only in demo mode; elsewhere it does not exist. */
@ApiTags('mailbox')
@Controller('dev/mail')
export class MailboxController {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The newest hundred. Public: in the demo one reads the mail of all demo people. */
  @Get()
  @Public()
  async list(): Promise<MailSummaryDto[]> {
    this.demoOnly();
    return this.uow.query<MailSummaryDto>(
      `SELECT ${COLUMNS} FROM mail_outbox ORDER BY created_at DESC, id DESC LIMIT 100`,
    );
  }

  @Get(':id')
  @Public()
  async read(@Param('id', ParseUUIDPipe) id: string): Promise<MailDto> {
    this.demoOnly();
    const mail = await this.uow.one<MailDto>(
      `SELECT ${COLUMNS}, text_body AS text, html_body AS html, calendar_method AS "calendarMethod",
         calendar_body AS calendar FROM mail_outbox WHERE id = $1`,
      [id],
    );
    if (!mail) throw Problem.notFound('mail');
    return mail;
  }

  private demoOnly(): void {
    if (!this.config.demo) throw Problem.notFound('route');
  }
}
