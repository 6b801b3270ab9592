import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { appointmentsConfirm } from '../api/fn/check-ins/appointments-confirm';
import type { CheckInDto } from '../api/models/check-in-dto';
import { AppointmentChip } from '../check-ins/appointment-chip';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { I18n, localName, translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { spanText } from '../ui/span';
import { Toaster } from '../ui/toaster';
import { OtherTimeDialog } from './other-time-dialog';

/** The firm's appointments, each confirmed at one tap or answered with another time. */
@Component({
  selector: 'hd-appointment-list',
  imports: [AppointmentChip, Icon, OtherTimeDialog],
  templateUrl: './appointment-list.html',
  styleUrl: './appointment-list.css',
})
export class AppointmentList {
  readonly items = input.required<CheckInDto[]>();
  /** Something was agreed: the list is to be read anew. */
  readonly changed = output();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  private readonly local = localName();
  protected readonly t = translate();
  protected readonly shown = computed(() => {
    const locale = this.i18n.locale();
    return this.items().flatMap((checkIn) => {
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

  protected other(checkIn: CheckInDto): void {
    this.chosen.set(checkIn);
    this.choosing.set(true);
  }

  protected proposed(): void {
    this.changed.emit();
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
    this.changed.emit();
  }
}
