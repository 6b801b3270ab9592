import {
  Component,
  computed,
  effect,
  inject,
  input,
  model,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { Api } from '../api/api';
import { systemicIssuesStep } from '../api/fn/systemic-issues/systemic-issues-step';
import type { IssueDto } from '../api/models/issue-dto';
import type { IssueStatus } from '../api/models/issue-status';
import { saveForm } from '../http/save-form';
import { translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { RadioCards } from '../ui/radio-cards';
import { ISSUE_STATUSES } from './issue-state';

const GOING_ON: readonly IssueStatus[] = ['drafted', 'submitted', 'under_review'];

/** The next step of an issue: where it goes, the day it happened, and why. */
@Component({
  selector: 'hd-issue-step-dialog',
  imports: [DateField, Dialog, ErrorSummary, Field, FormField, Input, RadioCards],
  template: `<hd-dialog [(open)]="open" [heading]="t('systemicIssues.step.title')">
    <form class="form" novalidate (submit)="send($event)">
      <hd-error-summary [form]="form" />
      <hd-field [label]="t('systemicIssues.step.to')" [of]="form.to" [group]="true">
        <hd-radio-cards [choices]="choices()" [formField]="form.to" />
      </hd-field>
      <hd-field [label]="t('systemicIssues.step.on')" [of]="form.on">
        <hd-date-field [to]="today()" [formField]="form.on" />
      </hd-field>
      <hd-field
        [label]="t('systemicIssues.step.reason')"
        [hint]="t('systemicIssues.step.reasonHint')"
        [of]="form.reason"
        [optional]="!reasonDue()"
        [count]="true"
      >
        <textarea hdInput rows="3" [formField]="form.reason"></textarea>
      </hd-field>
      <div class="buttons">
        <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
        <button type="submit" class="btn p" [disabled]="form().submitting()">
          {{ t('systemicIssues.step.do') }}
        </button>
      </div>
    </form>
  </hd-dialog>`,
})
export class StepDialog {
  readonly open = model(false);
  readonly issue = input.required<IssueDto>();
  readonly stepped = output<IssueDto>();
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly summary = viewChild(ErrorSummary);
  protected readonly t = translate();
  protected readonly today = computed(() => today(this.clock.now()));
  protected readonly choices = computed<Choice[]>(() =>
    this.issue().nextSteps.map((value) => ({
      ...{ value, label: this.t(`labels.issueStatus.${value}`) },
    })),
  );
  private readonly model = signal({ to: '', on: '', reason: '' });
  /** Decisions, the end and steps back are taken with a reason. */
  protected readonly reasonDue = computed(() => {
    const to = this.model().to as IssueStatus;
    if (!to) return false;
    const back = ISSUE_STATUSES.indexOf(to) < ISSUE_STATUSES.indexOf(this.issue().status);
    return back || (!GOING_ON.includes(to) && to !== 'collecting');
  });
  protected readonly form = form(this.model, (path) => {
    required(path.to, { message: 'systemicIssues.needed.to' });
    required(path.on, { message: 'systemicIssues.needed.on' });
    required(path.reason, {
      message: 'systemicIssues.needed.reason',
      when: () => this.reasonDue(),
    });
    maxLength(path.reason, 1000);
  });

  constructor() {
    effect(() => {
      if (!this.open()) return;
      untracked(() => {
        const [only, second] = this.issue().nextSteps;
        this.form().reset({ to: second ? '' : (only ?? ''), on: this.today(), reason: '' });
      });
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const good = await saveForm(this.form, async () => {
      const { id, version } = this.issue();
      const { to, on, reason } = this.model();
      const body = { to: to as IssueStatus, on, reason: reason.trim() || null };
      this.stepped.emit(
        await this.api.invoke(systemicIssuesStep, { id, 'If-Match': `"${version}"`, body }),
      );
      this.open.set(false);
    });
    if (!good) this.summary()?.show();
  }
}
