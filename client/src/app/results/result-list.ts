import { Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { resultsList } from '../api/fn/results/results-list';
import type { ResultDto } from '../api/models/result-dto';
import type { ResultKind } from '../api/models/result-kind';
import type { ResultPageDto } from '../api/models/result-page-dto';
import type { ResultStatus } from '../api/models/result-status';
import { keysetList } from '../http/keyset-list';
import { I18n, localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { ResultDialog } from './result-dialog';
import { ResultState } from './result-state';
import { countryName, dayText, usd } from './result-words';

const PAGE = 50;
const STATUSES: ResultStatus[] = ['asked', 'confirmed', 'denied', 'returned', 'approved'];

/** 성과: what was confirmed and what was not, never in one sum; filters stand in the address. */
@Component({
  selector: 'hd-result-list',
  imports: [Empty, Failed, Icon, LoadMore, ResultDialog, ResultState, RouterLink, SkeletonRows],
  templateUrl: './result-list.html',
  styleUrls: ['../ui/filtered-list.css', './result-list.css'],
})
export class ResultList {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly usd = usd;
  protected readonly statuses = STATUSES;
  protected readonly kinds: ResultKind[] = ['contract', 'expected'];
  protected readonly recording = signal(false);
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly filter = computed(() => {
    const query = this.query();
    return {
      kind: (query.get('kind') ?? undefined) as ResultKind | undefined,
      status: (query.get('status') ?? undefined) as ResultStatus | undefined,
      companyId: query.get('companyId') ?? undefined,
      doctorId: query.get('doctorId') ?? undefined,
      teamId: query.get('teamId') ?? undefined,
      market: query.get('market') ?? undefined,
      from: query.get('from') ?? undefined,
      until: query.get('until') ?? undefined,
    };
  });
  protected readonly exported = computed(() => ({ source: 'results', ...this.filter() }));
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  protected readonly list = keysetList<object, ResultDto, ResultPageDto>(this.filter, (params) =>
    this.api.invoke(resultsList, { ...params, limit: PAGE }),
  );
  /** Each kind with what counts, and beside it what does not yet. */
  protected readonly sums = computed(() =>
    this.kinds.map((kind) => {
      const of = (state: string) =>
        this.list.page()?.totals.find((one) => one.kind === kind && one.state === state) ?? {
          count: 0,
          usd: 0,
        };
      return {
        kind,
        counted: of('counted'),
        confirmed: of('confirmed'),
        unconfirmed: of('unconfirmed'),
      };
    }),
  );

  constructor() {
    inject(Live)
      .changes('result')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.list.reload());
  }

  protected money(it: ResultDto): string {
    const amount = usd(it.amountUsd);
    return it.years ? this.t('results.over', { amount, n: it.years }) : amount;
  }

  protected about(it: ResultDto): string[] {
    return [
      this.t(`labels.resultKind.${it.kind}`),
      countryName(it.market, this.i18n),
      ...(it.buyer ? [it.buyer] : []),
      dayText(it.datedOn, this.i18n),
    ];
  }

  protected narrow(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected recorded(id: string): void {
    void this.router.navigate(['/results', id]);
  }
}
