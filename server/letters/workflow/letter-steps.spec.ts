import {
  after,
  LETTER_STATUSES,
  LETTER_STEPS,
  type LetterStatus,
  OPEN_STATUSES,
  stepsFor,
  TRANSITIONS,
} from './letter-steps';

const AUTHOR = 'author';
const letter = (status: LetterStatus, kind = 'first_approach') => ({
  status,
  kind,
  createdBy: AUTHOR,
  submittedBy: AUTHOR,
});
const doctor = { role: 'doctor' as const, userId: AUTHOR };
const lead = { role: 'supervisor' as const, userId: 'lead' };
const firm = { role: 'sme' as const, userId: 'owner' };

/** The statuses reached from `start` by the steps that `allowed` lets pass. */
function reached(start: LetterStatus, allowed: (step: string) => boolean = () => true) {
  const seen = new Set<LetterStatus>([start]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [step, { from, to }] of Object.entries(TRANSITIONS)) {
      if (!allowed(step) || seen.has(to) || !from.some((one) => seen.has(one))) continue;
      seen.add(to);
      grown = true;
    }
  }
  return seen;
}

describe('the way of a letter', () => {
  it('reaches every status from a draft, and an end from every status', () => {
    expect([...reached('draft')].sort()).toEqual([...LETTER_STATUSES].sort());
    for (const status of LETTER_STATUSES) {
      const ends = ['sent', 'stopped', 'final'].filter((end) =>
        reached(status).has(end as LetterStatus),
      );
      expect([status, ends.length > 0]).toEqual([status, true]);
    }
  });

  it.each(['approve', 'confirm', 'schedule'])('does not reach the buyer without: %s', (left) => {
    const without = reached('draft', (step) => step !== left);
    expect([...without].filter((one) => one === 'sending' || one === 'sent')).toEqual([]);
  });

  it('ends in sent, stopped and final', () => {
    for (const end of ['sent', 'stopped', 'final'] as const) {
      expect(LETTER_STEPS.filter((step) => after(step, letter(end)))).toEqual([]);
    }
  });

  it('changes words only in open statuses', () => {
    expect(TRANSITIONS.edit.from.every((one) => OPEN_STATUSES.includes(one))).toBe(true);
  });

  it('gives each their turn', () => {
    expect(stepsFor(doctor, letter('draft'))).toEqual(['edit', 'submit', 'finalise']);
    expect(stepsFor(doctor, letter('submitted'))).toEqual(['withdraw']);
    expect(stepsFor(lead, letter('submitted'))).toEqual(['withdraw', 'return', 'approve']);
    expect(stepsFor(firm, letter('approved'))).toEqual(['confirm', 'ask_changes']);
    expect(stepsFor(firm, letter('ready'))).toEqual([]);
    expect(stepsFor(doctor, letter('ready'))).toEqual(['withdraw', 'schedule', 'finalise']);
    expect(stepsFor(doctor, letter('sending'))).toEqual(['stop']);
    expect(stepsFor({ role: 'admin', userId: 'a' }, letter('submitted'))).toEqual([]);
  });

  it.each(['price_increase', 'claim_reply', 'change_of_details'])(
    'takes two people for %s, on paper too',
    (kind) => {
      const own = { role: 'supervisor' as const, userId: AUTHOR };
      expect(stepsFor(own, letter('submitted', kind))).not.toContain('approve');
      expect(stepsFor(own, letter('submitted'))).toContain('approve');
      expect(stepsFor(lead, letter('submitted', kind))).toContain('approve');
      expect(stepsFor(doctor, letter('draft', kind))).not.toContain('finalise');
      expect(stepsFor(doctor, letter('ready', kind))).toContain('finalise');
      const submitter = { ...letter('submitted', kind), submittedBy: 'lead' };
      expect(stepsFor(lead, submitter)).not.toContain('approve');
    },
  );
});
