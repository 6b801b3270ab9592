import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { TOTAL_CAP } from '../../platform/http/paging.dto';
import { likeText } from '../../platform/text/like';
import type { Addressee } from '../letter.entity';
import type {
  LetterRecipientDto,
  RecipientCountsDto,
  RecipientReason,
  RecipientsQueryDto,
  RecipientStatus,
} from './dto/letter-recipients.dto';
import type { GateVerdict } from './letter-gate';

/** A contact of the buyers' register as a letter needs them. */
export interface ContactRow {
  id: string;
  email: string | null;
  emailKey: string | null;
  timeZone: string;
  addressee: Addressee & { company: string; country: string };
}

export interface NewRecipient {
  id: string;
  letterId: string;
  companyId: string;
  contact: ContactRow;
  verdict: GateVerdict;
  status: RecipientStatus;
  reason: RecipientReason | null;
  messageId: string;
  replyHash: string;
}

/** Reads and writes of a letter's recipients. */
@Injectable()
export class RecipientsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Contacts of the register, in the order of the ids. */
  async contacts(ids: readonly string[]): Promise<ContactRow[]> {
    return this.uow.query<ContactRow>(
      `SELECT k.id, k.email, k.email_key AS "emailKey", k.time_zone AS "timeZone",
         jsonb_build_object('company', b.name, 'person', k.name, 'honorific', k.honorific,
           'greetingName', k.greeting_name, 'title', k.title, 'dept', k.department,
           'address', b.address, 'country', b.country, 'sourceType', k.source_type,
           'sourceDetail', k.source_detail) AS addressee
       FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
       JOIN buyer_contacts k ON k.id = wanted.id JOIN buyers b ON b.id = k.buyer_id
       ORDER BY wanted.place`,
      [ids],
    );
  }

  async clear(letterId: string): Promise<void> {
    await this.uow.execute('DELETE FROM letter_recipients WHERE letter_id = $1', [letterId]);
  }

  /** Writes many in one statement. */
  async insert(rows: readonly NewRecipient[], at: Date): Promise<void> {
    const records = rows.map((row) => ({
      ...{ id: row.id, letter_id: row.letterId, company_id: row.companyId },
      ...{ contact_id: row.contact.id, snapshot: row.contact.addressee, email: row.contact.email },
      ...{ email_key: row.contact.emailKey, time_zone: row.contact.timeZone },
      ...{ verdict: row.verdict, rule_version: row.verdict.ruleVersion, basis: row.verdict.basis },
      ...{ consent_id: row.verdict.consentId, status: row.status, reason: row.reason },
      ...{ message_id: row.messageId, reply_hash: row.replyHash, checked_at: at, created_at: at },
      attempts: 0,
    }));
    await this.uow.execute(
      `INSERT INTO letter_recipients
       SELECT * FROM jsonb_populate_recordset(NULL::letter_recipients, $1::jsonb)`,
      [JSON.stringify(records)],
    );
  }

  /** In the order they were chosen, by letter_recipients_letter. */
  async list(
    letterId: string,
    filter: RecipientsQueryDto,
    after: string | undefined,
    limit: number,
  ): Promise<(LetterRecipientDto & { total: number })[]> {
    return this.uow.query(
      `WITH wanted AS (
         SELECT * FROM letter_recipients r WHERE r.letter_id = $1
           AND ($2::text IS NULL OR r.status = $2) AND ($3::text IS NULL OR r.verdict->>'verdict' = $3)
           AND ($6::text IS NULL OR concat_ws(' ', r.snapshot->>'company', r.snapshot->>'person', r.email) ILIKE $6)
           AND (NOT $7::boolean OR r.sent_at IS NOT NULL)
       )
       SELECT r.id, r.contact_id AS "contactId", r.snapshot->>'company' AS company,
         r.snapshot->>'person' AS person, r.snapshot->>'country' AS country, r.email,
         r.time_zone AS "timeZone", r.verdict->>'verdict' AS verdict, r.verdict->>'label' AS label,
         r.verdict->'reasons' AS rules, r.rule_version AS "ruleVersion", r.basis, r.status, r.reason,
         r.detail, r.due_at AS "dueAt", r.sent_at AS "sentAt", r.replied_at AS "repliedAt",
         r.bounced_at AS "bouncedAt", r.meeting_at AS "meetingAt", r.declined_at AS "declinedAt",
         r.opted_out_at AS "optedOutAt",
         (SELECT count(*) FROM (SELECT 1 FROM wanted LIMIT ${TOTAL_CAP + 1}) t) AS total
       FROM wanted r WHERE ($4::uuid IS NULL OR r.id > $4) ORDER BY r.id LIMIT $5`,
      [
        ...[letterId, filter.status ?? null, filter.verdict ?? null, after ?? null, limit + 1],
        filter.q?.trim() ? `%${likeText(filter.q.trim())}%` : null,
        filter.sent ?? false,
      ],
    );
  }

  async counts(letterId: string): Promise<RecipientCountsDto> {
    const row = await this.uow.one<RecipientCountsDto>(
      `SELECT count(*) AS total, count(*) FILTER (WHERE status = 'queued') AS queued,
         count(*) FILTER (WHERE sent_at IS NOT NULL) AS sent,
         count(*) FILTER (WHERE status = 'bounced') AS bounced,
         count(*) FILTER (WHERE status = 'replied') AS replied,
         count(*) FILTER (WHERE status = 'opted_out') AS "optedOut",
         count(*) FILTER (WHERE status = 'skipped') AS skipped,
         count(*) FILTER (WHERE meeting_at IS NOT NULL) AS meetings,
         count(*) FILTER (WHERE status = 'queued' AND verdict->>'verdict' = 'needs_consent') AS "needsConsent",
         count(*) FILTER (WHERE status = 'queued' AND verdict->>'verdict' = 'block') AS blocked
       FROM letter_recipients WHERE letter_id = $1`,
      [letterId],
    );
    return row!;
  }
}
