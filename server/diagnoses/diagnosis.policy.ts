import { Injectable } from '@nestjs/common';
import { companyIdScope, type SqlParams } from '../companies/company-scope';
import { Clock } from '../platform/config/clock';
import type { Actor } from '../platform/security/actor';
import type { Diagnosis } from './diagnosis.entity';

/** A diagnosis follows the firm: its doctor of today, its supervisor, and the firm itself. */
@Injectable()
export class DiagnosisPolicy {
  constructor(private readonly clock: Clock) {}

  /** The rows an actor may see, as a SQL condition on a `company_id` column. */
  rows(actor: Actor, column: string, params: SqlParams): string {
    return companyIdScope(actor, column, params, this.clock.today());
  }

  /** Its author, while its day lasts. */
  mayCorrect(actor: Actor, diagnosis: Diagnosis): boolean {
    return this.isAuthor(actor, diagnosis) && !diagnosis.isSettled(this.clock.today());
  }

  isAuthor(actor: Actor, { authorId }: Pick<Diagnosis, 'authorId'>): boolean {
    return actor.role !== 'sme' && authorId === actor.userId;
  }
}
