import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { TOTAL_CAP } from '../../platform/http/paging.dto';
import { likeText } from '../../platform/text/like';
import type { Addressee } from '../letter.entity';
import type {
  LetterRecipientDto,
  RecipientCountryDto,
  RecipientCountsDto,
  RecipientReason,
  RecipientsQueryDto,
  RecipientStatus,
  RecipientSummaryDto,
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
  /** The fields that stay empty, where that is the reason. */
  detail: string | null;
  messageId: string;
  replyHash: string;
}

/** A recipient as a plan looks at them. */
export interface PlannedRow {
  contactId: string;
  timeZone: string;
  status: RecipientStatus;
  reason: RecipientReason | null;
  country: string;
  source: string | null;
  addressChanged: boolean;
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
           'address', coalesce(b.address, b.city), 'country', b.country, 'sourceType', k.source_type,
           'sourceDetail', k.source_detail) AS addressee
       FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
       JOIN buyer_contacts k ON k.id = wanted.id JOIN buyers b ON b.id = k.buyer_id
       ORDER BY wanted.place`,
      [ids],
    );
  }

  /** Whom the letter goes to, in the order they were chosen. */
  async contactIds(letterId: string): Promise<string[]> {
    const rows = await this.uow.query<{ id: string }>(
      'SELECT r.contact_id AS id FROM letter_recipients r WHERE r.letter_id = $1 ORDER BY r.id',
      [letterId],
    );
    return rows.map(({ id }) => id);
  }

  /** Those to whom no mail can go as things stand. */
  async unsendable(letterId: string): Promise<string[]> {
    const rows = await this.uow.query<{ id: string }>(
      `SELECT contact_id AS id FROM letter_recipients
       WHERE letter_id = $1 AND (status = 'skipped' OR verdict->>'verdict' <> 'allow')`,
      [letterId],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Writes what was looked up anew over what is kept, where it differs.
   * @param whole with the person and the address as the register has them now
   */
  async refresh(rows: readonly NewRecipient[], at: Date, whole: boolean): Promise<void> {
    const records = rows.map(({ letterId, contact, verdict, status, reason, detail }) => ({
      ...{ letter_id: letterId, contact_id: contact.id, snapshot: contact.addressee },
      ...{ email: contact.email, email_key: contact.emailKey, time_zone: contact.timeZone },
      ...{ verdict, rule_version: verdict.ruleVersion, basis: verdict.basis },
      ...{ consent_id: verdict.consentId, status, reason, detail },
    }));
    await this.uow.execute(
      `UPDATE letter_recipients r SET verdict = x.verdict, rule_version = x.rule_version,
         basis = x.basis, consent_id = x.consent_id, checked_at = $2,
         snapshot = CASE WHEN $3 THEN x.snapshot ELSE r.snapshot END,
         email = CASE WHEN $3 THEN x.email ELSE r.email END,
         email_key = CASE WHEN $3 THEN x.email_key ELSE r.email_key END,
         time_zone = CASE WHEN $3 THEN x.time_zone ELSE r.time_zone END,
         status = CASE WHEN $3 THEN x.status ELSE r.status END,
         reason = CASE WHEN $3 THEN x.reason ELSE r.reason END,
         detail = CASE WHEN $3 THEN x.detail ELSE r.detail END
       FROM jsonb_populate_recordset(NULL::letter_recipients, $1::jsonb) x
       WHERE r.letter_id = x.letter_id AND r.contact_id = x.contact_id
         AND (r.verdict IS DISTINCT FROM x.verdict OR $3 AND
           (r.snapshot, r.email, r.time_zone, r.status, r.reason, r.detail)
             IS DISTINCT FROM (x.snapshot, x.email, x.time_zone, x.status, x.reason, x.detail))`,
      [JSON.stringify(records), at, whole],
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
      ...{
        consent_id: row.verdict.consentId,
        status: row.status,
        reason: row.reason,
        detail: row.detail,
      },
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
    const words = filter.q?.trim().toLowerCase();
    return this.uow.query(
      `WITH wanted AS (
         SELECT * FROM letter_recipients r WHERE r.letter_id = $1
           AND ($2::text IS NULL OR r.status = $2) AND ($3::text IS NULL OR r.verdict->>'verdict' = $3)
           AND ($6::text IS NULL OR r.reason = $6) AND ($7::text IS NULL OR
             lower(concat_ws(' ', r.snapshot->>'company', r.snapshot->>'person', r.email)) LIKE $7)
           AND (NOT $8::boolean OR r.sent_at IS NOT NULL)
       )
       SELECT r.id, r.contact_id AS "contactId", k.buyer_id AS "buyerId", r.snapshot->>'company' AS company,
         r.snapshot->>'person' AS person, r.snapshot->>'country' AS country, r.email,
         r.time_zone AS "timeZone", r.verdict->>'verdict' AS verdict, r.verdict->>'label' AS label,
         r.verdict->'reasons' AS rules, r.rule_version AS "ruleVersion", r.basis, r.status, r.reason,
         r.detail, r.due_at AS "dueAt", r.sent_at AS "sentAt", r.replied_at AS "repliedAt",
         r.bounced_at AS "bouncedAt", r.meeting_at AS "meetingAt", r.declined_at AS "declinedAt",
         r.opted_out_at AS "optedOutAt",
         (SELECT count(*) FROM (SELECT 1 FROM wanted LIMIT ${TOTAL_CAP + 1}) t) AS total
       FROM wanted r JOIN buyer_contacts k ON k.id = r.contact_id
       WHERE ($4::uuid IS NULL OR r.id > $4) ORDER BY r.id LIMIT $5`,
      [
        ...[letterId, filter.status ?? null, filter.verdict ?? null, after ?? null, limit + 1],
        ...[filter.reason ?? null, words ? `%${likeText(words)}%` : null],
        filter.sent ?? false,
      ],
    );
  }

  async counts(letterId: string): Promise<RecipientCountsDto> {
    const row = await this.uow.one<RecipientCountsDto>(
      `SELECT count(*) AS total, count(*) FILTER (WHERE status = 'queued') AS queued,
         count(*) FILTER (WHERE sent_at IS NOT NULL) AS sent,
         count(*) FILTER (WHERE status = 'sent') AS delivered,
         count(*) FILTER (WHERE status = 'bounced') AS bounced,
         count(*) FILTER (WHERE status = 'replied') AS replied,
         count(*) FILTER (WHERE status = 'opted_out') AS "optedOut",
         count(*) FILTER (WHERE status = 'skipped') AS skipped,
         count(*) FILTER (WHERE status = 'queued' AND verdict->>'verdict' = 'allow') AS sendable,
         count(*) FILTER (WHERE meeting_at IS NOT NULL) AS meetings,
         count(*) FILTER (WHERE status = 'queued' AND verdict->>'verdict' = 'needs_consent') AS "needsConsent",
         count(*) FILTER (WHERE status = 'queued' AND verdict->>'verdict' = 'block') AS blocked
       FROM letter_recipients WHERE letter_id = $1`,
      [letterId],
    );
    return row!;
  }

  /** The counts, with whom it begins and where they are. */
  async summary(letterId: string): Promise<RecipientSummaryDto> {
    const counts = await this.counts(letterId);
    const first = await this.uow.one<{ company: string | null }>(
      `SELECT snapshot->>'company' AS company FROM letter_recipients WHERE letter_id = $1 ORDER BY id LIMIT 1`,
      [letterId],
    );
    const countries = await this.uow.query<RecipientCountryDto>(
      `SELECT snapshot->>'country' AS country, count(*) AS count FROM letter_recipients
       WHERE letter_id = $1 GROUP BY 1 ORDER BY 2 DESC, 1`,
      [letterId],
    );
    return { ...counts, first: first?.company ?? null, countries };
  }

  /** The person in the nth place, from 1. */
  async addressee(letterId: string, place: number): Promise<ContactRow['addressee'] | undefined> {
    const row = await this.uow.one<{ snapshot: ContactRow['addressee'] }>(
      'SELECT snapshot FROM letter_recipients WHERE letter_id = $1 ORDER BY id OFFSET $2 LIMIT 1',
      [letterId, place - 1],
    );
    return row?.snapshot;
  }

  /** Those not sent to yet, and why others will not be, for a plan. */
  async planned(letterId: string): Promise<PlannedRow[]> {
    return this.uow.query<PlannedRow>(
      `SELECT r.contact_id AS "contactId", r.time_zone AS "timeZone", r.status, r.reason,
         r.snapshot->>'country' AS country, r.snapshot->>'sourceDetail' AS source,
         k.email_key IS DISTINCT FROM r.email_key AS "addressChanged"
       FROM letter_recipients r JOIN buyer_contacts k ON k.id = r.contact_id
       WHERE r.letter_id = $1 ORDER BY r.id`,
      [letterId],
    );
  }
}
