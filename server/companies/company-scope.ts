import type { Actor } from '../platform/security/actor';

/** Collects the values of a SQL statement and names their places. */
export class SqlParams {
  readonly values: unknown[] = [];

  /** `$n` for a value. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/**
 * The firms an actor may see, as a SQL condition on the columns of `companies` under `alias`
 * (DESIGN §1): an SME its own; a doctor the firms they look after today, as primary, backup or
 * named cover; a supervisor those of their teams and those of no team yet; programme-wide
 * supervisors and administrators all. Default: none.
 * @param today the calendar day in Asia/Seoul
 */
export function companyScope(
  actor: Actor,
  alias: string,
  params: SqlParams,
  today: string,
): string {
  switch (actor.role) {
    case 'sme':
      return `${alias}.id = ${params.add(actor.companyId)}::uuid`;
    case 'doctor':
      return `${alias}.id IN (SELECT doctor_companies(${params.add(actor.userId)}::uuid, ${params.add(today)}::date))`;
    case 'supervisor':
      return actor.programmeWide
        ? 'TRUE'
        : `(${alias}.team_id IS NULL OR ${alias}.team_id = ANY(${params.add(actor.teamIds)}::uuid[]))`;
    case 'admin':
    case 'system':
      return 'TRUE';
    default:
      return 'FALSE';
  }
}

/**
 * The same for rows that carry a `company_id`, such as cases and visits.
 * @param column the qualified column, for example `d.company_id`
 */
export function companyIdScope(
  actor: Actor,
  column: string,
  params: SqlParams,
  today: string,
): string {
  switch (actor.role) {
    case 'sme':
      return `${column} = ${params.add(actor.companyId)}::uuid`;
    case 'doctor':
      return `${column} IN (SELECT doctor_companies(${params.add(actor.userId)}::uuid, ${params.add(today)}::date))`;
    case 'supervisor':
      return actor.programmeWide
        ? 'TRUE'
        : `${column} IN (SELECT c.id FROM companies c WHERE c.team_id IS NULL OR c.team_id = ANY(${params.add(actor.teamIds)}::uuid[]))`;
    case 'system':
      return 'TRUE';
    default:
      // An administrator does not read cases by being one.
      return 'FALSE';
  }
}
