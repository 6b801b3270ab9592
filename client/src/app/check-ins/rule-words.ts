import type { Locale } from '../i18n/locale';
import type { Translate } from '../i18n/i18n';

/** Weekdays as RFC 5545 names them, Monday first; check-ins fall on working days. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
const ALL_DAYS = [...WEEKDAYS, 'SA', 'SU'];

/** A rule a person can build here: days of the week, a day of the month, or its nth weekday. */
export interface Pattern {
  kind: 'weekly' | 'monthDay' | 'monthWeekday';
  /** Every so many weeks or months. */
  every: number;
  /** Days of the week; one of them for `monthWeekday`. */
  weekdays: string[];
  /** 1 to 31, -1 for the last day of the month. */
  monthDay: number;
  /** 1 to 4, -1 for the last. */
  nth: number;
}

export const FIRST_PATTERN: Pattern = {
  kind: 'weekly',
  every: 2,
  weekdays: ['TU'],
  monthDay: 10,
  nth: 2,
};

/** The RFC 5545 rule of a pattern. */
export function ruleOf({ kind, every, weekdays, monthDay, nth }: Pattern): string {
  const interval = `INTERVAL=${every}`;
  if (kind === 'weekly') {
    const days = ALL_DAYS.filter((day) => weekdays.includes(day));
    return `FREQ=WEEKLY;${interval};BYDAY=${days.join(',')}`;
  }
  const days = kind === 'monthDay' ? `BYMONTHDAY=${monthDay}` : `BYDAY=${nth}${weekdays[0]}`;
  return `FREQ=MONTHLY;${interval};${days}`;
}

/** The pattern of a rule; undefined when it says more than a person can build here. */
export function patternOf(rule: string): Pattern | undefined {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const every = Number(parts.get('INTERVAL') ?? 1);
  const byDay = parts.get('BYDAY');
  const byMonthDay = parts.get('BYMONTHDAY');
  if (['BYSETPOS', 'BYMONTH'].some((name) => parts.has(name))) return undefined;
  if (parts.get('FREQ') === 'WEEKLY' && byDay && !byMonthDay) {
    const weekdays = byDay.split(',');
    return weekdays.every((day) => ALL_DAYS.includes(day))
      ? { ...FIRST_PATTERN, every, weekdays }
      : undefined;
  }
  if (parts.get('FREQ') !== 'MONTHLY') return undefined;
  if (byMonthDay && !byDay && /^(-1|\d{1,2})$/.test(byMonthDay))
    return { ...FIRST_PATTERN, kind: 'monthDay', every, monthDay: Number(byMonthDay) };
  const match = byMonthDay ? null : /^\+?(-1|[1-4])([A-Z]{2})$/.exec(byDay ?? '');
  if (!match) return undefined;
  return {
    ...FIRST_PATTERN,
    kind: 'monthWeekday',
    every,
    nth: Number(match[1]),
    weekdays: [match[2]!],
  };
}

/** `화`, `Tue`: from a rule's weekday. */
export function weekdayName(day: string, locale: Locale, width: 'short' | 'long'): string {
  // 5 January 2026 was a Monday.
  const date = new Date(Date.UTC(2026, 0, 5 + ALL_DAYS.indexOf(day)));
  return new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' }).format(date);
}

/** `2주마다 화요일`, `매월 10일`, `매월 둘째 화요일`; for a rule of another kind, that it is one. */
export function ruleWords(t: Translate, locale: Locale, rule: string): string {
  const pattern = patternOf(rule);
  if (!pattern) return t('checkIns.rule.other');
  const { kind, every, weekdays, monthDay, nth } = pattern;
  const n = every;
  if (kind === 'weekly') {
    const days =
      weekdays.length === 1
        ? weekdayName(weekdays[0]!, locale, 'long')
        : weekdays.map((day) => weekdayName(day, locale, 'short')).join(t('checkIns.rule.comma'));
    return t(every === 1 ? 'checkIns.rule.weekly' : 'checkIns.rule.weeks', { n, days });
  }
  const often = t(every === 1 ? 'checkIns.rule.monthly' : 'checkIns.rule.months', { n });
  if (kind === 'monthDay')
    return monthDay === -1
      ? t('checkIns.rule.lastDay', { often })
      : t('checkIns.rule.monthDay', { often, day: monthDay });
  const day = weekdayName(weekdays[0]!, locale, 'long');
  return t('checkIns.rule.monthWeekday', { often, nth: t(`checkIns.nth.${nth}`), day });
}
