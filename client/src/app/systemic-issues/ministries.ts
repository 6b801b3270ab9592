import { Service, computed, inject, resource } from '@angular/core';
import { Api } from '../api/api';
import { codeListsMinistries } from '../api/fn/reference/code-lists-ministries';
import { localName } from '../i18n/i18n';
import type { Choice } from '../ui/choice';

/** The ministries and agencies an issue can be addressed to; they change with a release only. */
@Service()
export class Ministries {
  private readonly api = inject(Api);
  private readonly local = localName();
  private readonly list = resource({
    loader: () => this.api.invoke(codeListsMinistries),
  });
  readonly choices = computed<Choice[]>(() =>
    this.list.hasValue()
      ? this.list.value().map(({ code, nameKo, nameEn }) => ({
          ...{ value: code, label: this.local(nameKo, nameEn) },
        }))
      : [],
  );
}
