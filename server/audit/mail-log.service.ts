import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { Audit } from '../platform/audit/audit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, TOTAL_CAP, toPage } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import { Mailer } from '../platform/mail/mailer';
import type { MailLogEntryDto, MailLogPageDto, MailLogQueryDto } from './dto/mail-log.dto';
import { likeText } from '../platform/text/like';

const SELECT = `
  SELECT m.id, m.template, m.locale, m.to_name AS "toName", m.to_address AS "toAddress", m.status, m.attempts,
         m.last_error AS "lastError", m.company_id AS "companyId", c.name AS "companyName",
         m.created_at AS "createdAt", m.sent_at AS "sentAt"
  FROM mail_outbox m LEFT JOIN companies c ON c.id = m.company_id`;

/** The outbox for the administrator: envelopes and fates, not contents. */
@Injectable()
export class MailLogService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly audit: Audit,
    private readonly mailer: Mailer,
  ) {}

  /** Newest first; index mail_outbox_recent. */
  async list(query: MailLogQueryDto): Promise<MailLogPageDto> {
    const limit = query.limit ?? 50;
    const params = new SqlParams();
    const where = ['TRUE'];
    if (query.status) where.push(`m.status = ${params.add(query.status)}`);
    if (query.q?.trim()) {
      const words = params.add(`%${likeText(query.q.trim())}%`);
      where.push(`(m.to_address ILIKE ${words} OR m.to_name ILIKE ${words})`);
    }
    const counted = await this.uow.one<{ count: number }>(
      `SELECT count(*) AS count FROM (SELECT 1 FROM mail_outbox m WHERE ${where.join(' AND ')} LIMIT ${TOTAL_CAP + 1}) n`,
      [...params.values],
    );
    if (query.cursor) {
      const [at, id] = decodeCursor(query.cursor, 2);
      where.push(
        `(m.created_at, m.id) < (${params.add(at)}::timestamptz, ${params.add(id)}::uuid)`,
      );
    }
    const rows = await this.uow.query<MailLogEntryDto>(
      `${SELECT} WHERE ${where.join(' AND ')} ORDER BY m.created_at DESC, m.id DESC LIMIT ${params.add(limit + 1)}`,
      params.values,
    );
    return toPage(
      rows,
      limit,
      counted?.count ?? 0,
      (row) => [row.createdAt.toISOString(), row.id],
      (row) => row,
    );
  }

  /** Sends a failed mail anew. @throws Problem 404, 409 `mail.not_failed` */
  async retry(id: string): Promise<MailLogEntryDto> {
    const mail = await this.get(id);
    if (mail.status !== 'failed') throw Problem.conflict('mail.not_failed');
    await this.uow.asSystem(() => this.mailer.sendAgain(id));
    await this.audit.record({
      action: 'mail.sent_again',
      subjectType: 'mail',
      subjectId: id,
      companyId: mail.companyId,
      after: { template: mail.template, to: mail.toAddress },
    });
    return this.get(id);
  }

  private async get(id: string): Promise<MailLogEntryDto> {
    const mail = await this.uow.one<MailLogEntryDto>(`${SELECT} WHERE m.id = $1`, [id]);
    if (!mail) throw Problem.notFound('mail');
    return mail;
  }
}
