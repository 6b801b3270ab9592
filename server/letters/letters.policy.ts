import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import type { Person } from '../platform/security/actor';

/** A condition on SQL rows: `sql` names `company_id` as given; `params` follow its placeholders. */
export interface RowScope {
  sql: string;
  params: unknown[];
}

/**
 * Who may see whose letters: a doctor those of the firms they look after today, a supervisor those
 * of their teams' firms, a firm its own final ones. An administrator sees none.
 */
@Injectable()
export class LettersPolicy {
  constructor(private readonly clock: Clock) {}

  /**
   * The letters (or, for `table` companies, the firms) the person may see.
   * @param companyId the SQL expression of the firm's id
   * @param first the number of the first free placeholder
   */
  scope(actor: Person, companyId: string, first: number): RowScope {
    switch (actor.role) {
      case 'doctor':
        return {
          sql: `${companyId} IN (SELECT doctor_companies($${first}::uuid, $${first + 1}::date))`,
          params: [actor.userId, this.clock.today()],
        };
      case 'supervisor':
        if (actor.programmeWide) return { sql: 'true', params: [] };
        return {
          sql: `${companyId} IN (SELECT id FROM companies WHERE team_id = ANY ($${first}::uuid[]))`,
          params: [actor.teamIds],
        };
      case 'sme':
        return { sql: `${companyId} = $${first}::uuid`, params: [actor.companyId] };
      case 'admin':
        return { sql: 'false', params: [] };
    }
  }

  /** A firm reads its letters once they are final. */
  readsDrafts(actor: Person): boolean {
    return actor.role === 'doctor' || actor.role === 'supervisor';
  }
}
