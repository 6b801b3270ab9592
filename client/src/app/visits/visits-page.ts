import { Component, computed, inject, input } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { visitsList } from '../api/fn/visits/visits-list';
import type { VisitKind } from '../api/models/visit-kind';
import { keysetList } from '../http/keyset-list';
import { translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Offline } from '../offline/offline';
import { WaitingCard } from '../offline/waiting-card';
import { Session } from '../session/session';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { FilterChip } from '../ui/filter-chip';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { KIND_ICON, VISIT_KINDS } from './visit-kinds';
import { VisitRow } from './visit-row';

const PAGE = 50;
const WAIT_MS = 250;

/** What was talked over with one's firms, newest first; the filters stand in the address. */
@Component({
  selector: 'hd-visits-page',
  imports: [
    Empty,
    Failed,
    FilterChip,
    Icon,
    LoadMore,
    RouterLink,
    SkeletonRows,
    VisitRow,
    WaitingCard,
  ],
  template: `
    <div class="page has-foot">
      <div class="page-head">
        <div class="main">
          <h1 tabindex="-1">
            {{ t('visits.title') }}
            @if (list.total(); as n) {
              <span class="count">{{ n }}</span>
            }
          </h1>
          <p class="m">{{ t('visits.lead') }}</p>
        </div>
        <div class="actions">
          <a class="btn only-desk" routerLink="/exports/new" [queryParams]="exported()">
            <hd-icon name="file-down" [size]="18" />{{ t('ui.export') }}
          </a>
          @if (supervisor()) {
            <a class="btn" routerLink="/visits/samples">
              <hd-icon name="scan-search" [size]="18" />{{ t('visits.samples.title') }}
            </a>
          }
          <a class="btn" routerLink="/visits/promises">
            <hd-icon name="handshake" [size]="18" />{{ t('visits.promises.title') }}
          </a>
          <a
            class="btn p"
            routerLink="/visits/new"
            [queryParams]="companyId() ? { companyId: companyId() } : {}"
          >
            <hd-icon name="pen-line" [size]="18" />{{ t('visits.write') }}
          </a>
        </div>
      </div>
      @if (offline.ready()) {
        @defer {
          <hd-waiting-card />
        }
      }
      <div class="filters" role="search">
        <div class="in-group find">
          <hd-icon class="c-3" name="search" [size]="18" />
          <input
            #find
            class="in"
            type="search"
            [value]="q() ?? ''"
            [attr.aria-label]="t('visits.search')"
            [placeholder]="t('visits.search')"
            (input)="typed(find.value)"
          />
        </div>
        <div class="chips">
          @for (one of kinds; track one) {
            <button
              type="button"
              class="chip"
              [attr.aria-pressed]="one === kind()"
              (click)="narrow({ kind: one === kind() ? null : one })"
            >
              <hd-icon [name]="icon[one]" [size]="16" />{{ t('labels.visitKind.' + one) }}
            </button>
          }
          @if (doctor) {
            <button
              type="button"
              class="chip"
              [attr.aria-pressed]="mine()"
              (click)="narrow({ by: mine() ? null : 'me' })"
            >
              {{ t('visits.mine') }}
            </button>
          }
          @if (companyId()) {
            <hd-filter-chip
              [label]="t('visits.company') + ': ' + (list.items()[0]?.companyName ?? '')"
              (removed)="narrow({ companyId: null })"
            />
          }
          @if (from() || to()) {
            <hd-filter-chip
              [label]="(from() ?? '') + ' – ' + (to() ?? '')"
              (removed)="narrow({ from: null, to: null })"
            />
          }
          @if (teamId()) {
            <hd-filter-chip [label]="t('visits.oneTeam')" (removed)="narrow({ teamId: null })" />
          }
          @if (by() && !mine()) {
            <hd-filter-chip [label]="t('visits.oneDoctor')" (removed)="narrow({ by: null })" />
          }
          @if (filtered()) {
            <button type="button" class="link" (click)="clear()">{{ t('ui.clearAll') }}</button>
          }
        </div>
      </div>
      <section class="card" [attr.aria-label]="t('visits.title')">
        @if (list.error(); as error) {
          <hd-failed [error]="error" (retry)="list.reload()" />
        } @else if (!list.loaded()) {
          <hd-skeleton-rows [count]="6" />
        } @else if (list.items().length) {
          <ul class="rows">
            @for (visit of list.items(); track visit.id) {
              <li><hd-visit-row [visit]="visit" /></li>
            }
          </ul>
          <hd-load-more
            [more]="list.hasMore()"
            [busy]="list.busy()"
            [shown]="list.items().length"
            [total]="list.total()"
            (wanted)="list.loadMore()"
          />
        } @else if (filtered()) {
          <hd-empty
            icon="search-x"
            [heading]="t('visits.emptyFiltered.title')"
            [text]="t('visits.emptyFiltered.text')"
          >
            <button type="button" class="btn" (click)="clear()">{{ t('ui.clearAll') }}</button>
          </hd-empty>
        } @else {
          <hd-empty
            icon="clipboard-pen"
            [heading]="t('visits.empty.title')"
            [text]="t('visits.empty.text')"
          >
            <a class="btn" routerLink="/visits/new">{{ t('visits.write') }}</a>
          </hd-empty>
        }
      </section>
    </div>
  `,
  styles: `
    .filters {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      margin-bottom: 12px;
    }
    .find {
      flex: 1 1 280px;
      max-width: 420px;
    }
    .find .in {
      flex: 1;
    }
    @media (max-width: 899px) {
      .find {
        max-width: none;
      }
    }
  `,
})
export class VisitsPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly t = translate();
  protected readonly offline = inject(Offline);
  protected readonly kinds = VISIT_KINDS;
  protected readonly icon = KIND_ICON;
  private readonly session = inject(Session);
  protected readonly doctor = this.session.role() === 'doctor';
  protected readonly supervisor = () => this.session.role() === 'supervisor';
  readonly q = input<string>();
  readonly kind = input<VisitKind>();
  readonly companyId = input<string>();
  readonly by = input<string>();
  readonly teamId = input<string>();
  /** YYYY-MM-DD, both inclusive. */
  readonly from = input<string>();
  readonly to = input<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly mine = computed(() => this.by() === 'me');
  private readonly filter = computed(() => ({
    q: this.q(),
    kind: this.kind(),
    companyId: this.companyId(),
    doctorId: this.by(),
    teamId: this.teamId(),
    from: this.from(),
    to: this.to(),
  }));
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  protected readonly exported = computed(() => ({ source: 'visits', ...this.filter() }));
  protected readonly list = keysetList(this.filter, (params) =>
    this.api.invoke(visitsList, { ...params, limit: PAGE }),
  );

  constructor() {
    inject(Live)
      .changes('visit')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.list.reload());
  }

  protected typed(words: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.narrow({ q: words.trim() || null }), WAIT_MS);
  }

  protected clear(): void {
    const none = { teamId: null, from: null, to: null };
    this.narrow({ q: null, kind: null, companyId: null, by: null, ...none });
  }

  protected narrow(queryParams: Record<string, string | null>): void {
    const options = { queryParams, queryParamsHandling: 'merge', replaceUrl: true } as const;
    void this.router.navigate([], options);
  }
}
