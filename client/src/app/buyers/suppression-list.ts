import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { suppressionsList } from '../api/fn/suppressions/suppressions-list';
import type { SuppressionDto } from '../api/models/suppression-dto';
import type { SuppressionReason } from '../api/models/suppression-reason';
import type { SuppressionSource } from '../api/models/suppression-source';
import type { SuppressionState } from '../api/models/suppression-state';
import { keysetList } from '../http/keyset-list';
import { translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { DateTimePipe } from '../ui/date-pipes';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';
import { REFUSALS, REFUSED_BY } from './buyer-words';
import { SuppressDialog } from './suppress-dialog';
import { SuppressionDialog } from './suppression-dialog';

const WAIT_MS = 250;

/** 수신 거부 목록: addresses that are never written to, why and since when; filters in the address. */
@Component({
  selector: 'hd-suppression-list',
  imports: [
    ...[Chip, DateTimePipe, Empty, Failed, Icon, LoadMore, RouterLink, SkeletonRows],
    ...[SuppressDialog, SuppressionDialog],
  ],
  template: `
    <div class="page">
      @if (desk()) {
        <nav class="crumbs" [attr.aria-label]="t('buyers.title')">
          <a routerLink="/buyers">{{ t('buyers.title') }}</a><span aria-hidden="true">›</span>
          <span aria-current="page">{{ t('buyers.suppress.title') }}</span>
        </nav>
      }
      <div class="page-head">
        <div class="main">
          <h1 tabindex="-1">
            {{ t('buyers.suppress.title') }}
            @if (list.total(); as n) {
              <span class="count">{{ n }}</span>
            }
          </h1>
          <p class="m">{{ t('buyers.suppress.lead') }}</p>
        </div>
        @if (desk()) {
          <div class="actions">
            <button type="button" class="btn p" (click)="adding.set(true)">
              <hd-icon name="plus" [size]="18" />{{ t('buyers.suppress.add') }}
            </button>
          </div>
        }
      </div>
      <div class="filters" role="search">
        <div class="in-group find">
          <hd-icon class="c-3" name="search" [size]="18" />
          <input
            class="in"
            type="search"
            [value]="filter().q ?? ''"
            [attr.aria-label]="t('buyers.suppress.search')"
            [placeholder]="t('buyers.suppress.search')"
            (input)="typed($event)"
          />
        </div>
        <select
          class="in pick"
          [attr.aria-label]="t('buyers.suppress.reason')"
          (change)="narrow({ reason: $any($event.target).value || null })"
        >
          <option value="">{{ t('buyers.suppress.allReasons') }}</option>
          @for (one of reasons; track one) {
            <option [value]="one" [selected]="one === filter().reason">
              {{ t('labels.suppressionReason.' + one) }}
            </option>
          }
        </select>
        <select
          class="in pick"
          [attr.aria-label]="t('buyers.suppress.source')"
          (change)="narrow({ source: $any($event.target).value || null })"
        >
          <option value="">{{ t('buyers.suppress.allSources') }}</option>
          @for (one of sources; track one) {
            <option [value]="one" [selected]="one === filter().source">
              {{ t('labels.suppressionSource.' + one) }}
            </option>
          }
        </select>
        <div class="chips" role="group" [attr.aria-label]="t('buyers.suppress.state')">
          @for (one of states; track one) {
            <button
              type="button"
              class="chip"
              [attr.aria-pressed]="filter().state === one"
              (click)="narrow({ state: filter().state === one ? null : one })"
            >
              {{ t('labels.suppressionState.' + one) }}
            </button>
          }
        </div>
      </div>
      <section class="card" [attr.aria-label]="t('buyers.suppress.title')">
        @if (list.error(); as error) {
          <hd-failed [error]="error" (retry)="list.reload()" />
        } @else if (!list.loaded()) {
          <hd-skeleton-rows [count]="6" />
        } @else if (list.items().length) {
          <ul class="rows">
            @for (one of list.items(); track one.id) {
              <li>
                <button type="button" class="row click" (click)="see(one.id)">
                  <span class="main">
                    <span class="ttl"
                      ><span class="ell">{{ one.address }}</span></span
                    >
                    <span class="m meta">
                      <span>{{ t('labels.suppressionSource.' + one.source) }}</span>
                      <span>{{ who(one) }}</span>
                      <span>{{ one.createdAt | hdDateTime }}</span>
                      @if (one.note) {
                        <span>{{ one.note }}</span>
                      }
                    </span>
                  </span>
                  <span class="right">
                    <hd-chip [tone]="one.liftedAt ? '' : 'w'">{{
                      t('labels.suppressionReason.' + one.reason)
                    }}</hd-chip>
                    @if (one.liftedAt) {
                      <span class="m">{{ t('labels.suppressionState.lifted') }}</span>
                    }
                  </span>
                </button>
              </li>
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
            [icon]="filtered() ? 'search-x' : 'mail'"
            [heading]="t(filtered() ? 'buyers.suppress.noneFiltered' : 'buyers.suppress.none')"
          />
        }
      </section>
    </div>
    <hd-suppress-dialog [(open)]="adding" (added)="list.reload()" />
    <hd-suppression-dialog [(id)]="seen" (lifted)="list.reload()" />
  `,
  styleUrl: '../ui/filtered-list.css',
  styles: `
    button.row {
      width: 100%;
      text-align: start;
    }
  `,
})
export class SuppressionList {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly t = translate();
  private readonly role = inject(Session).role;
  /** Works with the register; an administrator only reads. */
  protected readonly desk = computed(() => this.role() === 'supervisor');
  protected readonly reasons = REFUSALS;
  protected readonly sources = REFUSED_BY;
  protected readonly states: SuppressionState[] = ['open', 'lifted'];
  protected readonly adding = signal(false);
  protected readonly seen = signal('');
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  private timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly filter = computed(() => {
    const query = this.query();
    return {
      q: query.get('q') ?? undefined,
      reason: (query.get('reason') ?? undefined) as SuppressionReason | undefined,
      source: (query.get('source') ?? undefined) as SuppressionSource | undefined,
      state: (query.get('state') ?? undefined) as SuppressionState | undefined,
    };
  });
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  protected readonly list = keysetList(this.filter, (params) =>
    this.api.invoke(suppressionsList, { ...params, limit: 50 }),
  );

  /** A person by the link of a letter, or nobody: then a mail server said so. */
  protected who({ source, recordedByName }: SuppressionDto): string {
    if (source === 'page' || source === 'one_click') return this.t('buyers.suppress.themselves');
    return recordedByName === 'system' ? this.t('buyers.suppress.byItself') : recordedByName;
  }

  protected see(id: string): void {
    this.seen.set(id);
  }

  protected typed(event: Event): void {
    const q = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.narrow({ q: q || null }), WAIT_MS);
  }

  protected narrow(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], {
      ...{ relativeTo: this.route, queryParams },
      ...{ queryParamsHandling: 'merge', replaceUrl: true },
    });
  }
}
