import { Component, computed, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import type { MergedBlockDto } from '../api/models/merged-block-dto';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { LetterCommentForm } from './comments/letter-comment-form';
import { LetterComments } from './comments/letter-comments';
import { LetterTalk } from './comments/letter-talk';
import type { ChipWords } from './editor/letter-schema';
import { WordsEditor } from './editor/words-editor';
import { LetterDraft } from './letter-draft';

/** As long as the server takes a part. */
const LONGEST = 5000;

/** One part of the letter: its words, written in place, and what they mean in Korean. */
@Component({
  selector: 'li[hd-letter-paragraph]',
  imports: [Icon, LetterCommentForm, LetterComments, WordsEditor],
  templateUrl: './letter-paragraph.html',
  styleUrl: './letter-paragraph.css',
})
export class LetterParagraph {
  private readonly draft = inject(LetterDraft);
  private readonly talk = inject(LetterTalk);
  readonly block = input.required<MergedBlockDto>();
  readonly number = input.required<number>();
  readonly words = input.required<ChipWords>();
  /** The same part of the Korean letter, to read beside it. */
  readonly meaning = input<string>();
  /** Arrow up or down beyond the words of this part. */
  readonly left = output<-1 | 1>();

  protected readonly t = translate();
  protected readonly name = computed(() => this.t(`letters.block.${this.block().id}`));
  protected readonly language = computed(() => this.draft.content()?.language ?? 'en');
  protected readonly kind = computed(() => (this.block().part === 'lines' ? 'lines' : 'text'));
  /** What was typed last, before the server has seen it; else the words of the letter. */
  protected readonly source = computed(() => {
    const { id, template, source } = this.block();
    const typed = this.draft.content()?.blocks.find((one) => one.id === id)?.source;
    return typed ?? template ?? source ?? '';
  });
  protected readonly tooLong = computed(() => this.source().length > LONGEST);
  /** Open comments on it. */
  protected readonly comments = computed(() => this.talk.about(this.block().id));
  /** Whether they are shown: when there are any, or when asked for. */
  protected readonly talking = linkedSignal(() => this.comments() > 0);
  protected readonly talkLabel = computed(() => {
    const [name, n] = [this.name(), this.comments()];
    return n ? this.t('letters.talk.onWith', { name, n }) : this.t('letters.talk.on', { name });
  });
  private readonly editor = viewChild.required(WordsEditor);

  /** Puts the cursor into the words. */
  focus(at: 'start' | 'end'): void {
    this.editor().focus(at);
  }

  protected typed(source: string): void {
    if (source.trim() === '' || source.length > LONGEST) return;
    this.draft.setBlock(this.block().id, { source });
  }

  protected restore(): void {
    this.draft.setBlock(this.block().id, { source: null });
  }

  protected leaveOut(): void {
    this.draft.setBlock(this.block().id, { hidden: true });
  }
}
