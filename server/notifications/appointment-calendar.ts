import type { Appointment } from '../check-ins/appointments/appointment.entity';
import { calendarText } from '../platform/calendar/calendar-text';
import type { Locale } from '../platform/mail/mail-template';
import type { CalendarPart } from '../platform/mail/mail-transport';
import { kindWords, whereWords } from './appointment-words';

interface Named {
  name: string;
  email: string;
}

export interface Invitation {
  method: CalendarPart['method'];
  appointment: Readonly<Appointment>;
  companyName: string;
  /** The agency's address with the doctor's name: replies by mail are for nobody's eyes. */
  organizer: Named;
  doctor: Named | null;
  firm: Named[];
  /** Where the reader finds it. */
  url: string;
  locale: Locale;
  now: Date;
}

/** The UID of an appointment in every calendar. */
export function appointmentUid({ id }: { id: string }, publicUrl: string): string {
  return `${id}@${new URL(publicUrl).hostname}`;
}

/** The calendar entry of an appointment, for a mail (RFC 5546). */
export function invitation(uid: string, it: Invitation): CalendarPart {
  const { appointment, locale, method } = it;
  const agreed = appointment.status === 'confirmed';
  const kind = kindWords(appointment.kind, locale);
  const body = calendarText({
    ...{ method, locale, now: it.now },
    entries: [
      {
        ...{ uid, sequence: appointment.sequence },
        when: { startsAt: appointment.startsAt, endsAt: appointment.endsAt },
        status: method === 'CANCEL' ? 'CANCELLED' : agreed ? 'CONFIRMED' : 'TENTATIVE',
        summary: `${kind}: ${it.companyName} · ${it.organizer.name}`,
        description: [appointment.message, it.url].filter(Boolean).join('\n\n'),
        location: whereWords(appointment),
        url: it.url,
        organizer: it.organizer,
        attendees: [
          ...it.firm.map(({ name, email }) => ({ name, email, accepted: agreed })),
          ...(it.doctor ? [{ ...it.doctor, accepted: true }] : []),
        ],
      },
    ],
  });
  return { method, body };
}
