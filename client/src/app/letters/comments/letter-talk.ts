import { computed, inject, resource, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter } from 'rxjs';
import { Api } from '../../api/api';
import { letterCommentsAdd } from '../../api/fn/letter-comments/letter-comments-add';
import { letterCommentsList } from '../../api/fn/letter-comments/letter-comments-list';
import { letterCommentsRemove } from '../../api/fn/letter-comments/letter-comments-remove';
import { letterCommentsReopen } from '../../api/fn/letter-comments/letter-comments-reopen';
import { letterCommentsSettle } from '../../api/fn/letter-comments/letter-comments-settle';
import type { LetterBlockId } from '../../api/models/letter-block-id';
import type { LetterCommentDto } from '../../api/models/letter-comment-dto';
import { problemOf } from '../../http/problem';
import { translate } from '../../i18n/i18n';
import { Live } from '../../live/live';
import { Toaster } from '../../ui/toaster';
import { LetterDraft } from '../letter-draft';

/** What colleagues say about the open letter, kept in step with what others say meanwhile. */
@Injectable()
export class LetterTalk {
  private readonly api = inject(Api);
  private readonly draft = inject(LetterDraft);
  private readonly toaster = inject(Toaster);
  private readonly t = translate();
  private readonly id = computed(() => this.draft.letter()?.id);
  private readonly list = resource({
    params: () => this.id(),
    loader: ({ params: id }) => this.api.invoke(letterCommentsList, { id }),
  });

  readonly failed = computed(() => this.list.error());
  readonly comments = computed(() => (this.list.hasValue() ? this.list.value() : []));
  readonly open = computed(() => this.comments().filter(({ settledAt }) => !settledAt));
  readonly busy = signal(false);

  constructor() {
    inject(Live)
      .changes('letter')
      .pipe(
        filter(({ id }) => id === undefined || id === this.id()),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.list.reload());
  }

  reload(): void {
    this.list.reload();
  }

  /** Open comments on a part. */
  about(block: LetterBlockId): number {
    return this.open().filter((one) => one.block === block).length;
  }

  /** @returns whether it was kept; the words stay with the writer when it was not */
  add(text: string, about: { block?: LetterBlockId | null; answers?: string }): Promise<boolean> {
    return this.run((id) => this.api.invoke(letterCommentsAdd, { id, body: { text, ...about } }));
  }

  settle(comment: string, done: boolean): Promise<boolean> {
    const verb = done ? letterCommentsSettle : letterCommentsReopen;
    return this.run((id) => this.api.invoke(verb, { id, comment }));
  }

  remove(comment: string): Promise<boolean> {
    return this.run(async (id) => {
      await this.api.invoke(letterCommentsRemove, { id, comment });
      return this.api.invoke(letterCommentsList, { id });
    });
  }

  private async run(verb: (id: string) => Promise<LetterCommentDto[]>): Promise<boolean> {
    const id = this.id();
    if (!id || this.busy()) return false;
    this.busy.set(true);
    try {
      this.list.set(await verb(id));
      return true;
    } catch (error) {
      const answered = problemOf(error)?.code === 'letter.comment_answered';
      this.toaster.failed(this.t(answered ? 'letters.talk.answered' : 'letters.talk.failed'));
      if (answered) this.reload();
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
