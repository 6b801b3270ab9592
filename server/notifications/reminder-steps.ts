import {
  addWorkingDays,
  type HolidayCalendar,
  isWorkingDay,
  previousWorkingDay,
} from '../platform/business-time/business-time';
import { addCalendarDays, type Day } from '../platform/business-time/calendar-days';

/** Before: early and eve; on the day: firm. When overdue, to whom: doctor, supervisor, lead. */
export type ReminderStep = 'firm' | 'early' | 'eve' | 'doctor' | 'supervisor' | 'lead';

/** When people are told about check-ins. Times are minutes of the day, Asia/Seoul. */
export interface ReminderTimes {
  /** Calendar days before the due day. */
  earlyDays: number;
  /** Working days before the due day. */
  eveDays: number;
  /** Working days after the due day until the supervisor hears of it. */
  supervisorAfter: number;
  /** Working days after the due day until the programme lead does. */
  leadAfter: number;
  remindAt: number;
  digestAt: number;
}

/** 3 days and 1 working day before at 09:00; 3 and 10 working days late; the digest at 08:30. */
export const DEFAULT_TIMES: ReminderTimes = {
  ...{ earlyDays: 3, eveDays: 1, supervisorAfter: 3, leadAfter: 10 },
  ...{ remindAt: 9 * 60, digestAt: 8 * 60 + 30 },
};

/** Due days, both with, for which a step is to be told today. */
export interface StepDays {
  step: ReminderStep;
  from: Day;
  until: Day;
}

const LONG_AGO = '1970-01-01';

/**
 * Which due days are told of today; nothing on closed days. A step whose day was missed is made up
 * for while it still helps: "early" until the eve, "eve" until the day itself, the ladder always.
 * What falls on a closed day is told on the working day before.
 */
export function stepDays(
  calendar: HolidayCalendar,
  today: Day,
  { earlyDays, eveDays, supervisorAfter, leadAfter }: ReminderTimes,
): StepDays[] {
  if (!isWorkingDay(calendar, today)) return [];
  const tomorrow = addCalendarDays(today, 1);
  const eve = addWorkingDays(calendar, today, eveDays);
  // The next working day would be too late for what is due before it plus the early days.
  const early = addCalendarDays(addWorkingDays(calendar, today, 1), earlyDays - 1);
  const days: StepDays[] = [
    { step: 'eve', from: tomorrow, until: eve },
    { step: 'early', from: addCalendarDays(eve, 1), until: early },
    { step: 'doctor', from: LONG_AGO, until: previousWorkingDay(calendar, today) },
    { step: 'supervisor', from: LONG_AGO, until: lateSince(calendar, today, supervisorAfter) },
    { step: 'lead', from: LONG_AGO, until: lateSince(calendar, today, leadAfter) },
  ];
  return days.filter(({ from, until }) => from <= until);
}

/**
 * The same for promises: nothing before; what a firm promised is asked of it on the day, or on the
 * working day before a closed one, and no longer once the lead was told; then the ladder.
 */
export function promiseDays(
  calendar: HolidayCalendar,
  today: Day,
  times: ReminderTimes,
): StepDays[] {
  const ladder = stepDays(calendar, today, times).filter(
    ({ step }) => step !== 'early' && step !== 'eve',
  );
  if (ladder.length === 0) return [];
  const from = lateSince(calendar, today, times.leadAfter);
  const until = addCalendarDays(addWorkingDays(calendar, today, 1), -1);
  return [{ step: 'firm', from, until }, ...ladder];
}

function lateSince(calendar: HolidayCalendar, today: Day, workingDays: number): Day {
  return addWorkingDays(calendar, today, -workingDays);
}
