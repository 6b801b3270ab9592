import type { LetterBlockId } from '../api/models/letter-block-id';
import type { LetterFindingDto } from '../api/models/letter-finding-dto';
import type { MergedLetterDto } from '../api/models/merged-letter-dto';
import { firmPlace } from './firm-place';
import type { LetterContent } from './letter-draft';
import { LETTER_FIELDS } from './letter-fields';

/** Where a finding leads. */
export interface FindingPlace {
  /** The dictionary key of its name; `part.5` for the fifth part of the words. */
  key: string;
  /** The place in the firm's form, when only the firm's record can mend it. */
  firm?: string;
  /** The field of the letter's form. */
  field?: string;
  /** The part of the words. */
  block?: LetterBlockId;
}

/** Fields made from others, and where those are filled in. */
const MADE_FROM: Readonly<Record<string, string>> = {
  'buyer.salutation': 'buyer.person',
  'buyer.close': 'buyer.person',
  'buyer.addressee_line': 'buyer.person',
  'buyer.source': 'buyer.source_type',
  'product.name_en': 'product.name',
  'product.name_local': 'product.name',
};

/** Parts that are not written as words of their own. */
const FIXED = new Set<LetterBlockId>([
  'letterhead',
  'dateline',
  'our_ref',
  'your_ref',
  'inside_address',
  'salutation',
  'close',
  'signature',
  'enclosure',
]);

/** The parts whose words are written, in the order of the editor. */
export function writtenBlocks(merged: MergedLetterDto | undefined) {
  return (merged?.blocks ?? []).filter(
    (block) => block.paragraphs !== undefined && !FIXED.has(block.id),
  );
}

/** The way to a finding: the firm's record, a field of the form, or a part of the words. */
export function findingPlace(
  { field, block }: LetterFindingDto,
  merged: MergedLetterDto | undefined,
  content: LetterContent | undefined,
): FindingPlace {
  if (field === 'recipients') return { key: 'letters.findings.recipients', field };
  if (field === 'attachments') return { key: 'letters.findings.attachments', field };
  const firm = field && content && firmPlace(field, content.productId, content.language);
  if (field && firm) return { key: 'letters.findings.toFirm', firm, field };
  const filled = field && (MADE_FROM[field] ?? field.replace(/^items\..*/, 'items'));
  const control = LETTER_FIELDS.find(({ path }) => path === filled);
  if (control) return { key: `letters.where.${control.part}`, field: filled };
  if (filled === 'items') return { key: 'letters.where.items', field: filled };
  if (filled === 'product.name') return { key: 'letters.where.product', field: filled };
  const part = writtenBlocks(merged).findIndex(({ id }) => id === block);
  if (part >= 0) return { key: `part.${part + 1}`, block };
  return { key: block ? `letters.block.${block}` : 'letters.part.words', block };
}
