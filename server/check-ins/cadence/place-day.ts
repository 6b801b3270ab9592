import { addCalendarDays, type Day, daysBetween } from '../../platform/business-time/calendar-days';
import { later, type MoveCause } from './cadence';
import type { FreeDays } from './free-days';

/** A covered leave moves a check-in by this much at most; further away the cover does it. */
export const LEAVE_REACH_DAYS = 7;
/** Closed for longer than this is a broken calendar or a firm that left. */
const LONGEST_CLOSURE_DAYS = 400;

export interface Placed {
  dueOn: Day;
  /** Null when it stands on the day itself. */
  cause: MoveCause | null;
}

/**
 * Where a check-in planned for `on` falls.
 *
 * 1. On `on` itself when it is free: a working day of the agency, the doctor there, the firm open.
 * 2. Else on the nearest free day from `earliest` to `latest`; a tie goes to the earlier one, since
 *    a promise to call is better kept early than late.
 * 3. A leave that somebody covers moves it by a week at most; beyond, it stays and the cover does it.
 * 4. Not one free day in these bounds (the firm is closed all the while): the first free day after,
 *    for as long as that lasts counts like a pause.
 */
export function placeDay(
  days: FreeDays,
  on: Day,
  { earliest, latest }: { earliest?: Day; latest?: Day } = {},
): Placed {
  const low = earliest ?? null;
  const high = latest !== undefined && (low === null || latest >= low) ? latest : null;
  const fits = (day: Day) => (low === null || day >= low) && (high === null || day <= high);
  const why = days.closure(on);
  if (why === null && fits(on)) return { dueOn: on, cause: null };
  const covered = why === 'leave' && days.isCovered(on);
  const nearest = seek(on, (day) => fits(day) && days.closure(day) === null, { low, high });
  if (nearest !== null && !(covered && distance(on, nearest) > LEAVE_REACH_DAYS))
    return { dueOn: nearest, cause: why ?? 'gap' };
  const withCover = seek(
    on,
    (day) =>
      fits(day) &&
      days.closureBesidesLeave(day) === null &&
      (days.closure(day) === null || days.isCovered(day)),
    { low, high },
  );
  if (withCover !== null)
    return { dueOn: withCover, cause: withCover === on ? null : (why ?? 'gap') };
  const start = low === null ? on : later(on, low);
  const after = seek(start, (day) => day >= start && days.closure(day) === null, {
    low: start,
    high: null,
  });
  return { dueOn: after ?? start, cause: why ?? 'gap' };
}

/** The day nearest to `on` that serves, the earlier one of two; null without any in the bounds. */
function seek(
  on: Day,
  serves: (day: Day) => boolean,
  { low, high }: { low: Day | null; high: Day | null },
): Day | null {
  for (let step = 0; step <= LONGEST_CLOSURE_DAYS; step++) {
    const before = addCalendarDays(on, -step);
    if (serves(before)) return before;
    const after = addCalendarDays(on, step);
    if (serves(after)) return after;
    if (low !== null && before < low && high !== null && after > high) return null;
  }
  return null;
}

function distance(a: Day, b: Day): number {
  return Math.abs(daysBetween(a, b));
}
