import type { FieldTree } from '@angular/forms/signals';
import type { CompanyDraft } from './company-draft';

/**
 * The control of the firm's form that an address names: `addressEn`, `products.<id>.uspEn`.
 * Undefined for a whole section, such as `markets`, and for what the form does not have.
 */
export function fieldAt(
  form: FieldTree<CompanyDraft>,
  place: string | null,
): FieldTree<unknown> | undefined {
  const [name = '', id, key = ''] = place?.split('.') ?? [];
  if (name === 'products' && id) {
    const at = form
      .products()
      .value()
      .findIndex((product) => product.id === id);
    return at < 0 ? undefined : child(form.products[at], key);
  }
  const field = child(form, name);
  return Array.isArray(field?.().value()) ? undefined : field;
}

function child(of: unknown, name: string): FieldTree<unknown> | undefined {
  return (of as Record<string, FieldTree<unknown> | undefined>)[name];
}
