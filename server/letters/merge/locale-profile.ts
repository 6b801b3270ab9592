import type {
  ClaimPosition,
  Exclusivity,
  LetterLanguage,
  OfferType,
  PaymentMethod,
  SampleCharge,
} from './values';
import type { LetterKind } from '../templates/template';

/** What greeting and close depend on. */
export interface Addressee {
  person: string | null;
  title: string | null;
  /** As written before the name: "Ms.", or null when not known. */
  honorific: string | null;
  greetingName: string | null;
  /** ISO 3166-1 alpha-2, or null. */
  country: string | null;
  /** What the letter is for, and its day: Japanese greetings go by both. */
  kind?: LetterKind;
  /** ISO calendar day, or null. */
  day?: string | null;
}

/** How one language writes dates, numbers, names and set phrases (DOMAIN §1.2). */
export interface LocaleProfile {
  language: LetterLanguage;
  /** `day` is an ISO calendar day; no time zone is involved. */
  date(day: string): string;
  count(value: string): string;
  /** A quantity with its unit, if one is named: `4 units`, `4대`. */
  quantity(value: string, unit: string | null): string;
  /** An amount of money without its currency: `3,480.00`. */
  amount(value: string, currency: string | null): string;
  /** The unit in the letter's language, when it is a common one. */
  unit(unit: string): string;
  percent(value: string): string;
  days(count: number): string;
  list(items: readonly string[]): string;
  countryNames: Intl.DisplayNames;
  /** The official name of Korea, as the origin of goods. */
  korea: string;
  honorific(code: string): string | null;
  addresseeLine(addressee: Addressee): string | null;
  /** What is said before the matter itself; null where letters come straight to the point. */
  greeting(addressee: Addressee): string | null;
  salutation(addressee: Addressee): string;
  close(addressee: Addressee): string;
  /** How the addressee was found, as a noun phrase; null when the detail it needs is missing. */
  source(type: string, detail: string | null): string | null;
  payment: Record<PaymentMethod, string>;
  offer: Record<OfferType, string>;
  sampleCharge: Record<SampleCharge, string>;
  claimPosition: Record<ClaimPosition, string>;
  exclusivity: Record<Exclusivity, string>;
  certificate(name: string, no: string | null, scope: string | null, expiry: string | null): string;
  enclosures(items: readonly string[]): string;
}

/** Year, month and day of an ISO calendar day; throws RangeError for anything else. */
export function calendarDay(day: string): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const date = match ? new Date(`${day}T00:00:00Z`) : null;
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
    throw new RangeError(`not a calendar day: ${day}`);
  }
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Formats are dear to make, and a letter to thousands needs them for each. */
const digits = new Map<string, number>();
const formats = new Map<number, Intl.NumberFormat>();

function numbers(minimumFractionDigits: number): Intl.NumberFormat {
  const known = formats.get(minimumFractionDigits);
  if (known) return known;
  const maximumFractionDigits = Math.max(minimumFractionDigits, 6);
  const made = new Intl.NumberFormat('en', { minimumFractionDigits, maximumFractionDigits });
  formats.set(minimumFractionDigits, made);
  return made;
}

/** Fraction digits of a currency (EUR 2, KRW 0); 2 for a code we do not know. */
export function fractionDigits(currency: string | null): number {
  if (!currency || !/^[A-Z]{3}$/.test(currency)) return 2;
  const known = digits.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const found = format.resolvedOptions().maximumFractionDigits ?? 2;
  digits.set(currency, found);
  return found;
}

/** `1234.5` in EUR → `1,234.50`. Both languages group by thousands; up to 6 decimals are kept. */
export function formatAmount(amount: string, currency: string | null): string {
  const minimum = fractionDigits(currency);
  return numbers(minimum).format(amount as `${number}`);
}

/** `1200` → `1,200`. */
export function formatCount(value: string): string {
  return numbers(0).format(value as `${number}`);
}
