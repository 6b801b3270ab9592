import { Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { systemicIssuesList } from '../api/fn/systemic-issues/systemic-issues-list';
import type { IssueDto } from '../api/models/issue-dto';
import type { IssueStatus } from '../api/models/issue-status';
import { CATEGORIES } from '../difficulties/case-words';
import { keysetList } from '../http/keyset-list';
import { localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { ShortDatePipe } from '../ui/date-pipes';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { IssueFormDialog } from './issue-form-dialog';
import { ISSUE_STATUSES, IssueState } from './issue-state';
import { Ministries } from './ministries';

const PAGE = 50;
const WAIT_MS = 250;

/** 제도개선 과제: the last changed first, counted by status; filters stand in the address. */
@Component({
  selector: 'hd-issue-list',
  imports: [
    ...[Empty, Failed, Icon, IssueFormDialog, IssueState, LoadMore, RouterLink],
    ...[ShortDatePipe, SkeletonRows],
  ],
  templateUrl: './issue-list.html',
  styleUrl: '../ui/filtered-list.css',
})
export class IssueList {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly ministries = inject(Ministries).choices;
  protected readonly categories = CATEGORIES;
  protected readonly opening = signal(false);
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly filter = computed(() => {
    const query = this.query();
    return {
      q: query.get('q') ?? undefined,
      category: query.get('category') ?? undefined,
      ministry: query.get('ministry') ?? undefined,
      status: (query.get('status') ?? undefined) as IssueStatus | undefined,
    };
  });
  protected readonly exported = computed(() => ({ source: 'systemic_issues', ...this.filter() }));
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  protected readonly list = keysetList(
    this.filter,
    (params) => this.api.invoke(systemicIssuesList, { ...params, limit: PAGE }),
    { keep: true },
  );
  /** The statuses there are, with how many stand at each. */
  protected readonly statuses = computed(() => {
    const counts = new Map(this.list.page()?.counts.map(({ status, count }) => [status, count]));
    return ISSUE_STATUSES.filter((one) => counts.has(one) || one === this.filter().status).map(
      (status) => ({ status, count: counts.get(status) ?? 0 }),
    );
  });

  constructor() {
    inject(Live)
      .changes('systemic_issue')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.list.reload());
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

  protected opened({ id }: IssueDto): void {
    void this.router.navigate(['/systemic-issues', id]);
  }
}
