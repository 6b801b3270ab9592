import { Component, computed, inject, input, output, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { agendaNearby } from '../api/fn/agenda/agenda-nearby';
import type { NearbyFirmDto } from '../api/models/nearby-firm-dto';
import { localName, translate } from '../i18n/i18n';
import { Failed } from '../ui/failed';
import { SkeletonRows } from '../ui/skeleton';
import { Tier } from '../ui/status';

/** The doctor's other firms due within 14 days of a visit, the nearest first. */
@Component({
  selector: 'hd-nearby',
  imports: [Failed, RouterLink, SkeletonRows, Tier],
  template: `
    <h3>{{ t('agenda.nearby.title') }}</h3>
    <p class="m">{{ t('agenda.nearby.hint') }}</p>
    @if (firms.error(); as error) {
      <hd-failed [error]="error" (retry)="firms.reload()" />
    } @else if (!firms.hasValue()) {
      <hd-skeleton-rows [count]="3" [height]="60" />
    } @else {
      <ul class="rows">
        @for (one of rows(); track one.firm.checkInId) {
          <li class="row light">
            <span class="main">
              <span class="ttl"
                ><a class="ell" [routerLink]="['/companies', one.firm.companyId]">{{ one.name }}</a>
                <hd-tier [value]="one.firm.tier"
              /></span>
              <span class="m">{{ one.facts }}</span>
            </span>
            @if (one.firm.days !== 0) {
              <button
                type="button"
                class="btn s soft"
                [disabled]="busy()"
                [attr.aria-label]="t('agenda.nearby.joinFor', { name: one.name })"
                (click)="joined.emit(one.firm)"
              >
                {{ t('agenda.nearby.join') }}
              </button>
            }
          </li>
        } @empty {
          <li class="m none">{{ t('agenda.nearby.none') }}</li>
        }
      </ul>
    }
  `,
  styles: `
    h3 {
      font-size: 15px;
      line-height: 24px;
      font-weight: 700;
    }
    .rows {
      margin: 8px -20px 0;
    }
    .row {
      padding-inline: 20px;
    }
    .ttl {
      display: flex;
      gap: 8px;
      align-items: center;
      min-width: 0;
    }
    .main > .m {
      white-space: normal;
    }
    .none {
      padding: 8px 20px;
    }
    @media (max-width: 899px) {
      .btn {
        min-height: 44px;
      }
    }
  `,
})
export class Nearby {
  readonly companyId = input.required<string>();
  /** The day of the visit, YYYY-MM-DD. */
  readonly on = input.required<string>();
  readonly doctorId = input<string>();
  readonly busy = input(false);
  readonly joined = output<NearbyFirmDto>();
  private readonly api = inject(Api);
  private readonly local = localName();
  protected readonly t = translate();

  protected readonly firms = resource({
    params: () => ({ companyId: this.companyId(), on: this.on(), doctorId: this.doctorId() }),
    loader: ({ params }) => this.api.invoke(agendaNearby, params),
  });
  protected readonly rows = computed(() =>
    (this.firms.hasValue() ? this.firms.value().items : []).map((firm) => ({
      firm,
      name: this.local(firm.companyName, firm.companyNameEn),
      facts: [this.distance(firm), this.due(firm)].join(' · '),
    })),
  );

  reload(): void {
    this.firms.reload();
  }

  private distance({ km }: NearbyFirmDto): string {
    if (km === null) return this.t('agenda.nearby.unknown');
    return this.t('agenda.nearby.km', { km: km < 10 ? km.toFixed(1) : Math.round(km) });
  }

  private due({ days }: NearbyFirmDto): string {
    if (days === 0) return this.t('agenda.nearby.sameDay');
    const key = days < 0 ? 'before' : 'after';
    return this.t(`agenda.nearby.${key}`, { n: Math.abs(days) });
  }
}
