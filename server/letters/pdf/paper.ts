import type { FontFamily } from '../../platform/documents/fonts';
import type { LetterLanguage } from '../merge/values';

export const PAPER_SIZES = ['a4', 'letter'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/** Points (72 to the inch). */
export const SHEETS: Record<PaperSize, { name: 'A4' | 'LETTER'; width: number; height: number }> = {
  a4: { name: 'A4', width: 595.28, height: 841.89 },
  letter: { name: 'LETTER', width: 612, height: 792 },
};

const LETTER_COUNTRIES = new Set(['US', 'CA', 'MX']);

/** The paper used where the addressee is (ISO 3166-1 alpha-2): US Letter in North America, else A4. */
export function paperFor(country: string | null | undefined): PaperSize {
  return country && LETTER_COUNTRIES.has(country) ? 'letter' : 'a4';
}

/** Where the parts of a letter stand by the custom of its language (DOMAIN §1.2). */
export interface Placement {
  /** BCP 47 tag of the document. */
  tag: string;
  fonts: readonly FontFamily[];
  /** `end`: under the signature. */
  date: 'left' | 'right' | 'end';
  references: 'left' | 'right';
  /** Before the salutation, or where the template has it. */
  subjectFirst: boolean;
  subjectAlign: 'left' | 'center';
  /** A one-word salutation begins the first paragraph. */
  runIn: boolean;
  /** First-line indent of the body in ems. */
  indent: number;
  justify: boolean;
  /** `zh`: 此致 indented, 敬礼 flush left on a line of its own. */
  close: 'left' | 'right' | 'zh';
  /** `top`: under the addressee, on the right, as in Japan; `half`: centred in the right half. */
  signature: 'left' | 'right' | 'half' | 'top';
  draft: string;
}

const LATIN: Omit<Placement, 'tag' | 'draft'> = {
  fonts: ['Pretendard', 'NotoSansJP', 'NotoSansSC'],
  date: 'left',
  references: 'right',
  subjectFirst: false,
  subjectAlign: 'left',
  runIn: false,
  indent: 0,
  justify: false,
  close: 'left',
  signature: 'left',
};

export const PLACEMENTS: Record<LetterLanguage, Placement> = {
  en: { ...LATIN, tag: 'en-GB', draft: 'DRAFT' },
  ko: { ...LATIN, tag: 'ko-KR', draft: '초안' },
  es: {
    ...LATIN,
    tag: 'es',
    date: 'right',
    references: 'left',
    subjectFirst: true,
    draft: 'BORRADOR',
  },
  vi: {
    ...LATIN,
    tag: 'vi-VN',
    date: 'right',
    references: 'left',
    subjectFirst: true,
    signature: 'half',
    draft: 'BẢN NHÁP',
  },
  ja: {
    ...LATIN,
    tag: 'ja-JP',
    fonts: ['NotoSansJP', 'Pretendard', 'NotoSansSC'],
    date: 'right',
    subjectFirst: true,
    subjectAlign: 'center',
    runIn: true,
    indent: 1,
    justify: true,
    close: 'right',
    signature: 'top',
    draft: '下書き',
  },
  zh: {
    ...LATIN,
    tag: 'zh-CN',
    fonts: ['NotoSansSC', 'Pretendard', 'NotoSansJP'],
    date: 'end',
    subjectFirst: true,
    subjectAlign: 'center',
    indent: 2,
    justify: true,
    close: 'zh',
    signature: 'right',
    draft: '草稿',
  },
};

const CHINESE = new Set(['CN', 'SG']);

/**
 * The families to draw a letter with, most wanted first. Han in a letter of another language is
 * drawn as the addressee's country writes it.
 */
export function fontOrder(language: LetterLanguage, country: string | null | undefined) {
  const { fonts } = PLACEMENTS[language];
  return fonts[0] === 'Pretendard' && country && CHINESE.has(country)
    ? (['Pretendard', 'NotoSansSC', 'NotoSansJP'] as const)
    : fonts;
}
