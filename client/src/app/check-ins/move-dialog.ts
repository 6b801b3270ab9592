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
import { checkInsMove } from '../api/fn/check-ins/check-ins-move';
import type { CheckInDto } from '../api/models/check-in-dto';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';

/** Moves a check-in to another day, with the reason. */
@Component({
  selector: 'hd-move-check-in',
  imports: [DateField, Dialog, Field, Input, SubmitOnCtrlEnter],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('checkIns.move.title')">
      <form class="form body" novalidate (submit)="send($event)" (hdSubmitOnCtrlEnter)="send()">
        <p class="m">{{ t('checkIns.move.lead', { name: checkIn()?.companyName }) }}</p>
        <hd-field [label]="t('checkIns.move.on')" [required]="true" [error]="dayError()">
          <hd-date-field [(value)]="on" [from]="earliest()" />
        </hd-field>
        @if (closed()) {
          <label class="check">
            <input type="checkbox" [checked]="anyway()" (change)="anyway.set(!anyway())" />
            <span>{{ t('checkIns.move.anyway') }}</span>
          </label>
        }
        <hd-field
          [label]="t('checkIns.reason')"
          [required]="true"
          [error]="tried() && reason().trim().length < 2 ? t('checkIns.noReason') : undefined"
        >
          <input
            #why
            hdInput
            maxlength="300"
            [value]="reason()"
            [placeholder]="t('checkIns.move.example')"
            (input)="reason.set(why.value)"
          />
        </hd-field>
        @if (failure()) {
          <p class="notice d" role="alert">{{ failure() }}</p>
        }
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="busy()">
            {{ t('checkIns.move.do') }}
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
export class MoveDialog {
  readonly open = model(false);
  readonly checkIn = input<CheckInDto>();
  readonly moved = output<CheckInDto>();
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  protected readonly t = translate();
  protected readonly earliest = computed(() => today(this.clock.now()));
  protected readonly on = linkedSignal(() => {
    const due = this.open() ? (this.checkIn()?.dueOn ?? '') : '';
    return due < this.earliest() ? '' : due;
  });
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  /** The day the agency is closed on, as the server said. */
  private readonly closedDay = signal('');
  protected readonly anyway = signal(false);
  protected readonly closed = computed(
    () => this.closedDay() !== '' && this.closedDay() === this.on(),
  );
  protected readonly dayError = computed(() => {
    if (this.closed()) return this.t('checkIns.move.closed');
    return this.tried() && !this.on() ? this.t('checkIns.move.noDay') : undefined;
  });

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    const checkIn = this.checkIn();
    if (!checkIn || !this.on() || this.reason().trim().length < 2 || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      const body = {
        on: this.on(),
        reason: this.reason().trim(),
        ...(this.closed() && this.anyway() && { closedDay: true }),
      };
      const done = await this.api.invoke(checkInsMove, {
        id: checkIn.id,
        'If-Match': `"${checkIn.version}"`,
        body,
      });
      this.reset();
      this.open.set(false);
      this.moved.emit(done);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      if (problem.errors.some(({ code }) => code === 'closed')) this.closedDay.set(this.on());
      else this.failure.set(this.t(problem.stale ? 'checkIns.stale' : 'checkIns.failed'));
    } finally {
      this.busy.set(false);
    }
  }

  private reset(): void {
    this.tried.set(false);
    this.anyway.set(false);
    this.closedDay.set('');
    this.reason.set('');
  }
}
