import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { appointmentsCancel } from '../api/fn/check-ins/appointments-cancel';
import type { CheckInDto } from '../api/models/check-in-dto';
import { problemOf } from '../http/problem';
import { localName, translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';

/** Takes an appointment back; the firm reads the reason. */
@Component({
  selector: 'hd-cancel-appointment',
  imports: [Dialog, Field, Input, SubmitOnCtrlEnter],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('checkIns.appointment.cancelTitle')">
      <form class="form body" novalidate (submit)="send($event)" (hdSubmitOnCtrlEnter)="send()">
        <p class="m">
          {{ t('checkIns.appointment.cancelLead', { name: name() }) }}
        </p>
        <hd-field
          [label]="t('checkIns.appointment.cancelReason')"
          [required]="true"
          [error]="tried() && short() ? t('checkIns.noReason') : undefined"
        >
          <input
            #why
            hdInput
            maxlength="300"
            [value]="reason()"
            [placeholder]="t('checkIns.appointment.cancelExample')"
            (input)="reason.set(why.value)"
          />
        </hd-field>
        @if (failure()) {
          <p class="notice d" role="alert">{{ failure() }}</p>
        }
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.close') }}</button>
          <button type="submit" class="btn danger" [disabled]="busy()">
            {{ t('checkIns.appointment.cancelDo') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
  styles: `
    .body {
      margin-top: 12px;
    }
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
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');

  protected short(): boolean {
    return this.reason().trim().length < 2;
  }

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    const checkIn = this.checkIn();
    if (!checkIn || this.short() || this.busy()) return;
    this.busy.set(true);
    try {
      await this.cancel(checkIn);
      this.tried.set(false);
      this.reason.set('');
      this.failure.set('');
      this.open.set(false);
      this.cancelled.emit();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.failure.set(this.t(problem.stale ? 'checkIns.stale' : 'checkIns.failed'));
    } finally {
      this.busy.set(false);
    }
  }

  /** The firm may have confirmed just now: the same hour is still the one to cancel. */
  private async cancel(checkIn: CheckInDto): Promise<void> {
    const body = { reason: this.reason().trim() };
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
