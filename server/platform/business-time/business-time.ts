import {
  addCalendarDays,
  dayOf,
  dayOfWeek,
  daysBetween,
  instantAt,
  SEOUL,
  toInstant,
  type Day,
  type Moment,
} from './calendar-days';

/** Knows which days the agency is closed besides Saturdays and Sundays. */
export interface HolidayCalendar {
  isHoliday(day: Day): boolean;
}

/** Opening hours: the zone, and windows as [first minute, last minute) of the day, in order. */
export interface OfficeHours {
  readonly zone: string;
  readonly windows: readonly (readonly [open: number, close: number])[];
}

/** 09:00–12:00 and 13:00–18:00 in Seoul: one working day is 8 working hours (DOMAIN §2.3). */
const AGENCY_HOURS: OfficeHours = {
  zone: SEOUL,
  windows: [
    [9 * 60, 12 * 60],
    [13 * 60, 18 * 60],
  ],
};

/** A run of closed days longer than this means a broken calendar, not a holiday. */
const LONGEST_CLOSURE_DAYS = 366;

/** A calendar over a fixed list of days, for tests and previews. */
export function calendarOf(holidays: Iterable<Day>): HolidayCalendar {
  const days = new Set(holidays);
  return { isHoliday: (day) => days.has(day) };
}

/** Monday to Friday and not a holiday. */
export function isWorkingDay(calendar: HolidayCalendar, day: Day): boolean {
  return dayOfWeek(day) <= 5 && !calendar.isHoliday(day);
}

/** The first working day strictly after `day`. */
export function nextWorkingDay(calendar: HolidayCalendar, day: Day): Day {
  return seek(calendar, addCalendarDays(day, 1), 1);
}

/** The last working day strictly before `day`. */
export function previousWorkingDay(calendar: HolidayCalendar, day: Day): Day {
  return seek(calendar, addCalendarDays(day, -1), -1);
}

/**
 * `day` itself when it is a working day, else the closest one by calendar distance. A tie goes to
 * the earlier day: a promise to call is better kept early than late.
 */
export function nearestWorkingDay(calendar: HolidayCalendar, day: Day): Day {
  if (isWorkingDay(calendar, day)) return day;
  const before = previousWorkingDay(calendar, day);
  const after = nextWorkingDay(calendar, day);
  return daysBetween(before, day) <= daysBetween(day, after) ? before : after;
}

/**
 * Moves `day` by `n` working days.
 *
 * By default the day itself is not counted: Friday + 1 is Monday, and n may be negative. With
 * `firstDayCounts` (민원처리법 제19조, periods of six days and more) the day of receipt is day
 * one, or, when it is closed, the next working day is. `n = 0` answers `day` or, when it is
 * closed, the next working day.
 *
 * @throws RangeError when n is not whole, or below 1 with `firstDayCounts`.
 */
export function addWorkingDays(
  calendar: HolidayCalendar,
  day: Day,
  n: number,
  options: { firstDayCounts?: boolean } = {},
): Day {
  if (!Number.isInteger(n)) throw new RangeError(`whole working days only, not ${n}`);
  if (options.firstDayCounts) {
    if (n < 1) throw new RangeError('at least one working day when the first day counts');
    return addWorkingDays(calendar, seek(calendar, day, 1), n - 1);
  }
  if (n === 0) return seek(calendar, day, 1);
  const step = n > 0 ? nextWorkingDay : previousWorkingDay;
  let reached = day;
  for (let left = Math.abs(n); left > 0; left--) reached = step(calendar, reached);
  return reached;
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier. So
 * `workingDaysBetween(c, d, addWorkingDays(c, d, n)) === n`.
 */
export function workingDaysBetween(calendar: HolidayCalendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = from; day < to;) {
    day = addCalendarDays(day, 1);
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}

/**
 * The moment at which `hours` working hours have passed since `from`. Outside opening hours the
 * clock stands. A period that ends with the window ends at closing (18:00 or 12:00), not at the
 * next opening. `hours` may be fractional; zero answers `from`, or the next opening when closed.
 *
 * @throws RangeError when hours is negative or not finite.
 */
export function addWorkingHours(
  calendar: HolidayCalendar,
  from: Moment,
  hours: number,
  office: OfficeHours = AGENCY_HOURS,
): Date {
  if (!(hours >= 0) || !Number.isFinite(hours)) throw new RangeError(`not a duration: ${hours} h`);
  const start = toInstant(from).epochMilliseconds;
  let left = Math.round(hours * 3_600_000);
  let day = dayOf(from, office.zone);
  for (;;) {
    day = seek(calendar, day, 1);
    for (const [open, close] of openings(day, office)) {
      if (close < start) continue;
      const begin = Math.max(open, start);
      if (begin + left <= close) return new Date(begin + left);
      left -= close - begin;
    }
    day = addCalendarDays(day, 1);
  }
}

/**
 * Whole working minutes from `from` to `to`, rounded towards zero; negative when `to` is earlier.
 */
export function workingMinutesBetween(
  calendar: HolidayCalendar,
  from: Moment,
  to: Moment,
  office: OfficeHours = AGENCY_HOURS,
): number {
  const start = toInstant(from).epochMilliseconds;
  const end = toInstant(to).epochMilliseconds;
  if (end < start) return 0 - workingMinutesBetween(calendar, to, from, office);
  const lastDay = dayOf(to, office.zone);
  let worked = 0;
  for (let day = dayOf(from, office.zone); day <= lastDay; day = addCalendarDays(day, 1)) {
    if (!isWorkingDay(calendar, day)) continue;
    for (const [open, close] of openings(day, office)) {
      worked += Math.max(0, Math.min(close, end) - Math.max(open, start));
    }
  }
  return Math.floor(worked / 60_000);
}

/** True while the office is open: inside a window of a working day. */
export function isOpen(
  calendar: HolidayCalendar,
  moment: Moment,
  office: OfficeHours = AGENCY_HOURS,
): boolean {
  const at = toInstant(moment).epochMilliseconds;
  const day = dayOf(moment, office.zone);
  if (!isWorkingDay(calendar, day)) return false;
  return openings(day, office).some(([open, close]) => open <= at && at < close);
}

/** The moment the office closes on `day` (18:00 in Seoul): when a deadline given as a day ends. */
export function closeOfBusiness(day: Day, office: OfficeHours = AGENCY_HOURS): Date {
  return instantAt(day, office.windows[office.windows.length - 1]![1], office.zone);
}

/** First working day at or beyond `day` in the direction of `step`. */
function seek(calendar: HolidayCalendar, day: Day, step: 1 | -1): Day {
  let candidate = day;
  for (let tried = 0; tried <= LONGEST_CLOSURE_DAYS; tried++) {
    if (isWorkingDay(calendar, candidate)) return candidate;
    candidate = addCalendarDays(candidate, step);
  }
  throw new RangeError(`no working day within a year of ${day}`);
}

function openings(day: Day, office: OfficeHours): [open: number, close: number][] {
  return office.windows.map(([open, close]) => [
    instantAt(day, open, office.zone).getTime(),
    instantAt(day, close, office.zone).getTime(),
  ]);
}
