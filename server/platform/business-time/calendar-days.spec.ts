import {
  addCalendarDays,
  addCalendarMonths,
  dayOf,
  dayOfWeek,
  daysBetween,
  endOfSeoulDay,
  instantAt,
  isDay,
  seoulToday,
  startOfSeoulDay,
} from './calendar-days';

describe('calendar days', () => {
  it('turns at midnight in Seoul, not in UTC', () => {
    expect(seoulToday(new Date('2026-11-22T14:59:59Z'))).toBe('2026-11-22');
    expect(seoulToday(new Date('2026-11-22T15:00:00Z'))).toBe('2026-11-23');
    expect(seoulToday(Temporal.Instant.from('2026-12-31T15:00:00Z'))).toBe('2027-01-01');
    expect(dayOf(new Date('2026-11-22T15:00:00Z'), 'America/New_York')).toBe('2026-11-22');
  });

  it('knows the first and the last instant of a day', () => {
    expect(startOfSeoulDay('2026-11-23')).toEqual(new Date('2026-11-22T15:00:00Z'));
    expect(endOfSeoulDay('2026-11-23')).toEqual(new Date('2026-11-23T15:00:00Z'));
    expect(instantAt('2026-07-01', 9 * 60, 'Europe/Berlin')).toEqual(
      new Date('2026-07-01T07:00:00Z'),
    );
  });

  it('adds and counts over month ends, leap days and years', () => {
    expect(addCalendarDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addCalendarDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addCalendarMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addCalendarMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(daysBetween('2026-12-24', '2027-01-05')).toBe(12);
    expect(daysBetween('2027-01-05', '2026-12-24')).toBe(-12);
    expect(dayOfWeek('2026-11-22')).toBe(7);
  });

  it('accepts real days only', () => {
    expect(isDay('2028-02-29')).toBe(true);
    for (const wrong of ['2026-02-29', '2026-2-3', '20260203', '2026-11-22T00:00', '', 'heute']) {
      expect(isDay(wrong)).toBe(false);
    }
    expect(() => addCalendarDays('2026-02-30', 1)).toThrow('valid range');
  });
});
