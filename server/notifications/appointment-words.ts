import type { Appointment } from '../check-ins/appointments/appointment.entity';
import { SEOUL } from '../platform/business-time/calendar-days';
import type { Locale } from '../platform/mail/mail-template';
import { momentWords } from './words';

const KINDS = {
  visit: ['방문', 'Visit'],
  call: ['전화', 'Call'],
  video: ['화상 회의', 'Video call'],
} as const;

/** `방문`, `Visit`. */
export function kindWords(kind: Appointment['kind'], locale: Locale): string {
  return KINDS[kind][locale === 'ko' ? 0 : 1];
}

/**
 * `2026. 11. 26. (목) 오후 2:00부터 60분`; away from Seoul by the clock there, and Seoul's after it.
 */
export function spanWords(
  { startsAt, endsAt, zone }: { startsAt: Date; endsAt: Date; zone: string },
  locale: Locale,
): string {
  const minutes = Math.round((+endsAt - +startsAt) / 60_000);
  const seoul = momentWords(startsAt, locale);
  const long = locale === 'ko' ? `${minutes}분` : `${minutes} minutes`;
  if (zone === SEOUL) return `${seoul}, ${long}`;
  const there = new Intl.DateTimeFormat(locale === 'ko' ? 'ko-KR' : 'en-GB', {
    timeZone: zone,
    ...{ year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' },
    ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'longGeneric' },
  }).format(startsAt);
  return `${there}, ${long} (${locale === 'ko' ? '서울' : 'Seoul'} ${seoul})`;
}

/** Where to go or what to open. */
export function whereWords({ place, videoUrl }: Pick<Appointment, 'place' | 'videoUrl'>): string {
  return place ?? videoUrl ?? '';
}
