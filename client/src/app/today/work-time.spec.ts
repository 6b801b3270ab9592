import { cadenceWords, workWords } from './work-time';

describe('working time in words', () => {
  it.each([
    [380, 'hoursMinutesLeft', { h: 6, m: 20 }],
    [720, 'daysHoursLeft', { d: 1, h: 4 }],
    [1980, 'daysLeft', { d: 4 }],
    [960, 'daysLeft', { d: 2 }],
    [180, 'hoursLeft', { h: 3 }],
    [5, 'minutesLeft', { m: 5 }],
    [-10, 'minutesLate', { m: 10 }],
    [-130, 'hoursLate', { h: 2 }],
    [-1000, 'daysLate', { d: 2 }],
  ])('%i minutes', (minutes, key, params) => {
    expect(workWords(minutes)).toEqual({ key, params });
  });

  it('names a plan by its rhythm', () => {
    expect([7, 14, 30, 91, 45].map((days) => cadenceWords(days).key)).toEqual([
      'weekly',
      'biweekly',
      'monthly',
      'quarterly',
      'everyDays',
    ]);
  });
});
