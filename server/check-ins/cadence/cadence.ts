import type { Day } from '../../platform/business-time/calendar-days';

export type Tier = 'intensive' | 'regular' | 'watch';
export const TIERS: readonly Tier[] = ['intensive', 'regular', 'watch'];

/** Days between contacts: what is aimed at, and what is never passed. */
export interface Gaps {
  idealGapDays: number;
  maxGapDays: number;
}

/** How far ahead occurrences stand in the table. */
export const HORIZON_DAYS = 90;

/** The plan of one firm. Days are the agency's, Asia/Seoul. */
export interface Cadence extends Gaps {
  mode: 'fixed' | 'floating';
  /** RFC 5545 rule without DTSTART, for fixed plans. */
  rule: string | null;
  startsOn: Day;
  /** The day a fixed plan's rule counts from, and before which it gives nothing. */
  anchorOn: Day | null;
  /** The first day without check-ins. */
  endsOn: Day | null;
  /** No check-ins from this day … */
  pausedFrom: Day | null;
  /** … until the day before this one. */
  pausedUntil: Day | null;
}

/** Why a check-in is not on the day the plan gives. */
export type MoveCause = 'weekend' | 'holiday' | 'leave' | 'firm_closed' | 'gap';

/** A check-in the plan gives: the day by the plan, and the free working day it falls on. */
export interface Occurrence {
  on: Day;
  dueOn: Day;
  cause: MoveCause | null;
}

export interface Outlook {
  /** What should stand besides the kept ones, in order. */
  wanted: Occurrence[];
  /** When the first one after these is due. */
  beyond: Day | null;
}

/** An occurrence that stays as it is: fixed by a person, or over. */
export interface Kept {
  on: Day;
  dueOn: Day;
  status: 'due' | 'done' | 'skipped' | 'cancelled';
  /** What follows in a floating plan counts from it ("this and all following"). */
  leads: boolean;
  /** The day it was skipped. */
  skippedOn: Day | null;
}

/** What decides on the occurrences of a plan besides the plan itself. */
export interface Circumstances {
  today: Day;
  /** The last contact of either side, whoever began it. */
  lastContact: Day | null;
  /** The day the firm got its doctor: counts where there was no contact. */
  since: Day;
  kept: readonly Kept[];
  /** Untouched open occurrences. */
  open: readonly { on: Day; dueOn: Day }[];
  /** The last day by the plan that ever had a row. */
  lastOn: Day | null;
  /** How far to look; `HORIZON_DAYS` when left out. */
  horizonDays?: number;
}

export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

export function inPause(
  { pausedFrom, pausedUntil }: Pick<Cadence, 'pausedFrom' | 'pausedUntil'>,
  day: Day,
): boolean {
  return pausedFrom !== null && pausedUntil !== null && day >= pausedFrom && day < pausedUntil;
}
