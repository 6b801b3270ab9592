import { Component, inject, resource } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { checkInsList } from '../api/fn/check-ins/check-ins-list';
import { translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { SkeletonRows } from '../ui/skeleton';
import { AppointmentList } from './appointment-list';

/** The firm's appointments with its home doctor. */
@Component({
  selector: 'hd-appointments-page',
  imports: [AppointmentList, Empty, Failed, RouterLink, SkeletonRows],
  template: `
    <div class="page narrow">
      <h1 tabindex="-1">{{ t('portal.appointment.title') }}</h1>
      @if (list.error(); as error) {
        <section class="card"><hd-failed [error]="error" (retry)="list.reload()" /></section>
      } @else if (!list.hasValue()) {
        <section class="card"><hd-skeleton-rows [count]="2" /></section>
      } @else if (list.value().items.length) {
        <hd-appointment-list [items]="list.value().items" (changed)="list.reload()" />
      } @else {
        <section class="card">
          <hd-empty
            icon="calendar-check"
            [heading]="t('portal.appointment.none')"
            [text]="t('portal.appointment.noneText')"
          />
        </section>
      }
      <p class="m foot">
        <a class="link" routerLink="/account">{{ t('portal.appointment.feed') }}</a>
      </p>
    </div>
  `,
  styles: `
    .foot {
      margin-top: 16px;
    }
  `,
})
export class AppointmentsPage {
  private readonly api = inject(Api);
  protected readonly t = translate();
  protected readonly list = resource({
    loader: () => this.api.invoke(checkInsList, { view: 'appointments', limit: 20 }),
  });

  constructor() {
    inject(Live)
      .changes('check_in')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.list.reload());
  }
}
