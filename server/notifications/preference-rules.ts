import type { NotificationPreferencesDto, QuietHoursDto } from './dto/notification-preferences.dto';
import {
  addCalendarDays,
  type Day,
  dayOf,
  dayOfWeek,
  instantAt,
} from '../platform/business-time/calendar-days';

/** Nothing is left out and no mail waits. */
export const DEFAULTS: NotificationPreferencesDto = {
  trayOff: [],
  mailOff: [],
  quiet: { on: false, from: 20 * 60, until: 8 * 60, weekends: true },
};

type EventGroup = NotificationPreferencesDto['mailOff'][number];

/** Receipts, transfer notices, answers, extensions and progress notices are owed by law (민원처리법) and go out always, as sign-in mails do. */
const OWED = new Set([
  'difficulty_received',
  'difficulty_answered',
  'extension_granted',
  'progress_notice',
  'referral_made',
]);
/** To staff these go out at once: somebody waits for them. */
const URGENT = new Set([
  'answer_review_asked',
  'difficulty_new',
  'difficulty_reopened',
  'low_rating',
]);

const GROUPS: readonly [RegExp, EventGroup][] = [
  [/^appointment_/, 'appointments'],
  [/^(check_ins_|firm_quiet)/, 'check_ins'],
  [/^promises?_/, 'promises'],
  [/^visit_/, 'visits'],
  [/digest/, 'digest'],
  [
    /^(firm_assigned|backup_assigned|firm_registered|firm_waiting|firm_handed_over|doctor_assigned)$/,
    'assignments',
  ],
];

/** What a kind of notice or a mail is about: a case unless its name says otherwise. */
export function groupOf(name: string): EventGroup {
  return GROUPS.find(([pattern]) => pattern.test(name))?.[1] ?? 'difficulties';
}

/** Whether a person wants it on this channel; what is owed by law cannot be left out. */
export function wants(
  { trayOff, mailOff }: NotificationPreferencesDto,
  name: string,
  channel: 'tray' | 'mail',
): boolean {
  if (OWED.has(name)) return true;
  return !(channel === 'tray' ? trayOff : mailOff).includes(groupOf(name));
}

/**
 * Until when a mail waits: the end of the quiet hours, or null to go at once. What is owed by law and
 * what staff must act on is never held.
 * @param now an instant; the hours are Seoul's
 */
export function heldUntil(
  { quiet }: NotificationPreferencesDto,
  { name, staff }: { name: string; staff: boolean },
  now: Date,
): Date | null {
  if (!quiet.on || OWED.has(name) || (staff && URGENT.has(name))) return null;
  let at = now;
  // Night, weekend, night again: at most a few steps.
  for (let step = 0; step < 8; step++) {
    const end = endOfQuiet(quiet, at);
    if (end === null) break;
    at = end;
  }
  return at > now ? at : null;
}

function endOfQuiet({ from, until, weekends }: QuietHoursDto, at: Date): Date | null {
  const day = dayOf(at);
  if (weekends && dayOfWeek(day) > 5) return instantAt(nextMonday(day), 0);
  const minute = Math.floor((+at - +instantAt(day, 0)) / 60_000);
  if (from === until) return null;
  if (from < until) return minute >= from && minute < until ? instantAt(day, until) : null;
  if (minute >= from) return instantAt(addCalendarDays(day, 1), until);
  return minute < until ? instantAt(day, until) : null;
}

function nextMonday(day: Day): Day {
  return addCalendarDays(day, 8 - dayOfWeek(day));
}
