import { type FieldTree, submit } from '@angular/forms/signals';
import { formErrors } from './form-errors';
import { problemOf } from './problem';

/**
 * Saves a valid form; what the server refuses becomes errors at its fields.
 * @returns whether it was saved; if not, the error summary is to be shown
 */
export function saveForm<T>(of: FieldTree<T>, save: () => Promise<unknown>): Promise<boolean> {
  return submit(of, async () => {
    try {
      await save();
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      return formErrors(problem, of);
    }
  });
}
