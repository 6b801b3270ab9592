import type { LetterLanguage } from '../merge/values';
import { LETTERS_EN } from './letters-en';
import { LETTERS_ES } from './letters-es';
import { LETTERS_JA } from './letters-ja';
import { LETTERS_KO } from './letters-ko';
import { LETTERS_VI } from './letters-vi';
import { LETTERS_ZH } from './letters-zh';
import type { LetterKind, LetterTemplate } from './template';

/** The templates the product ships with; they seed the `letter_templates` table. */
export const LETTER_TEMPLATES: readonly LetterTemplate[] = [
  ...LETTERS_EN,
  ...LETTERS_KO,
  ...LETTERS_JA,
  ...LETTERS_ZH,
  ...LETTERS_ES,
  ...LETTERS_VI,
];

/** The shipped template of a kind in a language. */
export function shippedTemplate(kind: LetterKind, language: LetterLanguage): LetterTemplate {
  const found = LETTER_TEMPLATES.find((t) => t.kind === kind && t.language === language);
  if (!found) throw new RangeError(`no template ${kind}/${language}`);
  return found;
}
