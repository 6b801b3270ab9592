import { Component, computed, inject, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { checkInsList } from '../api/fn/check-ins/check-ins-list';
import type { CheckInDto } from '../api/models/check-in-dto';
import { AppointmentDialog } from '../check-ins/appointment-dialog';
import { AppointmentLine } from '../check-ins/appointment-line';
import { localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Toaster } from '../ui/toaster';

/** Where firms would rather have another time; nothing while there is none. */
@Component({
  selector: 'hd-counter-card',
  imports: [AppointmentDialog, AppointmentLine, RouterLink],
  template: `
    @if (items().length) {
      <section class="card" aria-labelledby="counter-title">
        <div class="h">
          <h2 id="counter-title">{{ t('today.counter.title') }}</h2>
          <span class="count">{{ total() }}</span>
        </div>
        <ul class="rows">
          @for (one of items(); track one.id) {
            <li class="row">
              <span class="main">
                <a class="ttl" [routerLink]="['/companies', one.companyId]">{{
                  local(one.companyName, one.companyNameEn)
                }}</a>
                <hd-appointment-line
                  [checkIn]="one"
                  (other)="offer(one)"
                  (changed)="list.reload()"
                />
              </span>
            </li>
          }
        </ul>
      </section>
    }
    <hd-appointment-dialog [(open)]="offering" [checkIn]="chosen()" (saved)="offered()" />
  `,
  styles: `
    .card {
      margin-bottom: 16px;
    }
    .ttl {
      color: inherit;
    }
  `,
})
export class CounterCard {
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly list = resource({
    loader: () =>
      this.api.invoke(checkInsList, { doctorId: 'me', view: 'counter_proposed', limit: 5 }),
  });
  protected readonly items = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  protected readonly total = computed(() => (this.list.hasValue() ? this.list.value().total : 0));
  protected readonly offering = signal(false);
  protected readonly chosen = signal<CheckInDto | undefined>(undefined);

  constructor() {
    inject(Live)
      .changes('check_in')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.list.reload());
  }

  protected offer(checkIn: CheckInDto): void {
    this.chosen.set(checkIn);
    this.offering.set(true);
  }

  protected offered(): void {
    this.list.reload();
    this.toaster.show(this.t('checkIns.appointment.done'));
  }
}
