import { inject } from '@angular/core';
import { I18n } from '../i18n/i18n';

/** The seventeen provinces and cities as the ministry romanises them; long and short Korean forms. */
const PROVINCES: readonly [korean: RegExp, english: string][] = [
  [/^서울(특별시)?/, 'Seoul'],
  [/^부산(광역시)?/, 'Busan'],
  [/^대구(광역시)?/, 'Daegu'],
  [/^인천(광역시)?/, 'Incheon'],
  [/^광주(광역시)?(?!시)/, 'Gwangju'],
  [/^대전(광역시)?/, 'Daejeon'],
  [/^울산(광역시)?/, 'Ulsan'],
  [/^세종(특별자치시)?/, 'Sejong'],
  [/^경기(도)?/, 'Gyeonggi-do'],
  [/^강원(특별자치도|도)?/, 'Gangwon-do'],
  [/^(충청북도|충북)/, 'Chungcheongbuk-do'],
  [/^(충청남도|충남)/, 'Chungcheongnam-do'],
  [/^(전북특별자치도|전라북도|전북)/, 'Jeollabuk-do'],
  [/^(전라남도|전남)/, 'Jeollanam-do'],
  [/^(경상북도|경북)/, 'Gyeongsangbuk-do'],
  [/^(경상남도|경남)/, 'Gyeongsangnam-do'],
  [/^제주(특별자치도|도)?/, 'Jeju'],
];

/** A firm's region with its province in English; what follows stays as the firm wrote it. */
export function regionInEnglish(region: string): string {
  const found = PROVINCES.find(([korean]) => korean.test(region));
  return found ? region.replace(found[0], found[1]) : region;
}

/** `region(firm.region)`: as written, or with an English province where the page is English. */
export function regionWords(): (region: string | null | undefined) => string {
  const i18n = inject(I18n);
  return (region) => (i18n.locale() === 'en' && region ? regionInEnglish(region) : (region ?? ''));
}
