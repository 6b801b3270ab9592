import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { RecipientReason } from './dto/letter-recipients.dto';
import type { DueRecipient } from './letter-composer';
import type { GateVerdict } from './letter-gate';

export interface DueRow extends DueRecipient {
  letterId: string;
  companyId: string;
  timeZone: string;
  attempts: number;
  /** When it could have gone out for the first time. */
  firstDueAt: Date;
  /** The register has another address by now. */
  addressChanged: boolean;
  suppressed: boolean;
}

/** What the sender reads and writes of one recipient; needs the system's rights. */
@Injectable()
export class LetterSenderQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * The next that is due, held until the transaction ends: the first of each letter by
   * letter_recipients_next, and of those the one that waits longest.
   */
  async take(now: Date): Promise<DueRow | undefined> {
    const [row] = await this.uow.named<DueRow>(
      'letters.send.next',
      `SELECT r.id, r.letter_id AS "letterId", r.company_id AS "companyId", r.contact_id AS "contactId",
         r.snapshot, r.email, r.time_zone AS "timeZone", r.attempts, r.message_id AS "messageId",
         d.not_before AS "firstDueAt", k.email_key IS DISTINCT FROM r.email_key AS "addressChanged",
         EXISTS (SELECT 1 FROM suppressions s WHERE s.address_key = r.email_key AND s.lifted_at IS NULL) AS suppressed
       FROM letters l JOIN letter_dispatches d ON d.letter_id = l.id AND d.paused_at IS NULL
       CROSS JOIN LATERAL (SELECT * FROM letter_recipients r
         WHERE r.letter_id = l.id AND r.status = 'queued' AND r.due_at <= $1
         ORDER BY r.due_at, r.id LIMIT 1 FOR UPDATE SKIP LOCKED) r
       JOIN buyer_contacts k ON k.id = r.contact_id
       WHERE l.status = 'sending' ORDER BY r.due_at, r.id LIMIT 1`,
      [now],
    );
    return row;
  }

  async isMass(letterId: string): Promise<boolean> {
    const row = await this.uow.one<{ n: number }>(
      'SELECT count(*) AS n FROM letter_recipients WHERE letter_id = $1',
      [letterId],
    );
    return row!.n > 1;
  }

  async keepVerdict(id: string, verdict: GateVerdict, at: Date): Promise<void> {
    await this.uow.execute(
      `UPDATE letter_recipients SET verdict = $2, rule_version = $3, basis = $4, consent_id = $5, checked_at = $6
       WHERE id = $1`,
      [id, JSON.stringify(verdict), verdict.ruleVersion, verdict.basis, verdict.consentId, at],
    );
  }

  /** It left, by this verdict. */
  async sent(id: string, verdict: GateVerdict, at: Date): Promise<void> {
    await this.uow.named(
      'letters.send.sent',
      `UPDATE letter_recipients SET status = 'sent', sent_at = $6, attempts = attempts + 1, due_at = NULL,
         detail = NULL, verdict = $2, rule_version = $3, basis = $4, consent_id = $5, checked_at = $6
       WHERE id = $1`,
      [id, JSON.stringify(verdict), verdict.ruleVersion, verdict.basis, verdict.consentId, at],
    );
  }

  async skip(id: string, status: 'skipped' | 'opted_out', reason: RecipientReason): Promise<void> {
    await this.uow.execute(
      'UPDATE letter_recipients SET status = $2, reason = $3, due_at = NULL WHERE id = $1',
      [id, status, reason],
    );
  }

  async bounced(id: string, reason: RecipientReason, detail: string, at: Date): Promise<void> {
    await this.uow.execute(
      `UPDATE letter_recipients SET status = 'bounced', reason = $2, detail = $3, bounced_at = $4,
         attempts = attempts + 1, due_at = NULL WHERE id = $1`,
      [id, reason, detail.slice(0, 500), at],
    );
  }

  async later(id: string, dueAt: Date, detail: string): Promise<void> {
    await this.uow.execute(
      'UPDATE letter_recipients SET due_at = $2, detail = $3, attempts = attempts + 1 WHERE id = $1',
      [id, dueAt, detail.slice(0, 500)],
    );
  }

  async move(id: string, dueAt: Date): Promise<void> {
    await this.uow.execute('UPDATE letter_recipients SET due_at = $2 WHERE id = $1', [id, dueAt]);
  }
}
