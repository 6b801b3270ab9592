import { nameKey } from './name-key';

/** What gives somebody away. */
export const IDENTITY_KINDS = [
  'firm',
  'person',
  'phone',
  'mail',
  'registration_number',
  'case_number',
] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** A place in a text that must go before anybody else reads it. */
export interface Finding {
  kind: IdentityKind;
  text: string;
  /** UTF-16 places in the text. */
  start: number;
  end: number;
}

/** Names that are known to belong to the source, besides what the rules recognise by themselves. */
export interface KnownNames {
  firms: readonly string[];
  people: readonly string[];
}

const SURNAMES =
  '김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모남궁';
const TITLES =
  '대표이사|대표|사장|부사장|회장|전무|상무|이사|본부장|공장장|부장|차장|과장|대리|주임|팀장|실장|소장|사원|위원|박사|변호사|관세사|회계사|홈닥터|담당자|씨|님';

/** The rules that need no register. Where two overlap, the earlier one names it. */
const PATTERNS: readonly (readonly [IdentityKind, RegExp])[] = [
  ['mail', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ['case_number', /\b[DL]-\d{4}-\d{6}\b/gu],
  // 사업자등록번호, also without hyphens, and 법인등록번호.
  ['registration_number', /(?<![\d-])\d{3}[- ]\d{2}[- ]\d{5}(?![\d-])/gu],
  ['registration_number', /(?<![\d-])\d{6}-\d{7}(?![\d-])/gu],
  ['registration_number', /(?<![\d-])\d{10}(?![\d-])/gu],
  // 010-1234-5678, 02)123-4567, 1588-1234, +84 24 3555 1234.
  ['phone', /(?<![\d-])0\d{1,2}[-). ]{1,2}\d{3,4}[-. ]\d{4}(?!\d)/gu],
  ['phone', /(?<!\d)01[016789]\d{7,8}(?!\d)/gu],
  ['phone', /(?<![\d-])1[568]\d{2}-\d{4}(?!\d)/gu],
  ['phone', /\+\d{1,3}[- .()\d]{6,16}\d/gu],
  ['firm', /(?:㈜|\(주\)|주식회사|유한회사)\s?[가-힣A-Za-z0-9]{2,20}/gu],
  ['firm', /[가-힣A-Za-z0-9]{2,20}\s?(?:㈜|\(주\)|주식회사|유한회사)/gu],
  [
    'firm',
    /(?:[A-Z][\w&'-]*\s+){1,4}(?:Co\.?,?\s?Ltd|GmbH|LLC|Inc|Corp|B\.?V|S\.?A|S\.?r\.?l|Pte|Sdn|JSC|FZE|PLC|Ltd)\b\.?/gu,
  ],
  [
    'person',
    new RegExp(`(?<![가-힣])[${SURNAMES}][가-힣]{1,2}\\s?(?:${TITLES})(?![점단처부실])`, 'gu'),
  ],
];

/** 담당자 님, 대표님: what looks like a name of the rule above and is none. */
const NO_NAME = new RegExp(
  `^(?:담당|상대|현지|해당|거래|구매|영업|수출|공장|전문|대표|이사|부장|과장|대리|팀장|실장|고객|기업|관계|위탁|주문|제조|신청|문의|조사|지원|심사|하자|선사|무역|원산|정부|기술|인사|연구|유통|명의|소비|선임|책임|한국|이란|인도|정해|우리|모든)`,
  'u',
);

/**
 * Everything in a text by which a firm or a person could be recognised, in the order of the text:
 * the known names wherever they stand, and what the rules recognise (phone, mail, numbers, forms of
 * firms, names with a title). An empty answer is a help, not a proof: a person reviews every text.
 */
export function identitiesIn(text: string, known: KnownNames): Finding[] {
  const found: Finding[] = [];
  const add = (kind: IdentityKind, start: number, words: string) => {
    const end = start + words.length;
    if (found.every((one) => end <= one.start || start >= one.end)) {
      found.push({ kind, text: words, start, end });
    }
  };
  for (const [kind, names] of [
    ['firm', known.firms],
    ['person', known.people],
  ] as const) {
    for (const name of longestFirst(names)) {
      for (const match of text.matchAll(new RegExp(escaped(name), 'giu'))) {
        add(kind, match.index, match[0]);
      }
    }
  }
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      if (kind === 'person' && NO_NAME.test(match[0])) continue;
      add(kind, match.index, match[0].trimEnd());
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Keys under which firms named in a text stand in the register (`name_key`): its words without
 * what may hang on them, and two or three words in a row. Names of one or two letters are too
 * common to be asked for.
 */
export function firmKeysIn(text: string): string[] {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}㈜&.'-]+/gu) ?? [];
  const keys = new Set<string>();
  words.forEach((word, at) => {
    for (let end = 3; end <= Math.min(word.length, 20); end++)
      keys.add(nameKey(word.slice(0, end)));
    for (const row of [2, 3]) keys.add(nameKey(words.slice(at, at + row).join(' ')));
  });
  return [...keys].filter((key) => key.length >= 3);
}

/** What stands in the place of each kind in a draft, in the language of the text. */
const STAND_INS: Record<'ko' | 'en', Record<IdentityKind, string>> = {
  ko: {
    firm: '○○사',
    person: '담당자',
    phone: '(전화번호)',
    mail: '(메일 주소)',
    registration_number: '(등록번호)',
    case_number: '(접수번호)',
  },
  en: {
    firm: 'the firm',
    person: 'the contact',
    phone: '(phone)',
    mail: '(mail)',
    registration_number: '(registration number)',
    case_number: '(case number)',
  },
};

/** The text with everything that was found replaced: what a draft begins with. */
export function withoutIdentities(text: string, known: KnownNames, locale: 'ko' | 'en'): string {
  return identitiesIn(text, known).reduceRight(
    (rest, { kind, start, end }) =>
      rest.slice(0, start) + STAND_INS[locale][kind] + rest.slice(end),
    text,
  );
}

/** One syllable would hit everywhere. */
function longestFirst(names: readonly string[]): string[] {
  const usable = names.map((name) => name.trim()).filter((name) => name.length >= 2);
  return [...new Set(usable)].sort((a, b) => b.length - a.length);
}

/** A pattern for a name; spaces inside it, and between Korean syllables, may be there or not. */
function escaped(name: string): string {
  return [...name]
    .filter((letter) => /\S/u.test(letter))
    .map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&'))
    .join('\\s?');
}
