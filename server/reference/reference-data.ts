import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as countries from 'i18n-iso-countries';
import countryNames from './data/country-names.json';
import hsChapters from './data/hs-chapters-ko.json';
import hsHeadings from './data/hs-headings-ko.json';
import regions from './data/regions.json';

export interface CountrySeed {
  code: string;
  alpha3: string;
  nameKo: string;
  nameEn: string;
  region: string | null;
  subRegion: string | null;
}

export interface HsSeed {
  code: string;
  level: number;
  parent: string | null;
  section: string;
  nameEn: string;
  nameKo: string | null;
  search: string;
}

/** ISO 3166 with Kosovo, Korean and English names as used today, and the UN's regions. */
export function countrySeeds(): CountrySeed[] {
  const korean: Record<string, string> = { ...countries.getNames('ko'), ...countryNames.ko };
  const english: Record<string, string> = { ...countries.getNames('en'), ...countryNames.en };
  const placed = regionsByCountry();
  return Object.entries(countries.getAlpha2Codes()).map(([code, alpha3]) => ({
    code,
    alpha3,
    nameKo: korean[code] ?? code,
    nameEn: english[code] ?? code,
    ...(placed.get(code) ?? { region: null, subRegion: null }),
  }));
}

/** HS 2022 in order, parents first, with our own Korean names where there are any. */
export function hsSeeds(): HsSeed[] {
  const csv = readFileSync(join(__dirname, 'data', 'harmonized-system.csv'));
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  const korean: Record<string, string> = { ...hsChapters, ...hsHeadings };
  const seeds = rows.map((row) => {
    const code = row['hscode']!;
    const above = [code.slice(0, 2), code.slice(0, 4)].filter((c) => c !== code);
    const names = [row['description'], korean[code], ...above.map((c) => korean[c])];
    return {
      code,
      level: Number(row['level']),
      parent: row['parent'] || null,
      section: row['section']!,
      nameEn: row['description']!,
      nameKo: korean[code] ?? null,
      search: names.filter(Boolean).join(' ').toLowerCase().normalize('NFD'),
    };
  });
  return seeds.sort((a, b) => a.level - b.level || a.code.localeCompare(b.code, 'en'));
}

function regionsByCountry(): Map<string, { region: string; subRegion: string | null }> {
  const placed = new Map<string, { region: string; subRegion: string | null }>();
  for (const region of regions) {
    for (const code of region.countries) placed.set(code, { region: region.code, subRegion: null });
    for (const sub of region.subRegions) {
      for (const code of sub.countries) {
        placed.set(code, { region: region.code, subRegion: sub.code });
      }
    }
  }
  return placed;
}
