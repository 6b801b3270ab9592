import { Component, inject, output } from '@angular/core';
import { Api } from '../api/api';
import { companiesList } from '../api/fn/companies/companies-list';
import { localName, translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Combobox } from '../ui/combobox';
import { Field } from '../ui/field';

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
  private readonly api = inject(Api);
  protected readonly t = translate();
  private readonly local = localName();

  protected readonly find = async (words: string): Promise<Choice[]> => {
    const { items } = await this.api.invoke(companiesList, { q: words || undefined, limit: 20 });
    return items.map(({ id, name, nameEn, region }) => ({
      value: id,
      label: this.local(name, nameEn),
      ...(region && { detail: region }),
    }));
  };
}
