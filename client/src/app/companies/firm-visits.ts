import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { visitsList } from '../api/fn/visits/visits-list';
import { keysetList } from '../http/keyset-list';
import { localName, translate } from '../i18n/i18n';
import { DateTimePipe } from '../ui/date-pipes';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-names';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';

const ICONS: Record<string, IconName> = {
  visit: 'map-pin',
  call: 'phone',
  video: 'video',
  mail: 'mail',
};

/** Visits, calls and mails with a firm. */
@Component({
  selector: 'hd-firm-visits',
  imports: [RouterLink, DateTimePipe, Empty, Failed, Icon, LoadMore, SkeletonRows],
  template: `
    <section class="card" [attr.aria-label]="t('companies.tab.visits')">
      <div class="h">
        <h2>{{ t('companies.tab.visits') }}</h2>
        <a class="link" routerLink="/visits/new" [queryParams]="{ companyId: companyId() }">{{
          t('companies.action.visit')
        }}</a>
      </div>
      @if (list.error(); as error) {
        <hd-failed [error]="error" (retry)="list.reload()" />
      } @else if (!list.loaded()) {
        <hd-skeleton-rows [count]="5" />
      } @else if (list.items().length) {
        <ul class="rows">
          @for (one of list.items(); track one.id) {
            <li>
              <a class="row" [routerLink]="['/visits', one.id]">
                <hd-icon class="c-3" [name]="icons[one.kind] ?? 'map-pin'" />
                <span class="main">
                  <span class="ttl"
                    >{{ t('labels.visitKind.' + one.kind) }} ·
                    {{ local(one.doctorName, one.doctorNameEn) }}</span
                  >
                  <span class="m text">{{ one.excerpt }}</span>
                </span>
                <span class="right m only-desk">{{ one.startedAt | hdDateTime }}</span>
              </a>
            </li>
          }
        </ul>
        @if (list.hasMore()) {
          <hd-load-more [more]="true" [busy]="list.busy()" (wanted)="list.loadMore()" />
        }
      } @else {
        <hd-empty
          icon="clipboard-pen"
          [heading]="t('companies.visits.none')"
          [text]="t('companies.visits.noneText')"
        >
          <a class="btn" routerLink="/visits/new" [queryParams]="{ companyId: companyId() }">{{
            t('companies.action.visit')
          }}</a>
        </hd-empty>
      }
    </section>
  `,
  styles: `
    .text {
      display: -webkit-box;
      -webkit-line-clamp: 2;
      -webkit-box-orient: vertical;
      overflow: hidden;
    }
  `,
})
export class FirmVisits {
  private readonly api = inject(Api);
  readonly companyId = input.required<string>();
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly icons = ICONS;
  protected readonly list = keysetList(
    () => ({ companyId: this.companyId(), limit: 50 }),
    (params) => this.api.invoke(visitsList, params),
  );
}
