import type { Translate } from '../i18n/i18n';
import type { Problem } from './problem';

/**
 * What a refusal means, in the reader's language. Every code that stands in the server's sources has
 * its words in http/i18n (a test compares the two); anything else is said in general.
 */
export function problemWords(problem: Problem, t: Translate): string {
  if (problem.offline) return t('ui.failed.offline');
  const [first] = problem.errors;
  const key = `problems.${first?.code ?? problem.code}`;
  const words = t(key);
  return words === key ? t('problems.other') : words;
}
