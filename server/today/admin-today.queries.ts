import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type {
  AdminTodayDto,
  FailedMailDto,
  InvitedPersonDto,
  RunningImportDto,
} from './dto/today.dto';

type Figures = Omit<AdminTodayDto, 'people' | 'imports' | 'mails'>;

/** What an administrator's day is made of. No case contents. */
@Injectable()
export class AdminTodayQueries {
  constructor(private readonly uow: UnitOfWork) {}

  async read(now: Date): Promise<AdminTodayDto> {
    const figures = await this.uow.one<Figures>(
      `SELECT (SELECT count(*) FROM users WHERE status = 'invited') AS invited,
              (SELECT count(*) FROM users WHERE status = 'suspended') AS suspended,
              (SELECT count(*) FROM offices WHERE active AND NOT verified) AS "unverifiedOffices",
              (SELECT count(*) FROM offices WHERE active) AS offices,
              (SELECT count(*) FROM mail_outbox WHERE status = 'failed') AS "mailsFailed",
              (SELECT count(*) FROM mail_outbox WHERE status = 'pending') AS "mailsPending"`,
    );
    return {
      ...figures!,
      people: await this.invited(),
      imports: await this.imports(now),
      mails: await this.failedMails(),
    };
  }

  private invited(): Promise<InvitedPersonDto[]> {
    return this.uow.query<InvitedPersonDto>(
      `SELECT u.id, u.name, u.email, u.role, c.name AS "companyName", u.created_at AS "invitedAt"
       FROM users u LEFT JOIN companies c ON c.id = u.company_id
       WHERE u.status = 'invited' ORDER BY u.created_at, u.id LIMIT 8`,
    );
  }

  private imports(now: Date): Promise<RunningImportDto[]> {
    return this.uow.query<RunningImportDto>(
      `SELECT id, file_name AS "fileName", status, processed, total, created_at AS "createdAt"
       FROM import_batches
       WHERE status IN ('running', 'undoing', 'previewed') OR created_at > $1::timestamptz - interval '7 days'
       ORDER BY created_at DESC, id DESC LIMIT 5`,
      [now],
    );
  }

  private failedMails(): Promise<FailedMailDto[]> {
    return this.uow.query<FailedMailDto>(
      `SELECT id, to_address AS "toAddress", subject, last_error AS "lastError", created_at AS "createdAt"
       FROM mail_outbox WHERE status = 'failed' ORDER BY created_at DESC, id DESC LIMIT 5`,
    );
  }
}
