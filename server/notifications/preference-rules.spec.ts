import { DEFAULTS, groupOf, heldUntil, wants } from './preference-rules';

const quiet = { on: true, from: 20 * 60, until: 8 * 60, weekends: true };
const person = { ...DEFAULTS, quiet };
const held = (at: string, name = 'public_reply', staff = false, who = person) =>
  heldUntil(who, { name, staff }, new Date(`${at}+09:00`))?.toISOString() ?? null;

describe('quiet hours', () => {
  it('hold a mail until the morning', () => {
    expect(held('2026-11-23T19:59')).toBeNull();
    expect(held('2026-11-23T20:00')).toBe('2026-11-23T23:00:00.000Z');
    expect(held('2026-11-24T02:00')).toBe('2026-11-23T23:00:00.000Z');
    expect(held('2026-11-24T08:00')).toBeNull();
  });

  it('hold it over the weekend, until Monday morning', () => {
    expect(held('2026-11-27T21:00')).toBe('2026-11-29T23:00:00.000Z');
    expect(held('2026-11-28T12:00')).toBe('2026-11-29T23:00:00.000Z');
    const weekdays = { ...person, quiet: { ...quiet, weekends: false } };
    expect(held('2026-11-28T12:00', 'public_reply', false, weekdays)).toBeNull();
  });

  it('may lie within a day, or be none', () => {
    const noon = { ...person, quiet: { on: true, from: 720, until: 780, weekends: false } };
    expect(held('2026-11-23T12:30', 'x', false, noon)).toBe('2026-11-23T04:00:00.000Z');
    expect(held('2026-11-23T13:00', 'x', false, noon)).toBeNull();
    expect(held('2026-11-23T23:00', 'x', false, DEFAULTS)).toBeNull();
    const none = { ...person, quiet: { on: true, from: 600, until: 600, weekends: false } };
    expect(held('2026-11-23T10:00', 'x', false, none)).toBeNull();
  });

  it('never hold what is owed by law, nor from staff what somebody waits for', () => {
    expect(held('2026-11-23T23:00', 'difficulty_received')).toBeNull();
    expect(held('2026-11-23T23:00', 'difficulty_answered')).toBeNull();
    expect(held('2026-11-23T23:00', 'difficulty_new', true)).toBeNull();
    expect(held('2026-11-23T23:00', 'case_assigned', true)).not.toBeNull();
  });
});

describe('what a person leaves out', () => {
  it('is left out on that channel only', () => {
    const off = { ...DEFAULTS, mailOff: ['appointments' as const] };
    expect(wants(off, 'appointment_proposed', 'mail')).toBe(false);
    expect(wants(off, 'appointment_proposed', 'tray')).toBe(true);
    expect(wants(off, 'firm_asked', 'mail')).toBe(true);
  });

  it('is never a receipt or an answer', () => {
    const off = {
      ...DEFAULTS,
      trayOff: ['difficulties' as const],
      mailOff: ['difficulties' as const],
    };
    expect(wants(off, 'difficulty_answered', 'mail')).toBe(true);
    expect(wants(off, 'difficulty_received', 'tray')).toBe(true);
    expect(wants(off, 'public_reply', 'mail')).toBe(false);
  });

  it('goes by what it is about', () => {
    expect(groupOf('morning_digest')).toBe('digest');
    expect(groupOf('promises_overdue')).toBe('promises');
    expect(groupOf('visit_commented')).toBe('visits');
    expect(groupOf('doctor_assigned')).toBe('assignments');
    expect(groupOf('case_assigned')).toBe('difficulties');
  });
});
