import type { LetterLanguage } from '../merge/values';

const BY_LANGUAGE: Partial<Record<LetterLanguage, string>> = {
  ko: 'KR KP',
  ja: 'JP',
  zh: 'CN',
  es: 'AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PY SV UY VE',
  vi: 'VN',
};

/** The language letters to a country are best written in; English where we have no better. */
export function languageOf(country: string): LetterLanguage {
  const found = Object.entries(BY_LANGUAGE).find(([, list]) => list.split(' ').includes(country));
  return (found?.[0] as LetterLanguage | undefined) ?? 'en';
}
