import { Component, computed, inject, resource } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { debounceTime } from 'rxjs';
import { Api } from '../api/api';
import { promisesList } from '../api/fn/promises/promises-list';
import { translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { PromiseList } from '../visits/promise-list';

/** 늦어져 알린 약속: of which the supervisor or the programme's lead was told; absent at none. */
@Component({
  selector: 'hd-escalated-promises',
  imports: [PromiseList, RouterLink],
  template: `
    @if (found(); as page) {
      @if (page.items.length) {
        <section class="card" aria-labelledby="late-promises-title">
          <div class="h">
            <h2 id="late-promises-title">{{ t('today.escalated.promises') }}</h2>
            <span class="count">{{ page.total }}</span>
            <a class="link" routerLink="/visits/promises" [queryParams]="{ escalated: 1 }">{{
              t('today.cases.all')
            }}</a>
          </div>
          <hd-promise-list [promises]="page.items" (changed)="list.reload()" />
        </section>
      }
    }
  `,
})
export class EscalatedPromises {
  private readonly api = inject(Api);
  protected readonly t = translate();
  protected readonly list = resource({
    loader: () => this.api.invoke(promisesList, { escalated: true, open: true, limit: 5 }),
  });
  protected readonly found = computed(() => (this.list.hasValue() ? this.list.value() : undefined));

  constructor() {
    inject(Live)
      .changes('visit')
      .pipe(debounceTime(800), takeUntilDestroyed())
      .subscribe(() => this.list.reload());
  }
}
