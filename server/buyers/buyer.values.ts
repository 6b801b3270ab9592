/** The languages letters are written in (server/letters takes them from here upwards). */
export const CONTACT_LANGUAGES = ['en', 'ko', 'ja', 'zh', 'es', 'vi'] as const;
export type ContactLanguage = (typeof CONTACT_LANGUAGES)[number];

export const CONTACT_HONORIFICS = ['mr', 'ms', 'dr', 'prof'] as const;
export type ContactHonorific = (typeof CONTACT_HONORIFICS)[number];

/** Some laws protect a company's mailbox less than a person's (UK PECR). */
export const BUYER_KINDS = ['corporate', 'individual', 'unknown'] as const;
export type BuyerKind = (typeof BUYER_KINDS)[number];

export const BUYER_STATUSES = ['active', 'archived', 'merged'] as const;
export type BuyerStatus = (typeof BUYER_STATUSES)[number];

export const CONTACT_STATUSES = ['active', 'left'] as const;
export type ContactStatus = (typeof CONTACT_STATUSES)[number];

/** How we came by the contact: the same words as the source sentence of a letter. */
export const CONTACT_SOURCES = [
  'trade_office',
  'fair',
  'directory',
  'bank',
  'referral',
  'inquiry',
  'website',
] as const;
export type ContactSource = (typeof CONTACT_SOURCES)[number];

/** On what we keep and use the data, as declared (GDPR Art. 6 and its likes). */
export const LEGAL_BASES = [
  'consent',
  'contract',
  'inquiry',
  'legitimate_interest',
  'published',
  'none',
] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** Express consent, or a fact that some laws take for one (DOMAIN §1.6). */
export const CONTACT_CONSENT_KINDS = [
  'express',
  'inquiry',
  'purchase',
  'published_address',
  'gave_address',
] as const;
export type ContactConsentKind = (typeof CONTACT_CONSENT_KINDS)[number];

export const EVIDENCE_KINDS = [
  'form',
  'mail',
  'card',
  'contract',
  'website',
  'phone',
  'meeting',
  'other',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const SENDING_CHANNELS = ['email', 'sms', 'phone', 'fax', 'messaging'] as const;
export type SendingChannel = (typeof SENDING_CHANNELS)[number];

export const SUPPRESSION_REASONS = [
  'unsubscribed',
  'objected',
  'bounced',
  'complained',
  'not_theirs',
  'other',
] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

export const SUPPRESSION_SOURCES = [
  'page',
  'one_click',
  'reply',
  'bounce',
  'staff',
  'import',
] as const;
export type SuppressionSource = (typeof SUPPRESSION_SOURCES)[number];

/** What the list shows of a contact's consents at a glance. */
export const CONSENT_STATES = ['express', 'implied', 'none', 'suppressed'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];
