import { Component, computed, inject, input, signal } from '@angular/core';
import type { LetterBlockId } from '../../api/models/letter-block-id';
import { localName, translate } from '../../i18n/i18n';
import { Asker } from '../../ui/asker';
import { ShortDateTimePipe } from '../../ui/date-pipes';
import { Icon } from '../../ui/icon';
import { LetterCommentForm } from './letter-comment-form';
import { LetterTalk } from './letter-talk';

/** What colleagues say about one part of the letter, or about all of it; settled ones folded away. */
@Component({
  selector: 'hd-letter-comments',
  imports: [Icon, LetterCommentForm, ShortDateTimePipe],
  templateUrl: './letter-comments.html',
  styleUrl: './letter-comments.css',
})
export class LetterComments {
  private readonly asker = inject(Asker);
  protected readonly talk = inject(LetterTalk);
  protected readonly t = translate();
  private readonly local = localName();
  /** One part's only. */
  readonly block = input<LetterBlockId>();
  /** Only what is about none of these parts. */
  readonly beside = input<readonly LetterBlockId[]>([]);
  /** Whether the settled ones are shown. */
  protected readonly past = signal(false);
  /** The comment that is being answered. */
  protected readonly answering = signal<string | undefined>(undefined);

  private readonly own = computed(() => {
    const block = this.block();
    const beside = this.beside();
    return this.talk
      .comments()
      .filter((one) => (block ? one.block === block : !one.block || !beside.includes(one.block)));
  });
  protected readonly settled = computed(() => this.own().filter(({ settledAt }) => settledAt));
  protected readonly shown = computed(() => [
    ...this.own().filter(({ settledAt }) => !settledAt),
    ...(this.past() ? this.settled() : []),
  ]);

  protected who(one: { byName: string; byNameEn: string | null; byTitle: string | null }): string {
    const name = this.local(one.byName, one.byNameEn);
    return name === one.byName && one.byTitle ? `${name} ${one.byTitle}` : name;
  }

  protected async remove(id: string): Promise<void> {
    const sure = await this.asker.confirm({
      title: this.t('letters.talk.remove.title'),
      text: this.t('letters.talk.remove.text'),
      action: this.t('letters.talk.remove.action'),
      danger: true,
    });
    if (sure) await this.talk.remove(id);
  }
}
