import {
  addWorkingDays,
  addWorkingHours,
  closeOfBusiness,
  workingMinutesBetween,
  type HolidayCalendar,
} from '../platform/business-time/business-time';
import { dayOf } from '../platform/business-time/calendar-days';
import type { DifficultyStatus, Severity } from './difficulty.types';

/** The house target where the category is not known yet (DOMAIN §2.3): 5 working days, 4 hours. */
export const DEFAULT_ANSWER_TIME = { targetDays: 5, urgentHours: 4 };

export interface AnswerTime {
  /** Working days. */
  targetDays: number;
  /** Working hours, when urgent. */
  urgentHours: number;
}

/** The present instant and the days the agency is closed. */
export interface DeskTime {
  now: Date;
  calendar: HolidayCalendar;
}

/**
 * When the firm may expect an answer. Up to five days count by the hour, eight working hours a
 * day; longer ones by the day, the day of receipt being day one (민원처리법 제19조, DOMAIN §2.3).
 * @param pausedMinutes working minutes the clock stood meanwhile
 */
export function targetFor(
  calendar: HolidayCalendar,
  from: Date,
  severity: Severity,
  time: AnswerTime,
  pausedMinutes = 0,
): Date {
  const target =
    severity === 'urgent'
      ? addWorkingHours(calendar, from, time.urgentHours)
      : time.targetDays <= 5
        ? addWorkingHours(calendar, from, time.targetDays * 8)
        : closeOfBusiness(
            addWorkingDays(calendar, dayOf(from), time.targetDays, { firstDayCounts: true }),
          );
  return movedBy(calendar, target, pausedMinutes);
}

/** The target moved on by working minutes the clock stood. */
export function movedBy(calendar: HolidayCalendar, target: Date, pausedMinutes: number): Date {
  return pausedMinutes > 0 ? addWorkingHours(calendar, target, pausedMinutes / 60) : target;
}

interface Timed {
  status: DifficultyStatus;
  targetAt: Date | null;
  waitingSince: Date | null;
  pausedMinutes: number;
}

export interface ClockReading {
  targetAt: Date | null;
  /** Working minutes left, negative when late; null once answered. Frozen while paused. */
  remainingWorkingMinutes: number | null;
  /** True while the firm owes an answer to a question. */
  paused: boolean;
  pausedSince: Date | null;
  /** Working minutes the clock stood so far; already part of `targetAt`. */
  pausedMinutes: number;
  overdue: boolean;
  /** True once answered or closed: the clock has done its work. */
  done: boolean;
}

/** What the answer clock of a case shows now. Only 보완요청 stops it; 회신대기 does not. */
export function readClock(difficulty: Timed, { now, calendar }: DeskTime): ClockReading {
  const { status, targetAt, waitingSince, pausedMinutes } = difficulty;
  const done = status === 'answered' || status === 'closed';
  const paused = status === 'waiting_sme';
  const at = paused && waitingSince ? waitingSince : now;
  const remaining = done || !targetAt ? null : workingMinutesBetween(calendar, at, targetAt);
  return {
    targetAt,
    remainingWorkingMinutes: remaining,
    paused,
    pausedSince: paused ? waitingSince : null,
    pausedMinutes,
    overdue: !done && targetAt !== null && targetAt < at,
    done,
  };
}
