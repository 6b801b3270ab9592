import { instantAt, spanText, wallAt } from './span';

describe('the words of an appointment’s time', () => {
  const seoul = {
    startsAt: '2026-11-26T05:00:00Z',
    endsAt: '2026-11-26T06:30:00Z',
    zone: 'Asia/Seoul',
  };

  it('tell the half of the day once where both have it', () => {
    expect(spanText(seoul, 'ko')).toBe('11. 26. (목) 오후 2:00–3:30');
    expect(spanText({ ...seoul, startsAt: '2026-11-26T02:30:00Z' }, 'ko')).toBe(
      '11. 26. (목) 오전 11:30–오후 3:30',
    );
    expect(spanText({ ...seoul, startsAt: '2026-11-26T02:30:00Z' }, 'en')).toBe(
      'Thu 26 Nov, 11:30 AM–3:30 PM',
    );
    expect(spanText(seoul, 'en')).toBe('Thu 26 Nov, 2:00–3:30 PM');
  });

  it('elsewhere go by the clock there, in summer and winter, and name Seoul’s', () => {
    const zone = 'Europe/Berlin';
    const winter = { ...seoul, startsAt: '2027-03-26T13:00:00Z', zone };
    const summer = { ...seoul, startsAt: '2027-03-29T12:00:00Z', zone };
    expect(spanText(winter, 'ko')).toMatch(/오후 2:00 .*\(서울 3\. 26\. 오후 10:00\)/);
    expect(spanText(summer, 'ko')).toMatch(/오후 2:00 .*\(서울 3\. 29\. 오후 9:00\)/);
    expect(instantAt('2027-03-26T14:00', zone).toISOString()).toBe('2027-03-26T13:00:00.000Z');
    expect(instantAt('2027-03-29T14:00', zone).toISOString()).toBe('2027-03-29T12:00:00.000Z');
    expect(wallAt(winter.startsAt, zone)).toEqual({ day: '2027-03-26', time: '14:00' });
    expect(wallAt(summer.startsAt, zone)).toEqual({ day: '2027-03-29', time: '14:00' });
  });

  it.each([
    ['the night the clocks go forward', '2027-03-28T01:30', '2027-03-28T00:30:00.000Z'],
    ['an hour left out is the one after it', '2027-03-28T02:30', '2027-03-28T01:30:00.000Z'],
    ['the evening they went back', '2027-10-31T20:00', '2027-10-31T19:00:00.000Z'],
  ])('an instant in Berlin: %s', (_why, wall, at) =>
    expect(instantAt(wall, 'Europe/Berlin').toISOString()).toBe(at),
  );
  it('an instant in Seoul and in Los Angeles', () => {
    expect(instantAt('2026-11-26T14:00', 'Asia/Seoul').toISOString()).toBe(
      '2026-11-26T05:00:00.000Z',
    );
    expect(instantAt('2026-11-26T23:30', 'America/Los_Angeles').toISOString()).toBe(
      '2026-11-27T07:30:00.000Z',
    );
  });
});
