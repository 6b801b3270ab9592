import { DIFFICULTY_STATUSES, type DifficultyStatus } from './difficulty.types';
import { mayUse, targetsOf, TRANSITIONS, VERBS } from './status-machine';

/** A case is filed as received, or as assigned when the firm has its doctor. */
const STARTS: DifficultyStatus[] = ['received', 'assigned'];

function reachableFrom(starts: DifficultyStatus[]): Set<DifficultyStatus> {
  const seen = new Set(starts);
  for (let grew = true; grew;) {
    grew = false;
    for (const status of [...seen]) {
      for (const next of VERBS.flatMap((verb) => targetsOf(verb, status))) {
        if (!seen.has(next)) {
          seen.add(next);
          grew = true;
        }
      }
    }
  }
  return seen;
}

describe('the life of a difficulty', () => {
  it('reaches every status from filing', () => {
    expect([...reachableFrom(STARTS)].sort()).toEqual([...DIFFICULTY_STATUSES].sort());
  });

  it.each(DIFFICULTY_STATUSES)('can be closed from %s', (status) => {
    expect(reachableFrom([status])).toContain('closed');
  });

  it.each(DIFFICULTY_STATUSES)('has no dead end at %s', (status) => {
    const onward = VERBS.flatMap((verb) => targetsOf(verb, status)).filter((to) => to !== status);
    expect(onward.length).toBeGreaterThan(0);
  });

  it('lets staff, without the firm, lead every open case to an answer', () => {
    const staff = (status: DifficultyStatus) =>
      TRANSITIONS.filter((row) => row.who.includes('supervisor') && row.from.includes(status)).map(
        (row) => (row.to === 'same' ? status : row.to),
      );
    for (const start of DIFFICULTY_STATUSES.filter((s) => s !== 'closed')) {
      const seen = new Set<DifficultyStatus>([start]);
      for (const status of seen) staff(status).forEach((next) => seen.add(next));
      expect(seen).toContain('answered');
    }
  });

  it('brings a merged case back to wherever it stood, and no further', () => {
    const open = DIFFICULTY_STATUSES.filter((status) => status !== 'closed');
    for (const status of open) {
      expect(targetsOf('merge', status)).toEqual(['closed']);
      expect(targetsOf('undo_merge', 'closed')).toContain(status);
      expect(targetsOf('undo_merge', status)).toEqual([]);
    }
    expect(targetsOf('undo_merge', 'closed')).not.toContain('closed');
    expect(targetsOf('merge', 'closed')).toEqual([]);
  });

  it('lets nobody close a case by standing still, and only a supervisor lay it to rest', () => {
    for (const status of DIFFICULTY_STATUSES) {
      for (const verb of ['rest', 'wake', 'split'] as const) {
        expect(targetsOf(verb, status).filter((to) => to !== status)).toEqual([]);
      }
    }
    expect(mayUse('rest', 'in_progress', 'doctor')).toBe(false);
    expect(mayUse('rest', 'in_progress', 'supervisor')).toBe(true);
    expect(mayUse('merge', 'in_progress', 'sme')).toBe(false);
    expect(mayUse('close_repeat', 'answered', 'doctor')).toBe(false);
  });

  it('names every verb in the table and no other', () => {
    expect(new Set(TRANSITIONS.map((row) => row.verb))).toEqual(new Set(VERBS));
  });

  it('refuses an unknown verb and an unknown status', () => {
    expect(targetsOf('escalate' as never, 'received')).toEqual([]);
    expect(targetsOf('triage', 'lost' as never)).toEqual([]);
    expect(mayUse('answer', 'in_progress', 'auth')).toBe(false);
  });

  it('leaves the verdict on an answer to the firm and the answer to staff', () => {
    expect(mayUse('confirm', 'answered', 'doctor')).toBe(false);
    expect(mayUse('confirm', 'answered', 'sme')).toBe(true);
    expect(mayUse('answer', 'in_progress', 'sme')).toBe(false);
    expect(mayUse('assign', 'received', 'doctor')).toBe(false);
  });

  it('answers a case once', () => {
    expect(targetsOf('answer', 'answered')).toEqual([]);
    expect(targetsOf('answer', 'closed')).toEqual([]);
    expect(targetsOf('answer', 'received')).toEqual([]);
  });
});
