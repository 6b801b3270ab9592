import { Injectable } from '@nestjs/common';
import type { Day } from '../../platform/business-time/calendar-days';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { FOLLOWED_KINDS, type FollowUpKind } from './follow-up-rules';

/** A letter that may be followed up, with the days that count. */
export interface FollowedRow {
  letterId: string;
  companyId: string;
  on: Day;
  followUpOn: Day | null;
}

export interface FollowUpRow {
  id: string;
  kind: FollowUpKind;
  proposedOn: Day;
  until: Day;
  draftId: string | null;
  status: 'open' | 'drafted' | 'dismissed' | 'lapsed';
}

const SEOUL_DAY = (column: string) => `(${column} AT TIME ZONE 'Asia/Seoul')::date`;

/**
 * Recipients $1's letter went to who stayed silent: no answer, bounce or refusal on it or on any
 * letter of the firm since, and, for the second, only who got the first. $2 says which it is.
 */
const SILENT = `
  SELECT r.contact_id AS id FROM letter_recipients r
  JOIN buyer_contacts k ON k.id = r.contact_id AND k.status = 'active' AND k.email_key = r.email_key
  WHERE r.letter_id = $1 AND r.status = 'sent' AND r.declined_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM suppressions s WHERE s.address_key = r.email_key AND s.lifted_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM letter_recipients o WHERE o.contact_id = r.contact_id
      AND o.company_id = r.company_id AND o.sent_at >= r.sent_at AND o.id <> r.id AND o.status <> 'sent')
    AND ($2 = 'follow_up' OR EXISTS (
      SELECT 1 FROM letter_follow_ups f JOIN letter_recipients o ON o.letter_id = f.draft_id
      WHERE f.letter_id = $1 AND f.kind = 'follow_up' AND o.contact_id = r.contact_id AND o.status = 'sent'))
  ORDER BY r.id`;

/** Reads and writes of the letters proposed next. */
@Injectable()
export class FollowUpsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Letters of the last weeks whose sending is over; needs the system's rights. */
  async followed(since: Day): Promise<FollowedRow[]> {
    return this.uow.query<FollowedRow>(
      `SELECT l.id AS "letterId", l.company_id AS "companyId", ${SEOUL_DAY('d.finished_at')}::text AS "on",
         (SELECT ${SEOUL_DAY('e.finished_at')}::text FROM letter_follow_ups f
          JOIN letter_dispatches e ON e.letter_id = f.draft_id
          WHERE f.letter_id = l.id AND f.kind = 'follow_up') AS "followUpOn"
       FROM letters l JOIN letter_dispatches d ON d.letter_id = l.id
       WHERE l.status IN ('sent', 'stopped') AND l.kind = ANY($1)
         AND d.finished_at >= $2::date::timestamp AT TIME ZONE 'Asia/Seoul'
       ORDER BY d.finished_at, l.id`,
      [FOLLOWED_KINDS, since],
    );
  }

  async silent(letterId: string, kind: FollowUpKind): Promise<string[]> {
    const rows = await this.uow.query<{ id: string }>(SILENT, [letterId, kind]);
    return rows.map(({ id }) => id);
  }

  /** Once for each letter and kind: false when it was proposed before. */
  async propose(
    { letterId, companyId }: FollowedRow,
    proposal: { id: string; kind: FollowUpKind; on: Day; until: Day; at: Date },
  ): Promise<boolean> {
    const written = await this.uow.execute(
      `INSERT INTO letter_follow_ups (id, letter_id, company_id, kind, proposed_on, until, status, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'open', $7) ON CONFLICT (letter_id, kind) DO NOTHING`,
      [
        ...[proposal.id, letterId, companyId, proposal.kind],
        ...[proposal.on, proposal.until, proposal.at],
      ],
    );
    return written === 1;
  }

  async lapse(today: Day): Promise<void> {
    await this.uow.execute(
      `UPDATE letter_follow_ups SET status = 'lapsed' WHERE status = 'open' AND until < $1`,
      [today],
    );
  }

  /** The latest of a letter, whatever became of it. */
  async latest(letterId: string): Promise<FollowUpRow | undefined> {
    return this.uow.one<FollowUpRow>(
      `SELECT id, kind, proposed_on::text AS "proposedOn", until::text, draft_id AS "draftId", status
       FROM letter_follow_ups WHERE letter_id = $1 ORDER BY kind = 'follow_up', id DESC LIMIT 1`,
      [letterId],
    );
  }

  /** Which letter this one follows; undefined for one that follows none. */
  async origin(letterId: string): Promise<{ id: string; number: string } | undefined> {
    return this.uow.one(
      `SELECT l.id, l.number FROM letter_follow_ups f JOIN letters l ON l.id = f.letter_id
       WHERE f.draft_id = $1`,
      [letterId],
    );
  }

  /** Takes an open one; false when somebody was faster. */
  async decide(
    id: string,
    status: 'drafted' | 'dismissed',
    { by, at, draftId }: { by: string; at: Date; draftId: string | null },
  ): Promise<boolean> {
    const changed = await this.uow.execute(
      `UPDATE letter_follow_ups SET status = $2, draft_id = $3, decided_by = $4, decided_at = $5
       WHERE id = $1 AND status = 'open'`,
      [id, status, draftId, by, at],
    );
    return changed === 1;
  }

  /** Holds it, so that two who press make one draft. */
  async hold(id: string): Promise<boolean> {
    const row = await this.uow.one(
      `SELECT 1 FROM letter_follow_ups WHERE id = $1 AND status = 'open' FOR UPDATE`,
      [id],
    );
    return row !== undefined;
  }

  /** The day the letter's last mail left. */
  async sentOn(letterId: string): Promise<Day | undefined> {
    const row = await this.uow.one<{ day: Day | null }>(
      `SELECT ${SEOUL_DAY('coalesce(finished_at, requested_at)')}::text AS day FROM letter_dispatches WHERE letter_id = $1`,
      [letterId],
    );
    return row?.day ?? undefined;
  }
}
