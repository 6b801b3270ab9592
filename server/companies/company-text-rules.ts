import type { FieldProblem } from '../platform/http/problem';
import { parsePhone } from '../platform/text/phone';

/** Trimmed, inner runs of blanks of one line kept; empty becomes null. */
export function clean(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}

/** http or https; the scheme may be left out. Null when it is no web address. */
export function websiteOf(text: string): string | null {
  const full = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return null;
  const url = new URL(full);
  return url.hostname.includes('.') && !url.username ? full : null;
}

/** E.164, or null and an entry in `errors`. */
export function phoneOf(
  text: string | null | undefined,
  field: string,
  errors: FieldProblem[],
): string | null {
  const given = clean(text);
  if (given === null) return null;
  const phone = parsePhone(given);
  if (!phone) errors.push({ field, code: 'phone.unreadable', message: 'is no telephone number' });
  return phone?.e164 ?? null;
}

/** The entry for a field that must not be empty. */
export function required(field: string): FieldProblem {
  return { field, code: 'required', message: 'must not be empty' };
}
