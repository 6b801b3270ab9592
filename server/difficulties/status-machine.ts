import type { Role } from '../platform/security/actor';
import { DIFFICULTY_STATUSES, type DifficultyStatus } from './difficulty.types';

/** What can be done to a case. `firm_reply` is the firm's own message, `reply` the staff's. */
export const VERBS = [
  'triage',
  'assign',
  'start',
  'reply',
  'firm_reply',
  'ask_firm',
  'refer',
  'partner_replied',
  'answer',
  'confirm',
  'take_back',
  'refuse',
  'reopen',
  'withdraw',
  'extend',
  'decide_extension',
  'merge',
  'undo_merge',
  'split',
  'close_repeat',
  'rest',
  'wake',
  'close',
] as const;
export type Verb = (typeof VERBS)[number];

export interface Transition {
  verb: Verb;
  from: readonly DifficultyStatus[];
  /** 'same' leaves the status and only writes to the timeline. */
  to: DifficultyStatus | 'same';
  who: readonly Role[];
}

const STAFF: readonly Role[] = ['doctor', 'supervisor'];
const FIRM: readonly Role[] = ['sme'];
const ANYBODY: readonly Role[] = ['doctor', 'supervisor', 'sme'];

const NOT_CLOSED = DIFFICULTY_STATUSES.filter((status) => status !== 'closed');
const UNANSWERED = NOT_CLOSED.filter((status) => status !== 'answered');
const AT_WORK = ['assigned', 'reopened', 'in_progress', 'waiting_sme', 'waiting_partner'] as const;

/**
 * The life of a case (DOMAIN §2.2). Where a verb has two rows for one status, the verb itself
 * decides: a firm's reply leads back to the partner's answer while one is awaited.
 */
export const TRANSITIONS: readonly Transition[] = [
  { verb: 'triage', from: ['received'], to: 'triaged', who: STAFF },
  { verb: 'triage', from: NOT_CLOSED.filter((s) => s !== 'received'), to: 'same', who: STAFF },

  { verb: 'assign', from: ['received', 'triaged'], to: 'assigned', who: ['supervisor'] },
  {
    verb: 'assign',
    from: NOT_CLOSED.filter((s) => s !== 'received' && s !== 'triaged'),
    to: 'same',
    who: ['supervisor'],
  },

  { verb: 'start', from: ['assigned', 'reopened'], to: 'in_progress', who: STAFF },

  { verb: 'reply', from: ['assigned', 'reopened'], to: 'in_progress', who: STAFF },
  {
    verb: 'reply',
    from: ['received', 'triaged', 'in_progress', 'waiting_sme', 'waiting_partner', 'answered'],
    to: 'same',
    who: STAFF,
  },

  { verb: 'firm_reply', from: ['waiting_sme'], to: 'in_progress', who: ANYBODY },
  { verb: 'firm_reply', from: ['waiting_sme'], to: 'waiting_partner', who: ANYBODY },
  {
    verb: 'firm_reply',
    from: NOT_CLOSED.filter((s) => s !== 'waiting_sme'),
    to: 'same',
    who: FIRM,
  },

  {
    verb: 'ask_firm',
    from: ['assigned', 'reopened', 'in_progress', 'waiting_partner'],
    to: 'waiting_sme',
    who: STAFF,
  },
  { verb: 'ask_firm', from: ['waiting_sme'], to: 'same', who: STAFF },

  {
    verb: 'refer',
    from: ['assigned', 'reopened', 'in_progress'],
    to: 'waiting_partner',
    who: STAFF,
  },
  { verb: 'refer', from: ['waiting_partner', 'waiting_sme'], to: 'same', who: STAFF },

  { verb: 'partner_replied', from: ['waiting_partner'], to: 'in_progress', who: STAFF },
  { verb: 'partner_replied', from: DIFFICULTY_STATUSES, to: 'same', who: STAFF },

  { verb: 'answer', from: AT_WORK, to: 'answered', who: STAFF },

  { verb: 'confirm', from: ['answered'], to: 'closed', who: FIRM },
  { verb: 'take_back', from: ['closed'], to: 'answered', who: FIRM },
  { verb: 'refuse', from: ['answered'], to: 'reopened', who: FIRM },
  { verb: 'reopen', from: ['closed'], to: 'reopened', who: FIRM },
  { verb: 'withdraw', from: NOT_CLOSED, to: 'closed', who: FIRM },

  { verb: 'extend', from: UNANSWERED, to: 'same', who: STAFF },
  { verb: 'decide_extension', from: UNANSWERED, to: 'same', who: ['supervisor'] },

  { verb: 'merge', from: NOT_CLOSED, to: 'closed', who: STAFF },
  // Back to where it stood.
  ...NOT_CLOSED.map((to): Transition => ({ verb: 'undo_merge', from: ['closed'], to, who: STAFF })),
  { verb: 'split', from: NOT_CLOSED, to: 'same', who: STAFF },
  { verb: 'close_repeat', from: UNANSWERED, to: 'closed', who: STAFF },

  { verb: 'rest', from: UNANSWERED, to: 'same', who: ['supervisor'] },
  { verb: 'wake', from: UNANSWERED, to: 'same', who: STAFF },
  { verb: 'close', from: NOT_CLOSED, to: 'closed', who: ['supervisor'] },
];

/** Where a verb may lead from a status; empty when it is refused there. */
export function targetsOf(verb: Verb, from: DifficultyStatus): DifficultyStatus[] {
  return TRANSITIONS.filter((row) => row.verb === verb && row.from.includes(from)).map((row) =>
    row.to === 'same' ? from : row.to,
  );
}

/** Whether somebody of this role may use the verb on a case in this status. */
export function mayUse(verb: Verb, from: DifficultyStatus, role: string): boolean {
  return TRANSITIONS.some(
    (row) =>
      row.verb === verb && row.from.includes(from) && (row.who as readonly string[]).includes(role),
  );
}
