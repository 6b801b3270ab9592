import fc from 'fast-check';
import {
  addWorkingDays,
  addWorkingHours,
  calendarOf,
  closeOfBusiness,
  isOpen,
  isWorkingDay,
  nearestWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
  workingMinutesBetween,
} from './business-time';
import { addCalendarDays, daysBetween } from './calendar-days';

// The official almanac of 2026 and 2027 (DOMAIN §3.5), substitute days included.
const HOLIDAYS = [
  ...days('2026', '01-01 02-16 02-17 02-18 03-01 03-02 05-01 05-05 05-24 05-25 06-03 06-06 07-17'),
  ...days('2026', '08-15 08-17 09-24 09-25 09-26 10-03 10-05 10-09 12-25'),
  ...days('2027', '01-01 02-06 02-07 02-08 02-09 03-01 05-01 05-03 05-05 05-13 06-06 07-17 07-19'),
  ...days('2027', '08-15 08-16 09-14 09-15 09-16 10-03 10-04 10-09 10-11 12-25 12-27'),
];
const korea = calendarOf(HOLIDAYS);

describe('working hours (민원처리법 제19조: up to five days, by the hour)', () => {
  it.each([
    ['five days over Christmas and New Year', '2026-12-24T16:00', 40, '2027-01-04T16:00'],
    ['an immediate matter over a weekend', '2026-11-20T16:30', 3, '2026-11-23T10:30'],
    ['a transfer over 추석', '2026-09-23T17:00', 8, '2026-09-28T17:00'],
    ['설 2027 with its substitute Tuesday', '2027-02-05T17:00', 8, '2027-02-10T17:00'],
    ['received at lunch', '2026-11-23T12:30', 1, '2026-11-23T14:00'],
    ['across lunch', '2026-11-23T11:30', 1, '2026-11-23T13:30'],
    ['received before opening', '2026-11-23T07:10', 4, '2026-11-23T14:00'],
    ['received after closing', '2026-11-23T22:00', 0.5, '2026-11-24T09:30'],
    ['received on a Saturday', '2026-11-21T10:00', 8, '2026-11-23T18:00'],
    ['ending exactly at closing stays on the day', '2026-11-23T16:00', 2, '2026-11-23T18:00'],
    ['ending exactly at noon stays at noon', '2026-11-23T09:00', 3, '2026-11-23T12:00'],
    ['nothing, when open', '2026-11-23T10:15', 0, '2026-11-23T10:15'],
    ['nothing, when closed', '2026-12-25T10:15', 0, '2026-12-28T09:00'],
    ['the 노동절 substitute Monday', '2027-04-30T17:30', 1, '2027-05-04T09:30'],
  ])('%s', (_, from, hours, expected) => {
    expect(addWorkingHours(korea, seoul(from), hours)).toEqual(seoul(expected));
  });

  it('takes a Temporal.Instant as well and keeps seconds', () => {
    const from = Temporal.Instant.from('2026-11-23T17:59:30+09:00');
    expect(addWorkingHours(korea, from, 1 / 60)).toEqual(new Date('2026-11-24T09:00:30+09:00'));
  });

  it('refuses durations that are none', () => {
    for (const hours of [-1, NaN, Infinity]) {
      expect(() => addWorkingHours(korea, seoul('2026-11-23T10:00'), hours)).toThrow(RangeError);
    }
  });

  it('counts the minutes in between, lunch and closed days left out', () => {
    const between = (a: string, b: string) => workingMinutesBetween(korea, seoul(a), seoul(b));
    expect(between('2026-11-23T09:00', '2026-11-23T18:00')).toBe(480);
    expect(between('2026-11-23T11:00', '2026-11-23T14:00')).toBe(120);
    expect(between('2026-12-24T16:00', '2027-01-04T16:00')).toBe(2400);
    expect(between('2026-09-24T09:00', '2026-09-27T18:00')).toBe(0);
    expect(between('2026-11-23T14:00', '2026-11-23T11:00')).toBe(-120);
  });

  it('is open inside the windows only', () => {
    expect(isOpen(korea, seoul('2026-11-23T09:00'))).toBe(true);
    expect(isOpen(korea, seoul('2026-11-23T12:00'))).toBe(false);
    expect(isOpen(korea, seoul('2026-11-23T18:00'))).toBe(false);
    expect(isOpen(korea, seoul('2026-12-25T10:00'))).toBe(false);
    expect(closeOfBusiness('2026-11-23')).toEqual(seoul('2026-11-23T18:00'));
  });
});

