import { Component, computed, inject, input, resource } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { filter } from 'rxjs';
import { Api } from '../api/api';
import { resultsList } from '../api/fn/results/results-list';
import type { CompanyDto } from '../api/models/company-dto';
import { I18n, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { countryName, dayText, usd } from '../results/result-words';

const SHOWN = 3;

/** What the firm achieved, the last first; each with whether it counts. */
@Component({
  selector: 'hd-firm-results',
  imports: [Failed, Icon, RouterLink, SkeletonRows],
  template: `
    <section class="card" [attr.aria-label]="t('companies.results.title')">
      <div class="h">
        <h2>{{ t('companies.results.title') }}</h2>
        @if (total(); as n) {
          <span class="count">{{ n }}</span>
        }
        @if (total()) {
          <a class="link" routerLink="/results" [queryParams]="{ companyId: firm().id }">{{
            t('companies.results.all')
          }}</a>
        }
      </div>
      @if (list.error(); as error) {
        <hd-failed [error]="error" (retry)="list.reload()" />
      } @else if (!list.hasValue()) {
        <hd-skeleton-rows [count]="2" [height]="60" />
      } @else {
        <ul class="rows">
          @for (one of list.value().items; track one.id) {
            <li>
              <a class="row compact" [routerLink]="['/results', one.id]">
                <span class="main">
                  <span class="ttl"
                    ><span class="ell">{{ usd(one.amountUsd) }} · {{ one.title }}</span></span
                  >
                  <span class="m"
                    >{{ t('labels.resultKind.' + one.kind) }} · {{ country(one.market) }} ·
                    {{ day(one.datedOn) }} · {{ t('labels.resultStatus.' + one.status) }}</span
                  >
                </span>
                <hd-icon class="c-3" name="chevron-right" [size]="16" />
              </a>
            </li>
          } @empty {
            <li class="m none">{{ t('companies.results.none') }}</li>
          }
        </ul>
      }
    </section>
  `,
  styles: `
    .none {
      padding: 4px 16px 16px;
    }
  `,
})
export class FirmResults {
  readonly firm = input.required<CompanyDto>();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly usd = usd;
  protected readonly list = resource({
    params: () => ({ companyId: this.firm().id, limit: SHOWN }),
    loader: ({ params }) => this.api.invoke(resultsList, params),
  });
  protected readonly total = computed(() => (this.list.hasValue() ? this.list.value().total : 0));

  constructor() {
    inject(Live)
      .changes('result')
      .pipe(
        filter((change) => change.companyId === this.firm().id),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.list.reload());
  }

  protected country(code: string): string {
    return countryName(code, this.i18n);
  }

  protected day(on: string): string {
    return dayText(on, this.i18n);
  }
}
