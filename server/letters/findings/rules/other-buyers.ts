import type { FieldPath } from '../../merge/fields';
import { textOf } from '../../merge/scope';
import type { Found } from '../finding';
import type { FindingInput, OtherBuyer } from '../finding-input';
import {
  literally,
  matches,
  place,
  sentences,
  without,
  type LetterText,
  type Passage,
} from '../letter-text';
import type { Rule } from '../rule';

const LEGAL_FORM =
  /[\s,]+(?:co\.?,?\s*ltd|company|corp(?:oration)?|inc(?:orporated)?|ltd|limited|llc|llp|plc|gmbh(?:\s*&\s*co\.?\s*kg)?|ag|kg|s\.?\s?a\.?(?:\s?de\s?c\.?v)?|s\.?\s?l|s\.?r\.?l|b\.?v|n\.?v|oy|ab|a\/s|k\.?k|pte|pvt|jsc|joint stock company)\.?$/i;
/** Names that are everyday words are looked for with their legal form only. */
const EVERYDAY = new Set(
  (
    'apple target orange summit global best first union star sun united general national ' +
    'international standard universal premier prime smart fresh green blue nature natural home ' +
    'quality trade trading import export asia europe america korea pacific atlantic market ' +
    'partner partners alliance fashion beauty food foods tools machine steel paper ocean bridge'
  ).split(' '),
);
const BEFORE = '(?<![A-Za-zÀ-ɏ0-9])';
const AFTER = '(?![A-Za-zÀ-ɏ0-9])';
/** Fields whose words are this letter's by nature: the firm's, the addressee's, the source's. */
const OWN = /^(?:sme|buyer|signatory|terms)\.|^context\.(?:our_ref|credit_ref)$/;
/** Fields people type sentences into. */
const TYPED = new Set<FieldPath>([
  'context.news',
  'context.discussed',
  'context.next_step',
  'context.answer',
]);

/** E03: no trace of the buyer this letter was written to before. */
export const otherBuyers: Rule = {
  code: 'E03',
  check(letter, input) {
    const own = ownNames(input);
    const seen = new Set<string>();
    const names = input.others.flatMap((other) => namesOf(other, own));
    const wanted = names.filter(({ name }) => !seen.has(name) && seen.add(name));
    return [
      ...letter.passages.flatMap((passage) => namesIn(passage, own, wanted)),
      ...countriesIn(letter, otherCountries(input)),
    ];
  },
};

function namesIn(passage: Passage, own: readonly string[], wanted: readonly Wanted[]): Found[] {
  if (passage.block === 'letterhead' || passage.block === 'compliance_footer') return [];
  const words = own.reduce(
    (text, name) =>
      text.replace(new RegExp(`${BEFORE}${literally(name)}${AFTER}`, 'giu'), (whole) =>
        '\uFFFC'.repeat(whole.length),
      ),
    without(passage, (field) => !OWN.test(field)),
  );
  const taken: [number, number][] = [];
  return wanted.flatMap(({ name, pattern, variant }): Found[] => {
    const [hit] = matches(words, pattern);
    if (!hit) return [];
    const end = hit.index + hit[0].length;
    if (taken.some(([from, to]) => hit.index < to && from < end)) return [];
    taken.push([hit.index, end]);
    return [{ ...place(passage, hit.index, hit[0].length), variant, params: { name } }];
  });
}

interface Wanted {
  name: string;
  pattern: RegExp;
  variant: 'company' | 'person';
}

function ownNames({ values: { fields, greetingName }, firm }: FindingInput): string[] {
  const own = [
    ...(['buyer.name', 'buyer.person', 'buyer.address', 'buyer.dept'] as const).map((path) =>
      textOf(fields[path]),
    ),
    greetingName,
    ...firm.names,
  ];
  return own
    .filter((name): name is string => !!name && name.length > 1)
    .flatMap((name) => [name, shortName(name)])
    .sort((a, b) => b.length - a.length);
}

