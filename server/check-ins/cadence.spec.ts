import { calendarOf, isWorkingDay } from '../platform/business-time/business-time';
import { addCalendarDays, daysBetween } from '../platform/business-time/calendar-days';
import {
  type Cadence,
  fixedOccurrences,
  nextFloating,
  TIER_CADENCE,
  workingDayFor,
} from './cadence';

/** 추석 2026, 대체공휴일 개천절, 한글날, 설 2027 with its substitute, and year's end. */
const calendar = calendarOf([
  '2026-09-24',
  '2026-09-25',
  '2026-09-26',
  '2026-10-03',
  '2026-10-05',
  '2026-10-09',
  '2026-12-25',
  '2027-01-01',
  '2027-02-06',
  '2027-02-07',
  '2027-02-08',
  '2027-02-09',
  '2027-03-01',
]);

function plan(overrides: Partial<Cadence> = {}): Cadence {
  return {
    mode: 'floating',
    rule: null,
    ...TIER_CADENCE.intensive,
    startsOn: '2026-01-05',
    pausedFrom: null,
    pausedUntil: null,
    ...overrides,
  };
}
const next = (lastContact: string | null, overrides: Partial<Cadence> = {}, today = '2026-09-01') =>
  nextFloating(calendar, plan(overrides), { lastContact, since: '2026-08-03', today });

describe('a floating plan', () => {
  it('counts from the last contact: two weeks, a month, a quarter', () => {
    expect(next('2026-09-01')).toEqual({ on: '2026-09-15', dueOn: '2026-09-15' });
    expect(next('2026-10-12', TIER_CADENCE.regular).on).toBe('2026-11-11');
    expect(next('2026-08-31', TIER_CADENCE.watch).on).toBe('2026-11-30');
  });

  it('counts from the assignment while there was no contact', () => {
    expect(next(null)).toEqual({ on: '2026-08-17', dueOn: '2026-08-17' });
  });

  it('is due at its start when the last contact is long ago', () => {
    expect(next('2025-01-10', { startsOn: '2026-09-07' }).on).toBe('2026-09-07');
    // A plan that starts on a Saturday does not reach back to Friday.
    expect(next('2025-01-10', { startsOn: '2026-09-12' })).toEqual({
      on: '2026-09-12',
      dueOn: '2026-09-14',
    });
  });

  it('moves to the nearest working day around 추석 and 설, rather early than late', () => {
    expect(next('2026-09-10')).toEqual({ on: '2026-09-24', dueOn: '2026-09-23' });
    expect(next('2026-09-11')).toEqual({ on: '2026-09-25', dueOn: '2026-09-23' });
    expect(next('2026-09-12')).toEqual({ on: '2026-09-26', dueOn: '2026-09-28' });
    expect(next('2026-09-21')).toEqual({ on: '2026-10-05', dueOn: '2026-10-06' });
    expect(next('2027-01-23')).toEqual({ on: '2027-02-06', dueOn: '2027-02-05' });
    expect(next('2027-01-25')).toEqual({ on: '2027-02-08', dueOn: '2027-02-10' });
    expect(next('2026-12-18')).toEqual({ on: '2027-01-01', dueOn: '2026-12-31' });
  });

  it('never passes the longest gap for the sake of a working day', () => {
    const tight = { idealGapDays: 14, maxGapDays: 14 };
    expect(next('2026-09-12', tight)).toEqual({ on: '2026-09-26', dueOn: '2026-09-23' });
  });

  it('keeps February, leap days and year ends', () => {
    expect(next('2028-02-15').on).toBe('2028-02-29');
    expect(next('2026-12-10', TIER_CADENCE.regular)).toEqual({
      on: '2027-01-09',
      dueOn: '2027-01-08',
    });
  });

  it('waits while paused and is due when the pause is over', () => {
    const pause = { pausedFrom: '2026-09-10', pausedUntil: '2026-10-01' };
    expect(next('2026-09-01', pause).on).toBe('2026-10-01');
    expect(next('2026-08-20', pause, '2026-09-05').on).toBe('2026-09-03');
    expect(next('2026-08-20', pause, '2026-09-15').on).toBe('2026-10-01');
    expect(next('2026-08-20', pause, '2026-12-01').on).toBe('2026-10-01');
    expect(next('2026-09-20', pause).on).toBe('2026-10-04');
  });

  it('never gives a day twice', () => {
    const taken = new Set(['2026-09-15', '2026-09-16']);
    expect(
      nextFloating(calendar, plan(), {
        lastContact: '2026-09-01',
        since: '2026-08-03',
        today: '2026-09-01',
        taken,
      }).on,
    ).toBe('2026-09-17');
  });

  it('falls on working days and keeps the longest gap, whatever the contact', () => {
    for (let n = 0; n < 800; n++) {
      const contact = addCalendarDays('2026-02-01', n);
      for (const tier of Object.values(TIER_CADENCE)) {
        const { dueOn } = next(contact, tier, contact);
        expect(isWorkingDay(calendar, dueOn)).toBe(true);
        expect(daysBetween(contact, dueOn)).toBeLessThanOrEqual(tier.maxGapDays);
      }
    }
  });
});

describe('a fixed plan', () => {
  const fixed = (rule: string, overrides: Partial<Cadence> = {}) =>
    plan({ mode: 'fixed', rule, ...overrides });

  it('keeps its weekday every other week and moves single ones off holidays', () => {
    const days = fixedOccurrences(calendar, fixed('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'), {
      anchor: '2026-09-10',
      after: '2026-09-10',
      until: '2026-10-31',
    });
    expect(days).toEqual([
      { on: '2026-09-24', dueOn: '2026-09-23' },
      { on: '2026-10-08', dueOn: '2026-10-08' },
      { on: '2026-10-22', dueOn: '2026-10-22' },
    ]);
  });

  it('takes the 31st only where there is one', () => {
    const days = fixedOccurrences(calendar, fixed('FREQ=MONTHLY;BYMONTHDAY=31'), {
      anchor: '2026-01-31',
      after: '2026-08-31',
      until: '2027-01-31',
    });
    expect(days.map(({ on }) => on)).toEqual(['2026-10-31', '2026-12-31', '2027-01-31']);
  });

  it('leaves out what falls into a pause', () => {
    const days = fixedOccurrences(
      calendar,
      fixed('FREQ=WEEKLY;BYDAY=MO', { pausedFrom: '2026-11-02', pausedUntil: '2026-11-16' }),
      {
        anchor: '2026-10-12',
        after: '2026-10-18',
        until: '2026-11-20',
      },
    );
    expect(days.map(({ on }) => on)).toEqual(['2026-10-19', '2026-10-26', '2026-11-16']);
  });
});

it('keeps a working day where it is', () => {
  expect(workingDayFor(calendar, '2026-11-23')).toBe('2026-11-23');
  expect(workingDayFor(calendar, '2026-11-22')).toBe('2026-11-23');
  expect(workingDayFor(calendar, '2026-11-21')).toBe('2026-11-20');
});
