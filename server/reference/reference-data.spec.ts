import difficultyCategories from './data/difficulty-categories.json';
import offices from './data/offices.json';
import partners from './data/partners.json';
import sectors from './data/sectors.json';
import { officialHolidays } from './official-holidays';
import { countrySeeds, hsSeeds } from './reference-data';

describe('the data the product ships', () => {
  const countries = countrySeeds();
  const countryOf = new Map(countries.map((country) => [country.code, country]));

  it('has all countries, named as Koreans name them today', () => {
    expect(countries).toHaveLength(250);
    expect(countryOf.get('PT')?.nameKo).toBe('포르투갈');
    expect(countryOf.get('TR')?.nameKo).toBe('튀르키예');
    expect(countryOf.get('XK')).toMatchObject({ nameKo: '코소보', region: '150' });
    for (const country of countries) {
      expect(country.region).toMatch(/^\d{3}$/);
      expect(country.nameKo).toMatch(/[가-힣]/);
      expect(country.nameEn).toMatch(/[a-z]/);
      expect(country.nameKo).not.toMatch(/[,]/);
    }
  });

  it('has HS 2022 with every parent, and a Korean name for every chapter', () => {
    const codes = hsSeeds();
    const known = new Set(codes.map(({ code }) => code));
    const count = (level: number) => codes.filter((code) => code.level === level).length;
    expect([count(2), count(4), count(6)]).toEqual([96, 1228, 5612]);
    expect(known.has('8524') && known.has('8806')).toBe(true);
    expect(known.has('99') || known.has('9999') || known.has('999999')).toBe(false);
    expect(codes.every(({ parent }) => parent === null || known.has(parent))).toBe(true);
    expect(codes.filter(({ level, nameKo }) => level === 2 && !nameKo)).toEqual([]);
    expect(codes.findIndex(({ level }) => level === 4)).toBe(96);
  });

  it('has the sections and divisions of KSIC 11', () => {
    expect(sectors.filter(({ level }) => level === 1)).toHaveLength(21);
    expect(sectors.filter(({ level }) => level === 2)).toHaveLength(77);
    expect(new Set(sectors.map(({ code }) => code)).size).toBe(98);
  });

  it('has offices in real zones and countries', () => {
    expect(offices).toHaveLength(130);
    for (const office of offices) {
      expect(countryOf.has(office.country)).toBe(true);
      expect(() => Temporal.Now.zonedDateTimeISO(office.zone)).not.toThrow();
    }
  });

  it('has a partner for every category, and only known categories', () => {
    const codes = difficultyCategories.map(({ code }) => code).sort();
    expect(codes).toHaveLength(20);
    expect([...new Set(partners.flatMap(({ categories }) => categories))].sort()).toEqual(codes);
    for (const { targetDays } of difficultyCategories) {
      expect(targetDays).toBeGreaterThanOrEqual(3);
      expect(targetDays).toBeLessThanOrEqual(7);
    }
  });

  it('has the almanac, with substitute days, 노동절 and elections, in both languages', async () => {
    const holidays = await officialHolidays();
    const nameOf = new Map(holidays.map(({ day, nameKo }) => [day, nameKo]));
    expect(nameOf.get('2026-06-03')).toBe('전국동시지방선거');
    expect(nameOf.get('2027-05-03')).toBe('대체공휴일(노동절)');
    expect(nameOf.get('2026-03-01')).toBe('3·1절');
    expect(nameOf.get('2027-12-27')).toBe('대체공휴일(성탄절)');
    const of = (year: string) => holidays.filter(({ day }) => day.startsWith(year)).length;
    expect([of('2026'), of('2027')]).toEqual([22, 24]);
    expect(holidays.filter(({ nameEn }) => nameEn === 'Public holiday')).toEqual([]);
    expect(holidays.find(({ day }) => day === '2026-10-05')?.nameEn).toBe(
      'Substitute holiday (National Foundation Day)',
    );
  });
});
