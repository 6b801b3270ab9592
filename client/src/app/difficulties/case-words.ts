import type { AnswerClockDto } from '../api/models/answer-clock-dto';
import { partsOf } from '../ui/dates';
import { maskPhone } from '../ui/phone';

/** The codes of DOMAIN §2.1 in the order of the register. */
export const CATEGORIES = [
  'fin',
  'pay',
  'log',
  'cus',
  'ori',
  'cer',
  'tbt',
  'reg',
  'buy',
  'mkt',
  'inf',
  'clm',
  'con',
  'frd',
  'ipr',
  'fx',
  'hr',
  'inv',
  'exc',
  'sys',
] as const;

export const SEVERITIES = ['urgent', 'high', 'normal', 'low'] as const;

/** Working minutes of one working day (09–12, 13–18). */
const DAY = 480;

export interface SpanWords {
  key: string;
  params: Record<string, number>;
}

/** "2일 3시간 남음", "5시간 20분 남음", "1일 2시간 지남": working time, a day being eight hours. */
export function leftWords(minutes: number): SpanWords {
  const side = minutes < 0 ? 'late' : 'left';
  const all = Math.abs(minutes);
  const d = Math.floor(all / DAY);
  const h = Math.floor((all % DAY) / 60);
  const m = all % 60;
  if (d >= 3 || (d > 0 && h === 0)) return { key: `${side}.days`, params: { d } };
  if (d > 0) return { key: `${side}.daysHours`, params: { d, h } };
  if (h > 0) return { key: m ? `${side}.hoursMinutes` : `${side}.hours`, params: { h, m } };
  return { key: `${side}.minutes`, params: { m: Math.max(1, m) } };
}

/** "3시간 28분": working time the clock stood. */
export function spanWords(minutes: number): SpanWords {
  const words = leftWords(minutes);
  return { ...words, key: words.key.replace(/^\w+/, 'span') };
}

export type Urgency = 'danger' | 'warn' | 'calm' | 'paused' | 'done';

/** Red when late or due today, amber under two working days (mockups/NOTES.md). */
export function urgencyOf(clock: AnswerClockDto, now: Date): Urgency {
  if (clock.done || !clock.targetAt) return 'done';
  if (clock.paused) return 'paused';
  const target = partsOf(clock.targetAt);
  const today = partsOf(now);
  const sameDay =
    target.year === today.year && target.month === today.month && target.day === today.day;
  if (clock.overdue || sameDay) return 'danger';
  return (clock.remainingWorkingMinutes ?? 0) < 2 * DAY ? 'warn' : 'calm';
}

/** `+82552001182` → `055-200-1182`. */
export function phoneText(phone: string): string {
  return maskPhone(phone.replace(/^\+82/, '0'));
}
