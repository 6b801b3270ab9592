import {
  Component,
  computed,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, required, submit } from '@angular/forms/signals';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import { formErrors } from '../http/form-errors';
import { problemOf } from '../http/problem';
import { I18n, translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { dateText, dateTimeText, today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { CaseChanges } from './case-changes';
import { CaseCourseApi } from './case-course-api';

/** 미루기: the case leaves one's own list until a morning; beyond the deadline only when meant. */
@Component({
  selector: 'hd-snooze-dialog',
  imports: [DateField, Dialog, ErrorSummary, Field, FormField, Icon, Input],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('difficulties.snooze.title')">
      <form class="body form" novalidate (submit)="send($event)">
        <p class="m">{{ t('difficulties.snooze.lead') }}</p>
        <hd-error-summary [form]="form" />
        <hd-field [label]="t('difficulties.snooze.until')" [of]="form.until">
          <hd-date-field [from]="tomorrow()" [formField]="form.until" />
        </hd-field>
        @if (beyond()) {
          <div class="notice w" role="status">
            <hd-icon name="clock-alert" [size]="18" />
            <div>
              <p>{{ t('difficulties.snooze.beyond', { at: deadline() }) }}</p>
              <label class="check"
                ><input type="checkbox" [formField]="form.meant" /><span>{{
                  t('difficulties.snooze.meant')
                }}</span></label
              >
            </div>
          </div>
        }
        <hd-field [label]="t('difficulties.snooze.reason')" [of]="form.reason" [optional]="true">
          <input hdInput [formField]="form.reason" />
        </hd-field>
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button
            type="submit"
            class="btn p"
            [disabled]="form().submitting() || (beyond() && !meant())"
          >
            {{ t('difficulties.snooze.title') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
})
export class SnoozeDialog {
  readonly open = model(false);
  readonly difficulty = input.required<DifficultyDto>();
  readonly changed = output<DifficultyDto>();
  /** Until when, in words. */
  readonly sent = output<string>();
  private readonly api = inject(CaseCourseApi);
  private readonly changes = inject(CaseChanges);
  private readonly clock = inject(Clock);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal(blank());
  protected readonly form = form(this.model, (path) => {
    required(path.until, { message: 'difficulties.snooze.untilNeeded' });
    maxLength(path.reason, 200);
  });
  protected readonly meant = computed(() => this.model().meant);
  protected readonly tomorrow = computed(() => {
    const day = new Date(`${today(this.clock.now())}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + 1);
    return day.toISOString().slice(0, 10);
  });
  protected readonly beyond = computed(() => {
    const { targetAt, done } = this.difficulty().clock;
    const { until } = this.model();
    return !!until && !done && !!targetAt && until > today(new Date(targetAt));
  });
  protected readonly deadline = computed(() =>
    dateTimeText(this.difficulty().clock.targetAt ?? '', this.i18n.locale()),
  );

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { until, reason, meant } = this.model();
    const done = await submit(this.form, async () => {
      try {
        const body = { until, beyondDeadline: meant, ...(reason.trim() && { reason }) };
        this.changed.emit(await this.api.snooze(this.difficulty().id, body));
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        if (problem.errors.length) return formErrors(problem, this.form);
        return [{ kind: problem.code, message: this.changes.words(problem) }];
      }
    });
    if (!done) {
      this.summary()?.show();
      return;
    }
    this.open.set(false);
    this.form().reset(blank());
    this.sent.emit(dateText(until, this.i18n.locale()));
  }
}

function blank() {
  return { until: '', reason: '', meant: false };
}
