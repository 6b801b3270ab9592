import { Inject, Injectable } from '@nestjs/common';
import { companyIdScope, SqlParams } from '../companies/company-scope';
import { CONFIG, type Config } from '../platform/config/config';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, TOTAL_CAP, toPage } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import type { Actor } from '../platform/security/actor';
import { likeText } from '../platform/text/like';
import type {
  CaseMailDto,
  InboxCaseDto,
  InboxHealthDto,
  InboxMessageDto,
  InboxPageDto,
  InboxQueryDto,
  InboxRowDto,
} from './dto/inbox.dto';
import { MailConnection } from './mail-connection';

const ROW = `m.id, m.status, m.reason, m.from_name AS "fromName", m.from_address AS "fromAddress", m.subject,
  left(m.body, 200) AS preview, jsonb_array_length(m.attachments) AS "fileCount", m.received_at AS "receivedAt",
  CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'name', c.name, 'nameEn', c.name_en) END AS company,
  CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'number', d.number, 'title', d.title,
    'status', d.status) END AS difficulty`;
const FROM = `FROM inbox_messages m LEFT JOIN companies c ON c.id = m.company_id
  LEFT JOIN difficulties d ON d.id = m.difficulty_id`;

/** A parked message as its decision needs it. */
export interface ParkedMessage {
  id: string;
  status: string;
  companyId: string | null;
  fromName: string;
  fromAddress: string;
  subject: string;
  body: string;
  storageKey: string;
}

/** Reads of what came in: a supervisor sees what names their firms, and what names none. */
@Injectable()
export class InboxQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  private scope(actor: Actor, params: SqlParams): string {
    const firms = companyIdScope(actor, 'm.company_id', params, this.clock.today());
    return `(m.company_id IS NULL OR ${firms})`;
  }

  /** The latest first; by inbox_messages_recent. */
  async list(actor: Actor, query: InboxQueryDto): Promise<InboxPageDto> {
    const limit = query.limit ?? 50;
    const params = new SqlParams();
    const where = [`m.status = ${params.add(query.status ?? 'parked')}`, this.scope(actor, params)];
    if (query.q?.trim()) {
      const words = params.add(`%${likeText(query.q.trim())}%`);
      where.push(
        `(m.from_name ILIKE ${words} OR m.from_address ILIKE ${words} OR m.subject ILIKE ${words})`,
      );
    }
    const counted = await this.uow.one<{ n: number }>(
      `SELECT count(*) AS n FROM (SELECT 1 FROM inbox_messages m WHERE ${where.join(' AND ')} LIMIT ${TOTAL_CAP + 1}) x`,
      [...params.values],
    );
    if (query.cursor) {
      const [at, id] = decodeCursor(query.cursor, 2);
      where.push(
        `(m.received_at, m.id) < (${params.add(at)}::timestamptz, ${params.add(id)}::uuid)`,
      );
    }
    const rows = await this.uow.query<InboxRowDto>(
      `SELECT ${ROW} ${FROM} WHERE ${where.join(' AND ')}
       ORDER BY m.received_at DESC, m.id DESC LIMIT ${params.add(limit + 1)}`,
      params.values,
    );
    return toPage(
      rows,
      limit,
      counted?.n ?? 0,
      (row) => [row.receivedAt.toISOString(), row.id],
      (row) => row,
    );
  }

  /** @throws Problem 404: what may not be seen does not exist */
  async one(actor: Actor, id: string): Promise<InboxMessageDto> {
    const params = new SqlParams();
    const where = `m.id = ${params.add(id)} AND ${this.scope(actor, params)}`;
    const row = await this.uow.one<Omit<InboxMessageDto, 'candidates'>>(
      `SELECT ${ROW}, m.body, m.full_text AS "fullText", m.size, m.attachments, m.authentication,
         m.decided_by_name AS "decidedByName", m.decided_at AS "decidedAt", m.decision_note AS "decisionNote"
       ${FROM} WHERE ${where}`,
      params.values,
    );
    if (!row) throw Problem.notFound('inbox_message');
    return { ...row, candidates: await this.candidates(row.company?.id ?? null) };
  }

  /** Open cases of the firm, the one that moved last first. */
  private async candidates(companyId: string | null): Promise<InboxCaseDto[]> {
    if (!companyId) return [];
    return this.uow.query<InboxCaseDto>(
      `SELECT id, number, title, status FROM difficulties WHERE company_id = $1 AND status <> 'closed'
       ORDER BY last_movement_at DESC, id LIMIT 5`,
      [companyId],
    );
  }

  /** Holds the row, so that two people cannot decide on one mail. @throws Problem 404, 409 */
  async parked(actor: Actor, id: string): Promise<ParkedMessage> {
    const params = new SqlParams();
    const where = `m.id = ${params.add(id)} AND ${this.scope(actor, params)}`;
    const row = await this.uow.one<ParkedMessage>(
      `SELECT m.id, m.status, m.company_id AS "companyId", m.from_name AS "fromName",
         m.from_address AS "fromAddress", m.subject, m.body, m.storage_key AS "storageKey"
       FROM inbox_messages m WHERE ${where} FOR UPDATE`,
      params.values,
    );
    if (!row) throw Problem.notFound('inbox_message');
    if (row.status !== 'parked') throw Problem.conflict('inbox_message.decided');
    return row;
  }

  /** The mail of an entry of a case the actor may see. @throws Problem 404 */
  async ofCase(difficultyId: string, id: string): Promise<CaseMailDto> {
    const row = await this.uow.one<CaseMailDto>(
      `SELECT id, from_name AS "fromName", from_address AS "fromAddress", subject, full_text AS "fullText",
         received_at AS "receivedAt", attachments, authentication
       FROM inbox_messages WHERE id = $1 AND difficulty_id = $2`,
      [id, difficultyId],
    );
    if (!row) throw Problem.notFound('inbox_message');
    return row;
  }

  /** Under which key the original lies. @throws Problem 404 */
  async originalOf(
    actor: Actor,
    id: string,
  ): Promise<{ storageKey: string; companyId: string | null }> {
    const params = new SqlParams();
    const where = `m.id = ${params.add(id)} AND ${this.scope(actor, params)}`;
    const row = await this.uow.one<{ storageKey: string; companyId: string | null }>(
      `SELECT m.storage_key AS "storageKey", m.company_id AS "companyId" FROM inbox_messages m WHERE ${where}`,
      params.values,
    );
    if (!row) throw Problem.notFound('inbox_message');
    return row;
  }

  /** Counts and times only; asked as the system, since administrators read no mails. */
  async health(): Promise<InboxHealthDto> {
    const { imapUrl, inboxAddress } = this.config;
    const row = await this.uow.one<Omit<InboxHealthDto, 'addressSet' | 'mailboxSet' | 'address'>>(
      `SELECT b.polled_at AS "polledAt", b.succeeded_at AS "succeededAt", b.error, b.failing_since AS "failingSince",
         (SELECT count(*) FROM inbox_messages WHERE status = 'parked') AS parked,
         (SELECT count(*) FROM inbox_messages WHERE status = 'delivered'
            AND created_at > $2::timestamptz - interval '1 day') AS delivered,
         (SELECT count(*) FROM inbox_tries WHERE mailbox = $1) AS retrying
       FROM (SELECT 1) one LEFT JOIN inbox_mailboxes b ON b.mailbox = $1`,
      [imapUrl ? MailConnection.nameOf(imapUrl) : '', this.clock.now()],
    );
    return {
      ...row!,
      addressSet: inboxAddress !== undefined,
      mailboxSet: imapUrl !== undefined,
      address: inboxAddress ?? null,
    };
  }
}
