import { Injectable } from '@nestjs/common';
import { companyIdScope, type SqlParams } from '../companies/company-scope';
import { Clock } from '../platform/config/clock';
import type { Person } from '../platform/security/actor';

/**
 * Who may see whose letters: a doctor those of the firms they look after today, a supervisor those
 * of their teams' firms, a firm its own once their
 * words are fixed. An administrator sees none.
 */
@Injectable()
export class LettersPolicy {
  constructor(private readonly clock: Clock) {}

  /** The letters an actor may see, as a SQL condition on `letters` under `alias`. */
  letters(actor: Person, alias: string, params: SqlParams): string {
    const firms = companyIdScope(actor, `${alias}.company_id`, params, this.clock.today());
    return this.readsDrafts(actor) ? firms : `(${firms} AND ${alias}.merged IS NOT NULL)`;
  }

  /** The firms whose letters an actor may see, as a SQL condition on the firm's id. */
  firms(actor: Person, column: string, params: SqlParams): string {
    return companyIdScope(actor, column, params, this.clock.today());
  }

  private readsDrafts(actor: Person): boolean {
    return actor.role === 'doctor' || actor.role === 'supervisor';
  }
}
