import { readFileSync } from 'node:fs';
import { emptyDraft, NEW_PRODUCT } from '../companies/company-draft';
import { firmPlace } from './firm-place';

/** The merge fields of the firm and its product, as the server's catalogue has them. */
const fields = [
  ...readFileSync('server/letters/merge/fields.ts', 'utf8').matchAll(/'((?:sme|product)\.\w+)':/g),
].map((found) => found[1]!);

it('knows where in the firm’s form every merge field of the firm is filled in', () => {
  expect(fields.length).toBeGreaterThan(15);
  for (const field of fields) {
    for (const language of ['ko', 'en'] as const) {
      const place = firmPlace(field, 'p1', language);
      const [part, id, key] = place?.split('.') ?? [];
      expect({ field, part: part! in emptyDraft() }).toEqual({ field, part: true });
      if (field.startsWith('product.')) {
        expect({ field, id, key: key! in NEW_PRODUCT }).toEqual({ field, id: 'p1', key: true });
      }
    }
  }
});

it('leads to the strengths in the language of the letter', () => {
  expect(firmPlace('product.usp', 'p1', 'en')).toBe('products.p1.uspEn');
  expect(firmPlace('product.usp', 'p1', 'ko')).toBe('products.p1.usp');
});

it('leaves what the letter itself holds to the letter', () => {
  expect(firmPlace('terms.moq', 'p1', 'en')).toBeUndefined();
  expect(firmPlace('product.usp', null, 'en')).toBeUndefined();
});
