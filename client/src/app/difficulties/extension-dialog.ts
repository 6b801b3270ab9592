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
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import { IdempotencyKey } from '../http/idempotency';
import { I18n, translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { dateText, dateTimeText, today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { CaseChanges } from './case-changes';
import { DifficultiesApi } from './difficulties-api';

/** 기한 연장: until when, why, and how the firm agreed when it is the second time. */
@Component({
  selector: 'hd-extension-dialog',
  imports: [DateField, Dialog, ErrorSummary, Field, FormField, Input],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('difficulties.extend.title')">
      <form class="body form" novalidate (submit)="send($event)">
        <p class="m">{{ lead() }}</p>
        <hd-error-summary [form]="form" />
        <hd-field
          [label]="t('difficulties.extend.dueOn')"
          [hint]="t('difficulties.extend.dueHint', { day: latest() })"
          [of]="form.dueOn"
        >
          <hd-date-field [from]="today()" [formField]="form.dueOn" />
        </hd-field>
        <hd-field
          [label]="t('difficulties.extend.reason')"
          [hint]="t('difficulties.extend.reasonHint')"
          [of]="form.reason"
          [count]="true"
        >
          <textarea hdInput rows="4" [formField]="form.reason"></textarea>
        </hd-field>
        @if (second()) {
          <hd-field
            [label]="t('difficulties.extend.consent')"
            [hint]="t('difficulties.extend.consentHint')"
            [of]="form.consent"
          >
            <input hdInput [formField]="form.consent" />
          </hd-field>
        }
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="form().submitting()">
            {{ t('difficulties.extend.send') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
})
export class ExtensionDialog {
  readonly open = model(false);
  readonly difficulty = input.required<DifficultyDto>();
  readonly changed = output<DifficultyDto>();
  readonly sent = output();
  private readonly cases = inject(DifficultiesApi);
  private readonly changes = inject(CaseChanges);
  private readonly clock = inject(Clock);
  private readonly i18n = inject(I18n);
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal(blank());
  protected readonly second = computed(() =>
    this.difficulty().extensions.some(({ status, counts }) => counts && status === 'granted'),
  );
  protected readonly form = form(this.model, (path) => {
    required(path.dueOn, { message: 'difficulties.extend.dueNeeded' });
    required(path.reason, { message: 'difficulties.extend.reasonNeeded' });
    minLength(path.reason, 10);
    maxLength(path.reason, 1000);
    required(path.consent, {
      message: 'difficulties.extend.consentNeeded',
      when: () => this.second(),
    });
    maxLength(path.consent, 500);
  });
  protected readonly today = computed(() => today(this.clock.now()));
  protected readonly latest = computed(() => {
    const { longestExtensionOn } = this.difficulty().deadlines;
    return longestExtensionOn ? dateText(longestExtensionOn, this.i18n.locale()) : '';
  });
  protected readonly lead = computed(() => {
    const { targetAt } = this.difficulty().clock;
    const at = targetAt ? dateTimeText(targetAt, this.i18n.locale()) : '–';
    return this.t('difficulties.extend.lead', { at });
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { dueOn, reason, consent } = this.model();
    const body = { dueOn, reason, ...(consent.trim() && { consent }) };
    const done = await this.changes.save(
      this.form,
      this.difficulty(),
      reason,
      (seen) => this.cases.askExtension(seen, body, this.key.value),
      (now) => this.changed.emit(now),
    );
    if (!done) {
      this.summary()?.show();
      return;
    }
    this.open.set(false);
    this.form().reset(blank());
    this.key.renew();
    this.sent.emit();
  }
}

function blank() {
  return { dueOn: '', reason: '', consent: '' };
}
