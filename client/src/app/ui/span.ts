import type { Locale } from '../i18n/locale';
import { shortDateText, shortDateTimeText, timeText, ZONE } from './dates';

/** An hour of an appointment; `zone` is IANA. */
export interface Span {
  startsAt: string;
  endsAt: string;
  zone: string;
}

/**
 * `11. 26. (목) 오후 2:00–3:00`; elsewhere by the clock there and then Seoul's:
 * `3월 29일 (월) 오후 2:00 중부 유럽 시간 (서울 3. 29. 오후 9:00)`.
 */
export function spanText({ startsAt, endsAt, zone }: Span, locale: Locale): string {
  if (zone === ZONE) {
    const to = timeText(endsAt, locale);
    const from = timeText(startsAt, locale);
    const sameHalf = locale === 'ko' && from.slice(0, 2) === to.slice(0, 2);
    const comma = locale === 'ko' ? ' ' : ', ';
    return `${shortDateText(startsAt, locale)}${comma}${from}–${sameHalf ? to.slice(3) : to}`;
  }
  const there = new Intl.DateTimeFormat(locale === 'ko' ? 'ko-KR' : 'en-GB', {
    timeZone: zone,
    ...{ month: 'short', day: 'numeric', weekday: 'short' },
    ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'longGeneric' },
  }).format(new Date(startsAt));
  const seoul = locale === 'ko' ? '서울' : 'Seoul';
  return `${there} (${seoul} ${shortDateTimeText(startsAt, locale)})`;
}

/** What the wall clock in `zone` shows: day `2026-11-26` and time `14:00`. */
export function wallAt(at: string, zone: string): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(new Date(at));
  const get = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    day: `${get('year')}-${get('month')}-${get('day')}`,
    time: `${get('hour')}:${get('minute')}`,
  };
}
