import { addWorkingDays, type HolidayCalendar } from '../platform/business-time/business-time';
import type { Day } from '../platform/business-time/calendar-days';
import { DEFAULT_TIMES, type ReminderStep, stepDays } from '../notifications/reminder-steps';

const LATE_AFTER: Partial<Record<ReminderStep, number>> = {
  ...{ doctor: 1, supervisor: DEFAULT_TIMES.supervisorAfter, lead: DEFAULT_TIMES.leadAfter },
};

/** A step of the ladder that was told for a due day, and when. */
export interface ToldStep {
  step: ReminderStep;
  dueOn: Day;
  /** ISO with the agency's offset. */
  toldAt: string;
}

/** The steps that were told by today for things due on these days, each on the morning of its own day. */
export function toldSteps(calendar: HolidayCalendar, today: Day, dueDays: Day[]): ToldStep[] {
  const days = stepDays(calendar, today, DEFAULT_TIMES);
  return dueDays.flatMap((dueOn) =>
    days
      .filter(({ from, until }) => from <= dueOn && dueOn <= until)
      .map(({ step }) => {
        const after = LATE_AFTER[step];
        const day = after ? addWorkingDays(calendar, dueOn, after) : today;
        return { step, dueOn, toldAt: `${day}T${after ? '08:30' : '09:00'}:00+09:00` };
      }),
  );
}
