import { spanText, wallAt } from './span';

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
    expect(spanText(seoul, 'en')).toBe('Thu 26 Nov, 2:00 PM–3:30 PM');
  });

  it('elsewhere go by the clock there, in summer and winter, and name Seoul’s', () => {
    const zone = 'Europe/Berlin';
    const winter = { ...seoul, startsAt: '2027-03-26T13:00:00Z', zone };
    const summer = { ...seoul, startsAt: '2027-03-29T12:00:00Z', zone };
    expect(spanText(winter, 'ko')).toMatch(/오후 2:00 .*\(서울 3\. 26\. 오후 10:00\)/);
    expect(spanText(summer, 'ko')).toMatch(/오후 2:00 .*\(서울 3\. 29\. 오후 9:00\)/);
    expect(wallAt(winter.startsAt, zone)).toEqual({ day: '2027-03-26', time: '14:00' });
    expect(wallAt(summer.startsAt, zone)).toEqual({ day: '2027-03-29', time: '14:00' });
  });
});
