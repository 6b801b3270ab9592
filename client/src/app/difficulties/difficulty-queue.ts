import { Component, ElementRef, computed, effect, inject, signal } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { DifficultyRowDto } from '../api/models/difficulty-row-dto';
import type { DifficultyStatus } from '../api/models/difficulty-status';
import type { Severity as SeverityCode } from '../api/models/severity';
import type { WaitingOn } from '../api/models/waiting-on';
import { keysetList } from '../http/keyset-list';
import { I18n, localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Session } from '../session/session';
import { Shortcuts } from '../shell/shortcuts';
import { Clock } from '../ui/clock';
import { daysUntil, shortDateText } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { FilterChip } from '../ui/filter-chip';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { Chip, Severity, Status } from '../ui/status';
import { RestSettings } from './rest-settings';
import { CaseOrder } from './case-order';
import { CATEGORIES, SEVERITIES } from './case-words';
import { STATUSES } from '../ui/stages';
import { WorkLeft } from '../ui/work-left';
import { DifficultiesApi } from './difficulties-api';
import { ReviewsWaiting } from './reviews-waiting';

const PAGE = 50;
const WAIT_MS = 250;
const WAITING: WaitingOn[] = ['us', 'firm', 'partner', 'confirmation'];
const NAMES = [
  ...['q', 'status', 'category', 'severity', 'waitingOn', 'market', 'overdue', 'company'],
  ...['dormant', 'lowRating', 'underReview'],
];

/** What is ours to move on; an answered case waits for the firm. */
const WORKING = STATUSES.filter((status) => status !== 'answered' && status !== 'closed');

type View = 'mine' | 'answered' | 'snoozed' | 'open' | 'unassigned' | 'closed';

const WHOSE: Record<View, { doctorId?: string; status?: DifficultyStatus[]; snoozed?: boolean }> = {
  mine: { doctorId: 'me', status: WORKING, snoozed: false },
  answered: { doctorId: 'me', status: ['answered'], snoozed: false },
  snoozed: { snoozed: true },
  open: {},
  unassigned: { doctorId: 'none' },
  closed: {},
};

/** The queue of cases: the filters stand in the address, the nearest deadline first. */
@Component({
  selector: 'hd-difficulty-queue',
  imports: [
    RouterLink,
    WorkLeft,
    Chip,
    Dialog,
    Empty,
    Failed,
    Field,
    FilterChip,
    Icon,
    Input,
    LoadMore,
    RestSettings,
    ReviewsWaiting,
    Severity,
    SkeletonRows,
    Status,
  ],
  templateUrl: './difficulty-queue.html',
  styleUrl: './difficulty-queue.css',
})
export class DifficultyQueue {
  private readonly api = inject(DifficultiesApi);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(Session);
  private readonly order = inject(CaseOrder);
  private readonly i18n = inject(I18n);
  private readonly clock = inject(Clock);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly statuses = STATUSES;
  protected readonly categories = CATEGORIES;
  protected readonly severities = SEVERITIES;
  protected readonly waiting = WAITING;
  protected readonly choosing = signal(false);
  protected readonly settling = signal(false);
  protected readonly supervisor = computed(() => this.session.role() === 'supervisor');
  protected readonly at = signal(-1);
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly views = computed<View[]>(() =>
    this.session.role() === 'supervisor'
      ? ['open', 'unassigned', 'snoozed', 'closed']
      : ['mine', 'answered', 'snoozed', 'open', 'closed'],
  );
  protected readonly view = computed(() => {
    const asked = this.query().get('view') as View | null;
    return asked && this.views().includes(asked) ? asked : this.views()[0]!;
  });
  protected readonly sort = computed<'target' | 'received'>(() => {
    const asked = this.query().get('sort');
    if (asked === 'received' || asked === 'target') return asked;
    return this.view() === 'closed' ? 'received' : 'target';
  });
  protected readonly filter = computed(() => {
    const get = (name: string) => this.query().get(name) ?? undefined;
    return {
      q: get('q'),
      status: get('status') as DifficultyStatus | undefined,
      category: get('category'),
      severity: get('severity') as SeverityCode | undefined,
      waitingOn: get('waitingOn') as WaitingOn | undefined,
      market: get('market'),
      overdue: get('overdue') === 'true' || undefined,
      company: get('company'),
      dormant: get('dormant') === 'true' || undefined,
      lowRating: get('lowRating') === 'true' || undefined,
      underReview: get('underReview') === 'true' || undefined,
    };
  });
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  private readonly asked = computed(() => {
    const { status, company, ...rest } = this.filter();
    const view = this.view();
    const { doctorId, snoozed } = WHOSE[view];
    return {
      ...rest,
      ...(status ? { status: [status] } : WHOSE[view].status ? { status: WHOSE[view].status } : {}),
      ...(company ? { companyId: company } : {}),
      ...(doctorId ? { doctorId } : {}),
      ...(snoozed === undefined ? {} : { snoozed }),
      unresolved: view !== 'closed',
      sort: this.sort(),
      limit: PAGE,
    };
  });

