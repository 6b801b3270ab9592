import { type Day, dayOf, SEOUL } from '../../platform/business-time/calendar-days';
import { Problem } from '../../platform/http/problem';

/**
 * The instant at which the wall clock in `zone` shows `wall` (`2026-03-29T14:00`). Where the clock
 * shows it twice the earlier one is meant.
 * @throws Problem 422 `no_such_zone`, or `no_such_time` where the clock skips it
 */
export function atWall(wall: string, zone: string): Date {
  let local: Temporal.PlainDateTime;
  try {
    local = Temporal.PlainDateTime.from(wall, { overflow: 'reject' });
  } catch {
    throw Problem.field('start', 'no_such_time', 'This is no date and time.');
  }
  const zoned = inZone(local, zone);
  if (!zoned.toPlainDateTime().equals(local))
    throw Problem.field('start', 'no_such_time', 'The clock skips this hour on this day.');
  return new Date(zoned.epochMilliseconds);
}

/** What the wall clock in `zone` shows: `2026-03-29T14:00`. */
export function wallOf(at: Date, zone: string = SEOUL): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** The same hour of the wall clock on another day, as long as before. */
export function onDay(
  { startsAt, endsAt, zone }: { startsAt: Date; endsAt: Date; zone: string },
  day: Day,
): { startsAt: Date; endsAt: Date } {
  const time = Temporal.PlainDateTime.from(wallOf(startsAt, zone)).toPlainTime();
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time });
  const start = zoned.epochMilliseconds;
  const length = endsAt.getTime() - startsAt.getTime();
  return { startsAt: new Date(start), endsAt: new Date(start + length) };
}

/** The day where it takes place. */
export function dayThere(at: Date, zone: string): Day {
  return dayOf(at, zone);
}

function inZone(local: Temporal.PlainDateTime, zone: string): Temporal.ZonedDateTime {
  try {
    return local.toZonedDateTime(zone);
  } catch {
    throw Problem.field('zone', 'no_such_zone', 'This is no IANA time zone.');
  }
}
