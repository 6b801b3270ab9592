import { Component, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Combobox } from '../ui/combobox';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { CompaniesApi } from './companies-api';
import { NEW_PRODUCT, type ProductDraft } from './company-draft';

/** The firm's products, each with its HS code; letters are made from them. */
@Component({
  selector: 'hd-products-part',
  imports: [Combobox, Field, FormField, Icon, Input],
  template: `
    <section class="card" [attr.aria-label]="t('companies.section.products')">
      <div class="h">
        <h2>{{ t('companies.section.products') }}</h2>
        @if (of()().value().length) {
          <span class="count">{{ of()().value().length }}</span>
        }
        <button type="button" class="link" (click)="add()">{{ t('companies.product.add') }}</button>
      </div>
      @for (product of of(); track $index; let i = $index) {
        <fieldset class="one">
          <legend class="vh">{{ t('companies.product.nth', { n: i + 1 }) }}</legend>
          <div class="grid-form">
            <hd-field [label]="t('companies.product.name')" [of]="product.name">
              <input hdInput [formField]="product.name" />
            </hd-field>
            <hd-field [label]="t('companies.product.nameEn')" [of]="product.nameEn">
              <input hdInput lang="en" [formField]="product.nameEn" />
            </hd-field>
            <hd-field [label]="t('companies.product.hs6')" [of]="$any(product.hs6)">
              <hd-combobox
                [search]="findHs"
                [placeholder]="t('companies.product.hsFind')"
                [formField]="$any(product.hs6)"
              />
              @if (hs(i)?.detail; as name) {
                <p class="m">{{ name }}</p>
              }
            </hd-field>
            <hd-field [label]="t('companies.product.spec')" [of]="product.spec">
              <input hdInput [formField]="product.spec" />
            </hd-field>
            <hd-field
              [label]="t('companies.product.usp')"
              [of]="product.usp"
              [hint]="t('companies.product.uspHint')"
            >
              <textarea hdInput [formField]="product.usp"></textarea>
            </hd-field>
            <hd-field
              [label]="t('companies.product.uspEn')"
              [of]="product.uspEn"
              [hint]="t('companies.product.uspHint')"
            >
              <textarea hdInput lang="en" [formField]="product.uspEn"></textarea>
            </hd-field>
            <div class="wide small">
              <hd-field [label]="t('companies.product.unit')" [of]="product.unit">
                <input hdInput [formField]="product.unit" placeholder="EA" />
              </hd-field>
              <hd-field [label]="t('companies.product.moq')" [of]="product.moq">
                <input hdInput [formField]="product.moq" />
              </hd-field>
              <hd-field [label]="t('companies.product.leadTimeDays')" [of]="product.leadTimeDays">
                <input hdInput inputmode="numeric" [formField]="product.leadTimeDays" />
              </hd-field>
              <hd-field [label]="t('companies.product.origin')" [of]="product.origin">
                <input hdInput autocapitalize="characters" [formField]="product.origin" />
              </hd-field>
            </div>
          </div>
          <button
            type="button"
            class="btn s q"
            [attr.aria-label]="
              t('companies.remove', {
                name: product.name().value() || t('companies.product.nth', { n: i + 1 }),
              })
            "
            (click)="remove(i)"
          >
            <hd-icon name="trash" [size]="18" />{{ t('companies.removeShort') }}
          </button>
        </fieldset>
      } @empty {
        <p class="m none">{{ t('companies.product.none') }}</p>
      }
    </section>
  `,
  styleUrl: './form-part.css',
})
export class ProductsPart {
  private readonly registers = inject(CompaniesApi);
  readonly of = input.required<FieldTree<ProductDraft[]>>();
  protected readonly t = translate();
  protected readonly findHs = (words: string) => this.registers.hsCodes(words);

  protected hs(i: number): Choice | null {
    return this.of()().value()[i]?.hs6 ?? null;
  }

  protected add(): void {
    this.change((all) => [...all, { ...NEW_PRODUCT }]);
  }

  protected remove(i: number): void {
    this.change((all) => all.filter((_, at) => at !== i));
  }

  private change(to: (all: ProductDraft[]) => ProductDraft[]): void {
    this.of()().value.update(to);
  }
}
