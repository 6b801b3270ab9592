import { Component, computed, input, output, signal, viewChild } from '@angular/core';
import { FormField, form, maxLength, required, submit } from '@angular/forms/signals';
import type { ResultWordDto } from '../api/models/result-word-dto';
import { translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { RadioCards } from '../ui/radio-cards';

const SHARES = ['0', '25', '50', '75', '100'];

/** The firm's word: whether it is right, how much of it would have come anyway, what the support changed. */
@Component({
  selector: 'hd-result-answer',
  imports: [ErrorSummary, Field, FormField, Input, RadioCards],
  template: `
    <form class="form" novalidate (submit)="go($event)">
      <hd-error-summary [form]="form" />
      <hd-field [label]="t('results.answer.correct')" [group]="true" [of]="form.correct">
        <hd-radio-cards [choices]="words()" [formField]="form.correct" />
      </hd-field>
      @if (model().correct === 'yes') {
        <hd-field
          [label]="t('results.answer.anyway')"
          [hint]="t('results.answer.anywayHint')"
          [group]="true"
          [of]="form.share"
        >
          <hd-radio-cards [choices]="shares()" [formField]="form.share" />
        </hd-field>
        <hd-field
          [label]="t('results.answer.effect')"
          [hint]="t('results.answer.effectHint')"
          [optional]="true"
          [count]="true"
          [of]="form.effect"
        >
          <textarea hdInput rows="3" [formField]="form.effect"></textarea>
        </hd-field>
      }
      @if (model().correct === 'no') {
        <hd-field
          [label]="t('results.answer.comment')"
          [hint]="t('results.answer.commentHint')"
          [count]="true"
          [of]="form.comment"
        >
          <textarea hdInput rows="3" [formField]="form.comment"></textarea>
        </hd-field>
      }
      <div class="buttons">
        <button type="submit" class="btn p l" [disabled]="busy() || form().submitting()">
          {{ t('results.answer.send') }}
        </button>
      </div>
    </form>
  `,
  styles: `
    @media (max-width: 899px) {
      .btn {
        width: 100%;
      }
    }
  `,
})
export class ResultAnswer {
  readonly busy = input(false);
  readonly answered = output<ResultWordDto>();
  protected readonly t = translate();
  private readonly summary = viewChild(ErrorSummary);
  protected readonly model = signal({ correct: '', share: '', effect: '', comment: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.correct, { message: 'results.answer.correctNeeded' });
    required(path.share, {
      message: 'results.answer.anywayNeeded',
      when: () => this.model().correct === 'yes',
    });
    maxLength(path.effect, 1000);
    required(path.comment, {
      message: 'results.answer.commentNeeded',
      when: () => this.model().correct === 'no',
    });
    maxLength(path.comment, 1000);
  });
  protected readonly words = computed<Choice[]>(() =>
    ['yes', 'no'].map((value) => ({ value, label: this.t(`results.answer.${value}`) })),
  );
  protected readonly shares = computed<Choice[]>(() =>
    SHARES.map((value) => ({ value, label: this.t(`results.share.${value}`) })),
  );

  protected async go(event: Event): Promise<void> {
    event.preventDefault();
    const done = await submit(this.form, async () => undefined);
    if (!done) {
      this.summary()?.show();
      return;
    }
    const { correct, share, effect, comment } = this.model();
    this.answered.emit(
      correct === 'yes'
        ? {
            correct: true,
            anywayPercent: Number(share),
            ...(effect.trim() && { supportEffect: effect.trim() }),
          }
        : { correct: false, comment: comment.trim() },
    );
  }
}
