import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  type HolidayCalendar,
} from '../../platform/business-time/business-time';
import { type Day, dayOf } from '../../platform/business-time/calendar-days';
import { Problem } from '../../platform/http/problem';
import type { Deadlines } from '../../reference/service-levels/deadlines';

export interface ReferralPeriod {
  /** The last day a partner can be given. */
  latestOn: Day;
  /** A day that leaves us one to write our answer. */
  proposedOn: Day;
}

/**
 * The days a partner may have: inside our own period (민원처리법 제20조), or the next working day where
 * that is over, so that a late case is not stuck as well.
 */
export function referralPeriod(
  { legalDueAt }: Pick<Deadlines, 'legalDueAt'>,
  targetAt: Date | null,
  { today, calendar }: { today: Day; calendar: HolidayCalendar },
): ReferralPeriod {
  const soonest = nextWorkingDay(calendar, today);
  const latestOn = later(dayOf(legalDueAt), soonest);
  const before = previousWorkingDay(calendar, dayOf(targetAt ?? legalDueAt));
  return { latestOn, proposedOn: earlier(later(before, soonest), latestOn) };
}

/** @throws Problem 422 on `dueOn`: over, closed, or beyond our own period */
export function requireInPeriod(
  dueOn: Day,
  { latestOn }: Pick<ReferralPeriod, 'latestOn'>,
  { today, calendar }: { today: Day; calendar: HolidayCalendar },
): void {
  const refuse = (code: string, message: string) => {
    throw Problem.field('dueOn', code, message, { latest: latestOn });
  };
  if (dueOn < today) refuse('in_the_past', 'The day is over.');
  if (!isWorkingDay(calendar, dueOn)) refuse('closed_day', 'The agency is closed.');
  if (dueOn > latestOn) refuse('beyond_period', 'Our own period ends before.');
}

/** Whether a partner can still move its day: the first working day after it lies in our period. */
export function mayTakeTime(
  { dueOn, extendedFrom }: { dueOn: Day; extendedFrom: Day | null },
  latestOn: Day,
  { today, calendar }: { today: Day; calendar: HolidayCalendar },
): boolean {
  return !extendedFrom && dueOn >= today && addWorkingDays(calendar, dueOn, 1) <= latestOn;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
