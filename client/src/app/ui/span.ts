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
    const day = shortDateText(startsAt, locale);
    // The half of the day stands before the hour in Korean, behind it in English.
    if (locale === 'en') {
      const sameHalf = from.slice(-2) === to.slice(-2);
      return `${day}, ${sameHalf ? from.slice(0, -3) : from}–${to}`;
    }
    return `${day} ${from}–${from.slice(0, 2) === to.slice(0, 2) ? to.slice(3) : to}`;
  }
  const there = new Intl.DateTimeFormat(locale === 'ko' ? 'ko-KR' : 'en-GB', {
    timeZone: zone,
    ...{ month: 'short', day: 'numeric', weekday: 'short' },
    ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'longGeneric' },
  }).format(new Date(startsAt));
  const seoul = locale === 'ko' ? '서울' : 'Seoul';
  return `${there} (${seoul} ${shortDateTimeText(startsAt, locale)})`;
}

/**
 * When the wall clock in `zone` shows `2026-11-26T14:00`. An hour that a zone leaves out in spring is
 * the one after it.
 */
export function instantAt(wall: string, zone: string): Date {
  const shown = (at: number) => {
    const { day, time } = wallAt(new Date(at).toISOString(), zone);
    return Date.parse(`${day}T${time}Z`);
  };
  const wanted = Date.parse(`${wall}Z`);
  const near = wanted - (shown(wanted) - wanted);
  return new Date(near - (shown(near) - wanted));
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
