import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { translate } from '../i18n/i18n';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { MaskedInput } from '../ui/masked-input';
import { type ContactDraft, NEW_CONTACT } from './company-draft';

/** Whom to speak with; one is the main contact, one signs letters. */
@Component({
  selector: 'hd-contacts-part',
  imports: [Field, FormField, Icon, Input, MaskedInput],
  template: `
    <section class="card" [attr.aria-label]="t('companies.section.contacts')">
      <div class="h">
        <h2>{{ t('companies.section.contacts') }}</h2>
        <button type="button" class="link" (click)="add()">{{ t('companies.contact.add') }}</button>
      </div>
      @for (contact of of(); track $index; let i = $index) {
        <fieldset class="one">
          <legend class="vh">{{ t('companies.contact.nth', { n: i + 1 }) }}</legend>
          <div class="grid-form">
            <hd-field [label]="t('companies.contact.name')" [of]="contact.name">
              <input hdInput autocomplete="off" [formField]="contact.name" />
            </hd-field>
            <hd-field [label]="t('companies.contact.title')" [of]="contact.title">
              <input hdInput autocomplete="off" [formField]="contact.title" />
            </hd-field>
            <hd-field [label]="t('companies.contact.nameEn')" [of]="contact.nameEn">
              <input hdInput lang="en" autocomplete="off" [formField]="contact.nameEn" />
            </hd-field>
            <hd-field [label]="t('companies.contact.titleEn')" [of]="contact.titleEn">
              <input hdInput lang="en" autocomplete="off" [formField]="contact.titleEn" />
            </hd-field>
            <hd-field [label]="t('companies.contact.mobile')" [of]="contact.mobile">
              <hd-masked-input kind="phone" [formField]="contact.mobile" />
            </hd-field>
            <hd-field [label]="t('companies.contact.phone')" [of]="contact.phone">
              <hd-masked-input kind="phone" [formField]="contact.phone" />
            </hd-field>
            <hd-field [label]="t('companies.contact.email')" [of]="contact.email">
              <input hdInput type="email" autocomplete="off" [formField]="contact.email" />
            </hd-field>
            <div class="flags wide">
              <label class="check">
                <input
                  type="checkbox"
                  [checked]="contact.isPrimary().value()"
                  (change)="mark(i, 'isPrimary')"
                />
                {{ t('companies.contact.isPrimary') }}
              </label>
              <label class="check">
                <input
                  type="checkbox"
                  [checked]="contact.isSignatory().value()"
                  (change)="mark(i, 'isSignatory')"
                />
                {{ t('companies.contact.isSignatory') }}
              </label>
            </div>
          </div>
          <button
            type="button"
            class="btn s q"
            [attr.aria-label]="
              t('companies.remove', {
                name: contact.name().value() || t('companies.contact.nth', { n: i + 1 }),
              })
            "
            (click)="remove(i)"
          >
            <hd-icon name="trash" [size]="18" />{{ t('companies.removeShort') }}
          </button>
        </fieldset>
      } @empty {
        <p class="m none">{{ t('companies.contact.none') }}</p>
      }
    </section>
  `,
  styleUrl: './form-part.css',
})
export class ContactsPart {
  readonly of = input.required<FieldTree<ContactDraft[]>>();
  protected readonly t = translate();

  protected add(): void {
    this.of()().value.update((all) => [...all, { ...NEW_CONTACT, isPrimary: all.length === 0 }]);
  }

  protected remove(i: number): void {
    this.of()().value.update((all) => all.filter((_, at) => at !== i));
  }

  /** One at most carries each mark. */
  protected mark(i: number, flag: 'isPrimary' | 'isSignatory'): void {
    this.of()().value.update((all) =>
      all.map((one, at) => ({ ...one, [flag]: at === i ? !one[flag] : false })),
    );
  }
}
