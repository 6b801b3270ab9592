import type { HolidayCalendar } from '../../platform/business-time/business-time';
import { type Day, dayOfWeek } from '../../platform/business-time/calendar-days';
import type { MoveCause } from './cadence';

/** Days from `from` up to and without `until`; null is without end. */
export interface DayRange {
  from: Day;
  until: Day | null;
}

/** Who looks after a firm and when they are away. */
export interface Care {
  primaries: readonly (DayRange & { doctorId: string })[];
  backups: readonly (DayRange & { doctorId: string })[];
  leaves: readonly (DayRange & { doctorId: string; coverId: string | null })[];
  /** When the firm itself is closed. */
  firmClosed: readonly DayRange[];
}

export const NOBODY: Care = { primaries: [], backups: [], leaves: [], firmClosed: [] };

/** On which days a firm can be contacted, and by whom. */
export class FreeDays {
  constructor(
    private readonly calendar: HolidayCalendar,
    private readonly care: Care = NOBODY,
  ) {}

  /** Why nobody contacts the firm on this day; null when it is free. */
  closure(day: Day): Exclude<MoveCause, 'gap'> | null {
    return this.closureBesidesLeave(day) ?? (this.leave(day) ? 'leave' : null);
  }

  /** The same where somebody stands in for the doctor. */
  closureBesidesLeave(day: Day): Exclude<MoveCause, 'gap' | 'leave'> | null {
    if (this.calendar.isHoliday(day)) return 'holiday';
    if (dayOfWeek(day) > 5) return 'weekend';
    return find(this.care.firmClosed, day) ? 'firm_closed' : null;
  }

  /** Whether the doctor is away on this day and somebody stands in. */
  isCovered(day: Day): boolean {
    return this.leave(day) !== undefined && this.cover(day) !== null;
  }

  /**
   * Who is to do what falls on this day: the primary doctor of that day, and during a leave the
   * named cover or else the backup; a leave without either stays with the doctor.
   */
  responsible(day: Day): string | null {
    const doctorId = find(this.care.primaries, day)?.doctorId ?? null;
    return this.leave(day) ? (this.cover(day) ?? doctorId) : doctorId;
  }

  private leave(day: Day) {
    if (this.care.leaves.length === 0) return undefined;
    const doctor = find(this.care.primaries, day)?.doctorId;
    return this.care.leaves.find((leave) => leave.doctorId === doctor && holds(leave, day));
  }

  private cover(day: Day): string | null {
    const leave = this.leave(day);
    if (!leave) return null;
    const backup = this.care.backups.find(
      ({ doctorId, ...range }) => doctorId !== leave.doctorId && holds(range, day),
    );
    return leave.coverId ?? backup?.doctorId ?? null;
  }
}

function find<T extends DayRange>(ranges: readonly T[], day: Day): T | undefined {
  return ranges.find((range) => holds(range, day));
}

function holds({ from, until }: DayRange, day: Day): boolean {
  return from <= day && (until === null || day < until);
}
