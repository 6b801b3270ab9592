import type { LetterKind } from '../api/models/letter-kind';
import type { LetterLanguage } from '../api/models/letter-language';

/** The kinds of letters, in the order of a trade. */
export const KINDS: readonly LetterKind[] = [
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
];

export const LANGUAGES: readonly LetterLanguage[] = ['en', 'ko', 'ja', 'zh', 'es', 'vi'];
