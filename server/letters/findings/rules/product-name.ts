import { place, without, type Passage } from '../letter-text';
import type { Found } from '../finding';
import type { Rule } from '../rule';

const SHORTEST = 8;

/** W17: the product is called what the record calls it. */
export const productName: Rule = {
  code: 'W17',
  check(letter, { firm, letter: { language } }) {
    const names = firm.products
      .flatMap(({ name, nameEn }) => [nameEn, name])
      .filter((name): name is string => !!name && bare(name).length >= SHORTEST);
    const known = new Set(names.map(bare));
    const spaced = language !== 'ja' && language !== 'zh';
    if (!spaced || names.length === 0) return [];
    return letter.said.flatMap((passage) => misnamed(passage, names, known));
  },
};

function misnamed(passage: Passage, names: readonly string[], known: Set<string>): Found[] {
  const text = without(passage, (field) => /^(?:items\.|context\.|terms\.)/.test(field));
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’+./-]*/gu)];
  const folded = words.map(([word]) => bare(word));
  const found: Found[] = [];
  for (const name of new Set(names)) {
    const parts = name.match(/[\p{L}\p{N}][\p{L}\p{N}'’+./-]*/gu) ?? [];
    if (parts.length < 2) continue;
    const wanted = bare(name);
    const set = new Set(parts.map(bare));
    for (let i = 0; i + parts.length <= words.length; i += 1) {
      const window = folded.slice(i, i + parts.length);
      const shared = window.filter((word) => set.has(word)).length;
      if (shared === parts.length || shared * 2 < parts.length) continue;
      const first = words[i]!;
      const last = words[i + parts.length - 1]!;
      const here = window.join('');
      if (known.has(here) || !near(here, wanted)) continue;
      const start = first.index;
      const length = last.index + last[0].replace(/[./-]+$/, '').length - start;
      found.push({ ...place(passage, start, length), params: { name } });
    }
  }
  return found;
}

/** A name without case, spaces, punctuation the plural's s and Korean particles. */
function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/s$/, '')
    .replace(/(?<=[가-힣]{2})(?:은|는|이|가|을|를|의|과|와|으로|로|에|도)$/u, '');
}

/** Differs, by at most a letter in six. */
function near(one: string, other: string): boolean {
  const most = Math.max(1, Math.floor(other.length / 6));
  if (one === other || Math.abs(one.length - other.length) > most) return false;
  return distance(one, other) <= most;
}

/** Letters to change, add or take away (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + same));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
