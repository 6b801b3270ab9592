import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import type { Day } from '../business-time/calendar-days';

export interface CalendarPerson {
  name: string;
  email: string;
  /** Whether they said yes; those who did not are asked. */
  accepted: boolean;
}

export interface CalendarEntry {
  /** Stable: calendars know the entry by it. */
  uid: string;
  /** Rises with every change. */
  sequence: number;
  /** An hour, or a whole day. */
  when: { startsAt: Date; endsAt: Date } | { day: Day };
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  summary: string;
  description?: string;
  location?: string | null;
  url?: string;
  organizer?: { name: string; email: string };
  attendees?: CalendarPerson[];
  /** When it last changed; else as of now. */
  changedAt?: Date;
}

export interface CalendarContent {
  /** For mails (RFC 6047); a feed has none. */
  method?: 'REQUEST' | 'CANCEL';
  /** What a subscribed calendar is called. */
  name?: string;
  locale: 'ko' | 'en';
  entries: CalendarEntry[];
  /** When it was written. */
  now: Date;
}

/**
 * iCalendar text (RFC 5545): CRLF, lines of at most 75 octets, UTF-8. Hours stand as UTC instants
 * (docs/adr/0006): they need no VTIMEZONE, and no reader gets a change of the clocks wrong.
 */
export function calendarText({ method, name, locale, entries, now }: CalendarContent): string {
  const calendar = ical({
    prodId: { company: 'Home Doctor', product: 'calendar', language: locale.toUpperCase() },
    ...(method && { method: ICalCalendarMethod[method] }),
    ...(name && { name, ttl: 3600 }),
  });
  for (const entry of entries) calendar.createEvent(eventOf(entry, now));
  // The library leaves out the line break after the last line.
  return `${calendar.toString().trimEnd()}\r\n`;
}

function eventOf(entry: CalendarEntry, now: Date): ICalEventData {
  const { uid, sequence, status, when, changedAt = now } = entry;
  const time =
    'day' in when
      ? { start: new Date(`${when.day}T00:00:00Z`), allDay: true, timezone: 'UTC' }
      : { start: when.startsAt, end: when.endsAt };
  return {
    ...{ id: uid, sequence, stamp: changedAt, status: ICalEventStatus[status] },
    ...time,
    summary: entry.summary,
    ...(entry.description && { description: entry.description }),
    ...(entry.location && { location: entry.location }),
    ...(entry.url && { url: entry.url }),
    ...(entry.organizer && { organizer: entry.organizer }),
    attendees: entry.attendees?.map(({ name, email, accepted }) => ({
      ...{ name, email, rsvp: !accepted, role: ICalAttendeeRole.REQ },
      status: accepted ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION,
    })),
  };
}
