import { Component, computed, inject, input, model, output } from '@angular/core';
import { Api } from '../api/api';
import { appointmentsCancel } from '../api/fn/check-ins/appointments-cancel';
import type { CheckInDto } from '../api/models/check-in-dto';
import { problemOf } from '../http/problem';
import { localName, translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { refusalWords } from './check-in-words';
import { Reasoned, ReasonForm } from './reason-form';

/** Takes an appointment back; the firm reads the reason. */
@Component({
  selector: 'hd-cancel-appointment',
  imports: [Dialog, ReasonForm],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('checkIns.appointment.cancelTitle')">
      <hd-reason-form
        [act]="act"
        [label]="t('checkIns.appointment.cancelReason')"
        [example]="t('checkIns.appointment.cancelExample')"
        [button]="t('checkIns.appointment.cancelDo')"
        [danger]="true"
        [cancel]="t('ui.close')"
        (wanted)="send()"
        (closed)="open.set(false)"
      >
        <p class="m">
          {{ t('checkIns.appointment.cancelLead', { name: name() }) }}
        </p>
      </hd-reason-form>
    </hd-dialog>
  `,
})
export class CancelAppointmentDialog {
  readonly open = model(false);
  readonly checkIn = input<CheckInDto>();
  readonly cancelled = output();
  private readonly api = inject(Api);
  private readonly local = localName();
  protected readonly t = translate();
  protected readonly name = computed(() =>
    this.local(this.checkIn()?.companyName, this.checkIn()?.companyNameEn),
  );
  protected readonly act = new Reasoned();

  protected async send(): Promise<void> {
    const checkIn = this.checkIn();
    if (!checkIn || this.act.short()) return;
    await this.act.run(
      async () => {
        await this.cancel(checkIn);
        this.act.reason.set('');
        this.open.set(false);
        this.cancelled.emit();
      },
      (problem) => refusalWords(this.t, problem),
    );
  }

  /** The firm may have confirmed just now: the same hour is still the one to cancel. */
  private async cancel(checkIn: CheckInDto): Promise<void> {
    const body = { reason: this.act.said() };
    const send = ({ id, version }: CheckInDto) =>
      this.api.invoke(appointmentsCancel, { id, 'If-Match': `"${version}"`, body });
    try {
      await send(checkIn);
    } catch (error) {
      const current = problemOf(error)?.current as CheckInDto | undefined;
      if (!current || current.startsAt !== checkIn.startsAt) throw error;
      await send(current);
    }
  }
}
