import { Component, computed, inject, input, output } from '@angular/core';
import type { UnassignedCompanyDto } from '../api/models/unassigned-company-dto';
import { I18n, translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { daysUntil, shortDateText } from '../ui/dates';
import { regionWords } from '../ui/region';
import { Tier } from '../ui/status';

/** Firms that wait for a doctor. */
@Component({
  selector: 'hd-unassigned-list',
  imports: [Tier],
  template: `
    <ul class="rows">
      @for (one of rows(); track one.firm.id) {
        <li>
          <button
            type="button"
            class="row light click"
            [attr.aria-current]="one.firm.id === chosen() ? 'true' : null"
            (click)="wanted.emit(one.firm.id)"
          >
            <span class="main">
              <span class="ttl">
                <span class="ell">{{ one.name }}</span>
                <hd-tier [value]="one.firm.tier" />
              </span>
              <span class="m ell">{{ one.facts }}</span>
            </span>
            <span class="right m" [class.c-warn]="one.days > 7">{{ one.waiting }}</span>
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    .row {
      width: 100%;
      text-align: start;
    }
    .main {
      min-width: 0;
    }
    .main > .m {
      display: block;
    }
    .right {
      flex: none;
    }
    li {
      min-width: 0;
    }
    .row[aria-current] {
      background: var(--primary-soft);
      box-shadow: inset 3px 0 0 var(--primary);
    }
  `,
})
export class UnassignedList {
  readonly firms = input.required<UnassignedCompanyDto[]>();
  readonly chosen = input<string>();
  readonly wanted = output<string>();
  private readonly i18n = inject(I18n);
  private readonly region = regionWords();
  private readonly clock = inject(Clock);
  private readonly t = translate();

  protected readonly rows = computed(() => {
    const locale = this.i18n.locale();
    const english = locale === 'en';
    return this.firms().map((firm) => {
      const markets = firm.markets.map((one) => (english ? one.countryEn : one.countryKo));
      const sector = english ? firm.sectorEn : firm.sectorKo;
      const days = -daysUntil(firm.waitingSince, this.clock.now());
      const waiting = firm.upcoming
        ? this.t('assignments.upcoming', {
            name: firm.upcoming.name,
            date: shortDateText(firm.upcoming.from, locale),
          })
        : days === 0
          ? this.t('assignments.waitingToday')
          : this.t('assignments.waiting', { n: days });
      const facts = [this.region(firm.region), markets.slice(0, 3).join(' '), sector]
        .filter(Boolean)
        .join(' · ');
      return { firm, days, waiting, facts, name: (english && firm.nameEn) || firm.name };
    });
  });
}
