import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';

/** How a letter's sending was asked for, and where it is. */
export interface DispatchRow {
  requestedByName: string;
  requestedAt: Date;
  undoUntil: Date;
  notBefore: Date;
  attachPdf: boolean;
  /** Nothing leaves: its mails go to the demo's mailbox. */
  rehearsal: boolean;
  pausedAt: Date | null;
  startedAt: Date | null;
  finishedAt: Date | null;
  nextDueAt: Date | null;
}

/** Reads and writes of the sending itself. */
@Injectable()
export class DispatchQueries {
  constructor(private readonly uow: UnitOfWork) {}

  async find(letterId: string): Promise<DispatchRow | undefined> {
    return this.uow.one<DispatchRow>(
      `SELECT requested_by_name AS "requestedByName", requested_at AS "requestedAt",
         undo_until AS "undoUntil", not_before AS "notBefore", attach_pdf AS "attachPdf", rehearsal,
         paused_at AS "pausedAt", started_at AS "startedAt", finished_at AS "finishedAt",
         (SELECT min(due_at) FROM letter_recipients r
          WHERE r.letter_id = d.letter_id AND r.status = 'queued') AS "nextDueAt"
       FROM letter_dispatches d WHERE letter_id = $1`,
      [letterId],
    );
  }

  async insert(
    letter: { id: string; companyId: string },
    by: { id: string; name: string },
    when: { at: Date; undoUntil: Date; notBefore: Date },
    how: { attachPdf: boolean; rehearsal: boolean },
  ): Promise<void> {
    await this.uow.execute(
      `INSERT INTO letter_dispatches (letter_id, company_id, requested_by, requested_by_name,
         requested_at, undo_until, not_before, attach_pdf, rehearsal)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[letter.id, letter.companyId, by.id, by.name],
        ...[when.at, when.undoUntil, when.notBefore, how.attachPdf, how.rehearsal],
      ],
    );
  }

  async forget(letterId: string): Promise<void> {
    await this.uow.execute('DELETE FROM letter_dispatches WHERE letter_id = $1', [letterId]);
    await this.uow.execute(
      `UPDATE letter_recipients SET due_at = NULL WHERE letter_id = $1 AND status = 'queued'`,
      [letterId],
    );
  }

  /** The time zones the letter goes to. */
  async zones(letterId: string): Promise<string[]> {
    const rows = await this.uow.query<{ zone: string }>(
      `SELECT DISTINCT time_zone AS zone FROM letter_recipients WHERE letter_id = $1 AND status = 'queued'`,
      [letterId],
    );
    return rows.map(({ zone }) => zone);
  }

  /** When those of a zone are due; undefined for a zone nobody knows, whose people are left out. */
  async due(letterId: string, zone: string, at: Date | undefined): Promise<void> {
    await this.uow.execute(
      `UPDATE letter_recipients SET due_at = $3, status = CASE WHEN $3::timestamptz IS NULL THEN 'skipped' ELSE status END,
         reason = CASE WHEN $3::timestamptz IS NULL THEN 'no_time_zone' ELSE reason END
       WHERE letter_id = $1 AND time_zone = $2 AND status = 'queued'`,
      [letterId, zone, at ?? null],
    );
  }

  async pause(letterId: string, at: Date | null): Promise<boolean> {
    const changed = await this.uow.execute(
      `UPDATE letter_dispatches SET paused_at = $2
       WHERE letter_id = $1 AND finished_at IS NULL AND (paused_at IS NULL) = ($2::timestamptz IS NOT NULL)`,
      [letterId, at],
    );
    return changed === 1;
  }

  /** Ends it: who was not written to yet is left out. Waits for a mail that is just leaving. */
  async stop(letterId: string, at: Date): Promise<void> {
    await this.uow.execute(
      `UPDATE letter_recipients SET status = 'skipped', reason = 'stopped', due_at = NULL
       WHERE letter_id = $1 AND status = 'queued'`,
      [letterId],
    );
    await this.end(letterId, at);
  }

  async begin(letterId: string, at: Date): Promise<void> {
    await this.uow.execute('UPDATE letter_dispatches SET started_at = $2 WHERE letter_id = $1', [
      letterId,
      at,
    ]);
  }

  async end(letterId: string, at: Date): Promise<void> {
    await this.uow.execute('UPDATE letter_dispatches SET finished_at = $2 WHERE letter_id = $1', [
      letterId,
      at,
    ]);
  }

  /** Letters whose time to be undone is over. */
  async toBegin(now: Date): Promise<string[]> {
    return this.ids(
      `SELECT l.id FROM letters l JOIN letter_dispatches d ON d.letter_id = l.id
       WHERE l.status = 'scheduled' AND d.undo_until <= $1 ORDER BY l.id`,
      [now],
    );
  }

  /** Letters of which nothing is left to send. */
  async toComplete(): Promise<string[]> {
    return this.ids(
      `SELECT l.id FROM letters l WHERE l.status = 'sending'
         AND NOT EXISTS (SELECT 1 FROM letter_recipients r WHERE r.letter_id = l.id AND r.status = 'queued')
       ORDER BY l.id`,
      [],
    );
  }

  /** Until when the mail server is left alone; null when it answers. */
  async heldUntil(): Promise<Date | null> {
    const row = await this.uow.one<{ until: Date | null }>(
      'SELECT hold_until AS until FROM letter_pump WHERE id = 1',
    );
    return row?.until ?? null;
  }

  /** Leaves the mail server alone for 5 s, 10 s, 20 s … at most five minutes. */
  async hold(now: Date, error: string): Promise<void> {
    await this.uow.execute(
      `UPDATE letter_pump SET failures = failures + 1, error = $2,
         hold_until = $1::timestamptz + least(5 * power(2, least(failures, 10)), 300) * interval '1 second'
       WHERE id = 1`,
      [now, error],
    );
  }

  async release(): Promise<void> {
    await this.uow.execute(
      'UPDATE letter_pump SET failures = 0, error = NULL, hold_until = NULL WHERE id = 1 AND failures > 0',
    );
  }

  private async ids(sql: string, params: unknown[]): Promise<string[]> {
    return (await this.uow.query<{ id: string }>(sql, params)).map(({ id }) => id);
  }
}
