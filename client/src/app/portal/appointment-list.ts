import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Api } from '../api/api';
import { appointmentsConfirm } from '../api/fn/check-ins/appointments-confirm';
import { checkInsList } from '../api/fn/check-ins/check-ins-list';
import type { CheckInDto } from '../api/models/check-in-dto';
import { AppointmentChip } from '../check-ins/appointment-chip';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { I18n, localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { spanText } from '../ui/span';
import { Toaster } from '../ui/toaster';
import { OtherTimeDialog } from './other-time-dialog';

/** The firm's appointments, each confirmed at one tap or answered with another time. */
@Component({
  selector: 'hd-appointment-list',
  imports: [AppointmentChip, Empty, Failed, Icon, OtherTimeDialog, SkeletonRows],
  templateUrl: './appointment-list.html',
  styleUrl: './appointment-list.css',
})
export class AppointmentList {
  /** On the home page: silent while there is nothing. */
  readonly brief = input(false);
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  private readonly local = localName();
  protected readonly t = translate();
  protected readonly list = resource({
    loader: () => this.api.invoke(checkInsList, { view: 'appointments', limit: 20 }),
  });
  protected readonly shown = computed(() => {
    const locale = this.i18n.locale();
    const items = this.list.hasValue() ? this.list.value().items : [];
    return items.flatMap((checkIn) => {
      const { appointment, doctor } = checkIn;
      if (!appointment) return [];
      const { counter, zone } = appointment;
      return {
        ...{ checkIn, it: appointment },
        when: spanText(appointment, locale),
        who: this.local(doctor?.name, doctor?.nameEn),
        proposed: counter && spanText({ ...counter, zone }, locale),
      };
    });
  });
  protected readonly busy = signal(false);
  protected readonly choosing = signal(false);
  protected readonly chosen = signal<CheckInDto | undefined>(undefined);

  constructor() {
    inject(Live)
      .changes('check_in')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.list.reload());
  }

  protected other(checkIn: CheckInDto): void {
    this.chosen.set(checkIn);
    this.choosing.set(true);
  }

  protected proposed(): void {
    this.list.reload();
    this.toaster.show(this.t('portal.appointment.proposed'));
  }

  protected async confirm({ id, version }: CheckInDto): Promise<void> {
    this.busy.set(true);
    try {
      await this.api.invoke(appointmentsConfirm, { id, 'If-Match': `"${version}"` });
      this.toaster.show(this.t('portal.appointment.confirmed'));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
    } finally {
      this.busy.set(false);
    }
    this.list.reload();
  }
}
