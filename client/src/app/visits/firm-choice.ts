import { Component, inject, output } from '@angular/core';
import { translate } from '../i18n/i18n';
import { Combobox } from '../ui/combobox';
import { Field } from '../ui/field';
import { VisitSource } from './visit-source';

/** Asks which firm a visit is about, where the address does not say. */
@Component({
  selector: 'hd-firm-choice',
  imports: [Combobox, Field],
  template: `
    <section class="card card-body form">
      <p>{{ t('visits.form.chooseLead') }}</p>
      <hd-field [label]="t('visits.form.firm')" [required]="true">
        <hd-combobox
          [search]="find"
          [placeholder]="t('visits.form.findFirm')"
          (valueChange)="$event && chosen.emit($event.value)"
        />
      </hd-field>
    </section>
  `,
  styles: `
    section {
      max-width: 560px;
    }
  `,
})
export class FirmChoice {
  /** The firm's id. */
  readonly chosen = output<string>();
  private readonly source = inject(VisitSource);
  protected readonly t = translate();
  protected readonly find = (words: string) => this.source.find(words);
}
