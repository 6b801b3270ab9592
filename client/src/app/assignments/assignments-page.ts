import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { assignmentsRank } from '../api/fn/assignments/assignments-rank';
import { assignmentsUnassigned } from '../api/fn/assignments/assignments-unassigned';
import type { CandidateDto } from '../api/models/candidate-dto';
import { keysetList } from '../http/keyset-list';
import { I18n, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Session } from '../session/session';
import { Badges } from '../shell/badges';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { regionWords } from '../ui/region';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';
import { AssignDialog } from './assign-dialog';
import { CandidateCard } from './candidate-card';
import { UnassignedList } from './unassigned-list';

const PAGE = 50;
const WAIT_MS = 250;
/** Candidates shown before asking for the rest. */
const FIRST = 8;

/** Firms without a doctor, and who would be right for the chosen one; `?companyId=` for any firm. */
@Component({
  selector: 'hd-assignments-page',
  imports: [
    AssignDialog,
    CandidateCard,
    Empty,
    Failed,
    Icon,
    LoadMore,
    RouterLink,
    SkeletonRows,
    UnassignedList,
  ],
  templateUrl: './assignments-page.html',
  styleUrl: './assignments-page.css',
})
export class AssignmentsPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  private readonly region = regionWords();
  private readonly toaster = inject(Toaster);
  private readonly badges = inject(Badges);
  protected readonly mayAssign = inject(Session).role() === 'supervisor';
  protected readonly t = translate();
  readonly companyId = input<string>();
  readonly q = input<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly list = keysetList(
    () => ({ q: this.q(), limit: PAGE }),
    async (params) => {
      const page = await this.api.invoke(assignmentsUnassigned, params);
      if (!params.q) this.badges.set({ assignments: page.total });
      return page;
    },
  );

  protected readonly ranking = resource({
    params: () => this.companyId(),
    loader: ({ params: id }) => this.api.invoke(assignmentsRank, { id }),
  });
  protected readonly firm = computed(() =>
    this.ranking.hasValue() ? this.ranking.value() : undefined,
  );
  protected readonly all = linkedSignal({ source: this.companyId, computation: () => false });
  protected readonly shown = computed(() => {
    const items = this.firm()?.items ?? [];
    return this.all() ? items : items.slice(0, FIRST);
  });
  protected readonly facts = computed(() => {
    const firm = this.firm();
    if (!firm) return '';
    const english = this.i18n.locale() === 'en';
    const markets = firm.markets.map((one) => (english ? one.countryEn : one.countryKo)).join(', ');
    return [
      this.region(firm.region),
      english ? firm.sectorEn : firm.sectorKo,
      markets ? this.t('assignments.markets', { markets }) : this.t('assignments.noMarkets'),
    ]
      .filter(Boolean)
      .join(' · ');
  });

  protected readonly chosen = signal<CandidateDto | undefined>(undefined);
  protected readonly assigning = signal(false);

  constructor() {
    inject(Live)
      .changes('assignment')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.reload());
  }

  protected reload(): void {
    this.list.reload();
    this.ranking.reload();
  }

  protected pick(companyId: string | null): void {
    void this.router.navigate([], { queryParams: { companyId }, queryParamsHandling: 'merge' });
  }

  protected typed(words: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const queryParams = { q: words.trim() || null };
      void this.router.navigate([], {
        queryParams,
        queryParamsHandling: 'merge',
        replaceUrl: true,
      });
    }, WAIT_MS);
  }

  protected assign(candidate: CandidateDto): void {
    this.chosen.set(candidate);
    this.assigning.set(true);
  }

  /** After an assignment the next waiting firm follows. */
  protected done({ doctor, role }: { doctor: string; role: 'primary' | 'backup' }): void {
    const company = this.firm()?.companyName;
    const id = this.companyId();
    this.toaster.show(this.t(`assignments.done.${role}`, { company, doctor }), {
      label: this.t('assignments.done.open'),
      run: () => void this.router.navigate(['/companies', id]),
    });
    const waiting = this.list.items();
    const at = waiting.findIndex((firm) => firm.id === id);
    const next = role === 'primary' && at >= 0 ? (waiting[at + 1] ?? waiting[at - 1]) : undefined;
    if (next) this.pick(next.id);
    this.reload();
  }
}
