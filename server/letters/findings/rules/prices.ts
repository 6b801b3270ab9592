import type { Found } from '../finding';
import { matches, place, sentences, without, type Passage } from '../letter-text';
import type { Rule } from '../rule';

const CODES =
  'USD|EUR|JPY|CNY|RMB|GBP|KRW|AED|AUD|CAD|CHF|HKD|IDR|INR|MXN|SGD|THB|TWD|VND|BRL|MYR|PHP|SAR|TRY|PLN|CLP|COP|PEN';
/** A currency before or after a number, as written in the letters' languages. */
const BEFORE_NUMBER = new RegExp(
  `(?:(?<![A-Za-z])(?:${CODES})|US ?\\$|[$€£¥₩₫]|(?<![A-Za-z])Rs\\.?)\\s?$`,
);
const AFTER_NUMBER = new RegExp(
  `^\\s?(?:(?:${CODES})(?![A-Za-z])|[€£₫₩]|(?:US )?dollars?|euros?|won\\b|yen\\b|yuan\\b|원|달러|유로|엔|위안|円|ドル|ユーロ|元|美元|欧元|韩元|日元|dólares|đồng|đô la)`,
  'i',
);
export const NUMBER = '\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?';
const UNIT =
  'unit|piece|pc|pcs|set|kg|ton|tonne|met(?:re|er)|lit(?:re|er)|roll|pair|bottle|ea|개|대|세트|台|個|个|件|套|unidad|pieza|chiếc|cái|bộ';
const CUE =
  /price|cost|quote|offer|단가|가격|견적가|単価|価格|单价|价格|报价|precio|costo|oferta|đơn giá|giá(?!\p{L})/iu;
const NAMED = new RegExp(
  `(?:price|cost|단가|가격|単価|価格|单价|价格|precio|đơn giá|giá)\\s*(?:is|are|of|:|：|은|는|이|は|为|是|es(?: de)?|là)?\\s*(?:[^\\s\\d]{1,4}당\\s*)?(${NUMBER})`,
  'giu',
);
const PER_UNIT = new RegExp(
  `(?<!\\d)(${NUMBER})\\s*(?:per|each|/|a)\\s*(?:${UNIT})(?![\\p{Ll}])`,
  'giu',
);
/** What makes a number after "price" something else: days, percent, pieces, years, "for one of …". */
const NO_PRICE =
  /^\s*(?:[^\d。.]{0,12}(?:あたり|당\s)|%|％|일|년|월|days?|months?|years?|percent|units?\b|items?\b|sets?\b|pieces?\b|pcs\b|개|대|日|天|年|días|ngày)/iu;

/** Numbers that are prices and name no currency. */
export function barePrices(passage: Passage): Found[] {
  const words = without(passage, (field) => !/^(?:items\.|context\.(?:our|your|date))/.test(field));
  return sentences(words).flatMap(({ text, start }) => {
    if (!CUE.test(text)) return [];
    const hits = [...matches(text, NAMED), ...matches(text, PER_UNIT)];
    const seen = new Set<number>();
    return hits.flatMap((hit) => {
      const number = hit[1] ?? '';
      const index = hit.index + hit[0].indexOf(number);
      const after = text.slice(index + number.length);
      const bare =
        !seen.has(index) &&
        !BEFORE_NUMBER.test(text.slice(0, index)) &&
        !AFTER_NUMBER.test(after) &&
        !NO_PRICE.test(after) &&
        !/[\d.,-]$/.test(text.slice(0, index)) &&
        !/^(?:19|20)\d\d$/.test(number);
      seen.add(index);
      return bare ? [place(passage, start + index, number.length)] : [];
    });
  });
}

const AMOUNT = new RegExp(
  `(?:(?<![A-Za-z])(${CODES}|US ?\\$)|([$€£¥₩₫]))\\s?(${NUMBER})|(?<!\\d)(${NUMBER})\\s?(?:(${CODES})(?![A-Za-z])|(€|원|달러|유로|円|元|美元|₫))`,
  'gu',
);
const ALIASES: Record<string, string> = {
  US$: 'USD',
  'US $': 'USD',
  $: 'USD',
  달러: 'USD',
  美元: 'USD',
  '€': 'EUR',
  유로: 'EUR',
  '£': 'GBP',
  '₩': 'KRW',
  원: 'KRW',
  円: 'JPY',
  元: 'CNY',
  RMB: 'CNY',
  '₫': 'VND',
};
const COUNTED =
  /(?<![\d.,A-Za-z/-])(\d{5,})(?=\s?(?:units?|pieces?|pcs|sets?|kg|tonnes?|EA|개|대|세트|톤|台|個|个|件|套|unidades|piezas|chiếc|cái|bộ)(?!\p{Ll}))/giu;

/** W08: one currency a letter, and numbers one can read. */
export const readableAmounts: Rule = {
  code: 'W08',
  check(letter, { letter: { language } }) {
    const found: Found[] = [];
    let first: string | undefined;
    // In Spanish four digits stand without a separator.
    const longest = language === 'es' ? 4 : 3;
    for (const passage of letter.said) {
      for (const hit of matches(passage.text, AMOUNT)) {
        const sign = hit[1] ?? hit[2] ?? hit[5] ?? hit[6] ?? '';
        const currency = ALIASES[sign] ?? sign;
        const at = place(passage, hit.index, hit[0].length);
        first ??= currency;
        const whole = /^\d+/.exec(hit[3] ?? hit[4] ?? '')?.[0] ?? '';
        // The yuan and the yen share a sign.
        if (currency !== first && sign !== '¥' && first !== '¥') {
          found.push({ ...at, variant: 'mixed', params: { one: first, other: currency } });
        } else if (whole.length > longest) {
          found.push({ ...at, variant: 'separators', params: { better: grouped(whole) } });
        }
      }
      const words = without(passage, (field) => !/hs6|_ref$|tel$|mobile$/.test(field));
      for (const hit of matches(words, COUNTED)) {
        const better = grouped(hit[1] ?? '');
        const at = place(passage, hit.index, hit[0].length);
        found.push({ ...at, variant: 'separators', params: { better } });
      }
    }
    return found;
  },
};

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
