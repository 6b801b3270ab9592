import { Component, computed, inject, input } from '@angular/core';
import { translate } from '../../i18n/i18n';
import { Failed } from '../../ui/failed';
import { writtenBlocks } from '../finding-place';
import { LetterDraft } from '../letter-draft';
import { LetterCommentForm } from './letter-comment-form';
import { LetterComments } from './letter-comments';
import { LetterTalk } from './letter-talk';

/** All that was said about a letter, beside its paper: where a reviewer says what to change. */
@Component({
  selector: 'hd-letter-comments-card',
  imports: [Failed, LetterCommentForm, LetterComments],
  template: `
    <div class="h">
      <h2>{{ t(written() ? 'letters.talk.onWhole' : 'letters.talk.title') }}</h2>
      <span class="count">{{ count() }}</span>
    </div>
    <div class="card-body stack">
      <p class="m">{{ t('letters.talk.among') }}</p>
      @if (talk.failed(); as error) {
        <hd-failed [error]="error" (retry)="talk.reload()" />
      } @else {
        <hd-letter-comments [beside]="written() ? parts() : []" />
      }
      <hd-letter-comment-form [parts]="written() ? [] : parts()" />
    </div>
  `,
  styles: `
    .stack {
      gap: 12px;
    }
    :host(.flat) {
      border: 0;
      border-top: 1px solid var(--line);
      border-radius: 0;
      box-shadow: none;
    }
  `,
  host: { class: 'card', '[class.flat]': 'written()' },
})
export class LetterCommentsCard {
  protected readonly talk = inject(LetterTalk);
  private readonly draft = inject(LetterDraft);
  protected readonly t = translate();
  /** Its parts are being written beside it and show what is about them themselves. */
  readonly written = input(false);
  protected readonly count = computed(() => {
    const parts = this.parts();
    const open = this.talk.open();
    if (!this.written()) return open.length;
    return open.filter(({ block }) => !block || !parts.includes(block)).length;
  });
  protected readonly parts = computed(() => writtenBlocks(this.draft.merged()).map(({ id }) => id));
}
