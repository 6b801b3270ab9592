import { convertToParamMap } from '@angular/router';
import { readPeriod, spanOf, stepped } from './period';

describe('the period of the figures page', () => {
  it('is a whole month, quarter or year around a day', () => {
    expect(spanOf('month', '2026-02-17')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(spanOf('quarter', '2026-11-23')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(spanOf('year', '2024-05-05')).toEqual({ from: '2024-01-01', to: '2024-12-31' });
  });

  it('steps over the turn of the year', () => {
    const january = spanOf('month', '2026-01-10');
    expect(stepped('month', january, -1)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(stepped('quarter', spanOf('quarter', '2026-12-01'), 1).from).toBe('2027-01-01');
    expect(stepped('year', spanOf('year', '2026-12-01'), -1).to).toBe('2025-12-31');
  });

  it('is read from the address, and is this month where that says nothing of use', () => {
    const read = (params: Record<string, string>) =>
      readPeriod(convertToParamMap(params), '2026-11-23');
    expect(read({})).toEqual({ span: 'month', from: '2026-11-01', to: '2026-11-30' });
    expect(read({ span: 'year', from: '2025-03-01' }).from).toBe('2025-01-01');
    expect(read({ span: 'custom', from: '2026-11-03', to: '2026-11-09' }).to).toBe('2026-11-09');
    expect(read({ span: 'custom', from: '2026-11-09', to: '2026-11-03' }).from).toBe('2026-11-01');
  });
});
