import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CompanyDto } from '../api/models/company-dto';
import type { MarketStatus } from '../api/models/market-status';
import { translate } from '../i18n/i18n';
import { DatePipe } from '../ui/date-pipes';
import { Empty } from '../ui/empty';
import type { IconName } from '../ui/icon-names';
import { Chip } from '../ui/status';
import { CompaniesApi } from './companies-api';

const LOOK: Record<MarketStatus, { icon: IconName; tone: 'o' | 'i' | '' | 'd' }> = {
  exporting: { icon: 'ship', tone: 'o' },
  interested: { icon: 'target', tone: 'i' },
  not_interested: { icon: 'minus', tone: '' },
  blocked: { icon: 'ban', tone: 'd' },
};

/** Where the firm sells, wants to, does not want to, or cannot. */
@Component({
  selector: 'hd-firm-markets',
  imports: [RouterLink, Chip, DatePipe, Empty],
  template: `
    <section class="card" [attr.aria-label]="t('companies.tab.markets')">
      <div class="h">
        <h2>{{ t('companies.tab.markets') }}</h2>
        @if (firm().markets.length) {
          <span class="count">{{ firm().markets.length }}</span>
        }
        <a class="link" [routerLink]="['/companies', firm().id, 'edit']" fragment="markets">{{
          t('companies.edit')
        }}</a>
      </div>
      @if (firm().markets.length) {
        <ul class="rows">
          @for (market of firm().markets; track market.country) {
            <li class="row compact">
              <span class="main">
                <span class="t15 b">{{ registers.countryName(market.country) }}</span>
                @if (whole() && market.note) {
                  <span class="m note">{{ market.note }}</span>
                }
              </span>
              @if (whole()) {
                <span class="m only-desk">{{ market.updatedAt | hdDate }}</span>
              }
              <hd-chip [tone]="look[market.status].tone" [icon]="look[market.status].icon">{{
                t('labels.marketStatus.' + market.status)
              }}</hd-chip>
            </li>
          }
        </ul>
      } @else if (whole()) {
        <hd-empty
          icon="globe"
          [heading]="t('companies.markets.none')"
          [text]="t('companies.markets.noneText')"
        >
          <a class="btn" [routerLink]="['/companies', firm().id, 'edit']" fragment="markets">{{
            t('companies.markets.add')
          }}</a>
        </hd-empty>
      } @else {
        <p class="m none">{{ t('companies.markets.none') }}</p>
      }
    </section>
  `,
  styles: `
    .t15 {
      font-size: 15px;
    }
    .note {
      display: block;
    }
    .none {
      padding: 4px 16px 16px;
    }
  `,
})
export class FirmMarkets {
  protected readonly registers = inject(CompaniesApi);
  readonly firm = input.required<CompanyDto>();
  /** With notes and days, as against the summary's card. */
  readonly whole = input(false);
  protected readonly t = translate();
  protected readonly look = LOOK;
}
