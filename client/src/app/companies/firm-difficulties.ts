import { Component, inject, input } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { debounceTime, filter } from 'rxjs';
import { Api } from '../api/api';
import { difficultiesList } from '../api/fn/difficulties/difficulties-list';
import { keysetList } from '../http/keyset-list';
import { translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { ShortDatePipe } from '../ui/date-pipes';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { Status } from '../ui/status';
import { WorkLeft } from '../ui/work-left';

/** A firm's difficulties: all of them, newest first, or only the open ones, nearest deadline first. */
@Component({
  selector: 'hd-firm-difficulties',
  imports: [
    RouterLink,
    Empty,
    Failed,
    Icon,
    LoadMore,
    ShortDatePipe,
    SkeletonRows,
    Status,
    WorkLeft,
  ],
  template: `
    <section
      class="card"
      [attr.aria-label]="t(open() ? 'companies.difficulties.open' : 'companies.tab.difficulties')"
    >
      <div class="h">
        <h2>{{ t(open() ? 'companies.difficulties.open' : 'companies.tab.difficulties') }}</h2>
        @if (count()) {
          <span class="count">{{ count() }}</span>
        }
        <a class="link" routerLink="/difficulties/new" [queryParams]="{ companyId: companyId() }">{{
          t('companies.difficulties.add')
        }}</a>
      </div>
      @if (list.error(); as error) {
        <hd-failed [error]="error" (retry)="list.reload()" />
      } @else if (!list.loaded()) {
        <hd-skeleton-rows [count]="3" [height]="60" />
      } @else if (list.items().length) {
        <ul class="rows">
          @for (one of list.items(); track one.id) {
            <li>
              <a class="row light side" [routerLink]="['/difficulties', one.id]">
                <span class="main">
                  <span class="ttl"
                    ><span class="ell">{{ one.title }}</span></span
                  >
                  <span class="flex g8 wrap t14 under">
                    <hd-status [value]="one.status" />
                    <span class="c-3">{{ open() ? one.number.slice(-6) : one.number }}</span>
                    @if (!open()) {
                      <span class="c-3">{{ one.receivedAt | hdShortDate }}</span>
                    }
                    <span class="sp"></span>
                    @if (one.status !== 'closed') {
                      <hd-work-left [clock]="one.clock" [status]="one.status" />
                    }
                  </span>
                </span>
              </a>
            </li>
          }
        </ul>
        @if (!open() && list.hasMore()) {
          <hd-load-more [more]="true" [busy]="list.busy()" (wanted)="list.loadMore()" />
        }
      } @else if (open()) {
        <p class="m none">
          <hd-icon class="c-ok" name="circle-check" [size]="18" />{{
            t('companies.difficulties.noneOpen')
          }}
        </p>
      } @else {
        <hd-empty
          icon="message-square-warning"
          [heading]="t('companies.difficulties.none')"
          [text]="t('companies.difficulties.noneText')"
        />
      }
    </section>
  `,
  styles: `
    .under {
      margin-top: 4px;
    }
    .none {
      display: flex;
      gap: 8px;
      padding: 4px 16px 16px;
    }
  `,
})
export class FirmDifficulties {
  private readonly api = inject(Api);
  readonly companyId = input.required<string>();
  /** Only open ones, a few of them: the card of the summary. */
  readonly open = input(false);
  readonly count = input<number>();
  protected readonly t = translate();
  protected readonly list = keysetList(
    () => ({
      companyId: this.companyId(),
      ...(this.open()
        ? { unresolved: true, sort: 'target' as const, limit: 5 }
        : { sort: 'received' as const, limit: 50 }),
    }),
    (params) => this.api.invoke(difficultiesList, params),
  );

  constructor() {
    inject(Live)
      .changes('difficulty')
      .pipe(
        filter((change) => change.companyId === this.companyId()),
        debounceTime(600),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.list.reload());
  }
}
