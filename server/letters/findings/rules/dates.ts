import { textOf } from '../../merge/scope';
import { dayIn } from '../dates';
import type { Found } from '../finding';
import { matches, place, without, type Passage } from '../letter-text';
import type { Rule } from '../rule';

const VALID_UNTIL =
  /valid(?:ity)?(?: date| period| only)?(?: is)?\s*:?\s*(?:until|till|through|to|up to|by)|유효\s?(?:기간|기한)|有効期限|有效期|válid[oa]s? hasta|validez|vigente hasta|có hiệu lực đến|hiệu lực đến/giu;
const VALID_AFTER = /까지\s*유효|まで有効|前有效/u;

/** E08: an offer is still open on the day it is made and read. */
export const validity: Rule = {
  code: 'E08',
  check(letter, { values, date, today }) {
    const found: Found[] = [];
    const until = textOf(values.fields['terms.validity_until']);
    for (const passage of letter.said) {
      const run = passage.runs.find((one) => one.field === 'terms.validity_until' && !one.missing);
      if (run && until && /^\d{4}-/.test(until)) {
        const at = place(passage, run.start, run.end - run.start);
        found.push(...pastOf(at, until, date, today));
      }
      const words = without(passage, (field) => field !== 'terms.validity_until');
      for (const typed of typedDays(words)) {
        found.push(...pastOf(place(passage, typed.index, typed.length), typed.day, date, today));
      }
    }
    return found;
  },
};

function pastOf(at: Found, until: string, date: string, today: string): Found[] {
  if (until < date) return [{ ...at, variant: 'before_letter', params: { until, date } }];
  return until < today ? [{ ...at, params: { until } }] : [];
}

function typedDays(words: string): { day: string; index: number; length: number }[] {
  const after = matches(words, VALID_UNTIL).flatMap((hit) => {
    const start = hit.index + hit[0].length;
    const typed = dayIn(words.slice(start, start + 40));
    return typed ? [{ ...typed, index: typed.index + start }] : [];
  });
  const mark = VALID_AFTER.exec(words);
  if (!mark) return after;
  const from = Math.max(0, mark.index - 20);
  const typed = dayIn(words.slice(from, mark.index));
  return typed ? [...after, { ...typed, index: typed.index + from }] : after;
}

const SLASHED = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?!\d|[./-]\d|\s?%)/g;

/** W04: 03/04/2026 is March in one country and April in another. */
export const clearDates: Rule = {
  code: 'W04',
  check: (letter) =>
    letter.passages
      .filter(({ block }) => block !== 'letterhead' && block !== 'inside_address')
      .flatMap((passage) => ambiguous(passage)),
};

function ambiguous(passage: Passage): Found[] {
  return matches(passage.text, SLASHED).flatMap((hit) => {
    const [one, other] = [Number(hit[1]), Number(hit[3])];
    const year = hit[4] ?? '';
    const both = one >= 1 && one <= 12 && other >= 1 && other <= 12 && one !== other;
    // 1.2.15 is a version or a size; a day in short form is written with slashes.
    if (!both || (year.length === 2 && hit[2] !== '/')) return [];
    return [place(passage, hit.index, hit[0].length)];
  });
}
