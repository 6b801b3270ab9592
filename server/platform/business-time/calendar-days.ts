/**
 * A calendar day as 'YYYY-MM-DD': what the database's `date`, JSON and the holiday table hold.
 * Days compare correctly as strings. Sits below business-time; together they are the only place
 * in the code that adds days to dates (DESIGN §7).
 */
export type Day = string;

/** A moment. Functions take either and answer with a `Date`, which pg and TypeORM understand. */
export type Moment = Date | Temporal.Instant;

/** The agency's zone. Korea has no daylight saving time. */
export const SEOUL = 'Asia/Seoul';

/** @throws RangeError when `day` is not a real calendar day. */
function plainDate(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(day, { overflow: 'reject' });
}

/** True for a real day written as YYYY-MM-DD; '2026-02-30', '2026-2-3' and date-times are not. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    plainDate(value);
    return true;
  } catch {
    return false;
  }
}

/** The same moment as a Temporal instant. */
export function toInstant(moment: Moment): Temporal.Instant {
  return 'epochMilliseconds' in moment
    ? moment
    : Temporal.Instant.fromEpochMilliseconds(moment.getTime());
}

/** The day it is in `zone` (Seoul unless told) at `moment`. */
export function dayOf(moment: Moment, zone: string = SEOUL): Day {
  return toInstant(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Today in Seoul, given the clock's now. */
export function seoulToday(now: Moment): Day {
  return dayOf(now);
}

/** The first instant of `day` in Seoul (15:00 UTC of the day before). */
export function startOfSeoulDay(day: Day): Date {
  return instantAt(day, 0);
}

/** The first instant after `day` in Seoul: the exclusive end for `>= start AND < end` queries. */
export function endOfSeoulDay(day: Day): Date {
  return startOfSeoulDay(addCalendarDays(day, 1));
}

/** The instant at which the wall clock in `zone` shows `minuteOfDay` on `day`. */
export function instantAt(day: Day, minuteOfDay: number, zone: string = SEOUL): Date {
  const time = new Temporal.PlainTime(Math.floor(minuteOfDay / 60), minuteOfDay % 60);
  const zoned = plainDate(day).toZonedDateTime({ timeZone: zone, plainTime: time });
  return new Date(zoned.epochMilliseconds);
}

/** `day` moved by whole calendar days; negative goes back. */
export function addCalendarDays(day: Day, days: number): Day {
  return plainDate(day).add({ days }).toString();
}

/** `day` moved by whole months; 31 January plus one month is the last day of February. */
export function addCalendarMonths(day: Day, months: number): Day {
  return plainDate(day).add({ months }, { overflow: 'constrain' }).toString();
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return plainDate(from).until(plainDate(to), { largestUnit: 'day' }).days;
}

/** 1 = Monday … 7 = Sunday. */
export function dayOfWeek(day: Day): number {
  return plainDate(day).dayOfWeek;
}
