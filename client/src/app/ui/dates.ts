import type { Locale } from '../i18n/locale';

/** The agency's zone; every time on screen is told in it. */
export const ZONE = 'Asia/Seoul';

const WEEKDAYS_KO = ['일', '월', '화', '수', '목', '금', '토'];
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** An instant (ISO string with zone, Date) or a calendar day (`2026-11-22`). */
export type When = string | Date;

interface Parts {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hour: number;
  minute: number;
}

/**
 * Seoul has kept UTC+9 without summer time since 9 October 1988 (IANA tz database), before any time
 * told here; adding it up spares a phone the slow making of an Intl formatter.
 */
const OFFSET_MS = 9 * HOUR_MS;

/** True for a calendar day without a time. */
export function isDay(value: When): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** The wall clock of {@link ZONE} at `value`; a calendar day is taken as it is. */
export function partsOf(value: When): Parts {
  if (isDay(value)) {
    const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
    const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
    return { year, month, day, weekday, hour: 0, minute: 0 };
  }
  const wall = new Date(new Date(value).getTime() + OFFSET_MS);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: wall.getUTCDay(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  };
}

/** `오후 3:00`, `3:00 PM`. */
export function timeText(value: When, locale: Locale): string {
  const { hour, minute } = partsOf(value);
  const clock = `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`;
  if (locale === 'ko') return `${hour < 12 ? '오전' : '오후'} ${clock}`;
  return `${clock} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** `2026. 11. 22. (일)`, `Sun 22 Nov 2026`. */
export function dateText(value: When, locale: Locale): string {
  const { year, month, day, weekday } = partsOf(value);
  if (locale === 'ko') return `${year}. ${month}. ${day}. (${WEEKDAYS_KO[weekday]})`;
  return `${WEEKDAYS_EN[weekday]} ${day} ${MONTHS_EN[month - 1]} ${year}`;
}

/** Without the year: `11. 22. (일)`, `Sun 22 Nov`. */
export function shortDateText(value: When, locale: Locale): string {
  const { month, day, weekday } = partsOf(value);
  if (locale === 'ko') return `${month}. ${day}. (${WEEKDAYS_KO[weekday]})`;
  return `${WEEKDAYS_EN[weekday]} ${day} ${MONTHS_EN[month - 1]}`;
}

/** `2026. 11. 22. (일) 오후 3:00`, `Sun 22 Nov 2026, 3:00 PM`. */
export function dateTimeText(value: When, locale: Locale): string {
  const join = locale === 'ko' ? ' ' : ', ';
  return `${dateText(value, locale)}${join}${timeText(value, locale)}`;
}

/** `11. 22. 오후 3:00`, `22 Nov, 3:00 PM`: for timelines. */
export function shortDateTimeText(value: When, locale: Locale): string {
  const { month, day } = partsOf(value);
  if (locale === 'ko') return `${month}. ${day}. ${timeText(value, locale)}`;
  return `${day} ${MONTHS_EN[month - 1]}, ${timeText(value, locale)}`;
}

/** Words that the dictionary completes: `t('ui.time.' + key, params)`. */
export interface Words {
  key: string;
  params: Record<string, number>;
}

/** How pressing a due day is. */
export type Urgency = 'past' | 'today' | 'soon' | 'later';

/** Whole calendar days from `now` to `value` in {@link ZONE}; negative is past. */
export function daysUntil(value: When, now: Date): number {
  const a = partsOf(value);
  const b = partsOf(now);
  return Math.round(
    (Date.UTC(a.year, a.month - 1, a.day) - Date.UTC(b.year, b.month - 1, b.day)) / DAY_MS,
  );
}

/** A calendar day that is due: "5일 지남", "오늘", "3일 남음". Cases are told in working time. */
export function dueWords(value: When, now: Date): Words & { urgency: Urgency } {
  const days = daysUntil(value, now);
  if (days < 0) return { key: 'daysLate', params: { n: -days }, urgency: 'past' };
  if (days === 0) return { key: 'today', params: {}, urgency: 'today' };
  if (days === 1) return { key: 'tomorrow', params: {}, urgency: 'soon' };
  return { key: 'daysLeft', params: { n: days }, urgency: days <= 2 ? 'soon' : 'later' };
}

/** "방금", "5분 전", "3시간 전", "어제", "19일 전". */
export function agoWords(value: When, now: Date): Words {
  const days = -daysUntil(value, now);
  if (isDay(value) && days === 0) return { key: 'today', params: {} };
  const ms = now.getTime() - new Date(value).getTime();
  if (ms < MINUTE_MS) return { key: 'now', params: {} };
  if (days === 0 && ms < HOUR_MS) {
    return { key: 'minutesAgo', params: { n: Math.floor(ms / MINUTE_MS) } };
  }
  if (days === 0) return { key: 'hoursAgo', params: { n: Math.floor(ms / HOUR_MS) } };
  if (days === 1) return { key: 'yesterday', params: {} };
  return { key: 'daysAgo', params: { n: days } };
}

/** Today as `2026-11-22` in {@link ZONE}. */
export function today(now: Date): string {
  const { year, month, day } = partsOf(now);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS_EN = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

/** `2026. 11. 22.` · `22 Nov 2026`: a day without its weekday, where room is short. */
export function plainDateText(day: string, locale: Locale): string {
  const language = locale === 'en' ? 'en-GB' : locale;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
