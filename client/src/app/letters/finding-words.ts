import type { LetterFindingDto } from '../api/models/letter-finding-dto';
import type { Translate } from '../i18n/i18n';
import type { Locale } from '../i18n/locale';
import { dateText } from '../ui/dates';
import { fieldLabel } from './letter-fields';

const QUOTED = 60;

/** The sentences of a finding in the reader's language: what, why, and how to mend it. */
export function findingWords(finding: LetterFindingDto, t: Translate, locale: Locale) {
  const { code, variant = 'is', quote = '' } = finding;
  const params: Record<string, string | number> = {
    quote: quote.length > QUOTED ? `${quote.slice(0, QUOTED)}…` : quote,
  };
  for (const [name, value] of Object.entries(finding.params ?? {})) {
    params[name] = told(name, value, t, locale);
  }
  return {
    title: t(`letters.finding.${code}.${variant}.title`, params),
    mend: t(`letters.finding.${code}.${variant}.mend`, params),
    why: t(`letters.finding.${code}.why`),
  };
}

function told(name: string, value: string | number, t: Translate, locale: Locale) {
  if (typeof value === 'number') return value.toLocaleString('en');
  if (name === 'field') return t(fieldLabel(value));
  if (name === 'country' && /^[A-Z]{2}$/.test(value)) {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(value) ?? value;
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateText(value, locale) : value;
}
