import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { translate } from '../i18n/i18n';
import { DateField } from '../ui/date-field';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { type CertificateDraft, NEW_CERTIFICATE } from './company-draft';

/** Certificates with their expiry. */
@Component({
  selector: 'hd-certificates-part',
  imports: [DateField, Field, FormField, Icon, Input],
  template: `
    <section class="card" [attr.aria-label]="t('companies.section.certificates')">
      <div class="h">
        <h2>{{ t('companies.section.certificates') }}</h2>
        @if (of()().value().length) {
          <span class="count">{{ of()().value().length }}</span>
        }
        <button type="button" class="link" (click)="add()">
          {{ t('companies.certificate.add') }}
        </button>
      </div>
      @for (one of of(); track $index; let i = $index) {
        <fieldset class="one">
          <legend class="vh">{{ t('companies.certificate.nth', { n: i + 1 }) }}</legend>
          <div class="grid-form">
            <hd-field [label]="t('companies.certificate.name')" [of]="one.name">
              <input hdInput [formField]="one.name" placeholder="CE, ISO 9001, FDA …" />
            </hd-field>
            <hd-field [label]="t('companies.certificate.number')" [of]="one.number">
              <input hdInput [formField]="one.number" />
            </hd-field>
            <hd-field [label]="t('companies.certificate.issuer')" [of]="one.issuer">
              <input hdInput [formField]="one.issuer" />
            </hd-field>
            <hd-field [label]="t('companies.certificate.scope')" [of]="one.scope">
              <input hdInput [formField]="one.scope" />
            </hd-field>
            <hd-field [label]="t('companies.certificate.issuedOn')" [of]="one.issuedOn">
              <hd-date-field [formField]="one.issuedOn" />
            </hd-field>
            <hd-field [label]="t('companies.certificate.expiresOn')" [of]="one.expiresOn">
              <hd-date-field [formField]="one.expiresOn" />
            </hd-field>
          </div>
          <button
            type="button"
            class="btn s q"
            [attr.aria-label]="
              t('companies.remove', {
                name: one.name().value() || t('companies.certificate.nth', { n: i + 1 }),
              })
            "
            (click)="remove(i)"
          >
            <hd-icon name="trash" [size]="18" />{{ t('companies.removeShort') }}
          </button>
        </fieldset>
      } @empty {
        <p class="m none">{{ t('companies.certificate.none') }}</p>
      }
    </section>
  `,
  styleUrl: './form-part.css',
})
export class CertificatesPart {
  readonly of = input.required<FieldTree<CertificateDraft[]>>();
  protected readonly t = translate();

  protected add(): void {
    this.of()().value.update((all) => [...all, { ...NEW_CERTIFICATE }]);
  }

  protected remove(i: number): void {
    this.of()().value.update((all) => all.filter((_, at) => at !== i));
  }
}
