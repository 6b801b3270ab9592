import type { MergedItems } from '../../merge';
import { numberOf } from '../numbers';
import { matches, place, sentences, type LetterText } from '../letter-text';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { NUMBER } from './prices';

const CURRENCY = '(?:[A-Z]{3}|US ?\\$|[$€£¥₩₫])?\\s?';
const TIMES = new RegExp(
  `(?<![\\d.,])(${NUMBER})(?:\\s?\\p{L}{1,12}\\.?)?\\s?[x×*✕@]\\s?${CURRENCY}(${NUMBER})(?:\\s?(?:[A-Z]{3}|원|円|元|달러))?\\s?=\\s?${CURRENCY}(${NUMBER})(?![\\d])`,
  'giu',
);
const IN_WORDS = new RegExp(
  `(?<![\\d.,])(${NUMBER})\\s(?:\\p{L}+\\s){1,3}?(?:at|a|por|por un precio de|giá)\\s${CURRENCY}(${NUMBER})(?:\\s?[A-Z]{3})?(?:\\s(?:each|per \\p{L}+|cada uno|mỗi \\p{L}+))?,?\\s(?:in total|a total of|totall?ing|total(?: of)?|makes|un total de|total de|tổng(?: cộng)?)[:\\s]+${CURRENCY}(${NUMBER})(?![\\d])`,
  'giu',
);
const KO_JA_ZH = new RegExp(
  `(?<![\\d.,])(${NUMBER})\\s?(?:개|대|세트|台|個|个|件|套)[^\\d\\n]{0,12}?(?:단가|単価|单价)[^\\d\\n]{0,6}?(${NUMBER})[^\\d\\n]{0,12}?(?:합계|총액|금액|合計|总计|总额|合计|金額|金额)[^\\d\\n]{0,8}?(${NUMBER})(?![\\d])`,
  'gu',
);

/** E09: quantity × unit price is the amount, and the amounts are the total. */
export const rightAmounts: Rule = {
  code: 'E09',
  check(letter, input) {
    const tables = input.letter.blocks.filter((block) => block.part === 'table');
    return [...letter.said.flatMap(wordedAmounts), ...tables.flatMap(wrongTable)];
  },
};

function wordedAmounts(passage: LetterText['passages'][number]): Found[] {
  return sentences(passage.text).flatMap(({ text, start }) =>
    [TIMES, IN_WORDS, KO_JA_ZH].flatMap((pattern) =>
      matches(text, pattern).flatMap((hit) => {
        const [quantity, price, amount] = [1, 2, 3].map((i) => numberOf(hit[i] ?? '')) as [
          number,
          number,
          number,
        ];
        const right = quantity * price;
        if (close(right, amount)) return [];
        const params = {
          quantity: hit[1]!,
          price: hit[2]!,
          amount: hit[3]!,
          right: printed(right),
        };
        return [{ ...place(passage, start + hit.index, hit[0].length), params }];
      }),
    ),
  );
}

function wrongTable({ id, columns, rows, total }: MergedItems): Found[] {
  const at = (key: string) => columns.findIndex((column) => column.key === key);
  const cell = (row: MergedItems['rows'][number], key: string) => row[at(key)]?.text ?? '';
  const found: Found[] = [];
  let sum = 0;
  let whole = rows.length > 0;
  rows.forEach((row, paragraph) => {
    const [quantity, price, amount] = ['quantity', 'unit_price', 'amount'].map((key) =>
      cell(row, key),
    ) as [string, string, string];
    const numbers = [quantity, price, amount].map(numberOf) as [number, number, number];
    if ([quantity, price, amount].some((text) => !/^[\d.,]+$/.test(text))) {
      whole = false;
      return;
    }
    sum += numbers[2];
    const right = numbers[0] * numbers[1];
    if (close(right, numbers[2])) return;
    const params = { quantity, price, amount, right: printed(right) };
    found.push({ block: id, paragraph, quote: amount, field: 'items', params });
  });
  const named = /[\d.,]+$/.exec(total?.text ?? '')?.[0];
  if (whole && named && !close(sum, numberOf(named))) {
    const params = { amount: named, right: printed(sum) };
    found.push({ block: id, quote: total?.text, field: 'items', variant: 'total', params });
  }
  return found;
}

/** Equal up to rounding to the minor unit. */
function close(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(0.5, Math.abs(one) * 1e-9) && !exceeds(one, other);
}

/** Amounts written with cents must be right to the cent. */
function exceeds(one: number, other: number): boolean {
  return !Number.isInteger(other) && Math.abs(one - other) > 0.0051;
}

function printed(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(value);
}
