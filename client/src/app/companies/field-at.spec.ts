import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { type CompanyDraft, emptyDraft, NEW_PRODUCT } from './company-draft';
import { fieldAt } from './field-at';

describe('the field of the firm’s form that an address names', () => {
  const tree = () => {
    return TestBed.runInInjectionContext(() =>
      form(
        signal<CompanyDraft>({
          ...emptyDraft(),
          addressEn: '12 Changwon-daero',
          products: [
            { ...NEW_PRODUCT, id: 'p1', uspEn: 'first' },
            { ...NEW_PRODUCT, id: 'p2', uspEn: 'second' },
          ],
        }),
      ),
    );
  };

  it('is one of the firm, or one of a product known by its id', () => {
    expect(fieldAt(tree(), 'addressEn')?.().value()).toBe('12 Changwon-daero');
    expect(fieldAt(tree(), 'products.p2.uspEn')?.().value()).toBe('second');
    expect(fieldAt(tree(), 'products.p2.hs6')?.().value()).toBeNull();
  });

  it('is none for a section, a product that is gone, and no address', () => {
    for (const place of ['markets', 'certificates', 'products.gone.uspEn', 'nowhere', '', null]) {
      expect(fieldAt(tree(), place)).toBeUndefined();
    }
  });
});
