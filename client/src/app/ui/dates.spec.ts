import { agoWords, dateText, dateTimeText, daysUntil, dueWords, timeText, today } from './dates';

const now = new Date('2026-11-22T15:00:00+09:00');

describe('dates as people here write them', () => {
  it('writes Korean dates with weekday and 오전/오후', () => {
    expect(dateTimeText('2026-11-22T06:00:00Z', 'ko')).toBe('2026. 11. 22. (일) 오후 3:00');
    expect(timeText('2026-11-22T00:05:00+09:00', 'ko')).toBe('오전 12:05');
    expect(timeText('2026-11-22T12:00:00+09:00', 'ko')).toBe('오후 12:00');
  });

  it('writes English dates without a month that could be a day', () => {
    expect(dateTimeText('2026-11-22T06:00:00Z', 'en')).toBe('Sun 22 Nov 2026, 3:00 PM');
  });

  it('tells an instant in the agency’s zone, but leaves a calendar day alone', () => {
    expect(dateText('2026-11-22T15:30:00Z', 'ko')).toBe('2026. 11. 23. (월)');
    expect(dateText('2026-11-22', 'ko')).toBe('2026. 11. 22. (일)');
    expect(today(new Date('2026-11-22T15:30:00Z'))).toBe('2026-11-23');
  });

  it('counts days across midnight and the year', () => {
    expect(daysUntil('2026-11-23T00:01:00+09:00', now)).toBe(1);
    expect(daysUntil('2027-01-01', now)).toBe(40);
  });

  it.each([
    ['2026-11-17', 'daysLate', { n: 5 }, 'past'],
    ['2026-11-22', 'today', {}, 'today'],
    ['2026-11-23', 'tomorrow', {}, 'soon'],
    ['2026-11-24', 'daysLeft', { n: 2 }, 'soon'],
    ['2026-12-02', 'daysLeft', { n: 10 }, 'later'],
  ])('%s is told as %s', (due, key, params, urgency) => {
    expect(dueWords(due, now)).toEqual({ key, params, urgency });
  });

  it.each([
    ['2026-11-22T14:59:30+09:00', 'now', {}],
    ['2026-11-22T14:20:00+09:00', 'minutesAgo', { n: 40 }],
    ['2026-11-22T09:00:00+09:00', 'hoursAgo', { n: 6 }],
    ['2026-11-21T23:59:00+09:00', 'yesterday', {}],
    ['2026-11-03T10:00:00+09:00', 'daysAgo', { n: 19 }],
  ])('%s was %s', (past, key, params) => {
    expect(agoWords(past, now)).toEqual({ key, params });
  });
});
