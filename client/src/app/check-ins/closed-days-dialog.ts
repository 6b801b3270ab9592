import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { closedDaysAdd } from '../api/fn/check-ins/closed-days-add';
import { problemOf } from '../http/problem';
import { IdempotencyKey } from '../http/idempotency';
import { translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';

/** When a firm is closed: check-ins keep off these days. */
@Component({
  selector: 'hd-closed-days-dialog',
  imports: [DateField, Dialog, Field, Input, SubmitOnCtrlEnter],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('checkIns.closed.add')">
      <form class="form body" novalidate (submit)="send($event)" (hdSubmitOnCtrlEnter)="send()">
        <p class="m">{{ t('checkIns.closed.lead') }}</p>
        <hd-field
          [label]="t('checkIns.closed.from')"
          [required]="true"
          [error]="tried() && !from() ? t('checkIns.move.noDay') : undefined"
        >
          <hd-date-field [(value)]="from" [from]="earliest()" />
        </hd-field>
        <hd-field
          [label]="t('checkIns.closed.until')"
          [hint]="t('checkIns.closed.untilHint')"
          [error]="tried() && until() && until() < from() ? t('checkIns.closed.order') : undefined"
        >
          <hd-date-field [(value)]="until" [from]="from() || earliest()" />
        </hd-field>
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
            [placeholder]="t('checkIns.closed.example')"
            (input)="reason.set(why.value)"
          />
        </hd-field>
        @if (failure()) {
          <p class="notice d" role="alert">{{ failure() }}</p>
        }
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="busy()">
            {{ t('checkIns.closed.do') }}
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
export class ClosedDaysDialog {
  readonly open = model(false);
  readonly companyId = input.required<string>();
  readonly added = output();
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  protected readonly earliest = computed(() => today(this.clock.now()));
  protected readonly from = signal('');
  protected readonly until = signal('');
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    const [from, reason] = [this.from(), this.reason().trim()];
    const until = this.until() || from;
    if (!from || until < from || reason.length < 2 || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      await this.api.invoke(closedDaysAdd, {
        id: this.companyId(),
        'Idempotency-Key': this.key.value,
        body: { from, until, reason },
      });
      this.key.renew();
      this.tried.set(false);
      for (const field of [this.from, this.until, this.reason]) field.set('');
      this.open.set(false);
      this.added.emit();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.failure.set(this.t(this.why(problem.code, problem.errors[0]?.code)));
    } finally {
      this.busy.set(false);
    }
  }

  private why(code: string, field?: string): string {
    if (code === 'closed_days.overlap') return 'checkIns.closed.overlap';
    return field === 'too_long' ? 'checkIns.closed.tooLong' : 'checkIns.failed';
  }
}
