import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { checkInsEnd } from '../api/fn/check-ins/check-ins-end';
import { checkInsPause } from '../api/fn/check-ins/check-ins-pause';
import type { CheckInPlanDto } from '../api/models/check-in-plan-dto';
import { translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { refusalWords } from './check-in-words';
import { Reasoned, ReasonForm } from './reason-form';

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
  imports: [DateField, Dialog, Field, ReasonForm],
  template: `
    <hd-dialog [(open)]="open" [heading]="t(words().title)">
      <hd-reason-form
        [act]="act"
        [example]="t(words().example)"
        [button]="t(words().do)"
        [danger]="how() === 'end'"
        (wanted)="send()"
        (closed)="open.set(false)"
      >
        <p class="m">{{ t(words().lead, { name: plan()?.companyName }) }}</p>
        <hd-field
          [label]="t(words().day)"
          [required]="true"
          [error]="act.tried() && !day() ? t('checkIns.move.noDay') : undefined"
        >
          <hd-date-field [(value)]="day" [from]="earliest()" />
        </hd-field>
      </hd-reason-form>
    </hd-dialog>
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
  protected readonly act = new Reasoned();
  /** A pause ends after today; a plan may end today. */
  protected readonly earliest = computed(() => {
    const now = this.clock.now();
    return this.how() === 'end' ? today(now) : today(new Date(now.getTime() + 86_400_000));
  });

  protected async send(): Promise<void> {
    const plan = this.plan();
    const day = this.day();
    if (!plan || !day || this.act.short()) return;
    const at = { id: plan.companyId, 'If-Match': `"${plan.version}"` };
    const reason = this.act.said();
    await this.act.run(
      async () => {
        const stopped =
          this.how() === 'pause'
            ? await this.api.invoke(checkInsPause, { ...at, body: { until: day, reason } })
            : await this.api.invoke(checkInsEnd, { ...at, body: { on: day, reason } });
        this.day.set('');
        this.act.reason.set('');
        this.open.set(false);
        this.stopped.emit(stopped);
      },
      (problem) => {
        const far = problem.errors.some(({ code }) => code === 'too_far');
        return far ? this.t('checkIns.pause.tooFar') : refusalWords(this.t, problem);
      },
    );
  }
}
