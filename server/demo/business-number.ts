import type { Random } from './random';

const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5] as const;

/** The tenth digit of a 사업자등록번호 (DOMAIN §3.1). */
export function businessNumberCheckDigit(firstNine: string): number {
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(firstNine[i]) * WEIGHTS[i]!;
  sum += Math.floor((Number(firstNine[8]) * 5) / 10);
  return (10 - (sum % 10)) % 10;
}

/**
 * Ten digits that pass the checksum and belong to nobody: tax-office codes 901–989 were never
 * handed out, so no invented firm can carry a real firm's number.
 */
export function inventBusinessNumber(random: Random, corporate: boolean): string {
  const office = String(random.int(901, 989));
  const kind = corporate ? random.pick(['81', '86', '87', '88']) : String(random.int(10, 49));
  const nine = `${office}${kind}${String(random.int(10, 9899)).padStart(4, '0')}`;
  return `${nine}${businessNumberCheckDigit(nine)}`;
}
