import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { GrantedExtension } from '../reference/service-levels/deadlines';

export const EXTENSION_STATES = ['requested', 'granted', 'refused'] as const;
export type ExtensionState = (typeof EXTENSION_STATES)[number];

export interface Extension {
  id: string;
  /** How often the case had been reopened when it was asked. */
  round: number;
  status: ExtensionState;
  /** The new last day, YYYY-MM-DD. */
  dueOn: string;
  reason: string;
  consent: string | null;
  /** The answer target before. */
  beforeAt: Date | null;
  /** Working minutes the clock had stood when it was granted. */
  pausedMinutes: number;
  askedBy: string;
  askedByName: string;
  askedAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  decisionNote: string | null;
}

type Asked = Omit<
  Extension,
  'status' | 'pausedMinutes' | 'decidedByName' | 'decidedAt' | 'decisionNote'
>;

/** Somebody asked for more time and waits for the supervisor. By difficulty_extensions_pending. */
export const PENDING_EXTENSION = `(d.status NOT IN ('answered', 'closed') AND EXISTS (
  SELECT 1 FROM difficulty_extensions x WHERE x.difficulty_id = d.id AND x.round = d.reopened_count
    AND x.status = 'requested'))`;

const COLUMNS = `id, round, status, due_on AS "dueOn", reason, consent, before_at AS "beforeAt",
  paused_minutes AS "pausedMinutes",
  asked_by AS "askedBy", asked_by_name AS "askedByName", asked_at AS "askedAt",
  decided_by_name AS "decidedByName", decided_at AS "decidedAt", decision_note AS "decisionNote"`;

/** Extensions of cases. Row-level security shows the firm its granted ones only. */
@Injectable()
export class ExtensionQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** By difficulty_extensions_case. */
  of(difficultyId: string): Promise<Extension[]> {
    return this.uow.named(
      'difficulties.extensions',
      `SELECT ${COLUMNS} FROM difficulty_extensions WHERE difficulty_id = $1 ORDER BY asked_at, id`,
      [difficultyId],
    );
  }

  /** Those that count since the case was last opened. */
  granted(difficultyId: string, round: number): Promise<GrantedExtension[]> {
    return this.uow.named(
      'difficulties.extensions_granted',
      `SELECT due_on AS "dueOn", paused_minutes AS "pausedMinutes" FROM difficulty_extensions
       WHERE difficulty_id = $1 AND round = $2 AND status = 'granted' ORDER BY due_on`,
      [difficultyId, round],
    );
  }

  async ask(of: { difficultyId: string; companyId: string }, asked: Asked): Promise<void> {
    await this.uow.execute(
      `INSERT INTO difficulty_extensions (id, difficulty_id, company_id, round, status, due_on,
         reason, consent, before_at, asked_by, asked_by_name, asked_at)
       VALUES ($1, $2, $3, $4, 'requested', $5, $6, $7, $8, $9, $10, $11)`,
      [
        asked.id,
        of.difficultyId,
        of.companyId,
        asked.round,
        asked.dueOn,
        asked.reason,
        asked.consent,
        asked.beforeAt,
        asked.askedBy,
        asked.askedByName,
        asked.askedAt,
      ],
    );
  }

  async decide(
    id: string,
    status: 'granted' | 'refused',
    by: { id: string; name: string },
    at: Date,
    { pausedMinutes, note }: { pausedMinutes: number; note: string | null },
  ): Promise<void> {
    await this.uow.execute(
      `UPDATE difficulty_extensions SET status = $2, decided_by = $3, decided_by_name = $4,
         decided_at = $5, paused_minutes = $6, decision_note = $7
       WHERE id = $1 AND status = 'requested'`,
      [id, status, by.id, by.name, at, pausedMinutes, note],
    );
  }
}
