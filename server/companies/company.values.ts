export const TIERS = ['intensive', 'regular', 'watch'] as const;
export type Tier = (typeof TIERS)[number];

/** How far a firm has come with exporting (DOMAIN §6.3). */
export const EXPORT_EXPERIENCES = [
  'none',
  'indirect',
  'reactive',
  'growing',
  'established',
] as const;
export type ExportExperience = (typeof EXPORT_EXPERIENCES)[number];

/** How a doctor looks after a firm: by assignment, or for a colleague on leave. */
export const CARE_ROLES = ['primary', 'backup', 'cover'] as const;
export type CareRole = (typeof CARE_ROLES)[number];

export const COMPANY_STATUSES = ['active', 'archived'] as const;
export type CompanyStatus = (typeof COMPANY_STATUSES)[number];

export const MARKET_STATUSES = ['exporting', 'interested', 'not_interested', 'blocked'] as const;
export type MarketStatus = (typeof MARKET_STATUSES)[number];

/** Separate consents: service, third party (이첩), overseas transfer, marketing (DOMAIN §7.1). */
export const CONSENT_KINDS = ['service', 'third_party', 'overseas_transfer', 'marketing'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];
