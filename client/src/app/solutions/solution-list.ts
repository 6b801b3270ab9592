import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { solutionsList } from '../api/fn/solutions/solutions-list';
import type { SolutionStatus } from '../api/models/solution-status';
import { CATEGORIES } from '../difficulties/case-words';
import { keysetList } from '../http/keyset-list';
import { I18n, localName, translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { ShortDatePipe } from '../ui/date-pipes';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { DeflectionCard } from './deflection-card';
import { SolutionState } from './solution-state';

const PAGE = 50;
const WAIT_MS = 250;

/** 해결 사례집: articles made of solved cases, the last changed first; filters stand in the address. */
@Component({
  selector: 'hd-solution-list',
  imports: [
    DeflectionCard,
    Empty,
    Failed,
    Icon,
    LoadMore,
    RouterLink,
    ShortDatePipe,
    SkeletonRows,
    SolutionState,
  ],
  templateUrl: './solution-list.html',
  styleUrl: '../ui/filtered-list.css',
})
export class SolutionList {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly i18n = inject(I18n);
  private readonly session = inject(Session);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly categories = CATEGORIES;
  protected readonly statuses: SolutionStatus[] = ['draft', 'in_review', 'published'];
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly supervisor = computed(() => this.session.role() === 'supervisor');
  protected readonly filter = computed(() => {
    const query = this.query();
    return {
      q: query.get('q') ?? undefined,
      category: query.get('category') ?? undefined,
      status: (query.get('status') ?? undefined) as SolutionStatus | undefined,
    };
  });
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  protected readonly list = keysetList(this.filter, (params) =>
    this.api.invoke(solutionsList, { ...params, limit: PAGE }),
  );

  protected country(code: string): string {
    return new Intl.DisplayNames(this.i18n.locale(), { type: 'region' }).of(code) ?? code;
  }

  protected typed(event: Event): void {
    const q = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.narrow({ q: q || null }), WAIT_MS);
  }

  protected narrow(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
