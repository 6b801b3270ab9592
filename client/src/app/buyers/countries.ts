import { Service, computed, inject, resource } from '@angular/core';
import { Api } from '../api/api';
import { codeListsCountries } from '../api/fn/reference/code-lists-countries';
import { I18n } from '../i18n/i18n';
import type { Choice } from '../ui/choice';

/** Countries of the register, by name in the reader's language. */
@Service()
export class Countries {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly all = resource({ loader: () => this.api.invoke(codeListsCountries) });

  readonly choices = computed<Choice[]>(() => {
    const korean = this.i18n.locale() === 'ko';
    const all = this.all.hasValue() ? this.all.value() : [];
    return all
      .map(({ code, nameKo, nameEn }) => ({ value: code, label: korean ? nameKo : nameEn }))
      .sort((a, b) => a.label.localeCompare(b.label, this.i18n.locale()));
  });

  name(code: string): string {
    return this.choices().find(({ value }) => value === code)?.label ?? code;
  }
}
