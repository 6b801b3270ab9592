import { Component, computed, effect, inject, resource, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { debounceTime } from 'rxjs';
import { Api } from '../api/api';
import { todayRead } from '../api/fn/today/today-read';
import { translate } from '../i18n/i18n';
import { Connection } from '../http/connection';
import { problemOf } from '../http/problem';
import { Live } from '../live/live';
import { Offline } from '../offline/offline';
import { OfflineDay } from '../offline/offline-day';
import { WaitingCard } from '../offline/waiting-card';
import { DateTimePipe } from '../ui/date-pipes';
import { Clock } from '../ui/clock';
import { Failed } from '../ui/failed';
import { SkeletonRows } from '../ui/skeleton';
import { AdminToday } from './admin-today';
import { DoctorToday } from './doctor-today';
import { SupervisorToday } from './supervisor-today';

/** A burst of changes is one reading. */
const BURST_MS = 800;

/** 오늘: what this person has to do, and the way to do it. */
@Component({
  selector: 'hd-today-page',
  imports: [
    ...[AdminToday, DateTimePipe, DoctorToday, Failed, OfflineDay, SkeletonRows, SupervisorToday],
    ...[WaitingCard],
  ],
  template: `
    <div class="page">
      @if (offline.ready()) {
        @defer {
          <hd-waiting-card />
        }
      }
      @if (unreached() && offline.ready()) {
        @defer {
          <hd-offline-day />
        }
      } @else if (page.error(); as error) {
        <h1 tabindex="-1">{{ t('today.title') }}</h1>
        <section class="card"><hd-failed [error]="error" (retry)="page.reload()" /></section>
      } @else if (today(); as it) {
        <p class="m">{{ clock.now() | hdDateTime }}</p>
        @if (it.doctor; as day) {
          <hd-doctor-today [day]="day" [today]="it.day" (changed)="page.reload()" />
        } @else if (it.supervisor; as day) {
          <hd-supervisor-today [day]="day" />
        } @else if (it.admin; as day) {
          <hd-admin-today [day]="day" />
        }
      } @else {
        <p class="m">{{ clock.now() | hdDateTime }}</p>
        <h1 tabindex="-1">{{ t('today.title') }}</h1>
        <div class="cols-2 wait">
          <section class="card"><hd-skeleton-rows [count]="5" /></section>
          <section class="card"><hd-skeleton-rows [count]="5" /></section>
        </div>
      }
    </div>
  `,
  styles: `
    .wait {
      margin-top: 16px;
    }
  `,
})
export class TodayPage {
  private readonly api = inject(Api);
  protected readonly t = translate();
  protected readonly clock = inject(Clock);
  protected readonly page = resource({ loader: () => this.api.invoke(todayRead) });
  protected readonly offline = inject(Offline);
  private readonly connection = inject(Connection);
  /** Without network the day is what this device took along. */
  protected readonly unreached = computed(() => {
    const error = this.page.error();
    return !!(problemOf(error) ?? problemOf(error?.cause))?.offline;
  });
  protected readonly today = computed(() => (this.page.hasValue() ? this.page.value() : undefined));

  constructor() {
    effect(() => {
      if (this.connection.online() && untracked(this.unreached)) this.page.reload();
    });
    inject(Live)
      .changes()
      .pipe(debounceTime(BURST_MS), takeUntilDestroyed())
      .subscribe(() => this.page.reload());
  }
}
