import type { Translate } from '../i18n/i18n';
import type { Locale } from '../i18n/locale';
import { shortDateText } from '../ui/dates';

/** Why something is not on the day by the plan. */
export interface Moved {
  kind: string;
  /** The day by the plan. */
  from: string;
  holidayKo: string | null;
  holidayEn: string | null;
  reason?: string | null;
}

/** `설날 2. 17. (화)에서 옮김`, `주말 …`, `기업 휴무로 …`, or a person's own words. */
export function movedWords(t: Translate, locale: Locale, moved: Moved): string {
  const date = shortDateText(moved.from, locale);
  const holiday = locale === 'en' ? moved.holidayEn : moved.holidayKo;
  const reason = moved.reason ?? '';
  const words = t(`checkIns.moved.${moved.kind}`, { date, holiday, reason });
  return reason ? words : words.replace(/ · $/, '');
}
