import { hasBatchim } from 'es-hangul';

/** The particle pairs a Korean template may ask for. */
export const JOSA_PAIRS = [
  '은/는',
  '이/가',
  '을/를',
  '과/와',
  '으로/로',
  '이나/나',
  '이며/며',
] as const;
export type JosaPair = (typeof JOSA_PAIRS)[number];

/** True when `text` is one of the particle pairs. */
export function isJosaPair(text: string): text is JosaPair {
  return (JOSA_PAIRS as readonly string[]).includes(text);
}

const CLOSING = /[\s)\]}>"'’”」』.,]$/;
const DIGITS_WITH_FINAL = new Set(['0', '1', '3', '6', '7', '8']);
const RIEUL_DIGITS = new Set(['1', '7', '8']);

/**
 * The particle that follows `text`: after its last sounded letter, looking past brackets and
 * quotation marks. Digits sound in Korean (3 → 삼), capitals as letter names (L → 엘), and words in
 * Latin letters by how they are usually read in Korean (unit → 유닛, plant → 플랜트).
 */
export function josaFor(text: string, pair: JosaPair): string {
  const [withFinal = '', without = ''] = pair.split('/');
  let word = text.trim();
  while (word.length > 1 && CLOSING.test(word)) word = word.slice(0, -1);
  const last = word.at(-1) ?? '';
  const rieul = endsInRieul(last, word);
  if (pair === '으로/로' && rieul) return without;
  return rieul || endsInFinal(last, word) ? withFinal : without;
}

function endsInFinal(last: string, word: string): boolean {
  if (/[가-힣]/.test(last)) return hasBatchim(last);
  if (/\d/.test(last)) return DIGITS_WITH_FINAL.has(last);
  if (isAcronym(word)) return /[LMNR]/.test(last);
  return /([mn]e?|ng|[aeiou][bckpt])$/i.test(word);
}

function endsInRieul(last: string, word: string): boolean {
  if (/[가-힣]/.test(last)) return (last.charCodeAt(0) - 0xac00) % 28 === 8;
  if (/\d/.test(last)) return RIEUL_DIGITS.has(last);
  return isAcronym(word) ? /[LR]/.test(last) : /l/i.test(last) || /le$/.test(word);
}

function isAcronym(word: string): boolean {
  return /(^|[^A-Za-z])[A-Z0-9-]*[A-Z]$/.test(word);
}
