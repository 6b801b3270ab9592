import type { Role } from '../../platform/security/actor';

/** Where a letter stands on its way to the buyer; `final` is fixed for paper only. */
export const LETTER_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'ready',
  'scheduled',
  'sending',
  'sent',
  'stopped',
  'final',
] as const;
export type LetterStatus = (typeof LETTER_STATUSES)[number];

export const LETTER_STEPS = [
  'edit',
  'submit',
  'withdraw',
  'return',
  'approve',
  'confirm',
  'ask_changes',
  'schedule',
  'undo',
  'begin',
  'complete',
  'stop',
  'finalise',
] as const;
export type LetterStep = (typeof LETTER_STEPS)[number];

/** Who takes a step: who writes letters, who reviews them, the firm, or the clock. */
type Hand = 'writer' | 'reviewer' | 'firm' | 'system';

interface Transition {
  from: readonly LetterStatus[];
  to: LetterStatus;
  by: Hand;
}

/** The whole workflow, as data. What is approved is fixed: the firm checks what will go out. */
export const TRANSITIONS: Record<LetterStep, Transition> = {
  edit: { from: ['draft', 'returned'], to: 'draft', by: 'writer' },
  submit: { from: ['draft', 'returned'], to: 'submitted', by: 'writer' },
  withdraw: { from: ['submitted', 'approved', 'ready'], to: 'draft', by: 'writer' },
  return: { from: ['submitted'], to: 'returned', by: 'reviewer' },
  approve: { from: ['submitted'], to: 'approved', by: 'reviewer' },
  ask_changes: { from: ['approved'], to: 'returned', by: 'firm' },
  confirm: { from: ['approved'], to: 'ready', by: 'firm' },
  schedule: { from: ['ready'], to: 'scheduled', by: 'writer' },
  undo: { from: ['scheduled'], to: 'ready', by: 'writer' },
  begin: { from: ['scheduled'], to: 'sending', by: 'system' },
  complete: { from: ['sending'], to: 'sent', by: 'system' },
  stop: { from: ['scheduled', 'sending'], to: 'stopped', by: 'writer' },
  finalise: { from: ['draft', 'returned', 'ready'], to: 'final', by: 'writer' },
};

/** Statuses in which a letter's words may still change; later they are fixed and the firm sees them. */
export const OPEN_STATUSES: readonly LetterStatus[] = ['draft', 'submitted', 'returned'];

/** A mistake or a fraud here costs money: nobody sends these alone (DOMAIN §1.3, E13). */
const TWO_PEOPLE: ReadonlySet<string> = new Set([
  'price_increase',
  'claim_reply',
  'change_of_details',
]);

/** Whether its author may not be the one who approves it. */
export function needsTwoPeople(kind: string): boolean {
  return TWO_PEOPLE.has(kind);
}

/** Whether the receiver should be told to call back before believing it: bank and contact changes. */
export function needsCallBack(kind: string): boolean {
  return kind === 'change_of_details';
}

/** The status a step leads to, or undefined where it cannot be taken. */
export function after(
  step: LetterStep,
  { status, kind }: { status: LetterStatus; kind: string },
): LetterStatus | undefined {
  const { from, to } = TRANSITIONS[step];
  if (!from.includes(status)) return undefined;
  // Paper is no way around the second pair of eyes.
  if (step === 'finalise' && status !== 'ready' && needsTwoPeople(kind)) return undefined;
  return to;
}

/** What a person may do next with a letter they see. */
export function stepsFor(
  person: { role: Role | 'system' | 'auth'; userId: string | null },
  letter: { status: LetterStatus; kind: string; createdBy: string; submittedBy: string | null },
): LetterStep[] {
  const hands: Hand[] =
    person.role === 'sme'
      ? ['firm']
      : person.role === 'supervisor'
        ? ['writer', 'reviewer']
        : person.role === 'doctor'
          ? ['writer']
          : [];
  return LETTER_STEPS.filter(
    (step) =>
      hands.includes(TRANSITIONS[step].by) &&
      after(step, letter) !== undefined &&
      !(step === 'approve' && isOwn(person.userId, letter) && needsTwoPeople(letter.kind)),
  );
}

/** Whether a person wrote or submitted the letter. */
export function isOwn(
  userId: string | null,
  { createdBy, submittedBy }: { createdBy: string; submittedBy: string | null },
): boolean {
  return userId !== null && (userId === createdBy || userId === submittedBy);
}
