import { Dictionary } from '../i18n/i18n';

/** For the palette, which opens on every page. */
export const DICTIONARY: Dictionary = {
  ko: () => import('./i18n/ko.json'),
  en: () => import('./i18n/en.json'),
};
