import { Component, computed, inject, input, resource } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { filter } from 'rxjs';
import { Api } from '../api/api';
import { diagnosesHistory } from '../api/fn/diagnoses/diagnoses-history';
import { I18n, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { plainDateText } from '../ui/dates';
import { DiagnosisGrade } from '../ui/diagnosis-grade';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { Radar } from '../ui/radar';
import { SkeletonRows } from '../ui/skeleton';

const SHOWN = 4;

/** How ready the firm is for exports: the last diagnosis, and the grades before it. */
@Component({
  selector: 'hd-firm-diagnosis',
  imports: [RouterLink, DiagnosisGrade, Failed, Icon, Radar, SkeletonRows],
  template: `
    <section class="card" [attr.aria-label]="t('companies.diagnosis.title')">
      <div class="h">
        <h2>{{ t('companies.diagnosis.title') }}</h2>
        @if (active()) {
          <a class="link" [routerLink]="['/diagnoses', 'new', companyId()]">{{
            t('companies.diagnosis.start')
          }}</a>
        }
      </div>
      @if (list.error(); as error) {
        <hd-failed [error]="error" (retry)="list.reload()" />
      } @else if (!list.hasValue()) {
        <hd-skeleton-rows [count]="3" [height]="60" />
      } @else if (latest(); as it) {
        <div class="card-body">
          <p class="verdict">
            <hd-diagnosis-grade [value]="it.grade" />
            <span>{{ t('companies.diagnosis.points', { n: round(it.total) }) }}</span>
          </p>
          <hd-radar
            [axes]="wheel()"
            [label]="t('companies.diagnosis.title')"
            [nowLabel]="day(it.diagnosedOn)"
            [beforeLabel]="previous() ? day(previous()!.diagnosedOn) : undefined"
          />
        </div>
        <ul class="rows">
          @for (one of recent(); track one.id) {
            <li>
              <a class="row compact" [routerLink]="['/diagnoses', one.id]">
                <span class="main t14">{{ day(one.diagnosedOn) }}</span>
                <span class="b">{{ round(one.total) }}</span>
                <span class="grade t14 m">{{ t('labels.diagnosisGrade.' + one.grade) }}</span>
                <hd-icon class="c-3" name="chevron-right" [size]="16" />
              </a>
            </li>
          }
        </ul>
      } @else {
        <p class="m none">{{ t('companies.diagnosis.none') }}</p>
      }
    </section>
  `,
  styles: `
    .verdict {
      display: flex;
      align-items: center;
      gap: 8px;
      font-weight: 700;
      margin-bottom: 8px;
    }
    .none {
      padding: 4px 16px 16px;
    }
  `,
})
export class FirmDiagnosis {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  readonly companyId = input.required<string>();
  /** Whether a new one can be made: not of an archived firm. */
  readonly active = input(true);
  protected readonly t = translate();
  protected readonly round = Math.round;
  protected readonly list = resource({
    params: () => ({ id: this.companyId() }),
    loader: ({ params }) => this.api.invoke(diagnosesHistory, params),
  });
  protected readonly recent = computed(() =>
    this.list.hasValue() ? this.list.value().items.slice(0, SHOWN) : [],
  );
  protected readonly latest = computed(() => this.recent().at(0));
  protected readonly previous = computed(() => this.recent().at(1));
  protected readonly wheel = computed(() =>
    (this.latest()?.axes ?? []).map(({ axis, score }) => ({
      label: this.t('labels.diagnosisAxis.' + axis),
      value: score,
      before: this.previous()?.axes.find((one) => one.axis === axis)?.score,
    })),
  );

  constructor() {
    inject(Live)
      .changes('diagnosis')
      .pipe(
        filter((change) => change.companyId === this.companyId()),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.list.reload());
  }

  protected day(on: string): string {
    return plainDateText(on, this.i18n.locale());
  }
}
