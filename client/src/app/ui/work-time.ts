import type { Words } from './dates';
import { daysUntil } from './dates';

/** Working minutes of one working day (09–12, 13–18; DOMAIN §2.3). */
const DAY = 480;
const HOUR = 60;
/** From here on hours say nothing. */
const PLAIN_DAYS = 4;
/** A length of time that is left. */
const LEFT = {
  days: 'daysLeft',
  daysHours: 'daysHoursLeft',
  hours: 'hoursLeft',
  hoursMinutes: 'hoursMinutesLeft',
  minutes: 'minutesLeft',
} as const;
/** Cases under two working days are amber. */
const SOON = 2 * DAY;

/** What the server says of the answer clock of a case; working time is its to count. */
export interface WorkClock {
  /** Working minutes left, negative when late; null when there is nothing to count. */
  remainingWorkingMinutes: number | null;
  targetAt: string | null;
  /** The clock stands while the firm owes an answer (보완요청). */
  paused: boolean;
  done?: boolean;
  overdue?: boolean;
}

/** How a clock is coloured: red late or due today, amber under two working days. */
export type Pressure = 'danger' | 'warn' | 'calm' | 'paused' | 'done';

/** Keys below `ui.time`: "5시간 20분 남음", "1일 4시간 남음", "3일 지남", "지금이 기한". */
export function workingWords(minutes: number): Words {
  const total = Math.round(minutes);
  if (total === 0) return { key: 'dueNow', params: {} };
  const { d, h, m } = parts(total);
  if (total < 0) {
    if (d > 0) return { key: 'daysLate', params: { n: d } };
    if (h > 0) return { key: 'hoursLate', params: { h } };
    return { key: 'minutesLate', params: { m } };
  }
  const span = spanWords(total);
  return { key: LEFT[span.key], params: span.params };
}

/** Keys below `ui.span`: "3시간 28분", a length of working time. */
export function spanWords(minutes: number): Words & { key: keyof typeof LEFT } {
  const { d, h, m } = parts(Math.round(minutes));
  if (d >= PLAIN_DAYS || (d > 0 && h === 0)) return { key: 'days', params: { n: d } };
  if (d > 0) return { key: 'daysHours', params: { d, h } };
  if (h > 0 && m > 0) return { key: 'hoursMinutes', params: { h, m } };
  if (h > 0) return { key: 'hours', params: { h } };
  return { key: 'minutes', params: { m } };
}

/**
 * The short words of a clock, whole keys: its working time, or why there is none to tell. Past
 * its target outside office hours no working minute has gone by yet: then it is just overdue.
 */
export function clockWords(clock: WorkClock, now: Date): Words {
  const { remainingWorkingMinutes: minutes, paused, done } = clock;
  if (paused) return { key: 'ui.clock.paused', params: {} };
  if (done) return { key: 'ui.clock.answered', params: {} };
  if (minutes === null) return { key: 'ui.clock.noTarget', params: {} };
  if (minutes >= 0 && isPast(clock, now)) return { key: 'ui.time.justLate', params: {} };
  const { key, params } = workingWords(minutes);
  return { key: `ui.time.${key}`, params };
}

export function pressureOf(clock: WorkClock, now: Date): Pressure {
  const { remainingWorkingMinutes: minutes, targetAt, paused, done } = clock;
  if (paused) return 'paused';
  if (done || minutes === null || !targetAt) return 'done';
  if (minutes < 0 || isPast(clock, now) || daysUntil(targetAt, now) === 0) return 'danger';
  return minutes < SOON ? 'warn' : 'calm';
}

/** Past its target by the clock on the wall, working time or not. */
export function isPast({ overdue, targetAt }: WorkClock, now: Date): boolean {
  return !!overdue || (!!targetAt && new Date(targetAt) < now);
}

function parts(minutes: number): { d: number; h: number; m: number } {
  const all = Math.abs(minutes);
  return { d: Math.floor(all / DAY), h: Math.floor((all % DAY) / HOUR), m: all % HOUR };
}
