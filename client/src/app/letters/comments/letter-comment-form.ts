import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { LetterBlockId } from '../../api/models/letter-block-id';
import { translate } from '../../i18n/i18n';
import { composing } from '../../shell/shortcuts';
import { LetterTalk } from './letter-talk';

/** Where a comment or an answer is written; what could not be sent stays. */
@Component({
  selector: 'hd-letter-comment-form',
  template: `
    <textarea
      class="in"
      rows="2"
      maxlength="2000"
      [attr.aria-label]="label()"
      [placeholder]="label()"
      [value]="text()"
      (input)="text.set($any($event.target).value)"
      (keydown)="pressed($event)"
    ></textarea>
    <div class="buttons">
      @if (parts().length) {
        <select
          class="in"
          [attr.aria-label]="t('letters.talk.part')"
          (change)="part.set($any($event.target).value)"
        >
          <option value="">{{ t('letters.talk.whole') }}</option>
          @for (one of parts(); track one) {
            <option [value]="one">{{ t('letters.block.' + one) }}</option>
          }
        </select>
        <span class="sp"></span>
      }
      @if (closable()) {
        <button type="button" class="btn s q" (click)="closed.emit()">{{ t('ui.cancel') }}</button>
      }
      <button
        type="button"
        class="btn s p"
        [disabled]="talk.busy() || !text().trim()"
        (click)="send()"
      >
        {{ t(answers() ? 'letters.talk.answer' : 'letters.talk.add') }}
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    textarea {
      width: 100%;
      min-height: 60px;
      padding-block: 8px;
      resize: vertical;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: flex-end;
      gap: 8px;
    }
    select {
      width: auto;
      max-width: 220px;
    }
  `,
})
export class LetterCommentForm {
  protected readonly talk = inject(LetterTalk);
  protected readonly t = translate();
  /** The part it is about; the whole letter when none is given. */
  readonly block = input<LetterBlockId | null>(null);
  /** The comment it answers. */
  readonly answers = input<string>();
  /** Parts to choose from instead. */
  readonly parts = input<LetterBlockId[]>([]);
  readonly closable = input(false);
  readonly closed = output();

  protected readonly text = signal('');
  protected readonly part = signal<LetterBlockId | ''>('');
  protected readonly label = computed(() =>
    this.t(this.answers() ? 'letters.talk.answerLabel' : 'letters.talk.label'),
  );

  protected pressed(event: KeyboardEvent): void {
    if (composing(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.send();
    } else if (event.key === 'Escape' && this.closable() && !this.text().trim()) {
      this.closed.emit();
    }
  }

  protected async send(): Promise<void> {
    const text = this.text().trim();
    if (!text) return;
    const answers = this.answers();
    const about = answers ? { answers } : { block: this.part() || this.block() };
    if (!(await this.talk.add(text, about))) return;
    this.text.set('');
    this.closed.emit();
  }
}
