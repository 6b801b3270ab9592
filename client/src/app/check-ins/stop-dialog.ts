import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { checkInsEnd } from '../api/fn/check-ins/check-ins-end';
import { checkInsPause } from '../api/fn/check-ins/check-ins-pause';
import type { CheckInPlanDto } from '../api/models/check-in-plan-dto';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';

const WORDS = {
  pause: {
    title: 'checkIns.pause.title',
    lead: 'checkIns.pause.lead',
    day: 'checkIns.pause.day',
    example: 'checkIns.pause.example',
    do: 'checkIns.pause.do',
  },
  end: {
    title: 'checkIns.end.title',
    lead: 'checkIns.end.lead',
    day: 'checkIns.end.day',
    example: 'checkIns.end.example',
    do: 'checkIns.end.do',
  },
};

/** Stops a firm's check-ins, for a while or for good, with the reason. */
@Component({
  selector: 'hd-stop-plan',
  imports: [DateField, Dialog, Field, Input, SubmitOnCtrlEnter],
  template: `
    <hd-dialog [(open)]="open" [heading]="t(words().title)">
      <form class="form body" novalidate (submit)="send($event)" (hdSubmitOnCtrlEnter)="send()">
        <p class="m">{{ t(words().lead, { name: plan()?.companyName }) }}</p>
        <hd-field
          [label]="t(words().day)"
          [required]="true"
          [error]="tried() && !day() ? t('checkIns.move.noDay') : undefined"
        >
          <hd-date-field [(value)]="day" [from]="earliest()" />
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
            [placeholder]="t(words().example)"
            (input)="reason.set(why.value)"
          />
        </hd-field>
        @if (failure()) {
          <p class="notice d" role="alert">{{ failure() }}</p>
        }
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button
            type="submit"
            class="btn"
            [class.p]="how() === 'pause'"
            [class.danger]="how() === 'end'"
            [disabled]="busy()"
          >
            {{ t(words().do) }}
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
export class StopDialog {
  readonly open = model(false);
  readonly how = input.required<'pause' | 'end'>();
  readonly plan = input<CheckInPlanDto>();
  readonly stopped = output<CheckInPlanDto>();
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  protected readonly t = translate();
  protected readonly words = computed(() => WORDS[this.how()]);
  protected readonly day = signal('');
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  /** A pause ends after today; a plan may end today. */
  protected readonly earliest = computed(() => {
    const now = this.clock.now();
    return this.how() === 'end' ? today(now) : today(new Date(now.getTime() + 86_400_000));
  });

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    const plan = this.plan();
    const [day, reason] = [this.day(), this.reason().trim()];
    if (!plan || !day || reason.length < 2 || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    const at = { id: plan.companyId, 'If-Match': `"${plan.version}"` };
    try {
      const stopped =
        this.how() === 'pause'
          ? await this.api.invoke(checkInsPause, { ...at, body: { until: day, reason } })
          : await this.api.invoke(checkInsEnd, { ...at, body: { on: day, reason } });
      this.tried.set(false);
      this.day.set('');
      this.reason.set('');
      this.open.set(false);
      this.stopped.emit(stopped);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      const far = problem.errors.some(({ code }) => code === 'too_far');
      const other = problem.stale ? 'checkIns.stale' : 'checkIns.failed';
      this.failure.set(this.t(far ? 'checkIns.pause.tooFar' : other));
    } finally {
      this.busy.set(false);
    }
  }
}
