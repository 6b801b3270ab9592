import {
  type HolidayCalendar,
  workingMinutesBetween,
} from '../platform/business-time/business-time';
import {
  type Deadlines,
  deadlinesOf,
  type GrantedExtension,
} from '../reference/service-levels/deadlines';
import type { RequestKind, ServiceTerms } from '../reference/service-levels/service-terms';
import type { DifficultyStatus, Severity } from './difficulty.types';

/** The present instant and the days the agency is closed. */
export interface DeskTime {
  now: Date;
  calendar: HolidayCalendar;
}

/** What a case's deadlines follow from beside its own state: its rule version, granted extensions. */
export interface ClockRules {
  terms: ServiceTerms;
  extensions: readonly GrantedExtension[];
}

interface Clocked {
  requestKind: RequestKind;
  category: string | null;
  severity: Severity;
  receivedAt: Date;
  reopenedAt: Date | null;
  pausedMinutes: number;
}

/** Every deadline of a case; a reopened one begins anew. */
export function deadlinesOfCase(
  calendar: HolidayCalendar,
  difficulty: Clocked,
  { terms, extensions }: ClockRules,
): Deadlines {
  return deadlinesOf(calendar, {
    kind: difficulty.requestKind,
    category: difficulty.category,
    urgent: difficulty.severity === 'urgent',
    from: difficulty.reopenedAt ?? difficulty.receivedAt,
    terms,
    pausedMinutes: difficulty.pausedMinutes,
    extensions,
  });
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
