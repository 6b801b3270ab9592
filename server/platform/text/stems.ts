import { hasBatchim } from 'es-hangul';

/** How a particle must fit the syllable before it: after a final consonant, after none, or any. */
type Fit = 'closed' | 'open' | 'any';

/** Particles (조사), the longer of two first; a wrong fit means the syllable belongs to the word. */
const PARTICLES: readonly (readonly [string, Fit])[] = [
  ['에서부터', 'any'],
  ['으로부터', 'closed'],
  ['에서의', 'any'],
  ['에서는', 'any'],
  ['에게서', 'any'],
  ['으로는', 'closed'],
  ['으로도', 'closed'],
  ['이라는', 'closed'],
  ['이라고', 'closed'],
  ['까지는', 'any'],
  ['까지', 'any'],
  ['부터', 'any'],
  ['에서', 'any'],
  ['에게', 'any'],
  ['에는', 'any'],
  ['에도', 'any'],
  ['으로', 'closed'],
  ['이나', 'closed'],
  ['이며', 'closed'],
  ['이고', 'closed'],
  ['라는', 'open'],
  ['라고', 'open'],
  ['로는', 'open'],
  ['처럼', 'any'],
  ['보다', 'any'],
  ['마다', 'any'],
  ['밖에', 'any'],
  ['만큼', 'any'],
  ['조차', 'any'],
  ['와의', 'open'],
  ['과의', 'closed'],
  ['은', 'closed'],
  ['는', 'open'],
  ['이', 'closed'],
  ['가', 'open'],
  ['을', 'closed'],
  ['를', 'open'],
  ['과', 'closed'],
  ['와', 'open'],
  ['의', 'any'],
  ['에', 'any'],
  ['로', 'open'],
  ['도', 'any'],
  ['만', 'any'],
  ['나', 'open'],
];

/** Endings that make a verb or a statement of a noun (지연되어, 보류됐습니다). */
const ENDINGS =
  /(?:하였습니다|되었습니다|했습니다|됐습니다|합니다|됩니다|입니다|습니다|하려면|하려고|해야|하는데|되는데|인데|하면서|하도록|되도록|하지|되지|하기|하게|되게|하거나|하는|되는|하여|되어|하고|되고|하면|되면|해서|돼서|했는데|됐는데|인지|했고|됐고|했던|됐던|된|될|한|할|해)$/u;

/** Words every case is full of: they say nothing about which one it is. */
const EVERYDAY = new Set(
  (
    '저희 우리 그리고 그러나 하지만 또는 혹은 어떻게 무엇 어디 언제 얼마 경우 관련 대해 대한 위해 통해 따라 ' +
    '문의 부탁 요청 확인 가능 필요 방법 알고 싶은 싶습니다 모르겠 있습니다 없습니다 있는 없는 있고 없고 있다 ' +
    '주십시오 주세요 주시 드립니다 바랍니다 합니다 입니다 때문 다음 이번 지난 현재 최근 먼저 다시 아직 이미 ' +
    '있습니까 없습니까 합니까 됩니까 일까지 받았는데 여부 지원 일이 ' +
    '모두 전부 함께 하나 정도 이상 이하 때 것 수 등 및 건 년 월 일 the and for with from that this are was ' +
    'has have our we not can'
  ).split(' '),
);

const WORD = /[가-힣]+|[a-z0-9]+/gu;

/**
 * The words of a text without their particles and endings, in lower case and in order, the
 * everyday ones left out: '인증서를 세관에서 보류했습니다' → 인증서, 세관, 보류. Korean stems
 * have two syllables or more; a wrong guess strips all texts alike, so that they still meet.
 */
export function stemsOf(text: string): string[] {
  const words = text.normalize('NFC').toLowerCase().match(WORD) ?? [];
  return words.map(stemOf).filter((stem) => stem.length >= 2 && !EVERYDAY.has(stem));
}

/** One word without its ending and its particle. */
export function stemOf(word: string): string {
  if (!/^[가-힣]/u.test(word)) return word;
  const bare = word.replace(ENDINGS, '');
  return withoutParticle(bare.length >= 2 ? bare : word);
}

/**
 * The keys under which a text is found by an index: the first two syllables of each Korean stem,
 * Latin words and numbers whole. It forgives every ending a word may carry. The same rule stands
 * in SQL as `case_stems` (migration 1764001700000).
 */
export function searchStemsOf(text: string): string[] {
  const keys = stemsOf(text)
    .filter((stem) => !/^\d+$/.test(stem) || stem.length >= 4)
    .map((stem) => (/^[가-힣]/u.test(stem) ? stem.slice(0, 2) : stem));
  return [...new Set(keys)];
}

/** The text's trigrams of single letters (NFD), blanks for edges: forgives typing and spacing. */
export function jamoTrigrams(text: string): Set<string> {
  const letters = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .normalize('NFD');
  const padded = `  ${letters} `;
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3));
  return letters === '' ? new Set() : grams;
}

function withoutParticle(word: string): string {
  for (const [particle, fit] of PARTICLES) {
    if (word.length - particle.length < 2 || !word.endsWith(particle)) continue;
    const stem = word.slice(0, -particle.length);
    if (fit === 'any' || hasBatchim(stem) === (fit === 'closed')) return stem;
    // 로 also follows ㄹ: 베트남산 물품, 서울로.
    if (particle === '로' && hasBatchim(stem) && stem.normalize('NFD').endsWith('ᆯ')) return stem;
  }
  return word;
}
