import type { ContactLanguage } from '../api/models/contact-language';
import type { ContactSource } from '../api/models/contact-source';
import type { ContactConsentKind } from '../api/models/contact-consent-kind';
import type { EvidenceKind } from '../api/models/evidence-kind';
import type { LegalBasis } from '../api/models/legal-basis';
import type { SendingChannel } from '../api/models/sending-channel';
import type { SuppressionReason } from '../api/models/suppression-reason';
import type { SuppressionSource } from '../api/models/suppression-source';

export const LANGUAGES: readonly ContactLanguage[] = ['en', 'ko', 'ja', 'zh', 'es', 'vi'];
export const SOURCES: readonly ContactSource[] = [
  ...(['trade_office', 'fair', 'directory', 'bank', 'referral', 'inquiry', 'website'] as const),
];
export const BASES: readonly LegalBasis[] = [
  ...(['none', 'consent', 'contract', 'inquiry', 'legitimate_interest', 'published'] as const),
];
export const CONSENT_KINDS: readonly ContactConsentKind[] = [
  ...(['express', 'inquiry', 'purchase', 'published_address', 'gave_address'] as const),
];
export const EVIDENCE: readonly EvidenceKind[] = [
  ...(['form', 'mail', 'card', 'contract', 'website', 'phone', 'meeting', 'other'] as const),
];
export const CHANNELS: readonly SendingChannel[] = ['email', 'sms', 'phone', 'fax', 'messaging'];
export const REFUSALS: readonly SuppressionReason[] = [
  ...(['objected', 'unsubscribed', 'complained', 'bounced', 'not_theirs', 'other'] as const),
];
export const REFUSED_BY: readonly SuppressionSource[] = [
  ...(['page', 'one_click', 'reply', 'bounce', 'staff', 'import'] as const),
];
