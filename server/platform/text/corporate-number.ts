export interface CorporateNumber {
  /** Thirteen digits. */
  digits: string;
  /** As printed in the register: 130111-0006246. */
  formatted: string;
  /** The check digit is wrong. Newer numbers may break the rule, so this warns and never blocks. */
  suspicious: boolean;
}

/** Reads a 법인등록번호 (DOMAIN §3.1); null when it is not thirteen digits. */
export function parseCorporateNumber(input: string): CorporateNumber | null {
  const digits = input.normalize('NFKC').replace(/[\s.\-‐-―−]/gu, '');
  if (!/^\d{13}$/.test(digits) || /^0+$/.test(digits)) return null;
  const sum = [...digits.slice(0, 12)].reduce(
    (total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 2),
    0,
  );
  return {
    digits,
    formatted: `${digits.slice(0, 6)}-${digits.slice(6)}`,
    suspicious: (10 - (sum % 10)) % 10 !== Number(digits[12]),
  };
}
