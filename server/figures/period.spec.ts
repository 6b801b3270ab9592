import { isPeriod, monthOf, periodBefore, twelveMonths } from './period';

describe('periods of figures', () => {
  it.each([
    ['a month', '2026-11-01', '2026-11-30', '2026-10-01', '2026-10-31'],
    ['March after a short month', '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['a quarter', '2026-10-01', '2026-12-31', '2026-07-01', '2026-09-30'],
    ['a year', '2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
    ['a leap year', '2024-01-01', '2024-12-31', '2023-01-01', '2023-12-31'],
    ['ten days', '2026-11-11', '2026-11-20', '2026-11-01', '2026-11-10'],
    ['a day', '2026-03-01', '2026-03-01', '2026-02-28', '2026-02-28'],
  ])('%s is compared with the one before', (_, from, to, beforeFrom, beforeTo) => {
    expect(periodBefore({ from, to })).toEqual({ from: beforeFrom, to: beforeTo });
  });

  it('twelve months end with the asked one', () => {
    const months = twelveMonths('2026-02-17');
    expect([months[0], months[11], months.length]).toEqual(['2025-03', '2026-02', 12]);
  });

  it('run forward, three years at most', () => {
    expect(isPeriod({ from: '2026-11-02', to: '2026-11-01' })).toBe(false);
    expect(isPeriod({ from: '2022-01-01', to: '2026-11-01' })).toBe(false);
    expect(isPeriod(monthOf('2026-02-10'))).toBe(true);
    expect(monthOf('2026-02-10')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  });
});
