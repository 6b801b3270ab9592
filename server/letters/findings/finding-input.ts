import type { MergedLetter } from '../merge';
import type { LetterValues } from '../merge/values';

/** Another buyer whose name must not stand in this letter. */
export interface OtherBuyer {
  company: string | null;
  person: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
}

/** What the firm's record says. Days are ISO days. */
export interface FirmFacts {
  names: readonly string[];
  products: readonly { name: string; nameEn: string | null }[];
  certificates: readonly { name: string; expiresOn: string | null }[];
  /** Countries it exports to, ISO 3166-1 alpha-2. */
  markets: readonly string[];
  /** Account numbers on record that a call confirmed; empty when there are none. */
  bankAccounts: readonly string[];
}

/** A file that goes with the letter. */
export interface Attachment {
  name: string;
  bytes: number;
}

/** One recipient as the may-send gate judges them (DOMAIN §1.6). */
export interface RecipientFacts {
  name: string;
  country: string | null;
  verdict: 'allow' | 'needs_consent' | 'block';
  suppressed: boolean;
  /** A possible sanctions hit nobody has settled yet. */
  sanctionsOpen: boolean;
  /** When it would reach them, `HH:MM` where they are; null while no time is set. */
  localTime: string | null;
}

/** How the letter is to go out. */
export interface SendingFacts {
  /** The address it is sent from. */
  sender: string | null;
  /** Addresses in To and Cc of one mail. */
  addressesPerMail: number;
  /** True when the same letter goes to more than one. */
  mass: boolean;
  /** True once a second person has approved the letter as it is: settles changed bank details. */
  approved: boolean;
  recipients: readonly RecipientFacts[];
}

/** Everything the rules look at: no rule reads anything else. */
export interface FindingInput {
  letter: MergedLetter;
  values: LetterValues;
  /** The letter's own day and today in the agency's zone, ISO days. */
  date: string;
  today: string;
  firm: FirmFacts;
  others: readonly OtherBuyer[];
  /** The six-digit codes of HS 2022; empty when the table is not loaded. */
  hsCodes: ReadonlySet<string>;
  /** Null while the letter has no files of its own: then only what it says is compared. */
  attachments: readonly Attachment[] | null;
  /** Null while nobody has chosen whom it goes to. */
  sending: SendingFacts | null;
}
