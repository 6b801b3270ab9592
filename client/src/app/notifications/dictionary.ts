import { Dictionary } from '../i18n/i18n';

/** For the tray, which stands on every page, and for the page of its own. */
export const DICTIONARY: Dictionary = {
  ko: () => import('./i18n/ko.json'),
  en: () => import('./i18n/en.json'),
};
