import { SchemaPath, validate } from '@angular/forms/signals';

const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5];

/** `1248100998` → `124-81-00998`; cuts after ten digits, keeps what is there so far. */
export function maskBrn(text: string): string {
  const digits = text.replace(/\D/g, '').slice(0, 10);
  return [digits.slice(0, 3), digits.slice(3, 5), digits.slice(5)].filter(Boolean).join('-');
}

/**
 * Whether a 사업자등록번호 passes its check digit (DOMAIN §3.1). The sum alone lets
 * 000-00-00000 through, so that one is refused by name. Says nothing about existence.
 */
export function validBrn(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (digits.length !== 10 || /^0+$/.test(digits)) return false;
  const at = (i: number) => Number(digits.charAt(i));
  let sum = WEIGHTS.reduce((total, weight, i) => total + weight * at(i), 0);
  sum += Math.floor((at(8) * 5) / 10);
  return (10 - (sum % 10)) % 10 === at(9);
}

/** Signal-form rule: empty passes (use `required` too where it is needed). */
export function brn(path: SchemaPath<string>): void {
  validate(path, ({ value }) => (value() && !validBrn(value()) ? { kind: 'brn' } : undefined));
}
