import { companyIdScope, type SqlParams } from '../companies/company-scope';
import type { Day } from '../platform/business-time/calendar-days';
import type { Actor } from '../platform/security/actor';
import type { FigureFilterDto } from './dto/figures.dto';

/**
 * Whose rows count: a supervisor's teams, all for a programme's lead; for an administrator all too,
 * as sums only, never a case.
 */
export function figureScope(actor: Actor, column: string, params: SqlParams, today: Day): string {
  return actor.role === 'admin' ? 'TRUE' : companyIdScope(actor, column, params, today);
}

const orNone = (column: string, value: string, params: SqlParams, cast = '') =>
  value === 'none' ? `${column} IS NULL` : `${column} = ${params.add(value)}${cast}`;

const ofTeam = (column: string, teamId: string, params: SqlParams) =>
  `${column} IN (SELECT t.id FROM companies t WHERE t.team_id = ${params.add(teamId)})`;

/** The cases under `d` that a filter leaves in scope. */
export function caseScope(
  actor: Actor,
  filter: FigureFilterDto,
  params: SqlParams,
  today: Day,
): string {
  const { teamId, doctorId, category, market } = filter;
  return [
    figureScope(actor, 'd.company_id', params, today),
    ...(teamId ? [ofTeam('d.company_id', teamId, params)] : []),
    ...(doctorId ? [orNone('d.doctor_id', doctorId, params, '::uuid')] : []),
    ...(category ? [orNone('d.category', category, params)] : []),
    ...(market ? [orNone('d.market', market, params)] : []),
  ].join(' AND ');
}

/** The same for rows with a firm and, perhaps, a doctor; categories and markets do not part them. */
export function firmScope(
  actor: Actor,
  { teamId, doctorId }: FigureFilterDto,
  params: SqlParams,
  today: Day,
  columns: { company: string; doctor: string },
): string {
  return [
    figureScope(actor, columns.company, params, today),
    ...(teamId ? [ofTeam(columns.company, teamId, params)] : []),
    ...(doctorId ? [orNone(columns.doctor, doctorId, params, '::uuid')] : []),
  ].join(' AND ');
}
