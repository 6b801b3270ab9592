import type { FieldPath } from './fields';

/** The languages of letters; `zh` is Chinese in simplified characters. */
export const LETTER_LANGUAGES = ['en', 'ko', 'ja', 'zh', 'es', 'vi'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

export const HONORIFICS = ['mr', 'ms', 'dr', 'prof'] as const;
export type Honorific = (typeof HONORIFICS)[number];

/** How the sender came by the addressee's name (DOMAIN §1.1 row 7). */
export const SOURCE_TYPES = [
  'trade_office',
  'fair',
  'directory',
  'bank',
  'referral',
  'inquiry',
  'website',
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

export const PAYMENT_METHODS = ['tt', 'lc_at_sight', 'dp', 'da', 'oa'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Firm: binding until its date. Free: may change. Subject to confirmation: binds when confirmed. */
export const OFFER_TYPES = ['firm', 'free', 'subject_to_confirmation'] as const;
export type OfferType = (typeof OFFER_TYPES)[number];

export const SAMPLE_CHARGES = ['free', 'freight_collect', 'credited_on_order', 'charged'] as const;
export type SampleCharge = (typeof SAMPLE_CHARGES)[number];

/** What the firm says to a claim. */
export const CLAIM_POSITIONS = ['accept', 'accept_in_part', 'decline'] as const;
export type ClaimPosition = (typeof CLAIM_POSITIONS)[number];

/** Sole: no other agent, but the firm itself may sell. Exclusive: not even the firm. */
export const EXCLUSIVITIES = ['exclusive', 'sole', 'non_exclusive'] as const;
export type Exclusivity = (typeof EXCLUSIVITIES)[number];

/** A certificate the letter claims. `expiry` is an ISO day. */
export interface CertificateValue {
  name: string;
  no?: string | null;
  scope?: string | null;
  expiry?: string | null;
}

/** One row of the quotation. Quantity and price are decimal strings, so that no cent is lost. */
export interface ItemValue {
  description?: string | null;
  hs6?: string | null;
  spec?: string | null;
  unit?: string | null;
  quantity?: string | null;
  unitPrice?: string | null;
}

/** Raw value of one field: text, ISO day, decimal string, number, code, or a list of them. */
export type RawValue = string | number | readonly string[] | null | undefined;

/** All that is merged into a letter. What is absent, null, blank or an empty list counts as unset. */
export interface LetterValues {
  fields: Partial<Record<FieldPath, RawValue>>;
  honorific?: Honorific | null;
  /** The name to greet by ("Vogel"); derived from the full name when unset. */
  greetingName?: string | null;
  offerType?: OfferType | null;
  sampleCharge?: SampleCharge | null;
  claimPosition?: ClaimPosition | null;
  exclusivity?: Exclusivity | null;
  certificates?: readonly CertificateValue[];
  items?: readonly ItemValue[];
}

/** Text as it goes into a letter: trimmed, NFC, without the private-use marks merging relies on. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uE000-\uE003]/g, '')
    .trim();
}
