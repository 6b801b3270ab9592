import type { BoardRowDto } from '../api/models/board-row-dto';
import type { Words } from '../ui/dates';
import { daysUntil } from '../ui/dates';

/** A working day of eight hours, in minutes. */
const DAY = 480;
const HOUR = 60;
/** Cases under two working days are amber. */
const SOON = 2 * DAY;

type Timed = Pick<
  BoardRowDto,
  'remainingWorkingMinutes' | 'paused' | 'overdue' | 'targetAt' | 'status'
>;

/** The time left in working hours: "5시간 20분 남음", "1일 4시간 남음", "3일 지남"; a day is eight hours. */
export function workingWords(minutes: number): Words {
  const total = Math.abs(Math.round(minutes));
  const d = Math.floor(total / DAY);
  const h = Math.floor((total % DAY) / HOUR);
  const m = total % HOUR;
  if (minutes < 0) {
    if (d > 0) return { key: 'daysLate', params: { n: d } };
    if (h > 0) return { key: 'hoursLate', params: { h } };
    return { key: 'minutesLate', params: { m: Math.max(1, m) } };
  }
  if (d >= 4 || (d > 0 && h === 0)) return { key: 'daysLeft', params: { n: d } };
  if (d > 0) return { key: 'daysHoursLeft', params: { d, h } };
  if (h > 0 && m > 0) return { key: 'hoursMinutesLeft', params: { h, m } };
  if (h > 0) return { key: 'hoursLeft', params: { h } };
  return { key: 'minutesLeft', params: { m: Math.max(1, m) } };
}

/** Red when past or due today, amber under two working days, plain beyond and while it stands. */
export function urgencyOf(row: Timed, now: Date): 'danger' | 'warn' | '' {
  if (row.paused || row.remainingWorkingMinutes === null) return '';
  if (row.overdue || (row.targetAt && daysUntil(row.targetAt, now) <= 0)) return 'danger';
  return row.remainingWorkingMinutes < SOON ? 'warn' : '';
}
