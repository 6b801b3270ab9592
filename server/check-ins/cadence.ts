import { RRuleTemporal } from 'rrule-temporal';
import {
  type HolidayCalendar,
  nearestWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from '../platform/business-time/business-time';
import {
  addCalendarDays,
  type Day,
  instantAt,
  SEOUL,
} from '../platform/business-time/calendar-days';

export type Tier = 'intensive' | 'regular' | 'watch';

/** Days between contacts by tier, ideal and at most (DOMAIN §6.1: 2-weekly, monthly, quarterly). */
export const TIER_CADENCE: Readonly<Record<Tier, { idealGapDays: number; maxGapDays: number }>> = {
  intensive: { idealGapDays: 14, maxGapDays: 21 },
  regular: { idealGapDays: 30, maxGapDays: 45 },
  watch: { idealGapDays: 91, maxGapDays: 120 },
};

/** How far ahead occurrences stand in the table. */
export const HORIZON_DAYS = 90;

/** Minute of the day at which a rule's occurrences stand: away from every change of day. */
const NOON = 12 * 60;

export interface Cadence {
  mode: 'fixed' | 'floating';
  /** RFC 5545 rule without DTSTART, for fixed plans. */
  rule: string | null;
  idealGapDays: number;
  maxGapDays: number;
  startsOn: Day;
  /** No check-ins from this day … */
  pausedFrom: Day | null;
  /** … until the day before this one. */
  pausedUntil: Day | null;
}

/** A check-in the plan gives: the day by the plan, and the working day it falls on. */
export interface Occurrence {
  on: Day;
  dueOn: Day;
}

/**
 * The next check-in of a floating plan: `idealGapDays` after the last contact, or after `since`
 * where there was none. A contact longer ago than that makes it due when the plan starts. It falls
 * on the nearest working day, but never after the longest gap and never before the plan's start.
 * @param lastContact the day of the last contact of either side, Asia/Seoul
 * @param since the day the firm got its doctor
 * @param taken days of earlier occurrences of the plan, which are never used again
 */
export function nextFloating(
  calendar: HolidayCalendar,
  plan: Cadence,
  {
    lastContact,
    since,
    today,
    taken = new Set(),
  }: { lastContact: Day | null; since: Day; today: Day; taken?: ReadonlySet<Day> },
): Occurrence {
  const anchor = lastContact ?? since;
  let on = later(addCalendarDays(anchor, plan.idealGapDays), plan.startsOn);
  on = afterPause(plan, on, today);
  while (taken.has(on)) on = addCalendarDays(on, 1);
  const latest = addCalendarDays(anchor, plan.maxGapDays);
  return { on, dueOn: workingDayFor(calendar, on, { earliest: plan.startsOn, latest }) };
}

/**
 * Occurrences of a fixed plan after one day up to and with another. What falls into a pause is left
 * out. "Every 31st" takes months that have one (RFC 5545).
 * @param anchor the day the rule counts from
 */
export function fixedOccurrences(
  calendar: HolidayCalendar,
  plan: Cadence,
  { anchor, after, until }: { anchor: Day; after: Day; until: Day },
): Occurrence[] {
  if (!plan.rule || until <= after) return [];
  const rule = new RRuleTemporal({
    rruleString: `DTSTART;TZID=${SEOUL}:${anchor.replaceAll('-', '')}T120000\nRRULE:${plan.rule}`,
  });
  return rule
    .between(instantAt(addCalendarDays(after, 1), NOON), instantAt(until, NOON), true)
    .map((moment) => moment.toPlainDate().toString())
    .filter((on) => on >= plan.startsOn && !inPause(plan, on))
    .map((on) => ({ on, dueOn: workingDayFor(calendar, on, { earliest: plan.startsOn }) }));
}

/**
 * The nearest working day (a tie goes to the earlier one), within bounds: before `earliest` it is
 * the next one instead, after `latest` the one before. The firm is rather called early than late.
 */
export function workingDayFor(
  calendar: HolidayCalendar,
  on: Day,
  { earliest, latest }: { earliest?: Day; latest?: Day } = {},
): Day {
  const nearest = nearestWorkingDay(calendar, on);
  if (earliest !== undefined && nearest < earliest)
    return nextWorkingDay(calendar, addCalendarDays(earliest, -1));
  if (latest !== undefined && nearest > latest && on <= latest)
    return previousWorkingDay(calendar, on);
  return nearest;
}

function inPause({ pausedFrom, pausedUntil }: Cadence, day: Day): boolean {
  return pausedFrom !== null && pausedUntil !== null && day >= pausedFrom && day < pausedUntil;
}

/** What falls into a pause, or was overdue when it began, is due when the pause is over. */
function afterPause(plan: Cadence, on: Day, today: Day): Day {
  const { pausedFrom, pausedUntil } = plan;
  if (pausedFrom === null || pausedUntil === null) return on;
  const overdueBefore = on < pausedFrom && pausedFrom <= today;
  return inPause(plan, on) || overdueBefore ? pausedUntil : on;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
