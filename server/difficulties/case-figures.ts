import type { SqlParams } from '../companies/company-scope';
import { endOfSeoulDay, startOfSeoulDay } from '../platform/business-time/calendar-days';

/** Sets of cases that figures count; a list asked for one holds exactly the cases counted. */
export const CASE_FIGURES = [
  'received',
  'contacted',
  'reopened',
  'answered',
  'within_target',
  'late',
  'closed',
  'solved',
  'rated',
  'referred',
  'returned',
  'open',
  'over_30',
  'over_60',
  'over_90',
] as const;
export type CaseFigure = (typeof CASE_FIGURES)[number];

/** Outcomes that count as solved (DOMAIN §2.2): something was done for the firm. */
export const SOLVED = [
  'resolved_on_spot',
  'resolved_after_review',
  'partly_resolved',
  'guidance',
] as const;

/** Days in Seoul, both inclusive, and the present instant: what is open is open at the earlier of both. */
export interface FigurePeriod {
  from: string;
  to: string;
  now: Date;
}

/**
 * The condition of a figure on `difficulties` under `d`. Ranges of received_at, answered_at and
 * closed_at use difficulties_recent, difficulties_answered and difficulties_closed.
 */
export function caseFigureSql(figure: CaseFigure, period: FigurePeriod, params: SqlParams): string {
  const start = startOfSeoulDay(period.from);
  const end = endOfSeoulDay(period.to);
  const within = (column: string) =>
    `(${column} >= ${params.add(start)}::timestamptz AND ${column} < ${params.add(end)}::timestamptz)`;
  const openFor = (days: number) => {
    const at = params.add(end < period.now ? end : period.now);
    return `(d.received_at <= ${at}::timestamptz - make_interval(days => ${days})
      AND (d.closed_at IS NULL OR d.closed_at > ${at}::timestamptz))`;
  };
  const referred = (more: string) =>
    `EXISTS (SELECT 1 FROM referrals r WHERE r.difficulty_id = d.id AND ${within('r.created_at')}${more})`;
  const outcomes = SOLVED.map((outcome) => `'${outcome}'`).join(', ');
  switch (figure) {
    case 'received':
      return within('d.received_at');
    case 'contacted':
      return `(${within('d.received_at')} AND d.first_contact_at IS NOT NULL)`;
    case 'reopened':
      return `(${within('d.received_at')} AND d.reopened_count > 0)`;
    case 'answered':
      return within('d.answered_at');
    case 'within_target':
      return `(${within('d.answered_at')} AND d.answered_at <= d.target_at)`;
    case 'late':
      return `(${within('d.answered_at')} AND d.answered_at > d.target_at)`;
    case 'closed':
      return within('d.closed_at');
    case 'solved':
      return `(${within('d.closed_at')} AND d.outcome IN (${outcomes}))`;
    case 'rated':
      return `(${within('d.closed_at')} AND d.rating IS NOT NULL)`;
    case 'referred':
      return referred('');
    case 'returned':
      return referred(` AND r.status = 'answered'`);
    case 'open':
      return openFor(0);
    case 'over_30':
      return openFor(30);
    case 'over_60':
      return openFor(60);
    case 'over_90':
      return openFor(90);
  }
}
