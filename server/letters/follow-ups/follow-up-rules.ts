import { addCalendarDays, type Day } from '../../platform/business-time/calendar-days';
import type { LetterKind } from '../templates/template';

/** The kinds of letters that ask for an answer, so that silence may be written to again. */
export const FOLLOWED_KINDS: readonly LetterKind[] = [
  'first_approach',
  'after_exhibition',
  'reply_to_inquiry',
  'quotation',
  'sample_offer',
  'agency_proposal',
  'after_consultation',
];

export const FOLLOW_UP_KINDS = ['follow_up', 'second_follow_up'] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** Days after the letter (DOMAIN §1.3); after the second there is no further. */
const AFTER_DAYS: Record<FollowUpKind, number> = { follow_up: 7, second_follow_up: 21 };
/** No two letters to somebody within fewer days. */
const LEAST_BETWEEN = 7;
/** A proposal nobody took up lapses: late, it is no follow-up any more. */
const STANDS_DAYS = 14;

/** What the calendar knows of a letter. Days are those of the agency's zone. */
export interface Sent {
  /** When its last mail left. */
  on: Day;
  /** When the last mail of the first follow-up left; null where none went out. */
  followUpOn: Day | null;
}

export interface DueFollowUp {
  kind: FollowUpKind;
  until: Day;
}

/**
 * Which letter is due next on a day: the first a week after the letter; the second three weeks after
 * it, only where the first went out, and a week after that at the earliest. Then none.
 */
export function dueFollowUp({ on, followUpOn }: Sent, today: Day): DueFollowUp | undefined {
  const kind: FollowUpKind = followUpOn ? 'second_follow_up' : 'follow_up';
  const byLetter = addCalendarDays(on, AFTER_DAYS[kind]);
  const byFollowUp = followUpOn ? addCalendarDays(followUpOn, LEAST_BETWEEN) : byLetter;
  const from = byLetter > byFollowUp ? byLetter : byFollowUp;
  const until = addCalendarDays(from, STANDS_DAYS);
  return today >= from && today <= until ? { kind, until } : undefined;
}
