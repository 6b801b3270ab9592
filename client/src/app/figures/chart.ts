import {
  Component,
  DestroyRef,
  DOCUMENT,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { translate } from '../i18n/i18n';
import { type ChartData, chartOption } from './chart-option';
import type { ECharts } from './echarts';

/** Where a point of a chart leads. */
export type Link = Record<string, string | undefined>;

/**
 * A chart with its twin, a table of the same figures whose cells are the same links. The library
 * is fetched when the first chart is drawn.
 */
@Component({
  selector: 'hd-chart',
  imports: [RouterLink],
  template: `
    <div class="h">
      <h3>{{ heading() }}</h3>
      <span class="sp"></span>
      <ng-content />
      <button type="button" class="link" (click)="asTable.set(!asTable())">
        {{ t(asTable() ? 'figures.chart.asChart' : 'figures.chart.asTable') }}
      </button>
    </div>
    <div
      #host
      class="plot"
      role="img"
      [hidden]="asTable()"
      [style.height.px]="height()"
      [attr.aria-label]="spoken()"
    ></div>
    @if (asTable()) {
      <div class="table-wrap" tabindex="0" role="group" [attr.aria-label]="heading()">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{{ axis() }}</th>
              @for (series of data().series; track series.name) {
                <th scope="col" class="n">{{ series.name }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (label of data().labels; track $index; let row = $index) {
              <tr>
                <th scope="row">{{ label }}</th>
                @for (series of data().series; track series.name; let column = $index) {
                  <td class="n">
                    @if (linkTo()(row, column); as link) {
                      <a class="link" routerLink="/figures/cases" [queryParams]="link">{{
                        said(series.values[row])
                      }}</a>
                    } @else {
                      {{ said(series.values[row]) }}
                    }
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .h {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 12px;
      margin-bottom: 8px;
    }
    .plot {
      width: 100%;
      overflow: hidden;
    }
    .table-wrap {
      max-height: 420px;
      overflow: auto;
    }
  `,
})
export class Chart {
  readonly heading = input.required<string>();
  readonly data = input.required<ChartData>();
  /** What the labels are. */
  readonly axis = input.required<string>();
  readonly height = input(260);
  /** Where a point leads; undefined for nowhere. */
  readonly linkTo = input<(row: number, column: number) => Link | undefined>(() => undefined);
  /** Points drawn; the table has all. */
  readonly most = input(Infinity);
  readonly chosen = output<Link>();
  protected readonly t = translate();
  protected readonly asTable = signal(false);
  private readonly host = viewChild.required<ElementRef<HTMLElement>>('host');
  private readonly chart = signal<ECharts | undefined>(undefined);
  private readonly round = signal(0);
  private readonly document = inject(DOCUMENT);

  private readonly drawn = computed<ChartData>(() => {
    const { labels, series, ...rest } = this.data();
    const first = <T>(all: T[]) => all.slice(0, this.most());
    return {
      ...rest,
      labels: first(labels),
      series: series.map((one) => ({ ...one, values: first(one.values) })),
    };
  });
  /** The figures in a sentence, for those who do not see the chart. */
  protected readonly spoken = computed(() => {
    const { labels, series } = this.data();
    const rows = labels.map(
      (label, i) =>
        `${label} ${series.map(({ name, values }) => `${name} ${this.said(values[i])}`).join(', ')}`,
    );
    return `${this.heading()}: ${rows.join('; ')}`;
  });

  constructor() {
    const destroyed = inject(DestroyRef);
    let gone = false;
    void import('./echarts').then(({ makeChart }) => {
      if (gone) return;
      const element = this.host().nativeElement;
      const chart = makeChart(element);
      chart.on('click', ({ dataIndex, seriesIndex }) => {
        const link = this.linkTo()(Number(dataIndex), Number(seriesIndex ?? 0));
        if (link) this.chosen.emit(link);
      });
      const size = new ResizeObserver(() => element.clientWidth && chart.resize());
      size.observe(element);
      destroyed.onDestroy(() => (size.disconnect(), chart.dispose()));
      this.chart.set(chart);
    });
    destroyed.onDestroy(() => (gone = true));
    this.watchColours(destroyed);
    effect(() => {
      this.round();
      const data = this.drawn();
      const chart = this.chart();
      if (!chart) return;
      const font = getComputedStyle(this.host().nativeElement).fontFamily;
      // A canvas does not wait for a font by itself.
      const words = [...data.labels, ...data.series.map(({ name }) => name)].join('');
      void this.document.fonts.load(`13px ${font}`, words).finally(() => {
        if (gone || data !== this.drawn()) return;
        const option = chartOption(data, (token) => this.colour(token), font);
        chart.resize();
        chart.setOption(option, true);
      });
    });
  }

  protected said(value: number | null | undefined): string {
    return value === null || value === undefined ? '–' : this.data().say(value);
  }

  /** A token's colour as it is now: a canvas cannot read variables. */
  private colour(token: string): string {
    const element = this.host().nativeElement;
    const before = element.style.color;
    element.style.color = `var(--${token})`;
    const { color } = getComputedStyle(element);
    element.style.color = before;
    return color;
  }

  /** Light, dark and high contrast, chosen or by the system. */
  private watchColours(destroyed: DestroyRef): void {
    const again = () => this.round.update((n) => n + 1);
    const seen = new MutationObserver(again);
    seen.observe(this.document.documentElement, { attributes: true });
    const media = [
      '(prefers-color-scheme: dark)',
      '(prefers-contrast: more)',
      '(forced-colors: active)',
    ];
    const queries = media.map((query) => this.document.defaultView!.matchMedia(query));
    queries.forEach((query) => query.addEventListener('change', again));
    destroyed.onDestroy(() => {
      seen.disconnect();
      queries.forEach((query) => query.removeEventListener('change', again));
    });
  }
}
