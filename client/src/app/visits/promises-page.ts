import { Component, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { promisesCreate } from '../api/fn/promises/promises-create';
import { promisesList } from '../api/fn/promises/promises-list';
import type { VisitPromiseDto } from '../api/models/visit-promise-dto';
import { keysetList } from '../http/keyset-list';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Session } from '../session/session';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';
import { PromiseList } from './promise-list';
import { PromiseSheet } from './promise-sheet';

type Whose = 'mine' | 'theirs' | 'all';
const PAGE = 50;

/** All promises of one's firms, or of one firm: open ones first to come. */
@Component({
  selector: 'hd-promises-page',
  imports: [Empty, Failed, Icon, LoadMore, PromiseList, PromiseSheet, RouterLink, SkeletonRows],
  template: `
    <div class="page">
      <div class="page-head">
        <div class="main">
          <p class="crumbs">
            <a routerLink="/visits">{{ t('visits.title') }}</a>
          </p>
          <h1 tabindex="-1">
            {{ t('visits.promises.title') }}
            @if (list.loaded()) {
              <span class="count">{{ list.total() }}</span>
            }
          </h1>
          <p class="m">{{ t('visits.promises.lead') }}</p>
        </div>
        <div class="actions">
          <a class="btn only-desk" routerLink="/exports/new" [queryParams]="exported()">
            <hd-icon name="file-down" [size]="18" />{{ t('ui.export') }}
          </a>
          @if (companyId()) {
            <button type="button" class="btn" (click)="adding.set(true)">
              <hd-icon name="plus" [size]="18" />{{ t('visits.promises.make') }}
            </button>
          }
        </div>
      </div>
      <div class="chips filters">
        @for (one of kinds(); track one) {
          <button
            type="button"
            class="chip"
            [attr.aria-pressed]="one === kind()"
            (click)="narrow({ whose: one })"
          >
            {{ t('visits.promises.' + one) }}
          </button>
        }
        @for (one of narrower; track one) {
          <button type="button" class="chip" [attr.aria-pressed]="on(one)" (click)="toggle(one)">
            {{ t('visits.promises.' + one) }}
          </button>
        }
        <button
          type="button"
          class="chip"
          [attr.aria-pressed]="done()"
          (click)="narrow({ kept: done() ? null : '1' })"
        >
          {{ t('visits.promises.kept') }}
        </button>
      </div>
      <section class="card" [attr.aria-label]="t('visits.promises.title')">
        @if (list.error(); as error) {
          <hd-failed [error]="error" (retry)="list.reload()" />
        } @else if (!list.loaded()) {
          <hd-skeleton-rows [count]="6" [height]="60" />
        } @else if (list.items().length) {
          <hd-promise-list [promises]="list.items()" />
          <hd-load-more
            [more]="list.hasMore()"
            [busy]="list.busy()"
            [shown]="list.items().length"
            [total]="list.total()"
            (wanted)="list.loadMore()"
          />
        } @else {
          <hd-empty
            [good]="true"
            [heading]="t('visits.promises.empty')"
            [text]="t('visits.promises.emptyText')"
          >
            <a class="btn" routerLink="/visits/new">{{ t('visits.write') }}</a>
          </hd-empty>
        }
      </section>
    </div>
    <hd-promise-sheet [(open)]="adding" (kept)="make($event)" />
  `,
  styles: `
    .filters {
      margin-bottom: 12px;
    }
  `,
})
export class PromisesPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  readonly companyId = input<string>();
  readonly whose = input<Whose>();
  readonly kept = input<string>();
  readonly late = input<string>();
  readonly escalated = input<string>();
  protected readonly narrower = ['late', 'escalated'] as const;
  protected readonly adding = signal(false);
  /** A supervisor keeps few promises; theirs are all of their teams'. */
  protected readonly kinds = computed<Whose[]>(() =>
    this.session.role() === 'doctor' && !this.companyId()
      ? ['mine', 'theirs', 'all']
      : ['all', 'theirs'],
  );
  protected readonly kind = computed<Whose>(() => this.whose() ?? this.kinds()[0] ?? 'all');
  protected readonly done = computed(() => this.kept() === '1');
  private readonly filter = computed(() => ({
    ...(this.kind() === 'mine' && { owner: 'me' as const }),
    ...(this.kind() === 'theirs' && { side: 'theirs' as const }),
    companyId: this.companyId(),
    ...(this.on('late') && { late: true }),
    ...(this.on('escalated') && { escalated: true }),
    open: !this.done(),
  }));
  protected readonly exported = computed(() => ({ source: 'promises', ...this.filter() }));
  protected readonly list = keysetList(this.filter, (params) =>
    this.api.invoke(promisesList, { ...params, limit: PAGE }),
  );

  constructor() {
    inject(Live)
      .changes('visit')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.list.reload());
  }

  protected on(one: 'late' | 'escalated'): boolean {
    return this[one]() === '1';
  }

  protected toggle(one: 'late' | 'escalated'): void {
    this.narrow({ [one]: this.on(one) ? null : '1' });
  }

  protected narrow(queryParams: Record<string, string | null>): void {
    const options = { queryParams, queryParamsHandling: 'merge', replaceUrl: true } as const;
    void this.router.navigate([], options);
  }

  protected async make(promise: VisitPromiseDto): Promise<void> {
    const companyId = this.companyId();
    if (!companyId) return;
    try {
      await this.api.invoke(promisesCreate, {
        'Idempotency-Key': crypto.randomUUID(),
        body: { companyId, ...promise },
      });
      this.list.reload();
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.toaster.failed(this.t('labels.promise.failed'));
    }
  }
}
