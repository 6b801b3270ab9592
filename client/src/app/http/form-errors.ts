import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { Problem } from './problem';

/**
 * Turns a refused save into errors of a signal form, for the action given to `submit()`. The words
 * are those of http/i18n, so that a person never reads the server's English.
 * Field paths are followed as far as the form knows them; the rest belongs to the whole form.
 */
export function formErrors<T>(
  problem: Problem,
  form: FieldTree<T>,
): ValidationError.WithOptionalFieldTree[] {
  if (problem.errors.length === 0) {
    return [{ kind: problem.code, message: `problems.${problem.code}` }];
  }
  return problem.errors.map((error) => ({
    kind: error.code,
    message: `problems.${error.code}`,
    fieldTree: follow(form, error.field),
  }));
}

function follow(form: FieldTree<unknown>, path: string): FieldTree<unknown> {
  let at: FieldTree<unknown> = form;
  for (const part of path.split('.')) {
    const next = (at as unknown as Record<string, FieldTree<unknown> | undefined>)[part];
    if (!next) return at;
    at = next;
  }
  return at;
}
