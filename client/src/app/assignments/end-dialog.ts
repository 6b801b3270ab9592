import {
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
} from '@angular/core';
import { Api } from '../api/api';
import { assignmentsEnd } from '../api/fn/assignments/assignments-end';
import type { AssignmentDto } from '../api/models/assignment-dto';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { Toaster } from '../ui/toaster';

/** Ends an assignment without a successor. */
@Component({
  selector: 'hd-end-assignment',
  imports: [DateField, Dialog, Field, Input, SubmitOnCtrlEnter],
  template: `
    <hd-dialog
      [(open)]="open"
      [heading]="t('assignments.ending.title', { name: assignment()?.doctor?.name })"
    >
      <form class="form body" novalidate (submit)="send($event)" (hdSubmitOnCtrlEnter)="send()">
        <p class="m">{{ t('assignments.ending.lead') }}</p>
        <hd-field [label]="t('assignments.ending.on')" [required]="true">
          <hd-date-field [(value)]="on" [from]="first()" />
        </hd-field>
        <hd-field
          [label]="t('assignments.ending.reason')"
          [required]="true"
          [error]="
            tried() && reason().trim().length < 2 ? t('assignments.dialog.noReason') : undefined
          "
        >
          <input #why hdInput maxlength="500" [value]="reason()" (input)="reason.set(why.value)" />
        </hd-field>
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn danger" [disabled]="busy()">
            {{ t('assignments.ending.do') }}
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
export class EndDialog {
  readonly open = model(false);
  readonly assignment = input<AssignmentDto>();
  readonly closed = output();
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly first = computed(() => today(this.clock.now()));
  protected readonly on = linkedSignal(() => (this.open() ? this.first() : ''));
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    const assignment = this.assignment();
    if (!assignment || !this.on() || this.reason().trim().length < 2 || this.busy()) return;
    this.busy.set(true);
    try {
      const body = { on: this.on(), reason: this.reason().trim() };
      await this.api.invoke(assignmentsEnd, { id: assignment.id, body });
      this.open.set(false);
      this.reason.set('');
      this.tried.set(false);
      this.toaster.show(this.t('assignments.ending.done'));
      this.closed.emit();
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.toaster.failed(this.t('assignments.ending.failed'));
    } finally {
      this.busy.set(false);
    }
  }
}
