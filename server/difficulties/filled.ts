import { Problem } from '../platform/http/problem';

/**
 * Words that go to the firm are whole: where a kept answer named a value the case does not know,
 * it left `⟦its name⟧` for the writer to mend.
 * @throws Problem 422 `unfilled_field` at `text`, with the names
 */
export function requireFilled(text: string): void {
  const names = [...text.matchAll(/⟦([^⟦⟧]*)⟧/g)].map(([, name]) => name);
  if (names.length === 0) return;
  throw Problem.field('text', 'unfilled_field', `Fill in: ${names.join(', ')}`, { names });
}
