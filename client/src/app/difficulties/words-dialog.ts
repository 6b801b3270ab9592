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
import { translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';

/** A dialog that asks for a few words: a question, a reason, what a partner answered. */
@Component({
  selector: 'hd-words-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, Input, SubmitOnCtrlEnter],
  template: `
    <hd-dialog [(open)]="open" [heading]="heading()">
      <form class="body form" novalidate (submit)="go($event)" (hdSubmitOnCtrlEnter)="go()">
        @if (lead()) {
          <p class="m">{{ lead() }}</p>
        }
        <hd-error-summary [form]="form" />
        <hd-field [label]="label()" [of]="form.text" [optional]="optional()" [count]="true">
          <textarea hdInput rows="4" [formField]="form.text"></textarea>
        </hd-field>
        @if (check(); as words) {
          <label class="check"
            ><input type="checkbox" [formField]="form.checked" /><span>{{ words }}</span></label
          >
        }
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button
            type="submit"
            class="btn p"
            [class.danger]="danger()"
            [disabled]="form().submitting()"
          >
            {{ action() }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
})
export class WordsDialog {
  readonly open = model(false);
  readonly heading = input.required<string>();
  readonly label = input.required<string>();
  /** The button that goes on, as a noun. */
  readonly action = input.required<string>();
  readonly lead = input<string>();
  readonly optional = input(false);
  readonly danger = input(false);
  /** A box to tick beside the words. */
  readonly check = input<string>();
  /** What stands in the box when it opens. */
  readonly start = input('');
  /** Does it; answers with what went wrong, in words, or nothing. */
  readonly send = input.required<(text: string, checked: boolean) => Promise<string | undefined>>();
  protected readonly t = translate();
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal({ text: '', checked: false });
  private readonly least = computed(() => (this.optional() ? 0 : 5));
  protected readonly form = form(this.model, (path) => {
    required(path.text, {
      message: 'difficulties.words.needed',
      when: () => !this.optional(),
    });
    minLength(path.text, () => this.least());
    maxLength(path.text, 1000);
  });

  constructor() {
    effect(() => {
      if (!this.open()) return;
      const text = untracked(this.start);
      if (text) untracked(() => this.model.update((now) => ({ ...now, text })));
    });
  }

  protected async go(event?: Event): Promise<void> {
    event?.preventDefault();
    const done = await submit(this.form, async () => {
      const { text, checked } = this.model();
      const problem = await this.send()(text.trim(), checked);
      return problem === undefined ? undefined : [{ kind: 'refused', message: problem }];
    });
    if (!done) {
      this.summary()?.show();
      return;
    }
    this.open.set(false);
    this.form().reset({ text: '', checked: false });
  }
}
