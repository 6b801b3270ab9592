import fc from 'fast-check';
import { addWorkingHours, calendarOf } from '../platform/business-time/business-time';
import { DEFAULT_ESCALATIONS, type Runs, rungOf } from './escalation-steps';

const calendar = calendarOf(['2026-12-25']);
const at = (text: string) => new Date(`${text}:00+09:00`);
/** Five days of eight hours: Monday 09:00 to Friday 18:00. */
const FIVE_DAYS: Runs = {
  severity: 'normal',
  from: at('2026-11-23T09:00'),
  targetAt: at('2026-11-27T18:00'),
  pausedMinutes: 0,
};
const rung = (now: string, runs: Partial<Runs> = {}) =>
  rungOf(calendar, at(now), { ...FIVE_DAYS, ...runs }, DEFAULT_ESCALATIONS);

describe('the ladder of a case', () => {
  it('warns when three quarters of the working time are gone, not a minute before', () => {
    // Thirty of forty hours: Thursday, after six hours.
    expect(rung('2026-11-26T15:59')).toBeNull();
    expect(rung('2026-11-26T16:00')).toEqual({ step: 'warning', turn: 0, to: ['doctor'] });
  });

  it('leaves out the time the clock stood', () => {
    const paused = { targetAt: at('2026-11-30T18:00'), pausedMinutes: 480 };
    expect(rung('2026-11-27T15:59', paused)).toBeNull();
    expect(rung('2026-11-27T16:00', paused)?.step).toBe('warning');
  });

  it('tells of a resting case when it becomes late, and no more while it rests', () => {
    const resting = { resting: true };
    expect(rung('2026-11-26T16:00', resting)?.step).toBe('warning');
    for (const now of ['2026-11-27T18:01', '2026-12-02T09:00', '2027-02-01T09:00']) {
      const breach = { step: 'breach', turn: 0, to: ['doctor', 'supervisor'] };
      expect(rung(now, resting)).toEqual(breach);
    }
    expect(rung('2026-12-02T09:00', { resting: false })?.step).toBe('late');
  });

  it('tells of the breach once it is there, and then every so many working days, ever higher', () => {
    expect(rung('2026-11-27T18:00')?.step).toBe('warning');
    expect(rung('2026-11-27T18:01')).toEqual({
      step: 'breach',
      turn: 0,
      to: ['doctor', 'supervisor'],
    });
    expect(rung('2026-12-01T09:00')?.step).toBe('breach');
    expect(rung('2026-12-02T09:00')).toMatchObject({ step: 'late', turn: 1 });
    expect(rung('2026-12-02T09:00')?.to).not.toContain('lead');
    expect(rung('2026-12-07T09:00')).toMatchObject({
      turn: 2,
      to: ['doctor', 'supervisor', 'lead'],
    });
  });

  it('is quicker with what is urgent and slower with what is not', () => {
    expect(rung('2026-11-30T09:00', { severity: 'urgent' })).toMatchObject({
      step: 'late',
      turn: 1,
      to: ['doctor', 'supervisor', 'lead'],
    });
    expect(rung('2026-11-30T09:00', { severity: 'low' })?.to).toEqual(['doctor']);
  });

  it('never climbs down while time goes on', () => {
    const order = ['none', 'warning', 'breach', 'late'];
    const place = (minutes: number) => {
      const found = rungOf(
        calendar,
        new Date(FIVE_DAYS.from.getTime() + minutes * 60_000),
        FIVE_DAYS,
        DEFAULT_ESCALATIONS,
      );
      return order.indexOf(found?.step ?? 'none') * 1000 + (found?.turn ?? 0);
    };
    fc.assert(
      fc.property(fc.nat(60_000), fc.nat(20_000), (minutes, more) => {
        expect(place(minutes + more)).toBeGreaterThanOrEqual(place(minutes));
      }),
    );
  });

  it('gives a case that stood for a while the same working time before its warning', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_400 }), (pausedMinutes) => {
        const targetAt = addWorkingHours(calendar, FIVE_DAYS.targetAt, pausedMinutes / 60);
        const quarter = addWorkingHours(calendar, FIVE_DAYS.from, 29.9 + pausedMinutes / 60);
        const runs = { ...FIVE_DAYS, targetAt, pausedMinutes };
        expect(rungOf(calendar, quarter, runs, DEFAULT_ESCALATIONS)).toBeNull();
      }),
    );
  });
});
