import type { Locale } from '../i18n/locale';
import { shortDateText } from '../ui/dates';

/** A near day without its weekday: `11. 4.`, `4 Nov`. */
export function plainDay(at: string, locale: Locale): string {
  const text = shortDateText(at, locale);
  return locale === 'ko' ? text.replace(/ \(.\)$/, '') : text.replace(/^\S+ /, '');
}
