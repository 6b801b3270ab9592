import {
  addCalendarDays,
  addCalendarMonths,
  type Day,
  daysBetween,
} from '../platform/business-time/calendar-days';

/** Days in Seoul, both inclusive. */
export interface Period {
  from: Day;
  to: Day;
}

const LONGEST_DAYS = 366 * 3;

/** The month a day is in. */
export function monthOf(day: Day): Period {
  const from = `${day.slice(0, 7)}-01`;
  return { from, to: addCalendarDays(addCalendarMonths(from, 1), -1) };
}

/**
 * The period one compares with: whole months with as many whole months before, anything else with
 * as many days before.
 */
export function periodBefore({ from, to }: Period): Period {
  const whole = from.endsWith('-01') && monthOf(to).to === to;
  if (!whole) {
    const days = daysBetween(from, to) + 1;
    return { from: addCalendarDays(from, -days), to: addCalendarDays(from, -1) };
  }
  const [y1 = 0, m1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0] = to.split('-').map(Number);
  const months = (y2 - y1) * 12 + m2 - m1 + 1;
  return { from: addCalendarMonths(from, -months), to: addCalendarDays(from, -1) };
}

/** The twelve months that end with the one `to` is in, oldest first, as YYYY-MM. */
export function twelveMonths(to: Day): string[] {
  const last = monthOf(to).from;
  return Array.from({ length: 12 }, (_, i) => addCalendarMonths(last, i - 11).slice(0, 7));
}

/** Whether it runs forward and is not longer than three years. */
export function isPeriod({ from, to }: Period): boolean {
  const days = daysBetween(from, to);
  return days >= 0 && days <= LONGEST_DAYS;
}