describe('working days (민원처리법 제19조: six days and more, the first day counts)', () => {
  it.each([
    ['2026-12-24', 7, '2027-01-05'],
    ['2026-12-24', 14, '2027-01-14'],
    ['2027-04-30', 7, '2027-05-12'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-09-24', 1, '2026-09-28'],
    ['2026-02-13', 2, '2026-02-19'],
    ['2026-11-23', 1, '2026-11-23'],
  ])('%s and %i days end on %s', (from, n, expected) => {
    expect(addWorkingDays(korea, from, n, { firstDayCounts: true })).toBe(expected);
  });

  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-21', 0, '2026-11-23'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-10-02', 1, '2026-10-06'],
    ['2026-12-31', 1, '2027-01-04'],
    ['2027-01-04', -1, '2026-12-31'],
    ['2027-12-24', 1, '2027-12-28'],
    ['2026-09-28', -3, '2026-09-21'],
  ])('otherwise the day itself does not count: %s %i → %s', (from, n, expected) => {
    expect(addWorkingDays(korea, from, n)).toBe(expected);
  });

  it('refuses parts of days, and nothing when the first day counts', () => {
    expect(() => addWorkingDays(korea, '2026-11-23', 1.5)).toThrow(RangeError);
    expect(() => addWorkingDays(korea, '2026-11-23', 0, { firstDayCounts: true })).toThrow(
      RangeError,
    );
  });

  it('proposes the nearest free day, the earlier one when both are as near', () => {
    expect(nearestWorkingDay(korea, '2026-11-24')).toBe('2026-11-24');
    expect(nearestWorkingDay(korea, '2026-11-21')).toBe('2026-11-20');
    expect(nearestWorkingDay(korea, '2026-11-22')).toBe('2026-11-23');
    expect(nearestWorkingDay(korea, '2026-06-03')).toBe('2026-06-02');
    expect(nearestWorkingDay(korea, '2026-09-26')).toBe('2026-09-28');
    expect(nearestWorkingDay(korea, '2026-02-16')).toBe('2026-02-13');
    expect(nearestWorkingDay(korea, '2026-02-18')).toBe('2026-02-19');
  });

  it('says so when a calendar never opens', () => {
    expect(() => nextWorkingDay({ isHoliday: () => true }, '2026-11-23')).toThrow(RangeError);
  });
});

describe('for every moment and every length', () => {
  const moment = fc
    .integer({ min: 0, max: 2 * 365 * 24 * 60 })
    .map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000));
  const day = fc.integer({ min: 0, max: 700 }).map((n) => addCalendarDays('2026-01-02', n));
  const workingMinutes = fc.integer({ min: 1, max: 60 * 8 * 20 });

  it('the minutes between are the minutes added', () => {
    fc.assert(
      fc.property(moment, workingMinutes, (from, minutes) => {
        const to = addWorkingHours(korea, from, minutes / 60);
        expect(workingMinutesBetween(korea, from, to)).toBe(minutes);
        expect(workingMinutesBetween(korea, to, from)).toBe(-minutes);
      }),
    );
  });

  it('adding in two parts is adding at once', () => {
    fc.assert(
      fc.property(moment, workingMinutes, workingMinutes, (from, a, b) => {
        const parts = addWorkingHours(korea, addWorkingHours(korea, from, a / 60), b / 60);
        expect(parts).toEqual(addWorkingHours(korea, from, (a + b) / 60));
      }),
    );
  });

  it('a later start never ends earlier', () => {
    fc.assert(
      fc.property(moment, fc.nat(5000), workingMinutes, (from, later, minutes) => {
        const second = new Date(from.getTime() + later * 60_000);
        const ends = [from, second].map((start) => addWorkingHours(korea, start, minutes / 60));
        expect(ends[0]!.getTime()).toBeLessThanOrEqual(ends[1]!.getTime());
      }),
    );
  });

  it('days added land on working days, count back the same, and undo', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const to = addWorkingDays(korea, from, n);
        expect(isWorkingDay(korea, to)).toBe(true);
        expect(workingDaysBetween(korea, from, to)).toBe(n);
        if (isWorkingDay(korea, from)) {
          expect(addWorkingDays(korea, to, -n)).toBe(from);
          expect(addWorkingDays(korea, from, n + 1, { firstDayCounts: true })).toBe(to);
        }
      }),
    );
  });

  it('no working day is nearer than the nearest', () => {
    fc.assert(
      fc.property(day, (from) => {
        const chosen = nearestWorkingDay(korea, from);
        const distance = Math.abs(daysBetween(from, chosen));
        for (const other of [previousWorkingDay(korea, from), nextWorkingDay(korea, from)]) {
          expect(Math.abs(daysBetween(from, other))).toBeGreaterThanOrEqual(distance);
        }
      }),
    );
  });
});

function seoul(local: string): Date {
  return new Date(`${local}:00+09:00`);
}

function days(year: string, list: string): string[] {
  return list.split(' ').map((monthDay) => `${year}-${monthDay}`);
}
