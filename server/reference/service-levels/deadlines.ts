import {
  addWorkingDays,
  addWorkingHours,
  closeOfBusiness,
  type HolidayCalendar,
} from '../../platform/business-time/business-time';
import { addCalendarDays, type Day, dayOf } from '../../platform/business-time/calendar-days';
import {
  answerDays,
  legalTerm,
  type RequestKind,
  type ServiceTerms,
  type TermUnit,
} from './service-terms';

const HOURS_A_DAY = 8;
/** Periods up to this many days count by the hour, longer ones by the day (제19조). */
const BY_THE_HOUR_UP_TO = 5;

/** A granted extension: the new last day, and what the clock had stood by then. */
export interface GrantedExtension {
  dueOn: Day;
  /** Working minutes. */
  pausedMinutes: number;
}

/** What the deadlines of a case follow from; nothing else does. */
export interface ClockFacts {
  kind: RequestKind;
  category: string | null;
  urgent: boolean;
  /** When it was filed, or opened again. */
  from: Date;
  terms: ServiceTerms;
  /** Working minutes the clock stood while the firm was asked (제24조). */
  pausedMinutes?: number;
  extensions?: readonly GrantedExtension[];
}

export interface Deadlines {
  /** By when the law wants an answer, pauses and extensions included. */
  legalDueAt: Date;
  /** By when the house promises it; never later than the law unless extended. */
  targetAt: Date;
  /** The first word of staff. */
  firstContactAt: Date;
  /** Passing it on within the agency, and to another body. */
  transferInsideAt: Date;
  transferOutsideAt: Date;
  /** The latest an extension may reach: the original length once more (제21조). */
  longestExtensionAt: Date;
  /** The first day the firm is told where an open case stands (제23조). */
  firstProgressOn: Day;
}

/** Every deadline of a case (민원처리법, DOMAIN §2.3). Pure: the calendar is given. */
export function deadlinesOf(calendar: HolidayCalendar, facts: ClockFacts): Deadlines {
  const { from, terms, category, urgent, extensions = [], pausedMinutes = 0 } = facts;
  const { length, unit } = legalTerm(terms, facts.kind);
  const moved = (at: Date, minutes = pausedMinutes) => movedBy(calendar, at, minutes);
  const legal = moved(dueAfter(calendar, from, length, unit));
  const house = moved(
    urgent
      ? addWorkingHours(calendar, from, terms.urgentHours)
      : dueAfter(calendar, from, answerDays(terms, category), 'days'),
  );
  const extended = extensions.map((one) =>
    moved(closeOfBusiness(one.dueOn), pausedMinutes - one.pausedMinutes),
  );
  const legalDueAt = latest(legal, ...extended);
  return {
    legalDueAt,
    targetAt: latest(earliest(legal, house), ...extended),
    firstContactAt: addWorkingHours(calendar, from, terms.firstContactHours),
    transferInsideAt: addWorkingHours(calendar, from, terms.transferInsideHours),
    transferOutsideAt: addWorkingHours(calendar, from, terms.transferOutsideHours),
    longestExtensionAt: onceMore(calendar, legalDueAt, length, unit),
    firstProgressOn: addCalendarDays(dayOf(from), terms.progressDays),
  };
}

/**
 * The end of a period counted from `from`: by the hour up to five days, eight hours a day; longer
 * ones by the day, the day of receipt being day one, until closing (제19조).
 */
export function dueAfter(
  calendar: HolidayCalendar,
  from: Date,
  length: number,
  unit: TermUnit,
): Date {
  if (unit === 'hours') return addWorkingHours(calendar, from, length);
  if (length <= BY_THE_HOUR_UP_TO) return addWorkingHours(calendar, from, length * HOURS_A_DAY);
  return closeOfBusiness(addWorkingDays(calendar, dayOf(from), length, { firstDayCounts: true }));
}

/** A deadline moved on by working minutes the clock stood. */
export function movedBy(calendar: HolidayCalendar, due: Date, pausedMinutes: number): Date {
  return pausedMinutes > 0 ? addWorkingHours(calendar, due, pausedMinutes / 60) : due;
}

/** The same length after a deadline that exists already: its own day is used up. */
function onceMore(calendar: HolidayCalendar, due: Date, length: number, unit: TermUnit): Date {
  if (unit === 'hours' || length <= BY_THE_HOUR_UP_TO) return dueAfter(calendar, due, length, unit);
  return closeOfBusiness(addWorkingDays(calendar, dayOf(due), length));
}

function latest(...moments: Date[]): Date {
  return new Date(Math.max(...moments.map(Number)));
}

function earliest(...moments: Date[]): Date {
  return new Date(Math.min(...moments.map(Number)));
}
