import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { inboxDiscard } from '../api/fn/inbox/inbox-discard';
import { inboxGet } from '../api/fn/inbox/inbox-get';
import type { InboxMessageDto } from '../api/models/inbox-message-dto';
import { WordsDialog } from '../difficulties/words-dialog';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { localName, translate } from '../i18n/i18n';
import { DateTimePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { sizeText } from '../ui/photo';
import { SkeletonRows } from '../ui/skeleton';
import { Chip, Status } from '../ui/status';
import { Toaster } from '../ui/toaster';
import { AttachMailDialog } from './attach-mail-dialog';
import { FileMailDialog } from './file-mail-dialog';

/** One mail as plain text, why it waits, and what may become of it. */
@Component({
  selector: 'hd-inbox-mail',
  imports: [
    AttachMailDialog,
    Chip,
    DateTimePipe,
    Failed,
    FileMailDialog,
    Icon,
    RouterLink,
    SkeletonRows,
    Status,
    WordsDialog,
  ],
  templateUrl: './inbox-mail.html',
  styleUrl: './inbox-mail.css',
})
export class InboxMail {
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly size = sizeText;
  protected readonly whole = signal(false);
  protected readonly attaching = signal(false);
  /** The case chosen beforehand, when one of the firm's was. */
  protected readonly onto = signal<InboxMessageDto['candidates'][number] | undefined>(undefined);
  protected readonly filing = signal(false);
  protected readonly discarding = signal(false);
  protected readonly mail = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.invoke(inboxGet, params),
  });
  protected readonly checks = computed(() => {
    const found = this.mail.hasValue() ? this.mail.value().authentication : {};
    return Object.entries(found).map(([name, result]) => ({
      words: `${name.toUpperCase()} ${result as string}`,
      bad: /fail/.test(result as string),
    }));
  });

  protected attach(onto?: InboxMessageDto['candidates'][number]): void {
    this.onto.set(onto);
    this.attaching.set(true);
  }

  protected readonly discard = async (reason: string): Promise<string | undefined> => {
    try {
      await this.api.invoke(inboxDiscard, { id: this.id(), body: { reason } });
      this.decided(this.t('inbox.discard.done'));
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.mail.reload();
      return problemWords(problem, this.t);
    }
  };

  /** Back to those that still wait. */
  protected decided(words: string): void {
    this.toaster.show(words);
    void this.router.navigateByUrl('/inbox');
  }
}
