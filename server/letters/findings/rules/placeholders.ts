import type { FieldPath } from '../../merge/fields';
import { textOf } from '../../merge/scope';
import type { Found } from '../finding';
import type { FindingInput } from '../finding-input';
import { matches, place, type LetterText, type Passage } from '../letter-text';
import type { Rule } from '../rule';

/** Words people put in brackets where a name still has to come, in the letters' languages. */
const TO_FILL =
  'company|firm|name|surname|date|product|country|buyer|customer|person|title|address|price|' +
  'amount|number|insert[^\\]]*|your [^\\]]*|tbd|tbc|회사명?|기업명?|업체명?|바이어명?|담당자명?|' +
  '성함|이름|날짜|일자|제품명?|국가명?|금액|会社名|御社名|貴社名|氏名|担当者名|日付|商品名|製品名|' +
  '公司名称?|贵公司|姓名|日期|产品名称?|国家|价格|empresa|nombre|fecha|producto|país|precio|' +
  'tên[^\\]]*|ngày|công ty|sản phẩm|quốc gia|giá';

const PATTERNS = [
  /\{\{[^{}\n]{0,200}\}\}?|\{%[^%\n]{0,200}%\}/g,
  /\{[^{}\n]{1,60}\}/g,
  /(?<![A-Za-z0-9]|(?:vol|chapter|part|no)\.? )x{3,}(?![A-Za-z0-9])/gi,
  new RegExp(`[\\[<［〔](?:${TO_FILL})[\\]>］〕]`, 'giu'),
  /[○◯●]{2,}|(?<![A-Za-z])O{3,}(?![A-Za-z])|_{3,}/g,
  /(?<![A-Za-z0-9])(?:TBD|TBC|TODO)(?![A-Za-z0-9])|lorem ipsum/g,
];

/** E01: nothing may be left open. An open price or place has a sentence of its own, E05. */
export const unresolved: Rule = {
  code: 'E01',
  check: (letter, input) => [
    ...input.letter.missing
      .filter(({ field }) => !belongsToPrice(field, input))
      .map(({ field }) => gap(letter, field)),
    ...letter.passages.flatMap(leftOpen),
  ],
};

/** True for the currency of a price and the place of a rule: E05 speaks of them. */
export function belongsToPrice(field: FieldPath, { values, letter }: FindingInput): boolean {
  const lacks = (path: FieldPath) => letter.missing.some((one) => one.field === path);
  if (field === 'terms.named_place') {
    return textOf(values.fields['terms.incoterm']) !== null && !lacks('terms.incoterm');
  }
  return field === 'terms.currency' && priced(values);
}

function priced({ fields, items }: FindingInput['values']): boolean {
  return (
    textOf(fields['terms.unit_price']) !== null ||
    (items ?? []).some(({ unitPrice }) => textOf(unitPrice) !== null)
  );
}

/** Where the letter first misses a field. */
export function gap(letter: LetterText, field: FieldPath): Found {
  for (const passage of letter.passages) {
    const run = passage.runs.find((one) => one.missing === field);
    if (run) {
      return {
        ...place(passage, run.start, run.end - run.start),
        field,
        variant: 'field',
        params: { field },
      };
    }
  }
  return { field, variant: 'field', params: { field } };
}

function leftOpen(passage: Passage): Found[] {
  const taken: [number, number][] = passage.runs
    .filter(({ missing }) => missing)
    .map(({ start, end }) => [start, end]);
  const found: Found[] = [];
  for (const pattern of PATTERNS) {
    for (const { index, 0: words } of matches(passage.text, pattern)) {
      const end = index + words.length;
      if (taken.some(([from, to]) => index < to && from < end)) continue;
      taken.push([index, end]);
      found.push({ ...place(passage, index, words.length), params: { words } });
    }
  }
  return found;
}
