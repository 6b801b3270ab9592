import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';

export interface Phone {
  /** For storage and comparison: '+82260005114'. */
  e164: string;
  /** As a Korean reader expects it: '02-6000-5114' at home, '+49 69 2429920' abroad. */
  display: string;
  /** Extension (내선) when one was given; E.164 has no room for it. */
  extension: string | null;
  /** A Korean mobile number, which can receive text messages. */
  mobile: boolean;
}

/**
 * Reads a phone number as people write it: 010-, 02, 1588-, +82 (0)10, 0082, full-width digits,
 * '내선 12'. Null when no such number can be dialled. Numbers without a country code are taken to
 * be of `country`.
 */
export function parsePhone(input: string, country: CountryCode = 'KR'): Phone | null {
  const text = input
    .normalize('NFKC')
    .replace(/[‐-―−]/gu, '-')
    .replace(/^\s*00(?=[1-9])/u, '+')
    .replace(/\(?내선\s*:?\s*(\d+)\)?/u, ' ext. $1');
  const parsed = parsePhoneNumberFromString(text, { defaultCountry: country, extract: false });
  if (!parsed?.isValid()) return null;
  return {
    e164: parsed.number,
    display: formatPhone(parsed.number),
    extension: parsed.ext ?? null,
    mobile: /^\+821[016-9]/.test(parsed.number),
  };
}

/** Shows a stored number: Korean ones as dialled at home, others internationally. */
export function formatPhone(e164: string): string {
  // 050x is a four-digit prefix (0505-123-4567); the library takes it for a three-digit one.
  const virtual = /^\+82(50\d)(\d{3,4})(\d{4})$/.exec(e164);
  if (virtual) return `0${virtual[1]}-${virtual[2]}-${virtual[3]}`;
  const parsed = parsePhoneNumberFromString(e164);
  if (!parsed) return e164;
  return parsed.countryCallingCode === '82'
    ? parsed.formatNational()
    : parsed.formatInternational();
}
