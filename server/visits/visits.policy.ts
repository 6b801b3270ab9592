import { Injectable } from '@nestjs/common';
import { companyIdScope, type SqlParams } from '../companies/company-scope';
import { Clock } from '../platform/config/clock';
import type { Actor } from '../platform/security/actor';
import type { PromiseRecord } from './promise.entity';
import type { VisitLog } from './visit-log.entity';

/**
 * Visits and promises follow the firm: its doctor of today, its supervisor, and the firm itself
 * (the log is shared with it). An administrator reads none.
 */
@Injectable()
export class VisitsPolicy {
  constructor(private readonly clock: Clock) {}

  /** The rows an actor may see, as a SQL condition on a `company_id` column. */
  rows(actor: Actor, column: string, params: SqlParams): string {
    return companyIdScope(actor, column, params, this.clock.today());
  }

  /** A log is corrected by its author, or by a supervisor. */
  mayCorrect(actor: Actor, visit: Pick<VisitLog, 'createdBy'>): boolean {
    return (
      actor.role === 'supervisor' || (actor.role === 'doctor' && visit.createdBy === actor.userId)
    );
  }

  /** The firm speaks for itself, on what it does not have in writing already. */
  mayAnswer(actor: Actor, visit: Pick<VisitLog, 'kind'>): boolean {
    return actor.role === 'sme' && visit.kind !== 'mail';
  }

  /** Staff keep any promise of a firm they see; a firm only its own. */
  mayKeep(actor: Actor, promise: Pick<PromiseRecord, 'side'>): boolean {
    return actor.role === 'doctor' || actor.role === 'supervisor' || promise.side === 'theirs';
  }

  /** What was agreed is changed by staff only. */
  mayChange(actor: Actor): boolean {
    return actor.role === 'doctor' || actor.role === 'supervisor';
  }
}
