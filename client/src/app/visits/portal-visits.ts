import { Component, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Api } from '../api/api';
import { promisesList } from '../api/fn/promises/promises-list';
import { visitsList } from '../api/fn/visits/visits-list';
import type { VisitListItemDto } from '../api/models/visit-list-item-dto';
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
          @if (page.error(); as error) {
            <hd-failed [error]="error" (retry)="page.reload()" />
          } @else if (!page.hasValue()) {
            <hd-skeleton-rows [count]="4" />
          } @else if (visits().length) {
            <ul class="rows">
              @for (visit of visits(); track visit.id) {
                <li><hd-visit-row base="/portal/visits" [firm]="false" [visit]="visit" /></li>
              }
            </ul>
            <hd-load-more
              [more]="next() !== null"
              [busy]="busy()"
              [shown]="visits().length"
              [total]="page.value().total"
              (wanted)="more()"
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
  protected readonly page = resource({
    loader: () => this.api.invoke(visitsList, { limit: PAGE }),
  });
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
  private readonly further = linkedSignal<unknown, VisitListItemDto[]>({
    source: () => (this.page.hasValue() ? this.page.value() : undefined),
    computation: () => [],
  });
  protected readonly next = linkedSignal(() =>
    this.page.hasValue() ? this.page.value().nextCursor : null,
  );
  protected readonly visits = computed(() =>
    this.page.hasValue() ? [...this.page.value().items, ...this.further()] : [],
  );
  protected readonly busy = signal(false);

  constructor() {
    inject(Live)
      .changes('visit')
      .pipe(takeUntilDestroyed())
      .subscribe(() => {
        this.page.reload();
        this.promises.reload();
      });
  }

  protected async more(): Promise<void> {
    const cursor = this.next();
    if (!cursor || this.busy()) return;
    this.busy.set(true);
    try {
      const page = await this.api.invoke(visitsList, { limit: PAGE, cursor });
      this.further.update((before) => [...before, ...page.items]);
      this.next.set(page.nextCursor);
    } finally {
      this.busy.set(false);
    }
  }
}
