import { textOf } from '../../merge/scope';
import type { Found } from '../finding';
import type { FindingInput } from '../finding-input';
import { matches, place, type LetterText } from '../letter-text';
import type { Rule } from '../rule';

const TYPED =
  /(?<![A-Za-z])H\.?S\.?(?:K)?(?:[\s-]*(?:codes?|no\.?|number|코드|부호|コード|编码|código|mã))?[\s:：#.]*(\d{4})[.\s]?(\d{2})?/giu;

/** E12: every code is one of HS 2022. */
export const hsCodes: Rule = {
  code: 'E12',
  check(letter, input) {
    if (input.hsCodes.size === 0) return [];
    return [...fields(letter, input), ...typed(letter, input), ...items(input)];
  },
};

function fields(letter: LetterText, input: FindingInput): Found[] {
  const code = textOf(input.values.fields['product.hs6'])?.replace(/\D/g, '');
  if (!code || isKnown(code, input)) return [];
  for (const passage of letter.said) {
    const run = passage.runs.find((one) => one.field === 'product.hs6' && !one.missing);
    if (run) return [{ ...place(passage, run.start, run.end - run.start), params: { code } }];
  }
  return [];
}

function typed(letter: LetterText, input: FindingInput): Found[] {
  return letter.said.flatMap((passage) =>
    matches(passage.text, TYPED).flatMap((hit) => {
      const code = `${hit[1] ?? ''}${hit[2] ?? ''}`;
      const start = hit.index + hit[0].indexOf(hit[1] ?? '');
      const at = place(passage, start, hit.index + hit[0].length - start);
      const fromRecord = passage.runs.some(
        (run) => run.field === 'product.hs6' && run.start === start,
      );
      return fromRecord || isKnown(code, input) ? [] : [{ ...at, params: { code } }];
    }),
  );
}

function items({ letter, values, ...input }: FindingInput): Found[] {
  if (!letter.blocks.some(({ part }) => part === 'table')) return [];
  return (values.items ?? []).flatMap(({ hs6 }, paragraph): Found[] => {
    const code = textOf(hs6)?.replace(/\D/g, '');
    if (!code || isKnown(code, { letter, values, ...input })) return [];
    const quote = code.replace(/^(\d{4})(\d{2})$/, '$1.$2');
    return [{ block: 'items', paragraph, field: 'items', quote, params: { code } }];
  });
}

/** Four digits are a heading, six and more a subheading with national digits after it. */
function isKnown(code: string, { hsCodes: known }: FindingInput): boolean {
  if (code.length >= 6) return known.has(code.slice(0, 6));
  for (const one of known) if (one.startsWith(code)) return true;
  return false;
}
