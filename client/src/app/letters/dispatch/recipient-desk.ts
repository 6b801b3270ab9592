import {
  Injectable,
  computed,
  effect,
  inject,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { auditTime, filter } from 'rxjs';
import { Api } from '../../api/api';
import { letterDispatchAdd } from '../../api/fn/letter-dispatch/letter-dispatch-add';
import { letterDispatchCheck } from '../../api/fn/letter-dispatch/letter-dispatch-check';
import { letterDispatchPreview } from '../../api/fn/letter-dispatch/letter-dispatch-preview';
import { letterDispatchRemove } from '../../api/fn/letter-dispatch/letter-dispatch-remove';
import { lettersGet } from '../../api/fn/letters/letters-get';
import type { AddRecipientsDto } from '../../api/models/add-recipients-dto';
import type { RemoveRecipientsDto } from '../../api/models/remove-recipients-dto';
import { problemOf } from '../../http/problem';
import { translate } from '../../i18n/i18n';
import { Live } from '../../live/live';
import { Toaster } from '../../ui/toaster';
import { LetterDraft } from '../letter-draft';

const AT_MOST_EVERY_MS = 1_000;

/** Whom the letter on the page goes to: the counts, and changing them. */
@Injectable()
export class RecipientDesk {
  private readonly api = inject(Api);
  private readonly draft = inject(LetterDraft);
  private readonly toaster = inject(Toaster);
  private readonly t = translate();
  private readonly id = computed(() => this.draft.letter()?.id);
  private readonly again = signal(0);

  /** Its people may still change. */
  readonly writing = computed(() =>
    ['draft', 'returned'].includes(this.draft.letter()?.status ?? ''),
  );
  /** Grows whenever the recipients may have changed, here or elsewhere. */
  readonly stamp = computed(() => `${this.draft.letter()?.version ?? 0}.${this.again()}`);
  /** Asked of the register and the rules anew each time: somebody may have agreed meanwhile. */
  readonly summary = resource({
    params: () => {
      const id = this.id();
      return id ? { id, stamp: this.stamp() } : undefined;
    },
    loader: ({ params: { id } }) => this.api.invoke(letterDispatchCheck, { id }),
  });
  /** Whose copy the preview shows: the first is the letter itself, live. */
  readonly place = linkedSignal({ source: this.id, computation: () => 1 });
  private readonly peeking = resource({
    params: () => {
      const [id, place] = [this.id(), this.place()];
      return id && place > 1 ? { id, place, stamp: this.stamp() } : undefined;
    },
    loader: ({ params: { id, place } }) => this.api.invoke(letterDispatchPreview, { id, place }),
  });
  readonly peek = computed(() =>
    this.place() > 1 && this.peeking.hasValue() ? this.peeking.value() : undefined,
  );
  /** The letter as the preview shows it. */
  readonly seen = computed(() => this.peek()?.merged ?? this.draft.merged());
  readonly busy = signal(false);
  /** Whether the window to send from is open. */
  readonly sending = signal(false);

  private told = '';

  constructor() {
    effect(() => {
      const counts = this.summary.hasValue() ? this.summary.value() : undefined;
      if (!counts || !this.writing()) return;
      const seen = `${counts.needsConsent}.${counts.blocked}`;
      const found = this.draft.findings().some(({ field }) => field === 'recipients');
      const forbids = counts.needsConsent + counts.blocked > 0;
      const known = seen === this.told;
      this.told = seen;
      // What has to be mended is told anew when the register says something else by now.
      if (!known && found !== forbids) void this.reload();
    });
    inject(Live)
      .changes('letter')
      .pipe(
        filter(({ id }) => id === this.id()),
        auditTime(AT_MOST_EVERY_MS),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        // While somebody writes here, saving tells whether another was faster.
        if (this.writing()) this.again.update((n) => n + 1);
        else void this.reload();
      });
  }

  /** Looks at the register and the rules again. */
  look(): void {
    this.again.update((n) => n + 1);
  }

  add(body: AddRecipientsDto): Promise<number | undefined> {
    return this.change((params) => this.api.invoke(letterDispatchAdd, { ...params, body }));
  }

  remove(body: RemoveRecipientsDto): Promise<number | undefined> {
    return this.change((params) => this.api.invoke(letterDispatchRemove, { ...params, body }));
  }

  /** The letter as it stands now; what is unsaved is kept first. */
  async reload(): Promise<void> {
    const id = this.id();
    if (!id || (this.writing() && !(await this.draft.keep()))) return;
    this.draft.open(await this.api.invoke(lettersGet, { id }));
    this.place.set(1);
    this.again.update((n) => n + 1);
  }

  /** @returns how many more there are than before; undefined where it was refused */
  private async change(
    act: (params: { id: string; 'If-Match': string }) => Promise<{ total: number }>,
  ): Promise<number | undefined> {
    const before = this.summary.hasValue() ? this.summary.value().total : 0;
    if (this.busy() || !(await this.draft.keep())) return undefined;
    const { id, version } = this.draft.letter()!;
    this.busy.set(true);
    try {
      const { total } = await act({ id, 'If-Match': `"${version}"` });
      await this.reload();
      return total - before;
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      const tooMany = problem.errors.some(({ code }) => code === 'letter.too_many_recipients');
      this.toaster.failed(
        this.t(tooMany ? 'letters.recipients.tooMany' : 'letters.recipients.failed'),
      );
      if (problem.stale) await this.reload();
      return undefined;
    } finally {
      this.busy.set(false);
    }
  }
}
