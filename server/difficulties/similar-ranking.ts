import { jamoTrigrams, stemsOf } from '../platform/text/stems';

/** What a case, or an article, is about. */
export interface Matter {
  title: string;
  body: string;
  category: string | null;
  subType?: string | null;
  market: string | null;
  hs6: string | null;
}

export const SIMILAR_REASONS = ['category', 'market', 'hs', 'words'] as const;
export type SimilarReasonKind = (typeof SIMILAR_REASONS)[number];

/** Why two matters are alike; the client puts it into words. */
export interface SimilarReason {
  kind: SimilarReasonKind;
  /** A category's code, a country, the HS digits both share (6, 4); null for words. */
  value: string | null;
  /** Words both use, the most telling first, without particles. */
  words: string[];
}

export interface Ranked<T> {
  item: T;
  /** 0 to 1. */
  score: number;
  reasons: SimilarReason[];
}

const WEIGHTS = {
  words: 0.46,
  letters: 0.2,
  category: 0.16,
  subType: 0.03,
  market: 0.09,
  hs: 0.06,
};
/**
 * Below these the texts say different things, however alike market and category are: words enough
 * by themselves, fewer when three and more are shared, or spelt alike throughout.
 */
const WORDS_FLOOR = 0.16;
const FEW_WORDS_FLOOR = 0.09;
const LETTERS_FLOOR = 0.35;
/** A title says it in short: its words count twice. */
const TITLE_WEIGHT = 2;
const BODY_LENGTH = 900;
const REASON_WORDS = 3;

/**
 * The candidates that speak of the same matter, the likest first. Words are weighed by how rare
 * they are among the candidates; letters (jamo trigrams) forgive spelling and spacing; category,
 * market and HS decide between texts that say the same. Ties keep the order given.
 */
export function rankSimilar<T extends Matter>(
  matter: Matter,
  candidates: readonly T[],
  most: number,
): Ranked<T>[] {
  const own = termsOf(matter);
  const all = candidates.map((item) => ({ item, terms: termsOf(item) }));
  const rarity = rarityAmong(all.map(({ terms }) => terms));
  const grams = jamoTrigrams(headOf(matter));
  return all
    .map(({ item, terms }) => {
      const words = cosine(own, terms, rarity);
      const letters = overlap(grams, jamoTrigrams(headOf(item)));
      const shared = sharedWords(own, terms, rarity);
      const floor = shared.length >= REASON_WORDS ? FEW_WORDS_FLOOR : WORDS_FLOOR;
      const alike = words >= floor || letters >= LETTERS_FLOOR;
      return { item, ...facts(matter, item, shared), words, letters, alike };
    })
    .filter(({ alike }) => alike)
    .map(({ item, points, reasons, words, letters }) => ({
      item,
      score: points + WEIGHTS.words * words + WEIGHTS.letters * letters,
      reasons,
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}

/** Category, market and HS as points, and everything that agrees as reasons. */
function facts(a: Matter, b: Matter, words: string[]) {
  const reasons: SimilarReason[] = [];
  let points = 0;
  const agree = (kind: SimilarReasonKind, value: string, weight: number) => {
    points += weight;
    reasons.push({ kind, value, words: [] });
  };
  if (a.market && a.market === b.market) agree('market', a.market, WEIGHTS.market);
  const hs = sharedHs(a.hs6, b.hs6);
  if (hs) agree('hs', hs, WEIGHTS.hs * (hs.length === 6 ? 1 : 0.7));
  if (a.category && a.category === b.category) agree('category', a.category, WEIGHTS.category);
  if (a.subType && a.subType === b.subType) points += WEIGHTS.subType;
  if (words.length) reasons.push({ kind: 'words', value: null, words });
  return { points, reasons };
}

function sharedHs(a: string | null, b: string | null): string | null {
  if (!a || !b) return null;
  if (a === b) return a;
  return a.slice(0, 4) === b.slice(0, 4) ? a.slice(0, 4) : null;
}

function headOf({ title, body }: Matter): string {
  return `${title} ${body.slice(0, 300)}`;
}

/** Each word with its weight in this text. */
function termsOf({ title, body }: Matter): Map<string, number> {
  const terms = new Map<string, number>();
  for (const stem of stemsOf(title)) terms.set(stem, TITLE_WEIGHT);
  for (const stem of stemsOf(body.slice(0, BODY_LENGTH))) {
    if (!terms.has(stem)) terms.set(stem, 1);
  }
  return terms;
}

function rarityAmong(texts: readonly Map<string, number>[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const terms of texts) {
    for (const stem of terms.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return (stem) => Math.log(1 + (texts.length + 1) / ((counts.get(stem) ?? 0) + 0.5));
}

function cosine(
  a: Map<string, number>,
  b: Map<string, number>,
  rarity: (stem: string) => number,
): number {
  let both = 0;
  for (const [stem, weight] of a) both += weight * (b.get(stem) ?? 0) * rarity(stem) ** 2;
  const length = (terms: Map<string, number>) =>
    Math.sqrt([...terms].reduce((sum, [stem, weight]) => sum + (weight * rarity(stem)) ** 2, 0));
  return both === 0 ? 0 : both / (length(a) * length(b));
}

function overlap(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const gram of a) if (b.has(gram)) both++;
  return both / Math.sqrt(a.size * b.size);
}

function sharedWords(
  a: Map<string, number>,
  b: Map<string, number>,
  rarity: (stem: string) => number,
): string[] {
  const value = (stem: string) => rarity(stem) * (a.get(stem) ?? 0) * (b.get(stem) ?? 0);
  return [...a.keys()]
    .filter((stem) => b.has(stem) && !/^\d+$/.test(stem))
    .sort((one, other) => value(other) - value(one))
    .slice(0, REASON_WORDS);
}
