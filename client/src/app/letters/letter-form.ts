import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LetterLanguage } from '../api/models/letter-language';
import { translate } from '../i18n/i18n';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { LetterControl } from './letter-control';
import { LetterDraft } from './letter-draft';
import { fieldId, fieldsOf, type LetterField, type LetterPart } from './letter-fields';
import { LANGUAGES } from './letter-kinds';
import { LetterItems } from './letter-items';

const PARTS: readonly LetterPart[] = ['addressee', 'context', 'terms', 'signatory'];

/** The fields of a letter, part by part; only those its template can use. */
@Component({
  selector: 'hd-letter-form',
  imports: [RouterLink, Field, Icon, Input, LetterControl, LetterItems],
  template: `
    @if (draft.content(); as content) {
      <section>
        <h2>{{ t('letters.part.goods') }}</h2>
        <div class="grid-form">
          <hd-field [label]="t('letters.product')" [id]="productId">
            @if (draft.letter()!.products.length) {
              <select hdInput (change)="draft.setProduct($any($event.target).value || null)">
                <option value="">{{ t('letters.none') }}</option>
                @for (product of draft.letter()!.products; track product.id) {
                  <option [value]="product.id" [selected]="product.id === content.productId">
                    {{
                      content.language === 'ko' ? product.name : (product.nameEn ?? product.name)
                    }}
                  </option>
                }
              </select>
            } @else {
              <p class="notice w">
                <hd-icon name="package" [size]="18" />
                <span class="prose">
                  {{ t('letters.noProduct') }}
                  <a [routerLink]="['/companies', draft.letter()!.companyId]">{{
                    t('letters.findings.toFirm')
                  }}</a>
                </span>
              </p>
            }
          </hd-field>
          <hd-field [label]="t('letters.language')">
            <select hdInput (change)="draft.setLanguage($any($event.target).value)">
              @for (one of languages(); track one) {
                <option [value]="one" [selected]="one === content.language">
                  {{ t('letters.languageName.' + one) }}
                </option>
              }
            </select>
          </hd-field>
        </div>
      </section>
      @for (part of parts(); track part.name) {
        <section>
          <h2>{{ t('letters.part.' + part.name) }}</h2>
          @if (part.name === 'signatory') {
            <p class="m lead">{{ t('letters.signatoryHint') }}</p>
          }
          <div class="grid-form">
            @for (field of part.fields; track field.path) {
              <hd-letter-control
                [field]="field"
                [value]="valueOf(field)"
                [fallback]="fallbackOf(field)"
                [missing]="draft.lacks().has(field.path)"
                (changed)="draft.set(field.part, field.key, $event)"
              />
            }
          </div>
          @if (part.name === 'terms' && quotes()) {
            <h3 class="items">{{ t('letters.items.title') }}</h3>
            <hd-letter-items />
          }
        </section>
      }
    }
  `,
  styles: `
    section {
      padding: 16px;
      border-top: 1px solid var(--line);
    }
    section:first-child {
      border-top: 0;
    }
    h2 {
      margin-bottom: 12px;
    }
    .lead {
      margin: -8px 0 12px;
    }
    .items {
      margin: 20px 0 8px;
    }
    .grid-form {
      gap: 12px 16px;
    }
  `,
})
export class LetterForm {
  protected readonly draft = inject(LetterDraft);
  /** The merge fields the template names. */
  readonly named = input.required<ReadonlySet<string>>();
  /** The languages there is a template of this kind in. */
  readonly written = input.required<ReadonlySet<LetterLanguage>>();
  protected readonly t = translate();
  protected readonly productId = fieldId('product.name');

  protected readonly languages = computed(() => LANGUAGES.filter((one) => this.written().has(one)));
  protected readonly parts = computed(() => {
    const language = this.draft.content()?.language ?? 'en';
    return PARTS.map((name) => ({ name, fields: fieldsOf(name, this.named(), language) })).filter(
      ({ fields }) => fields.length > 0,
    );
  });
  protected readonly quotes = computed(() => this.named().has('items'));

  protected valueOf(field: LetterField): unknown {
    return (this.draft.content()?.[field.part] as Record<string, unknown>)[field.key];
  }

  /** What the records lend while the field is empty. */
  protected fallbackOf({ part, key }: LetterField): string | number | null {
    const defaults = this.draft.letter()?.defaults;
    if (!defaults) return null;
    if (part === 'signatory') {
      return (defaults.signatory as Record<string, string | null>)[key] ?? null;
    }
    if (part === 'terms' && (key === 'unit' || key === 'moq' || key === 'leadTimeDays')) {
      return defaults[key];
    }
    return null;
  }
}
