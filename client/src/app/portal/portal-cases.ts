import { Component, computed, inject } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { DifficultiesApi } from '../difficulties/difficulties-api';
import { keysetList } from '../http/keyset-list';
import { translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { CaseRow } from './case-row';

type Show = 'all' | 'mine' | 'open' | 'closed';
const PAGE = 30;

/** The firm's own cases, the newest first. */
@Component({
  selector: 'hd-portal-cases',
  imports: [RouterLink, CaseRow, Empty, Failed, Icon, LoadMore, SkeletonRows],
  template: `
    <div class="page narrow">
      <div class="page-head">
        <div class="main">
          <h1 tabindex="-1">
            {{ t('portal.cases.title') }}
            @if (list.loaded()) {
              <span class="count">{{ list.total() }}</span>
            }
          </h1>
        </div>
        <div class="actions">
          <a class="btn p" routerLink="/portal/difficulties/new">
            <hd-icon name="plus" [size]="18" />{{ t('portal.file.open') }}
          </a>
        </div>
      </div>
      <div class="chips" role="group" [attr.aria-label]="t('portal.cases.filter')">
        @for (one of shows; track one) {
          <button
            type="button"
            class="chip"
            [attr.aria-pressed]="show() === one"
            (click)="choose(one)"
          >
            {{ t('portal.cases.show.' + one) }}
          </button>
        }
      </div>
      <section class="card list" [attr.aria-label]="t('portal.cases.title')">
        @if (list.error(); as error) {
          <hd-failed [error]="error" (retry)="list.reload()" />
        } @else if (!list.loaded()) {
          <hd-skeleton-rows [count]="5" />
        } @else {
          <ul class="rows">
            @for (row of list.items(); track row.id) {
              <li><hd-case-row [it]="row" /></li>
            } @empty {
              <li>
                <hd-empty
                  icon="message-square-warning"
                  [heading]="t('portal.cases.none')"
                  [text]="t('portal.cases.noneText')"
                >
                  <a class="btn" routerLink="/portal/difficulties/new">{{
                    t('portal.file.open')
                  }}</a>
                </hd-empty>
              </li>
            }
          </ul>
          @if (list.hasMore()) {
            <hd-load-more
              [more]="true"
              [busy]="list.busy()"
              [shown]="list.items().length"
              [total]="list.total()"
              (wanted)="list.loadMore()"
            />
          }
        }
      </section>
    </div>
  `,
  styles: `
    .list {
      margin-top: 12px;
    }
  `,
})
export class PortalCases {
  private readonly api = inject(DifficultiesApi);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly t = translate();
  protected readonly shows: Show[] = ['all', 'mine', 'open', 'closed'];
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly show = computed<Show>(() => {
    const asked = this.query().get('show') as Show | null;
    return asked && this.shows.includes(asked) ? asked : 'all';
  });
  private readonly filter = computed(() => {
    const show = this.show();
    return {
      limit: PAGE,
      ...(show === 'mine' ? { status: ['answered' as const, 'waiting_sme' as const] } : {}),
      ...(show === 'open' ? { unresolved: true } : {}),
      ...(show === 'closed' ? { unresolved: false } : {}),
    };
  });
  protected readonly list = keysetList(this.filter, (params) => this.api.list(params));

  constructor() {
    inject(Live)
      .changes('difficulty')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.list.reload());
  }

  protected choose(show: Show): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { show: show === 'all' ? null : show },
      replaceUrl: true,
    });
  }
}
