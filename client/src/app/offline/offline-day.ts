import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PreparationDto } from '../api/models/preparation-dto';
import { localName, translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { DateTimePipe, ShortDatePipe, TimePipe } from '../ui/date-pipes';
import { today } from '../ui/dates';
import { Due } from '../ui/due';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { Tier } from '../ui/status';
import { DayStore } from './day-store';

/** The day as it was taken along: whom to visit, how to reach them, and the form for each. */
@Component({
  selector: 'hd-offline-day',
  imports: [
    DateTimePipe,
    Due,
    Empty,
    Icon,
    RouterLink,
    ShortDatePipe,
    SkeletonRows,
    Tier,
    TimePipe,
  ],
  template: `
    <h1 tabindex="-1">{{ t('offline.day.title') }}</h1>
    @if (kept.value(); as it) {
      @if (it.day; as day) {
        <p class="m lead">{{ t('offline.day.at') }} {{ day.preparedAt | hdDateTime }}</p>
      }
      @for (part of parts(); track part.key) {
        <section class="card" [attr.aria-labelledby]="part.key + '-title'">
          <div class="h">
            <h2 [id]="part.key + '-title'">
              {{ t('offline.day.' + part.key) }}
              @if (part.key === 'next') {
                ({{ it.day?.nextWorkingDay ?? '' | hdShortDate }})
              }
            </h2>
            <span class="count">{{ part.firms.length }}</span>
          </div>
          <ul class="rows">
            @for (firm of part.firms; track firm.company.id) {
              <li class="row">
                <span class="main">
                  <span class="ttl">
                    <span class="ell">{{ local(firm.company.name, firm.company.nameEn) }}</span>
                    <hd-tier [value]="$any(firm.company.tier)" />
                  </span>
                  <span class="m">
                    @if (firm.startsAt) {
                      {{ firm.startsAt | hdTime }} ·
                    } @else if (firm.checkIn && part.key === 'late') {
                      <hd-due [at]="firm.checkIn.dueOn" /> ·
                    }
                    {{ firm.place || firm.company.address || firm.company.region }}
                  </span>
                </span>
                @if (firm.company.phone; as phone) {
                  <a
                    class="iconb"
                    [href]="'tel:' + phone"
                    [attr.aria-label]="t('offline.day.call', { name: firm.company.name })"
                  >
                    <hd-icon name="phone" />
                  </a>
                }
                <a
                  class="btn"
                  routerLink="/visits/new"
                  [queryParams]="{ companyId: firm.company.id }"
                  [attr.aria-label]="t('offline.day.writeFor', { name: firm.company.name })"
                >
                  <hd-icon name="pen-line" [size]="18" />{{ t('offline.day.write') }}
                </a>
              </li>
            }
          </ul>
        </section>
      } @empty {
        <section class="card">
          <hd-empty [heading]="t('offline.day.empty')" [text]="t('offline.day.emptyText')" />
        </section>
      }
    } @else {
      <section class="card"><hd-skeleton-rows [count]="4" /></section>
    }
  `,
  styles: `
    .lead,
    .card {
      margin-bottom: 16px;
    }
  `,
})
export class OfflineDay {
  private readonly store = inject(DayStore);
  private readonly clock = inject(Clock);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly kept = resource({
    loader: async () => ({ day: await this.store.day(), firms: await this.store.firms() }),
  });
  protected readonly parts = computed(() => {
    const { firms = [] } = this.kept.hasValue() ? this.kept.value() : {};
    const now = today(this.clock.now());
    const key = ({ checkIn }: PreparationDto) => {
      if (!checkIn) return 'others';
      return checkIn.dueOn < now ? 'late' : checkIn.dueOn === now ? 'today' : 'next';
    };
    return ['today', 'late', 'next', 'others']
      .map((part) => ({ key: part, firms: firms.filter((firm) => key(firm) === part) }))
      .filter((part) => part.firms.length > 0);
  });
}
