import type { ContactConsentKind, SendingChannel } from '../buyer.values';

/** What must stand in the message besides the letter itself. */
export const FOOTER_PARTS = [
  'sender_name',
  'postal_address',
  'email',
  'phone',
  'source',
  'opt_out',
  'ad_notice',
  'free_refusal',
] as const;
export type FooterPart = (typeof FOOTER_PARTS)[number];

/** Something that allows an advertisement without asking again. */
export interface Ground {
  /** Stored with every send. */
  basis: string;
  /** The fact it rests on; null: none, the person may only refuse. */
  fact: ContactConsentKind | null;
  /** How long after the fact it holds, through the day itself; null: until withdrawn. */
  months: number | null;
  /** Null: every channel. */
  channels: readonly SendingChannel[] | null;
  needs: readonly ('same_goods' | 'corporate')[];
}

/** Hours, in the recipient's zone, in which no advertisement may arrive: `from` to `to`, over midnight. */
export interface QuietHours {
  channels: readonly SendingChannel[];
  /** The first hour that is quiet. */
  from: number;
  /** The first hour that is not. */
  to: number;
  /** Whether a consent that names the night opens them. */
  openedByNightConsent: boolean;
}

export interface Label {
  /** At the very start of the subject, exactly so. */
  text: string;
  /** Another wording for letters in a language. */
  inLanguage: Readonly<Record<string, string>>;
}

/** The law of one place, as data (DOMAIN §1.6). */
export interface JurisdictionRule {
  /** Where it is written, for people. */
  source: string;
  /** The first that fits gives the basis. */
  grounds: readonly Ground[];
  label: Label | null;
  footer: readonly FooterPart[];
  /** Null: the language of the letter. */
  footerLanguages: readonly string[] | null;
  quiet: readonly QuietHours[];
  /** Advertisements in 24 hours. */
  limit: { channel: SendingChannel; count: number } | null;
  /** Express consent must be confirmed within so many months, on or before the anniversary. */
  reconfirmMonths: number | null;
  /** Within how many days a refusal must be honoured; we do it at once. */
  honourDays: number;
}

/** How a letter counts. */
export interface KindRule {
  /** Service: part of a business the recipient began. */
  service: boolean;
  /** Whether it stays so when it goes to many at once. */
  serviceToMany: boolean;
  why: string;
}

export interface SendingRules {
  version: number;
  /** From this instant on. */
  effectiveFrom: string;
  note: string;
  /** Country to jurisdiction; whatever is not named is `other`. */
  countries: Readonly<Record<string, string>>;
  jurisdictions: Readonly<Record<string, JurisdictionRule>>;
  /** A kind that is not named is advertising. */
  kinds: Readonly<Record<string, KindRule>>;
}

/** The rules in force at an instant: the newest whose day has come. @throws Error when there are none yet */
export function rulesAt(versions: readonly SendingRules[], at: Date): SendingRules {
  const [newest] = versions
    .filter(({ effectiveFrom }) => new Date(effectiveFrom).getTime() <= at.getTime())
    .sort((a, b) => b.version - a.version);
  if (!newest) throw new Error(`No sending rules are in force at ${at.toISOString()}.`);
  return newest;
}
