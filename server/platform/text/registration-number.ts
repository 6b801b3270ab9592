/** What the middle two digits of a 사업자등록번호 say about its holder (DOMAIN §3.1). */
export type RegistrationKind =
  | 'individual_taxable'
  | 'individual_body'
  | 'individual_exempt'
  | 'corporation'
  | 'non_profit'
  | 'government'
  | 'foreign_corporation'
  | 'branch'
  | 'religious';

type RegistrationNumberFault = 'characters' | 'length' | 'zeros' | 'checksum';

export type RegistrationNumberResult =
  | { ok: true; digits: string; formatted: string; kind: RegistrationKind | null }
  | { ok: false; fault: RegistrationNumberFault };

const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5];

const KIND_BY_MIDDLE: Record<string, RegistrationKind> = {
  '80': 'individual_body',
  '81': 'corporation',
  '82': 'non_profit',
  '83': 'government',
  '84': 'foreign_corporation',
  '85': 'branch',
  '86': 'corporation',
  '87': 'corporation',
  '88': 'corporation',
  '89': 'religious',
};

/**
 * Reads a 사업자등록번호 as people write it (hyphens, dots, spaces, full-width digits) and checks
 * its digits. A right checksum does not mean that the firm exists.
 */
export function parseRegistrationNumber(input: string): RegistrationNumberResult {
  const compact = input.normalize('NFKC').replace(/[\s.\-‐-―−]/gu, '');
  if (!/^\d*$/.test(compact)) return { ok: false, fault: 'characters' };
  if (compact.length !== 10) return { ok: false, fault: 'length' };
  if (compact === '0000000000') return { ok: false, fault: 'zeros' };
  if (checkDigit(compact) !== Number(compact[9])) return { ok: false, fault: 'checksum' };
  return {
    ok: true,
    digits: compact,
    formatted: formatRegistrationNumber(compact),
    kind: registrationKind(compact),
  };
}

/** True for ten digits, written in any of the usual ways, whose check digit is right. */
export function isRegistrationNumber(input: string): boolean {
  return parseRegistrationNumber(input).ok;
}

/** '1248100998' → '124-81-00998'. Anything but ten digits comes back as it was. */
export function formatRegistrationNumber(digits: string): string {
  return digits.replace(/^(\d{3})(\d{2})(\d{5})$/, '$1-$2-$3');
}

/** '1248100998' → '124-81-*****', for lists that anyone may overlook. */
export function maskRegistrationNumber(digits: string): string {
  return formatRegistrationNumber(digits).replace(/\d{5}$/, '*****');
}

/** The holder's kind, or null for middle digits that are not assigned ('00'). */
export function registrationKind(digits: string): RegistrationKind | null {
  const middle = digits.slice(3, 5);
  if (KIND_BY_MIDDLE[middle]) return KIND_BY_MIDDLE[middle];
  const number = Number(middle);
  if (number >= 1 && number <= 79) return 'individual_taxable';
  return number >= 90 ? 'individual_exempt' : null;
}

/** The tenth digit that belongs to the first nine; the demo agency makes its numbers with it. */
export function checkDigit(digits: string): number {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return (10 - ((sum + Math.floor((Number(digits[8]) * 5) / 10)) % 10)) % 10;
}
