import { getHolidayPreset } from '@hyunbinseo/holidays-kr';
import type { Day } from '../platform/business-time/calendar-days';

export interface OfficialHoliday {
  day: Day;
  nameKo: string;
  nameEn: string;
}

/** Visits of the year before are counted in working days too. */
const FIRST_YEAR = 2024;

/** The gazette's wording, in the words on people's calendars. */
const EVERYDAY: Record<string, string> = { '1월 1일': '새해 첫날', 기독탄신일: '성탄절' };

const ENGLISH: Record<string, string> = {
  '새해 첫날': "New Year's Day",
  '설날 전날': 'Day before Seollal',
  설날: 'Seollal (Lunar New Year)',
  '설날 다음 날': 'Day after Seollal',
  '3·1절': 'Independence Movement Day',
  노동절: 'Labour Day',
  어린이날: "Children's Day",
  '부처님 오신 날': "Buddha's Birthday",
  현충일: 'Memorial Day',
  제헌절: 'Constitution Day',
  광복절: 'Liberation Day',
  '추석 전날': 'Day before Chuseok',
  추석: 'Chuseok',
  '추석 다음 날': 'Day after Chuseok',
  개천절: 'National Foundation Day',
  한글날: 'Hangul Day',
  성탄절: 'Christmas Day',
  임시공휴일: 'Temporary public holiday',
  대통령선거: 'Presidential election',
  전국동시지방선거: 'Local elections',
};

/**
 * The public holidays of every year the almanac knows, substitute days and elections included
 * (DOMAIN §3.5), in order.
 */
export async function officialHolidays(): Promise<OfficialHoliday[]> {
  const all: OfficialHoliday[] = [];
  for (let year = FIRST_YEAR; ; year++) {
    const preset = await presetOf(year);
    if (!preset) return all;
    for (const [day, names] of Object.entries(preset)) all.push(named(day, names));
  }
}

async function presetOf(year: number): Promise<Record<string, readonly string[]> | null> {
  try {
    return await getHolidayPreset(String(year));
  } catch (error) {
    // The package answers so for a year whose almanac is not out yet.
    if (error instanceof Error && error.name === 'RangeError') return null;
    throw error;
  }
}

function named(day: Day, names: readonly string[]): OfficialHoliday {
  const korean = names.map((name) =>
    name.replace(/ㆍ/g, '·').replace(/1월 1일|기독탄신일/, (official) => EVERYDAY[official]!),
  );
  return { day, nameKo: korean.join(', '), nameEn: korean.map(englishOf).join(', ') };
}

function englishOf(korean: string): string {
  const inner = /^(대체공휴일|임시공휴일)\((.+)\)$/.exec(korean);
  if (inner) {
    const occasion = englishOf(inner[2]!);
    return inner[1] === '대체공휴일' ? `Substitute holiday (${occasion})` : occasion;
  }
  if (korean.includes('국회의원선거')) return 'National Assembly election';
  return ENGLISH[korean] ?? 'Public holiday';
}
