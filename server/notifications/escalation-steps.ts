import {
  type HolidayCalendar,
  workingDaysBetween,
  workingMinutesBetween,
} from '../platform/business-time/business-time';
import { dayOf } from '../platform/business-time/calendar-days';
import type { Severity } from '../difficulties/difficulty.types';

/** How early and how often people hear that a case of one severity runs late. */
export interface EscalationTerms {
  /** Percent of the working time gone until the doctor is warned. */
  warnAt: number;
  /** Working days after the breach between two reminders. */
  everyDays: number;
  /** Working days late from which the team's supervisors hear of it; 0: at the breach. */
  supervisorAfter: number;
  /** Working days late from which headquarters does. */
  leadAfter: number;
}

export type EscalationSettings = Record<Severity, EscalationTerms>;

/** The more urgent, the earlier, the oftener and the higher. */
export const DEFAULT_ESCALATIONS: EscalationSettings = {
  urgent: { warnAt: 75, everyDays: 1, supervisorAfter: 0, leadAfter: 1 },
  high: { warnAt: 75, everyDays: 2, supervisorAfter: 0, leadAfter: 3 },
  normal: { warnAt: 75, everyDays: 3, supervisorAfter: 0, leadAfter: 5 },
  low: { warnAt: 75, everyDays: 5, supervisorAfter: 3, leadAfter: 10 },
};

export const ESCALATION_STEPS = ['warning', 'breach', 'late'] as const;
export type EscalationStep = (typeof ESCALATION_STEPS)[number];
export type Told = 'doctor' | 'supervisor' | 'lead';

/** Where a case stands on the ladder, and who is to hear of it. */
export interface Rung {
  step: EscalationStep;
  /** 0 for the warning and the breach, then 1, 2, 3 … */
  turn: number;
  to: Told[];
}

export interface Runs {
  severity: Severity;
  /** When its clock began: filed, or opened again. */
  from: Date;
  targetAt: Date;
  /** Working minutes the clock stood; the target was moved on by as many. */
  pausedMinutes: number;
  /** Laid to rest: its clock runs, but its people decided that nothing is to be done now. */
  resting?: boolean;
}

/**
 * The rung a running case stands on now, or none while enough time is left. Earlier rungs nobody was
 * told of are not made up for: who hears that a case is late needs no warning any more. A resting
 * case is told of when it becomes late and not again while it rests (ADR 9).
 */
export function rungOf(
  calendar: HolidayCalendar,
  now: Date,
  { severity, from, targetAt, pausedMinutes, resting = false }: Runs,
  settings: EscalationSettings,
): Rung | null {
  const { warnAt, everyDays, supervisorAfter, leadAfter } = settings[severity];
  if (now <= targetAt) {
    const whole = workingMinutesBetween(calendar, from, targetAt) - pausedMinutes;
    const left = workingMinutesBetween(calendar, now, targetAt);
    const gone = (whole - left) * 100 >= whole * warnAt;
    return gone ? { step: 'warning', turn: 0, to: ['doctor'] } : null;
  }
  const late = workingDaysBetween(calendar, dayOf(targetAt), dayOf(now));
  const turn = resting ? 0 : Math.floor(late / everyDays);
  // Whoever heard of it once hears on.
  const told = turn * everyDays;
  const to: Told[] = ['doctor'];
  if (told >= supervisorAfter) to.push('supervisor');
  if (told >= leadAfter) to.push('lead');
  return turn === 0 ? { step: 'breach', turn, to } : { step: 'late', turn, to };
}
