import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';

/** The registers as an import reads them: names and codes to codes. */
export interface CodeBook {
  country(text: string): string | null;
  sector(text: string): string | null;
  hs: ReadonlySet<string>;
}

/** What people write besides the names of the register. */
const COUNTRY_WORDS: Record<string, string> = {
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  america: 'US',
  uk: 'GB',
  england: 'GB',
  britain: 'GB',
  uae: 'AE',
  korea: 'KR',
  vietnam: 'VN',
  russia: 'RU',
  turkey: 'TR',
  türkiye: 'TR',
  taiwan: 'TW',
  czech: 'CZ',
  한국: 'KR',
  미합중국: 'US',
  터키: 'TR',
  타이완: 'TW',
  베트남: 'VN',
  영국: 'GB',
  호주: 'AU',
  태국: 'TH',
  인니: 'ID',
  독일: 'DE',
  사우디: 'SA',
  남아공: 'ZA',
  네덜란드: 'NL',
  홍콩: 'HK',
  러시아연방: 'RU',
  중화인민공화국: 'CN',
};

/** Reads the registers an import is checked against, once a file. */
@Injectable()
export class CodeBooks {
  constructor(private readonly uow: UnitOfWork) {}

  async open(hsCandidates: string[]): Promise<CodeBook> {
    const countries = await this.uow.query<{
      code: string;
      alpha3: string;
      name_ko: string;
      name_en: string;
    }>('SELECT code, alpha3, name_ko, name_en FROM countries');
    const sectors = await this.uow.query<{ code: string; name_ko: string; name_en: string }>(
      'SELECT code, name_ko, name_en FROM sectors ORDER BY level DESC, position',
    );
    const hs = await this.uow.query<{ code: string }>(
      'SELECT code FROM hs_codes WHERE level = 6 AND code = ANY($1)',
      [hsCandidates],
    );
    const countryOf = new Map<string, string>(Object.entries(COUNTRY_WORDS));
    for (const { code, alpha3, name_ko, name_en } of countries) {
      for (const word of [code, alpha3, name_ko, name_en]) countryOf.set(plain(word), code);
    }
    const sectorOf = new Map<string, string>();
    for (const { code, name_ko, name_en } of sectors) {
      for (const word of [code, name_ko, name_ko.replace(/ ?제조업$/, ''), name_en]) {
        if (!sectorOf.has(compact(word))) sectorOf.set(compact(word), code);
      }
    }
    return {
      country: (text) =>
        countryOf.get(plain(text)) ?? countryOf.get(text.trim().toLowerCase()) ?? null,
      sector: (text) =>
        sectorOf.get(compact(text)) ?? sectorOf.get(text.trim().slice(0, 2)) ?? null,
      hs: new Set(hs.map(({ code }) => code)),
    };
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '');
}

function compact(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
