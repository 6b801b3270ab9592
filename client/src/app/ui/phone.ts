import { SchemaPath, validate } from '@angular/forms/signals';

/**
 * Puts hyphens where Koreans write them while typing: `01012345678` → `010-1234-5678`,
 * `0212345678` → `02-1234-5678`, `15885114` → `1588-5114`. Numbers with + are left as typed.
 */
export function maskPhone(text: string): string {
  if (text.trim().startsWith('+')) return text.replace(/[^\d+\s-]/g, '');
  const digits = text.replace(/\D/g, '').slice(0, 12);
  if (/^1[5-9]\d\d/.test(digits)) return join(digits.slice(0, 8), [4, 4]);
  if (digits.startsWith('02')) {
    return join(digits.slice(0, 10), digits.length > 9 ? [2, 4, 4] : [2, 3, 4]);
  }
  if (digits.startsWith('050')) return join(digits, digits.length > 11 ? [4, 4, 4] : [4, 3, 4]);
  return join(digits.slice(0, 11), digits.length > 10 ? [3, 4, 4] : [3, 3, 4]);
}

/** Accepts 010-, area codes, 070, 1588 and +82 or other international numbers, by shape only. */
export function validPhone(text: string): boolean {
  const bare = text.replace(/[\s()-]/g, '');
  if (bare.startsWith('+')) return /^\+[1-9]\d{6,14}$/.test(bare);
  return /^1[5-9]\d{6}$/.test(bare) || /^0\d{8,11}$/.test(bare);
}

/** Signal-form rule: empty passes. */
export function phone(path: SchemaPath<string>): void {
  validate(path, ({ value }) => (value() && !validPhone(value()) ? { kind: 'phone' } : undefined));
}

function join(digits: string, sizes: number[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const size of sizes) {
    parts.push(digits.slice(at, at + size));
    at += size;
  }
  return parts.filter(Boolean).join('-');
}
