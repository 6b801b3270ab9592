import type { FindingInput } from '../../server/letters/findings/finding-input';
import { findingsOf } from '../../server/letters/findings/findings-of';
import type { Finding, FindingCode } from '../../server/letters/findings/finding';
import type { MergedBlock, MergedLetter } from '../../server/letters/merge';
import type { LetterValues } from '../../server/letters/merge/values';
import type { BlockId } from '../../server/letters/templates/template';

/** A letter in a few words, and what is known around it. */
export interface LetterSketch extends Partial<Omit<FindingInput, 'letter' | 'values'>> {
  language?: string;
  kind?: string;
  /** Words by block; the body stands in `source` unless told otherwise. */
  blocks?: Partial<Record<BlockId, string>>;
  body?: string;
  fields?: LetterValues['fields'];
  values?: Partial<LetterValues>;
}

export const FIRM: FindingInput['firm'] = {
  names: ['한결정밀㈜', 'Hangyeol Precision Co., Ltd.'],
  products: [{ name: '5축 머시닝센터용 스핀들', nameEn: 'Spindle units for 5-axis machining' }],
  certificates: [
    { name: 'ISO 9001:2015', expiresOn: '2028-05-03' },
    { name: 'CE', expiresOn: '2026-06-30' },
  ],
  markets: ['VN', 'TR'],
  bankAccounts: [],
};

/** What the rules see of such a letter. */
export function findingInput(sketch: LetterSketch): FindingInput {
  const {
    language = 'en',
    kind = 'reply_to_inquiry',
    blocks,
    body,
    fields,
    values,
    ...rest
  } = sketch;
  const words: Partial<Record<BlockId, string>> = {
    subject: 'Spindle units for machining centres',
    ...(body !== undefined && { source: body }),
    ...blocks,
  };
  const merged = Object.entries(words).map(([id, text]): MergedBlock => ({
    id: id as BlockId,
    part: 'text',
    required: true,
    edited: true,
    source: text,
    template: text,
    paragraphs: text
      .split('\n\n')
      .map((line) => ({ style: 'paragraph' as const, segments: [{ text: line }] })),
  }));
  return {
    letter: {
      kind: kind as MergedLetter['kind'],
      language: language as MergedLetter['language'],
      templateVersion: 1,
      blocks: merged,
      hidden: [],
      missing: [],
    },
    date: '2026-11-22',
    today: '2026-11-23',
    firm: FIRM,
    others: [],
    hsCodes: new Set(['846693', '848210']),
    attachments: null,
    sending: null,
    ...rest,
    values: { fields: fields ?? {}, ...values },
  };
}

/** Findings of one code in such a letter. */
export function found(code: FindingCode, sketch: LetterSketch): Finding[] {
  return findingsOf(findingInput(sketch)).filter((finding) => finding.code === code);
}

/** The words one code marks in a body in one language. */
export function marked(code: FindingCode, language: string, body: string): (string | undefined)[] {
  return found(code, { language, body }).map(({ quote }) => quote);
}
