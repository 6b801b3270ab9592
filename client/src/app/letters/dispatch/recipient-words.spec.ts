import { countryName, timeThere, zoneName } from './recipient-words';

describe('the hour where a recipient is', () => {
  it('is told by their own clock', () => {
    const at = '2026-11-24T00:00:00Z';
    expect(timeThere(at, 'Asia/Seoul', 'ko')).toBe('11. 24. (화) 오전 9:00');
    expect(timeThere(at, 'America/New_York', 'ko')).toBe('11. 23. (월) 오후 7:00');
    expect(timeThere(at, 'Asia/Kolkata', 'en')).toBe('Tue 24 Nov, 5:30 AM');
    expect(timeThere(at, 'Nowhere/At_All', 'ko')).toBe('');
  });

  it('knows summer time', () => {
    expect(timeThere('2026-07-01T07:00:00Z', 'Europe/Berlin', 'en')).toBe('Wed 1 Jul, 9:00 AM');
  });

  it('names zones and countries, or gives them back', () => {
    expect(zoneName('Asia/Seoul', 'ko')).toMatch(/한국|대한민국/);
    expect(zoneName('Nowhere/At_All', 'ko')).toBe('Nowhere/At_All');
    expect(countryName('DE', 'ko')).toBe('독일');
    expect(countryName('??', 'ko')).toBe('??');
  });
});
