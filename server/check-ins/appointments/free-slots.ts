import { addCalendarDays, type Day, instantAt } from '../../platform/business-time/calendar-days';

/** The hours that are offered, by the wall clock of the place; minutes of the day. */
const HOURS = [10 * 60, 14 * 60, 16 * 60];
/** So many of one day, so that there is a choice of days. */
const A_DAY = 2;
/** How far ahead is looked, in days. */
const REACH_DAYS = 45;

export interface Span {
  startsAt: Date;
  endsAt: Date;
}

export interface SlotSearch {
  /** The first day to look at. */
  from: Day;
  zone: string;
  minutes: number;
  /** Whether the doctor can be there on a day: working, not on leave, the firm open. */
  isFree: (day: Day) => boolean;
  /** What the doctor has already. */
  taken: readonly Span[];
  count: number;
}

/** The next times at which the doctor is free, at most two a day. */
export function freeSlots({ from, zone, minutes, isFree, taken, count }: SlotSearch): Span[] {
  const found: Span[] = [];
  for (let ahead = 0; ahead <= REACH_DAYS && found.length < count; ahead++) {
    const day = addCalendarDays(from, ahead);
    if (!isFree(day)) continue;
    const free = HOURS.map((minute) => {
      const startsAt = instantAt(day, minute, zone);
      return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
    }).filter((slot) => !taken.some((other) => overlap(slot, other)));
    found.push(...free.slice(0, A_DAY));
  }
  return found.slice(0, count);
}

function overlap(a: Span, b: Span): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}
