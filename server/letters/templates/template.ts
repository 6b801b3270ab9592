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

/** The parts of a letter, in the order they stand on the paper (DOMAIN §1.1). */
export const BLOCK_IDS = [
  'letterhead',
  'dateline',
  'our_ref',
  'your_ref',
  'inside_address',
  'salutation',
  'subject',
  'source',
  'firm_intro',
  'product',
  'items',
  'terms',
  'certificates',
  'credit_ref',
  'call_to_action',
  'close',
  'signature',
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

/** Paragraphs of a `text` block. */
export function paragraphs(...texts: string[]): string {
  return texts.join('\n\n');
}
