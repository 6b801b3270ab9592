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
import { CaseChanges } from '../difficulties/case-changes';
import { DifficultiesApi } from '../difficulties/difficulties-api';
import { IdempotencyKey } from '../http/idempotency';
import { translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';

/** 해결 확인: one to five, and a word if one likes. */
@Component({
  selector: 'hd-confirm-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, Input, Segmented],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('portal.case.confirm')">
      <form class="body form" novalidate (submit)="send($event)">
        <p class="m">{{ t('portal.case.confirmLead') }}</p>
        <hd-error-summary [form]="form" />
        <hd-field
          [label]="t('portal.case.rating')"
          [hint]="t('portal.case.ratingHint')"
          [of]="form.rating"
          [group]="true"
        >
          <hd-segmented [choices]="ratings()" [formField]="form.rating" />
        </hd-field>
        <hd-field
          [label]="t(low() ? 'portal.case.commentLow' : 'portal.case.comment')"
          [of]="form.comment"
          [optional]="!low()"
          [count]="true"
        >
          <textarea hdInput rows="3" [formField]="form.comment"></textarea>
        </hd-field>
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="form().submitting()">
            {{ t('portal.case.confirm') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
})
export class ConfirmDialog {
  readonly open = model(false);
  readonly difficulty = input.required<DifficultyDto>();
  /** The case as it stands although nothing was confirmed. */
  readonly changed = output<DifficultyDto>();
  readonly sent = output<DifficultyDto>();
  private readonly api = inject(DifficultiesApi);
  private readonly changes = inject(CaseChanges);
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal({ rating: '', comment: '' });
  /** A low rating says what was missing; it reaches the supervisor. */
  protected readonly low = computed(() => ['1', '2'].includes(this.model().rating));
  protected readonly form = form(this.model, (path) => {
    required(path.rating, { message: 'portal.case.ratingNeeded' });
    required(path.comment, { message: 'portal.case.commentNeeded', when: () => this.low() });
    maxLength(path.comment, 1000);
  });
  protected readonly ratings = computed<Choice[]>(() =>
    ['1', '2', '3', '4', '5'].map((value) => ({
      value,
      label: this.t('portal.case.points', { n: value }),
    })),
  );

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    let closed: DifficultyDto | undefined;
    const done = await submit(this.form, async () => {
      const { rating, comment } = this.model();
      const body = { rating: Number(rating), ...(comment.trim() && { comment }) };
      const ending = await this.changes.run(this.difficulty(), comment, (seen) =>
        this.api.confirm(seen, body, this.key.value),
      );
      if (ending.done) {
        closed = ending.difficulty;
        return undefined;
      }
      if (ending.difficulty) this.changed.emit(ending.difficulty);
      return this.changes.errors(ending, this.form);
    });
    if (!done) {
      this.summary()?.show();
      return;
    }
    this.key.renew();
    this.open.set(false);
    this.form().reset({ rating: '', comment: '' });
    if (closed) this.sent.emit(closed);
  }
}
