import { urgencyOf, workingWords } from './remaining';

describe('the time left on the board', () => {
  it.each([
    [320, 'hoursMinutesLeft', { h: 5, m: 20 }],
    [480, 'daysLeft', { n: 1 }],
    [720, 'daysHoursLeft', { d: 1, h: 4 }],
    [2400, 'daysLeft', { n: 5 }],
    [0, 'minutesLeft', { m: 1 }],
    [-30, 'minutesLate', { m: 30 }],
    [-150, 'hoursLate', { h: 2 }],
    [-1500, 'daysLate', { n: 3 }],
  ])('counts %d working minutes in days of eight hours', (minutes, key, params) => {
    expect(workingWords(minutes)).toEqual({ key, params });
  });

  it('is red past and today, amber under two working days, plain while it stands', () => {
    const now = new Date('2026-11-23T01:00:00Z');
    const row = {
      status: 'in_progress',
      paused: false,
      overdue: false,
      targetAt: '2026-11-24T04:00:00Z',
    };
    expect(urgencyOf({ ...row, remainingWorkingMinutes: 600 }, now)).toBe('warn');
    expect(urgencyOf({ ...row, remainingWorkingMinutes: 1200 }, now)).toBe('');
    expect(
      urgencyOf({ ...row, remainingWorkingMinutes: 90, targetAt: '2026-11-23T02:30:00Z' }, now),
    ).toBe('danger');
    expect(urgencyOf({ ...row, overdue: true, remainingWorkingMinutes: -9 }, now)).toBe('danger');
    expect(urgencyOf({ ...row, paused: true, remainingWorkingMinutes: null }, now)).toBe('');
  });
});
