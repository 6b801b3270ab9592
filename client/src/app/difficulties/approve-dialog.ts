import {
  Component,
  computed,
  effect,
  input,
  model,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, minLength, required, submit } from '@angular/forms/signals';
import type { AnswerReviewDto } from '../api/models/answer-review-dto';
import { translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';

/** Lets an answer go out, with other words where the reviewer changes them; then with a word on it. */
@Component({
  selector: 'hd-approve-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, Input],
  template: `<hd-dialog
    [(open)]="open"
    [wide]="true"
    [heading]="t('difficulties.review.approveTitle')"
  >
    <form class="form" novalidate (submit)="go($event)">
      <p class="m">{{ t('difficulties.review.approveLead', { name: review().writerName }) }}</p>
      <hd-error-summary [form]="form" />
      <hd-field [label]="t('difficulties.answer.text')" [of]="form.text" [count]="true">
        <textarea hdInput rows="8" [formField]="form.text"></textarea>
      </hd-field>
      <hd-field
        [label]="t('difficulties.review.comment')"
        [of]="form.comment"
        [optional]="!changed()"
      >
        <textarea hdInput rows="2" [formField]="form.comment"></textarea>
      </hd-field>
      <div class="buttons">
        <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
        <button type="submit" class="btn p" [disabled]="form().submitting()">
          {{ t('difficulties.review.approveDo') }}
        </button>
      </div>
    </form>
  </hd-dialog>`,
})
export class ApproveDialog {
  readonly open = model(false);
  readonly review = input.required<AnswerReviewDto>();
  /** Does it; answers with what went wrong, in words, or nothing. */
  readonly send =
    input.required<
      (text: string | undefined, comment: string | null) => Promise<string | undefined>
    >();
  protected readonly t = translate();
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal({ text: '', comment: '' });
  protected readonly changed = computed(() => this.model().text !== this.review().text);
  protected readonly form = form(this.model, (path) => {
    required(path.text, { message: 'difficulties.answer.textNeeded' });
    minLength(path.text, 10);
    maxLength(path.text, 5000);
    required(path.comment, {
      message: 'difficulties.review.commentNeeded',
      when: () => this.changed(),
    });
    maxLength(path.comment, 1000);
  });

  constructor() {
    effect(() => {
      if (!this.open()) return;
      untracked(() => this.form().reset({ text: this.review().text, comment: '' }));
    });
  }

  protected async go(event: Event): Promise<void> {
    event.preventDefault();
    const done = await submit(this.form, async () => {
      const { text, comment } = this.model();
      const given = this.changed() ? text : undefined;
      const problem = await this.send()(given, comment.trim() || null);
      return problem === undefined ? undefined : [{ kind: 'refused', message: problem }];
    });
    if (!done) this.summary()?.show();
    else this.open.set(false);
  }
}
