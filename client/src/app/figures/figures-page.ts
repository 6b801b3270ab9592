import { Component, computed, inject, linkedSignal, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { figuresBreakdown } from '../api/fn/figures/figures-breakdown';
import { figuresChoices } from '../api/fn/figures/figures-choices';
import { figuresList } from '../api/fn/figures/figures-list';
import { figuresTrend } from '../api/fn/figures/figures-trend';
import type { CaseFigure } from '../api/models/case-figure';
import type { FigureSegment } from '../api/models/figure-segment';
import { CATEGORIES } from '../difficulties/case-words';
import { I18n, localName, translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { Clock } from '../ui/clock';
import { DateTimePipe } from '../ui/date-pipes';
import { today } from '../ui/dates';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { Segmented } from '../ui/segmented';
import { SkeletonRows } from '../ui/skeleton';
import { Chart, type Link } from './chart';
import type { ChartData } from './chart-option';
import { FigureCard } from './figure-card';
import { valueWords } from './figure-words';
import { monthWord } from './month-word';
import { readPeriod, type Span, SPANS, spanOf, stepped } from './period';

const GROUPS = ['input', 'output', 'outcome'] as const;
/** Figures one may take apart. */
const PARTED: CaseFigure[] = [
  'received',
  'solved',
  'late',
  'open',
  'over_30',
  'over_90',
  'reopened',
];
const SEGMENTS: FigureSegment[] = ['category', 'doctor', 'team', 'market'];
/** Bars in the chart; the table has all. */
const MOST_BARS = 15;

/** 실적 지표: the programme in figures, period against period, each with its list of cases. */
@Component({
  selector: 'hd-figures-page',
  imports: [Chart, DateTimePipe, Failed, FigureCard, Icon, RouterLink, Segmented, SkeletonRows],
  templateUrl: './figures-page.html',
  styleUrl: './figures-page.css',
})
export class FiguresPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(Session);
  private readonly i18n = inject(I18n);
  private readonly now = inject(Clock).now;
  protected readonly t = translate();
  protected readonly local = localName();
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly groups = GROUPS;
  protected readonly categories = CATEGORIES;
  protected readonly parted = PARTED;

  protected readonly period = computed(() => readPeriod(this.query(), today(this.now())), {
    equal: (a, b) => a.span === b.span && a.from === b.from && a.to === b.to,
  });
  /** A period that is not over counts less than a whole one before it. */
  protected readonly running = computed(() => this.period().to > today(this.now()));
  protected readonly spans = computed(() =>
    SPANS.map((value) => ({ value, label: this.t(`figures.span.${value}`) })),
  );
  protected readonly segments = computed(() =>
    SEGMENTS.map((value) => ({ value, label: this.t(`figures.by.${value}`) })),
  );
  protected readonly filter = computed(() => {
    const get = (name: string) => this.query().get(name) ?? undefined;
    return {
      teamId: get('teamId'),
      doctorId: get('doctorId'),
      category: get('category'),
      market: get('market'),
    };
  });
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  private readonly asked = computed(() => {
    const { from, to } = this.period();
    return { from, to, ...this.filter() };
  });
  protected readonly by = computed(
    () => SEGMENTS.find((one) => one === this.query().get('by')) ?? 'category',
  );
  protected readonly part = computed(
    () => PARTED.find((one) => one === this.query().get('figure')) ?? 'received',
  );
  /** For the lists behind the figures; an administrator sees sums only. */
  protected readonly drill = computed<Link | undefined>(() =>
    this.session.role() === 'admin' ? undefined : this.asked(),
  );

  protected readonly found = resource({
    params: this.asked,
    loader: ({ params }) => this.api.invoke(figuresList, params),
  });
  private readonly trendFound = resource({
    params: this.asked,
    loader: ({ params }) => this.api.invoke(figuresTrend, params),
  });
  private readonly partsFound = resource({
    params: () => ({ ...this.asked(), figure: this.part(), by: this.by() }),
    loader: ({ params }) => this.api.invoke(figuresBreakdown, params),
  });
  private readonly choicesFound = resource({ loader: () => this.api.invoke(figuresChoices) });
  protected readonly choices = computed(() =>
    this.choicesFound.hasValue() ? this.choicesFound.value() : { teams: [], doctors: [] },
  );
  /** What was shown stays until the next is there. */
  protected readonly shown = linkedSignal({
    source: () => (this.found.hasValue() ? this.found.value() : undefined),
    computation: (value, before?: { value: unknown }) => value ?? (before?.value as typeof value),
  });
  private readonly months = computed(() =>
    this.trendFound.hasValue() ? this.trendFound.value().months : undefined,
  );
  protected readonly parts = computed(() =>
    this.partsFound.hasValue() ? this.partsFound.value() : undefined,
  );

  protected readonly flow = computed<ChartData | undefined>(() => {
    const months = this.months();
    return (
      months && {
        kind: 'line',
        labels: months.map(({ month }) => this.month(month)),
        series: [
          {
            name: this.t('figures.name.received'),
            values: months.map((one) => one.received),
            color: 'primary',
          },
          {
            name: this.t('figures.name.solved'),
            values: months.map((one) => one.solved),
            color: 'ok',
            dashed: true,
          },
        ],
        say: (n) => n.toLocaleString(),
      }
    );
  });
  protected readonly punctual = computed<ChartData | undefined>(() => {
    const months = this.months();
    return (
      months && {
        kind: 'line',
        labels: months.map(({ month }) => this.month(month)),
        series: [
          {
            name: this.t('figures.name.within_target'),
            values: months.map((one) => (one.answered ? one.withinTarget / one.answered : null)),
            color: 'primary',
          },
        ],
        say: (share) => valueWords('share', share, this.t),
        max: 1,
      }
    );
  });
  protected readonly bars = computed<ChartData | undefined>(() => {
    const segments = this.parts()?.segments;
    return (
      segments && {
        kind: 'bars',
        labels: segments.map((one) => this.segmentName(one.key, one.label, one.labelEn)),
        series: [
          {
            name: this.t(`figures.list.${this.part()}`),
            values: segments.map(({ count }) => count),
            color: 'age-3',
          },
        ],
        say: (n) => n.toLocaleString(),
      }
    );
  });
  protected readonly mostBars = MOST_BARS;
  protected readonly barsHeight = computed(
    () => 48 + 30 * Math.min(MOST_BARS, this.parts()?.segments.length ?? 0),
  );

  protected readonly monthLink = (row: number, column: number): Link | undefined => {
    const month = this.months()?.[row]?.month;
    const drill = this.drill();
    if (!month || !drill) return undefined;
    return { ...drill, ...spanOf('month', `${month}-01`), figure: ['received', 'solved'][column] };
  };
  protected readonly punctualLink = (row: number): Link | undefined => {
    const link = this.monthLink(row, 0);
    return link && { ...link, figure: 'within_target' };
  };
  protected readonly barLink = (row: number): Link | undefined => {
    const segment = this.parts()?.segments[row];
    const drill = this.drill();
    // Firms of no team cannot be asked for as a list.
    if (!segment || !drill || (this.by() === 'team' && segment.key === null)) return undefined;
    const name = { category: 'category', market: 'market', doctor: 'doctorId', team: 'teamId' };
    return { ...drill, figure: this.part(), [name[this.by()]]: segment.key ?? 'none' };
  };

  protected figuresOf(group: string) {
    return this.shown()?.figures.filter((one) => one.group === group) ?? [];
  }

  protected open(link: Link): void {
    void this.router.navigate(['/figures/cases'], { queryParams: link });
  }

  protected narrow(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected pick(name: string, event: Event): void {
    this.narrow({ [name]: (event.target as HTMLSelectElement).value || null });
  }

  protected take(span: string): void {
    const { from, to } = this.period();
    const custom = span === 'custom';
    this.narrow({ span: span === 'month' ? null : span, from, to: custom ? to : null });
  }

  protected step(by: number): void {
    const { span, ...period } = this.period();
    if (span === 'custom') return;
    this.narrow({ from: stepped(span, period, by).from, to: null });
  }

  protected day(name: 'from' | 'to', event: Event): void {
    const value = (event.target as HTMLInputElement).value;
    const { from, to } = this.period();
    if (value) this.narrow({ from, to, [name]: value });
  }

  /** `2026년 11월`, `2026년 4분기`, `2026년`. */
  protected periodName(): string {
    const { span, from, to } = this.period();
    const [year, number] = from.split('-').map(Number);
    const quarter = Math.ceil((number ?? 1) / 3);
    const month = monthWord(this.i18n.locale(), from);
    return this.t(`figures.periodName.${span as Span}`, { year, month, quarter, from, to });
  }

  protected country(code: string): string {
    return new Intl.DisplayNames(this.i18n.locale(), { type: 'region' }).of(code) ?? code;
  }

  private month(month: string): string {
    const year = month.slice(2, 4);
    return this.t('figures.monthName', { year, n: monthWord(this.i18n.locale(), month) });
  }

  private segmentName(key: string | null, label: string | null, labelEn: string | null): string {
    if (key === null) return this.t(`figures.nobody.${this.by()}`);
    if (this.by() === 'category') return this.t(`labels.category.${key}`);
    if (this.by() === 'market') return this.country(key);
    return this.local(label ?? key, labelEn);
  }
}
