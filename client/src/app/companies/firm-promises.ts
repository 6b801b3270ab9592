import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { promisesList } from '../api/fn/promises/promises-list';
import { keysetList } from '../http/keyset-list';
import { localName, translate } from '../i18n/i18n';
import { ShortDatePipe } from '../ui/date-pipes';
import { Due } from '../ui/due';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';

/** What was promised to or by a firm. */
@Component({
  selector: 'hd-firm-promises',
  imports: [RouterLink, Chip, Due, Empty, Failed, LoadMore, ShortDatePipe, SkeletonRows],
  template: `
    <section class="card" [attr.aria-label]="t('companies.tab.promises')">
      <div class="h">
        <h2>{{ t('companies.tab.promises') }}</h2>
        @if (count()) {
          <span class="count">{{ count() }}</span>
        }
        <a class="link" routerLink="/visits/promises" [queryParams]="{ companyId: companyId() }">{{
          t('companies.promises.add')
        }}</a>
      </div>
      @if (list.error(); as error) {
        <hd-failed [error]="error" (retry)="list.reload()" />
      } @else if (!list.loaded()) {
        <hd-skeleton-rows [count]="2" [height]="60" />
      } @else if (list.items().length) {
        <ul class="rows">
          @for (one of list.items(); track one.id) {
            <li class="row light side">
              <span class="main">
                <span class="ttl">{{ one.text }}</span>
                <span class="m"
                  >{{ t('companies.promises.' + one.side) }} ·
                  {{ local(one.ownerName, one.ownerNameEn) }}</span
                >
              </span>
              <span class="right t14">
                @if (one.doneAt) {
                  <hd-chip tone="o" icon="check">{{ t('companies.promises.kept') }}</hd-chip>
                } @else {
                  <hd-due [at]="one.dueOn" />
                  <span class="m day">{{ one.dueOn | hdShortDate }}</span>
                }
              </span>
            </li>
          }
        </ul>
        @if (!open() && list.hasMore()) {
          <hd-load-more [more]="true" [busy]="list.busy()" (wanted)="list.loadMore()" />
        }
      } @else if (open()) {
        <p class="m none">{{ t('companies.promises.noneOpen') }}</p>
      } @else {
        <hd-empty
          icon="handshake"
          [heading]="t('companies.promises.none')"
          [text]="t('companies.promises.noneText')"
        />
      }
    </section>
  `,
  styles: `
    .day {
      display: block;
    }
    .none {
      padding: 4px 16px 16px;
    }
  `,
})
export class FirmPromises {
  private readonly api = inject(Api);
  readonly companyId = input.required<string>();
  /** Only open ones, a few of them: the card of the summary. */
  readonly open = input(false);
  readonly count = input<number>();
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly list = keysetList(
    () => ({
      companyId: this.companyId(),
      ...(this.open() ? { open: true, limit: 5 } : { limit: 50 }),
    }),
    (params) => this.api.invoke(promisesList, params),
  );
}
