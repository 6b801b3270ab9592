import type { FieldPath } from '../merge/fields';
import type { LetterLanguage } from '../merge/values';

/** The kinds of letters (DOMAIN §1.3); a follow-up is sent after 7 days, the second after 21. */
export const LETTER_KINDS = [
  'first_approach',
  'follow_up',
  'second_follow_up',
  'after_exhibition',
  'reply_to_inquiry',
  'quotation',
  'sample_offer',
  'price_increase',
  'claim_reply',
  'delayed_shipment_apology',
  'agency_proposal',
  'after_consultation',
  'payment_reminder',
  'order_confirmation',
  'contract_cover',
  'change_of_details',
  'seasonal_greeting',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/**
 * The parts of a letter, in the order they stand on the paper (DOMAIN §1.1). A language may have an
 * order of its own: a Chinese date stands under the signature, a Japanese sender under the address,
 * and what `details_open` and `details_close` (記 … 以上) frame comes after the close.
 */
export const BLOCK_IDS = [
  'letterhead',
  'dateline',
  'our_ref',
  'your_ref',
  'inside_address',
  'salutation',
  'subject',
  'source',
  'reason',
  'facts',
  'position',
  'remedy',
  'evidence',
  'firm_intro',
  'product',
  'items',
  'terms',
  'certificates',
  'credit_ref',
  'callback',
  'call_to_action',
  'opt_out',
  'close',
  'signature',
  'details_open',
  'details_close',
  'enclosure',
  'compliance_footer',
] as const;
export type BlockId = (typeof BLOCK_IDS)[number];

interface BlockBase {
  id: BlockId;
  /** A required block stands in every letter of the kind; another may be left out by its writer. */
  required: boolean;
  /** The block appears once any of these fields is filled (an optional part nobody claimed stays away). */
  when?: readonly FieldPath[];
}

/**
 * Words. `source` is Liquid over the merge fields. In `lines` each line stands by itself and empty
 * ones fall away; in `text` a blank line parts paragraphs and a line that begins with `- ` is a point.
 */
export interface WordsTemplate extends BlockBase {
  part: 'lines' | 'text';
  source: string;
}

/** The quotation's items; columns and sums are the program's. */
export interface TableTemplate extends BlockBase {
  part: 'table';
}

/** Named terms, one row each. */
export interface PairsTemplate extends BlockBase {
  part: 'pairs';
  rows: readonly { label: string; source: string; when?: readonly FieldPath[] }[];
}

export type BlockTemplate = WordsTemplate | TableTemplate | PairsTemplate;

/** One kind of letter in one language. A change of wording is a new version. */
export interface LetterTemplate {
  kind: LetterKind;
  language: LetterLanguage;
  version: number;
  blocks: readonly BlockTemplate[];
}

/** A required block of lines. */
export function lines(id: BlockId, ...sources: string[]): WordsTemplate {
  return { id, part: 'lines', required: true, source: sources.join('\n') };
}

/** A required block of paragraphs. */
export function text(id: BlockId, ...sources: string[]): WordsTemplate {
  return { id, part: 'text', required: true, source: paragraphs(...sources) };
}

/** A block that appears once one of the fields is filled, and that a writer may leave out. */
export function optional<T extends BlockTemplate>(block: T, ...when: FieldPath[]): T {
  return { ...block, required: false, when };
}

/** Paragraphs of a `text` block. */
export function paragraphs(...texts: string[]): string {
  return texts.join('\n\n');
}