  protected readonly list = keysetList(this.asked, (params) => this.api.list(params));
  /** The same filters for the list as a file. */
  protected readonly exported = computed(() => {
    const { limit: _limit, sort: _sort, status, ...rest } = this.asked();
    return { source: 'difficulties', ...rest, status: status?.join(',') };
  });
  protected readonly allTotal = computed(() => this.list.page()?.allTotal.toLocaleString('en'));
  /** Filters that are on, each to be taken off. */
  protected readonly chips = computed(() => {
    const { q, status, category, severity, waitingOn, market, overdue, company } = this.filter();
    const { dormant, lowRating, underReview } = this.filter();
    const firm = company && this.list.items()[0]?.company;
    return [
      q && { name: 'q', label: `“${q}”` },
      status && { name: 'status', label: this.t(`labels.difficultyStatus.${status}`) },
      category && { name: 'category', label: this.categoryName(category) },
      severity && { name: 'severity', label: this.t(`labels.severity.${severity}`) },
      waitingOn && { name: 'waitingOn', label: this.t(`difficulties.waitingOn.${waitingOn}`) },
      market && { name: 'market', label: this.country(market) },
      overdue && { name: 'overdue', label: this.t('difficulties.queue.overdue') },
      dormant && { name: 'dormant', label: this.t('difficulties.queue.dormant') },
      lowRating && { name: 'lowRating', label: this.t('difficulties.queue.lowRating') },
      underReview && { name: 'underReview', label: this.t('difficulties.queue.underReview') },
      company && {
        name: 'company',
        label: firm ? this.local(firm.name, firm.nameEn) : this.t('difficulties.queue.oneFirm'),
      },
    ].filter((chip) => !!chip);
  });
  private readonly regions = computed(
    () => new Intl.DisplayNames(this.i18n.locale(), { type: 'region' }),
  );
  /** Markets of the rows shown, to choose from. */
  protected readonly markets = computed(() => {
    const codes = new Set(this.list.items().flatMap(({ market }) => (market ? [market] : [])));
    const chosen = this.filter().market;
    if (chosen) codes.add(chosen);
    return [...codes]
      .map((code) => ({ code, name: this.country(code) }))
      .sort((a, b) => a.name.localeCompare(b.name, this.i18n.locale()));
  });

  constructor() {
    inject(Live)
      .changes('difficulty')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.list.reload());
    const keys = inject(Shortcuts);
    keys.on('j', () => this.step(1));
    keys.on('k', () => this.step(-1));
    keys.on('enter', () => this.openAt());
    effect(() => {
      const label = this.t(`difficulties.queue.view.${this.view()}`);
      this.order.set(
        this.list.items().map(({ id }) => id),
        label,
      );
    });
  }

  protected country(code: string): string {
    return this.regions().of(code) ?? code;
  }

  protected categoryName(code: string | null): string {
    return code && code !== 'none'
      ? this.t(`labels.category.${code}`)
      : this.t('difficulties.unsorted');
  }

  /** `회신대기 · KITA`: whose answer is awaited. */
  protected statusWords(row: DifficultyRowDto): string | undefined {
    if (!row.partner) return undefined;
    const partner = this.local(row.partner.name, row.partner.nameEn);
    return `${this.t('labels.difficultyStatus.waiting_partner')} · ${partner}`;
  }

  protected day(value: string): string {
    return shortDateText(value, this.i18n.locale());
  }

  /** Days since the case was filed, or until it was closed. */
  protected age(row: DifficultyRowDto): string {
    const end = row.closedAt ? new Date(row.closedAt) : this.clock.now();
    return this.t('difficulties.queue.days', { n: Math.max(0, -daysUntil(row.receivedAt, end)) });
  }

  protected typed(event: Event): void {
    const q = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.narrow({ q: q || null }), WAIT_MS);
  }

  protected narrow(queryParams: Record<string, string | null>): void {
    this.at.set(-1);
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected picked(name: string, event: Event): void {
    this.narrow({ [name]: (event.target as HTMLSelectElement).value || null });
  }

  protected drop(name: string): void {
    this.narrow({ [name]: null });
  }

  protected clear(): void {
    this.narrow(Object.fromEntries(NAMES.map((name) => [name, null])));
  }

  protected open(row: DifficultyRowDto, event: Event): void {
    if ((event.target as Element).closest('a')) return;
    void this.router.navigate(['/difficulties', row.id]);
  }

  private step(by: 1 | -1): void {
    const last = this.list.items().length - 1;
    if (last < 0) return;
    this.at.update((at) => Math.min(last, Math.max(0, at + by)));
    this.host.querySelectorAll('tbody tr')[this.at()]?.scrollIntoView({ block: 'nearest' });
  }

  private openAt(): void {
    const row = this.list.items()[this.at()];
    if (row) void this.router.navigate(['/difficulties', row.id]);
  }
}
