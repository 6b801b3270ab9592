import { Component, computed, inject, resource } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Api } from '../api/api';
import { promisesList } from '../api/fn/promises/promises-list';
import { visitsList } from '../api/fn/visits/visits-list';
import { keysetList } from '../http/keyset-list';
import { translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { PromiseList } from './promise-list';
import { VisitRow } from './visit-row';

const PAGE = 20;

/** The firm's visits and both sides' open promises, in the portal. */
@Component({
  selector: 'hd-portal-visits',
  imports: [Empty, Failed, LoadMore, PromiseList, SkeletonRows, VisitRow],
  template: `
    <div class="page">
      <div class="page-head">
        <div class="main">
          <h1 tabindex="-1">{{ t('visits.portal.title') }}</h1>
          <p class="m">{{ t('visits.portal.lead') }}</p>
        </div>
      </div>
      <div class="stack">
        @for (part of parts(); track part.title) {
          <section class="card">
            <div class="h">
              <h2>{{ part.title }}</h2>
              <span class="count">{{ part.items.length }}</span>
            </div>
            <hd-promise-list
              [promises]="part.items"
              [firm]="false"
              [link]="false"
              (changed)="promises.reload()"
            />
          </section>
        }
        <section class="card" [attr.aria-label]="t('visits.portal.title')">
          @if (list.error(); as error) {
            <hd-failed [error]="error" (retry)="list.reload()" />
          } @else if (!list.loaded()) {
            <hd-skeleton-rows [count]="4" />
          } @else if (list.items().length) {
            <ul class="rows">
              @for (visit of list.items(); track visit.id) {
                <li><hd-visit-row base="/portal/visits" [firm]="false" [visit]="visit" /></li>
              }
            </ul>
            <hd-load-more
              [more]="list.hasMore()"
              [busy]="list.busy()"
              [shown]="list.items().length"
              [total]="list.total()"
              (wanted)="list.loadMore()"
            />
          } @else {
            <hd-empty
              icon="calendar-days"
              [heading]="t('visits.portal.empty')"
              [text]="t('visits.portal.emptyText')"
            />
          }
        </section>
      </div>
    </div>
  `,
})
export class PortalVisits {
  private readonly api = inject(Api);
  protected readonly t = translate();
  protected readonly list = keysetList(
    () => ({ limit: PAGE }),
    (params) => this.api.invoke(visitsList, params),
  );
  protected readonly promises = resource({
    loader: () => this.api.invoke(promisesList, { open: true, limit: 50 }),
  });
  protected readonly parts = computed(() => {
    const all = this.promises.hasValue() ? this.promises.value().items : [];
    return [
      {
        title: this.t('visits.portal.promises'),
        items: all.filter(({ side }) => side === 'theirs'),
      },
      {
        title: this.t('visits.portal.theirPromises'),
        items: all.filter(({ side }) => side === 'ours'),
      },
    ].filter(({ items }) => items.length > 0);
  });

  constructor() {
    inject(Live)
      .changes('visit')
      .pipe(takeUntilDestroyed())
      .subscribe(() => {
        this.list.reload();
        this.promises.reload();
      });
  }
}
