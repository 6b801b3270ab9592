import { appointmentUid } from '../notifications/appointment-calendar';
import { kindWords, whereWords } from '../notifications/appointment-words';
import { firmWords } from '../notifications/words';
import { type CalendarEntry, calendarText } from '../platform/calendar/calendar-text';
import type { Locale } from '../platform/mail/mail-template';
import type { FedAppointment, FedDay } from './calendar-feeds.queries';

export interface Feed {
  locale: Locale;
  /** Whether the reader is the firm. */
  firm: boolean;
  appointments: FedAppointment[];
  checkIns: FedDay[];
  promises: FedDay[];
  publicUrl: string;
  now: Date;
}

const STATUS = {
  proposed: 'TENTATIVE',
  counter_proposed: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  cancelled: 'CANCELLED',
} as const;

/** A person's feed as iCalendar text: appointments by the hour, what is due on a day as whole days. */
export function feedText({ locale, firm, publicUrl, now, ...feed }: Feed): string {
  const ko = locale === 'ko';
  const host = new URL(publicUrl).hostname;
  const timed = feed.appointments.map((one): CalendarEntry => {
    const kind = kindWords(one.kind, locale);
    const url = `${publicUrl}${firm ? '/portal/appointments' : `/companies/${one.companyId}`}`;
    const whom = firm ? one.doctor || (ko ? '홈닥터' : 'Home Doctor') : firmWords(one, locale);
    return {
      ...{
        uid: appointmentUid(one, publicUrl),
        sequence: one.sequence,
        status: STATUS[one.status],
      },
      when: { startsAt: one.startsAt, endsAt: one.endsAt },
      summary: `${kind}: ${whom}`,
      description: [one.message, url].filter(Boolean).join('\n\n'),
      ...{ location: whereWords(one), url, changedAt: one.updatedAt },
    };
  });
  const day = (what: string, one: FedDay, words: string, path: string): CalendarEntry => ({
    ...{ uid: `${what}-${one.id}@${host}`, sequence: one.version, status: 'CONFIRMED' },
    ...{ when: { day: one.on }, summary: words, url: `${publicUrl}${path}` },
    changedAt: one.updatedAt,
  });
  const due = feed.checkIns.map((one) => {
    const name = (!ko && one.nameEn) || one.name;
    return day(
      'due',
      one,
      ko ? `점검: ${name}` : `Check-in: ${name}`,
      `/companies/${one.companyId}`,
    );
  });
  const promised = feed.promises.map((one) =>
    day('promise', one, ko ? `약속: ${one.name}` : `Promise: ${one.name}`, '/visits/promises'),
  );
  return calendarText({
    name: ko ? '홈닥터' : 'Home Doctor',
    ...{ locale, now, entries: [...timed, ...due, ...promised] },
  });
}
