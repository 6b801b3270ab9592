import type { RequestKind } from '../reference/service-levels/service-terms';
import type { Officer } from './clock.events';
import type { DifficultyOutcome, DifficultyStatus, FiledVia, Severity } from './difficulty.types';

export type Visibility = 'public' | 'internal';
export type Side = 'firm' | 'staff' | 'system' | 'partner';

/**
 * What each kind of timeline entry holds (append-only, read by people and by reports; nobody
 * parses prose). Instants are ISO 8601 strings, days YYYY-MM-DD. What the firm must not read
 * stands in internal entries or, for referrals, in the referral's own row.
 */
export interface TimelinePayloads {
  filed: { via: FiledVia; text: string };
  triaged: {
    category: string | null;
    subType: string | null;
    severity: Severity;
    /** Missing in entries of before the clock. */
    requestKind?: RequestKind;
    market: string | null;
    hs6: string | null;
  };
  assigned: { doctorId: string; doctorName: string; onFiling: boolean };
  reassigned: { doctorId: string; doctorName: string; previousDoctorId: string | null };
  started: Record<string, never>;
  /** A public reply of staff. */
  message: { text: string };
  /** An internal note. */
  note: { text: string; mentions?: Mention[] };
  /** A question to the firm; the answer clock stands. */
  question: { text: string };
  firm_reply: {
    text: string;
    /** True when it answered a question and the clock runs again. */
    resumed: boolean;
    /** Working minutes the clock stood for this question. */
    pausedMinutes: number;
    targetAt: string | null;
  };
  referral_made: { referralId: string; addressee: string; addresseeEn: string | null };
  referral_answered: { referralId: string; addressee: string; addresseeEn: string | null };
  referral_withdrawn: { referralId: string; addressee: string; addresseeEn: string | null };
  /** What a partner wrote on its link: its answer, a question, and why it needs longer. */
  partner_reply: PartnerWords & { declined: boolean };
  partner_question: PartnerWords;
  partner_time: PartnerWords & { dueOn: string };
  /** What staff answered a partner's question. */
  partner_told: PartnerWords;
  /** The firm was asked to agree that its data is passed on. */
  consent_asked: { consent: string; addressee: string; addresseeEn: string | null };
  answered: { outcome: DifficultyOutcome; text: string; remedy: string | null };
  confirmed: { rating: number; comment: string | null };
  confirmation_withdrawn: Record<string, never>;
  refused: { reason: string; targetAt: string };
  reopened: { reason: string; targetAt: string };
  /** The answer is due at another time: sorted anew, or the agency is closed on other days. */
  target_changed: { before: string | null; targetAt: string; cause: 'triage' | 'holidays' };
  files_added: { count: number };
  /** A supervisor's verdict on an unresolved case. */
  reviewed: { verdict: string; text: string | null; nextReviewOn: string | null };
  /** Closed without the firm's word, by a rule it was told of. */
  closed: { reason: string };
  withdrawn: { reason: string | null };
  /** More time was asked for; the supervisor decides. */
  extension_asked: { dueOn: string; reason: string };
  extension_granted: { dueOn: string; reason: string; before: string | null; targetAt: string };
  extension_refused: { dueOn: string; text: string };
  /** Where it stands, told every thirty days (민원처리법 제23조). */
  progress_notice: {
    officer: Officer;
    status: DifficultyStatus;
    targetAt: string | null;
    nextOn: string;
  };
  /** What became of the rule the case hangs on; `text` is Korean. Names neither issue nor firms. */
  systemic_progress: { text: string; textEn: string | null };
}

interface PartnerWords {
  referralId: string;
  addressee: string;
  addresseeEn: string | null;
  text: string;
}

export type EntryType = keyof TimelinePayloads;

/** A colleague called by `@name` in a note. */
export interface Mention {
  id: string;
  name: string;
}

/** Who is at the keyboard, as the timeline names them for ever. */
export interface EntryAuthor {
  id: string | null;
  name: string;
  title: string | null;
  side: Side;
}

export interface TimelineEntry<T extends EntryType = EntryType> {
  id: string;
  type: T;
  visibility: Visibility;
  author: EntryAuthor;
  at: Date;
  payload: TimelinePayloads[T];
}

/** The kinds the firm never sees; row-level security keeps them from its transactions. */
export const INTERNAL_TYPES: ReadonlySet<EntryType> = new Set([
  'note',
  'reviewed',
  'extension_asked',
  'extension_refused',
  'partner_reply',
  'partner_question',
  'partner_time',
  'partner_told',
]);

/** A new entry; its type decides whether the firm may read it. */
export function entryOf<T extends EntryType>(
  id: string,
  type: T,
  author: EntryAuthor,
  at: Date,
  payload: TimelinePayloads[T],
): TimelineEntry<T> {
  const visibility = INTERNAL_TYPES.has(type) ? 'internal' : 'public';
  return { id, type, visibility, author, at, payload };
}
