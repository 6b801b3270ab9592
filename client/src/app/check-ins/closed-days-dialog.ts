import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { closedDaysAdd } from '../api/fn/check-ins/closed-days-add';
import type { Problem } from '../http/problem';
import { IdempotencyKey } from '../http/idempotency';
import { translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Reasoned, ReasonForm } from './reason-form';

/** When a firm is closed: check-ins keep off these days. */
@Component({
  selector: 'hd-closed-days-dialog',
  imports: [DateField, Dialog, Field, ReasonForm],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('checkIns.closed.add')">
      <hd-reason-form
        [act]="act"
        [example]="t('checkIns.closed.example')"
        [button]="t('checkIns.closed.do')"
        (wanted)="send()"
        (closed)="open.set(false)"
      >
        <p class="m">{{ t('checkIns.closed.lead') }}</p>
        <hd-field
          [label]="t('checkIns.closed.from')"
          [required]="true"
          [error]="act.tried() && !from() ? t('checkIns.move.noDay') : undefined"
        >
          <hd-date-field [(value)]="from" [from]="earliest()" />
        </hd-field>
        <hd-field
          [label]="t('checkIns.closed.until')"
          [hint]="t('checkIns.closed.untilHint')"
          [error]="
            act.tried() && until() && until() < from() ? t('checkIns.closed.order') : undefined
          "
        >
          <hd-date-field [(value)]="until" [from]="from() || earliest()" />
        </hd-field>
      </hd-reason-form>
    </hd-dialog>
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
  protected readonly act = new Reasoned();

  protected async send(): Promise<void> {
    const from = this.from();
    const until = this.until() || from;
    if (!from || until < from || this.act.short()) return;
    await this.act.run(
      async () => {
        await this.api.invoke(closedDaysAdd, {
          id: this.companyId(),
          'Idempotency-Key': this.key.value,
          body: { from, until, reason: this.act.said() },
        });
        this.key.renew();
        for (const field of [this.from, this.until, this.act.reason]) field.set('');
        this.open.set(false);
        this.added.emit();
      },
      (problem) => this.t(why(problem)),
    );
  }
}

function why({ code, errors }: Problem): string {
  if (code === 'closed_days.overlap') return 'checkIns.closed.overlap';
  return errors[0]?.code === 'too_long' ? 'checkIns.closed.tooLong' : 'checkIns.failed';
}