/** `Nordhaus Werkzeug GmbH` → `Nordhaus Werkzeug`; ㈜ and 주식회사 likewise. */
function shortName(name: string): string {
  const korean = name.replace(
    /^(?:㈜|\(주\)|주식회사)\s*|\s*(?:㈜|\(주\)|주식회사|株式会社|有限公司)$/g,
    '',
  );
  return korean.replace(LEGAL_FORM, '').trim();
}

function namesOf({ company, person }: OtherBuyer, own: readonly string[]): Wanted[] {
  const found: Wanted[] = [];
  const isOwn = (name: string) => own.some((one) => one.toLowerCase() === name.toLowerCase());
  const add = (name: string, variant: Wanted['variant'], shape: string, flags: string) => {
    if (!isOwn(name)) found.push({ name, variant, pattern: new RegExp(shape, flags) });
  };
  const firm = company?.normalize('NFC').trim() ?? '';
  if (firm.length > 2 && !isOwn(shortName(firm))) {
    add(firm, 'company', `${BEFORE}${literally(firm)}${AFTER}`, 'giu');
    const short = shortName(firm);
    if (short !== firm && short.length > 3 && !EVERYDAY.has(short.toLowerCase())) {
      add(short, 'company', `${BEFORE}${literally(short)}${AFTER}`, 'gu');
    }
  }
  const name = person?.normalize('NFC').trim() ?? '';
  if (name.length > 2 && (/\s/.test(name) || /\p{Lo}/u.test(name))) {
    add(name, 'person', `${BEFORE}${literally(name)}${AFTER}`, 'gu');
  }
  const surname = /\s(\p{Lu}[\p{L}'’-]+)$/u.exec(name)?.[1];
  if (surname && !own.some((one) => one.split(/\s+/).includes(surname))) {
    const shape = `(?<!\\p{L})(?:Mr|Ms|Mrs|Dr|Prof|Sr|Sra)\\.?\\s+${literally(surname)}${AFTER}`;
    add(surname, 'person', shape, 'gu');
  }
  return found;
}

/** Countries of the others that are neither the addressee's nor markets the firm speaks of. */
function otherCountries({ others, values, firm, letter }: FindingInput): Map<string, string> {
  const spoken = new Set([textOf(values.fields['buyer.country']), 'KR', ...firm.markets]);
  const names = new Intl.DisplayNames(letter.language, { type: 'region' });
  const result = new Map<string, string>();
  for (const { country } of others) {
    if (!country || !/^[A-Z]{2}$/.test(country) || spoken.has(country)) continue;
    const name = names.of(country);
    if (name && name !== country) result.set(name, country);
  }
  return result;
}

/** A country counts only where the reader's own market is meant. */
const MARKET =
  /\b(?:your|markets?|importers?|distributors?)\b|귀국|귀사|시장|수입|貴国|貴社|市場|輸入|贵国|贵公司|市场|进口|\bsu (?:país|mercado)|mercado|importador|thị trường|nhập khẩu|quý công ty/iu;
const OURS =
  /\bwe (?:already )?(?:export|supply|ship|sell)|exports? to|exported|branch|subsidiary|office in|plant|exhibition|fair\b|수출하고|지사|공장|전시회|輸出し|支店|工場|出口到|分公司|工厂|exportamos|sucursal|xuất khẩu|chi nhánh/iu;

function countriesIn(letter: LetterText, countries: ReadonlyMap<string, string>): Found[] {
  if (countries.size === 0) return [];
  return letter.said.flatMap((passage) => {
    const words = without(passage, (field) => TYPED.has(field));
    return sentences(words).flatMap(({ text, start }) => {
      if (!MARKET.test(text) || OURS.test(text)) return [];
      return [...countries].flatMap(([name, country]) =>
        matches(text, new RegExp(`${BEFORE}${literally(name)}${AFTER}`, 'gu')).map((hit) => ({
          ...place(passage, start + hit.index, name.length),
          variant: 'country',
          params: { country },
        })),
      );
    });
  });
}
