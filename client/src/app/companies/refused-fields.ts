import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { formErrors } from '../http/form-errors';
import { Problem } from '../http/problem';

/** Codes of the server with words of our own, under `companies.errors`. */
const KNOWN = new Set([
  'registration_number.taken',
  'registration_number.checksum',
  'registration_number.length',
  'registration_number.characters',
  'registration_number.zeros',
  'corporate_number.length',
  'phone.unreadable',
  'website.invalid',
  'year.future',
  'hs_code.unknown',
  'hs_code.length',
  'country.unknown',
  'sector.unknown',
  'market.twice',
  'certificate.expires_before_issued',
  'contact.two_primaries',
  'email.taken',
  'not_an_email',
  'required',
  'too_long',
  'company.archived',
]);

/** Errors of a refused save on the fields they belong to, in the reader's language. */
export function refusedFields<T>(
  problem: Problem,
  form: FieldTree<T>,
): ValidationError.WithOptionalFieldTree[] {
  if (problem.offline) return [{ kind: 'offline', message: 'ui.failed.offline' }];
  return formErrors(problem, form).map((error) => ({
    ...error,
    message: KNOWN.has(error.kind)
      ? `companies.errors.${error.kind.replace('.', '_')}`
      : 'companies.errors.other',
  }));
}
