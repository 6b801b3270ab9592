import {
  addWorkingDays,
  addWorkingHours,
  calendarOf,
  isWorkingDay,
  nearestWorkingDay,
  type HolidayCalendar,
} from '../platform/business-time/business-time';
import {
  addCalendarDays,
  addCalendarMonths,
  dayOf,
  daysBetween,
  instantAt,
  type Day,
} from '../platform/business-time/calendar-days';
import type { Random } from './random';

/** Weekday holidays the demo can touch when the register is not at hand (DOMAIN §3.3). */
const LISTED = `
  2025-01-01 2025-03-03 2025-05-01 2025-05-05 2025-05-06 2025-06-03 2025-06-06 2025-08-15
  2025-10-03 2025-10-06 2025-10-07 2025-10-08 2025-10-09 2025-12-25
  2026-01-01 2026-02-16 2026-02-17 2026-02-18 2026-03-02 2026-05-01 2026-05-05 2026-05-25
  2026-06-03 2026-07-17 2026-08-17 2026-09-24 2026-09-25 2026-10-05 2026-10-09 2026-12-25
  2027-01-01 2027-02-08 2027-02-09 2027-03-01 2027-05-03 2027-05-05 2027-05-13 2027-07-19
  2027-08-16 2027-09-14 2027-09-15 2027-09-16 2027-10-04 2027-10-11 2027-12-27`;

export const listedHolidays: HolidayCalendar = calendarOf(LISTED.trim().split(/\s+/));

/**
 * The demo's view of time: today in Seoul, the working days around it, and moments within the
 * working hours. Nothing that has happened lies on today itself, so the demo does not depend on
 * the hour it is loaded.
 */
export class DemoCalendar {
  /** Today, or the working day before when the office is closed: what is due "today". */
  readonly dueDay: Day;
  /** Today, or the working day after: where a deadline of today falls. */
  readonly deadlineDay: Day;
  /** The last working day that is over. */
  readonly yesterday: Day;

  constructor(
    readonly today: Day,
    readonly holidays: HolidayCalendar = listedHolidays,
  ) {
    const open = isWorkingDay(holidays, today);
    this.yesterday = addWorkingDays(holidays, today, -1);
    this.dueDay = open ? today : this.yesterday;
    this.deadlineDay = addWorkingDays(holidays, today, 0);
  }

  /** The last moment something can have happened. */
  get cutoff(): Date {
    return this.at(this.yesterday, 17, 55);
  }

  at(day: Day, hour: number, minute = 0): Date {
    return instantAt(day, hour * 60 + minute);
  }

  dayOf(moment: Date): Day {
    return dayOf(moment);
  }

  plusDays(day: Day, days: number): Day {
    return addCalendarDays(day, days);
  }

  plusMonths(day: Day, months: number): Day {
    return addCalendarMonths(day, months);
  }

  plusWorkingDays(day: Day, days: number): Day {
    return addWorkingDays(this.holidays, day, days);
  }

  plusWorkingHours(from: Date, hours: number): Date {
    return addWorkingHours(this.holidays, from, hours);
  }

  daysBetween(from: Day, to: Day): number {
    return daysBetween(from, to);
  }

  nearest(day: Day): Day {
    return nearestWorkingDay(this.holidays, day);
  }

  /** The day itself when open, else the working day before. */
  onOrBefore(day: Day): Day {
    return isWorkingDay(this.holidays, day) ? day : this.plusWorkingDays(day, -1);
  }

  /** A moment within the working hours of a day. */
  workTime(random: Random, day: Day, fromHour = 9, toHour = 18): Date {
    const hour = random.int(fromHour, toHour - 1);
    const minute = random.int(0, 59);
    return new Date(
      this.at(day, hour === 12 ? 11 : hour, minute).getTime() + random.int(0, 59_999),
    );
  }

  /** `2026년 11월 2일` without the year, as people write in a message. */
  spoken(day: Day): string {
    return `${Number(day.slice(5, 7))}월 ${Number(day.slice(8))}일`;
  }
}
