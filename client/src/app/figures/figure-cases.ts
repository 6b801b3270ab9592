import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { difficultiesList } from '../api/fn/difficulties/difficulties-list';
import type { CaseFigure } from '../api/models/case-figure';
import type { DifficultyPageDto } from '../api/models/difficulty-page-dto';
import type { DifficultyRowDto } from '../api/models/difficulty-row-dto';
import { keysetList } from '../http/keyset-list';
import { I18n, localName, translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { ShortDatePipe } from '../ui/date-pipes';
import { today } from '../ui/dates';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { Status } from '../ui/status';
import { readPeriod } from './period';

const PAGE = 50;

/** The cases behind a figure: as many as it counts. */
@Component({
  selector: 'hd-figure-cases',
  imports: [Empty, Failed, Icon, LoadMore, RouterLink, ShortDatePipe, SkeletonRows, Status],
  template: `
    <div class="page">
      <nav class="crumbs" [attr.aria-label]="t('figures.crumbs')">
        <a routerLink="/figures" [queryParams]="back()">{{ t('figures.title') }}</a><span
          aria-hidden="true"
          >›</span
        >
        <span aria-current="page">{{ t('figures.list.' + figure()) }}</span>
      </nav>
      <div class="page-head">
        <div class="main">
          <h1 tabindex="-1">
            {{ t('figures.list.' + figure()) }}
            @if (list.total(); as n) {
              <span class="count" role="status">{{ t('figures.unit.count', { n }) }}</span>
            }
          </h1>
          <p class="m">{{ narrowed() }}</p>
        </div>
        <div class="actions only-desk">
          <a class="btn" routerLink="/exports/new" [queryParams]="exported()">
            <hd-icon name="file-down" [size]="18" />{{ t('ui.export') }}
          </a>
        </div>
      </div>
      <section class="card" [attr.aria-label]="t('figures.cases.title')">
        @if (list.error(); as error) {
          <hd-failed [error]="error" (retry)="list.reload()" />
        } @else if (!list.loaded()) {
          <hd-skeleton-rows [count]="6" />
        } @else if (list.items().length) {
          <ul class="rows">
            @for (one of list.items(); track one.id) {
              <li>
                <a class="row" [routerLink]="['/difficulties', one.id]">
                  <span class="main">
                    <span class="ttl"
                      ><span class="ell">{{ one.title }}</span></span
                    >
                    <span class="m meta">
                      @for (words of meta(one); track $index) {
                        <span>{{ words }}</span>
                      }
                    </span>
                  </span>
                  <span class="right">
                    <hd-status [value]="one.status" />
                    <span class="m">{{ one.receivedAt | hdShortDate }}</span>
                  </span>
                </a>
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
          <hd-empty [heading]="t('figures.cases.none')" [text]="t('figures.cases.noneText')" />
        }
      </section>
    </div>
  `,
  styleUrl: '../ui/filtered-list.css',
})
export class FigureCases {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly now = inject(Clock).now;
  protected readonly t = translate();
  private readonly local = localName();
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  protected readonly figure = computed(() => (this.query().get('figure') ?? 'open') as CaseFigure);
  private readonly asked = computed(
    () => {
      const get = (name: string) => this.query().get(name) ?? undefined;
      const [from, to] = [get('from'), get('to')];
      const period = readPeriod(
        { get: (name) => (name === 'span' ? 'custom' : this.query().get(name)) },
        today(this.now()),
      );
      return {
        figure: this.figure(),
        from: from ?? period.from,
        to: to ?? period.to,
        teamId: get('teamId'),
        doctorId: get('doctorId'),
        category: get('category'),
        market: get('market'),
      };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly back = computed(() => {
    const { figure: _figure, ...rest } = this.asked();
    return { ...rest, span: 'custom' };
  });
  protected readonly exported = computed(() => ({ source: 'difficulties', ...this.asked() }));
  protected readonly list = keysetList<
    ReturnType<typeof this.asked>,
    DifficultyRowDto,
    DifficultyPageDto
  >(this.asked, (params) =>
    this.api.invoke(difficultiesList, { ...params, sort: 'received', limit: PAGE }),
  );
  /** The period and what else narrows the list, in words. */
  protected readonly narrowed = computed(() => {
    const { from, to, teamId, doctorId, category, market } = this.asked();
    const none = (by: string) => this.t(`figures.nobody.${by}`);
    return [
      this.t('figures.periodName.custom', { from, to }),
      teamId && this.t('figures.one.team'),
      doctorId && (doctorId === 'none' ? none('doctor') : this.t('figures.one.doctor')),
      category && (category === 'none' ? none('category') : this.t(`labels.category.${category}`)),
      market && (market === 'none' ? none('market') : this.country(market)),
    ]
      .filter(Boolean)
      .join(' · ');
  });

  protected meta(one: DifficultyRowDto): string[] {
    return [
      one.number,
      this.local(one.company.name, one.company.nameEn),
      one.doctor && this.local(one.doctor.name, one.doctor.nameEn),
      one.category && this.t(`labels.category.${one.category}`),
      one.market && this.country(one.market),
    ].filter((words): words is string => Boolean(words));
  }

  private country(code: string): string {
    return new Intl.DisplayNames(this.i18n.locale(), { type: 'region' }).of(code) ?? code;
  }
}
