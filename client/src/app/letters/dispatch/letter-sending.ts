import { Component, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { Api } from '../../api/api';
import { letterDispatchGet } from '../../api/fn/letter-dispatch/letter-dispatch-get';
import { letterDispatchPause } from '../../api/fn/letter-dispatch/letter-dispatch-pause';
import { letterDispatchResume } from '../../api/fn/letter-dispatch/letter-dispatch-resume';
import { letterDispatchStop } from '../../api/fn/letter-dispatch/letter-dispatch-stop';
import type { LetterDispatchDto } from '../../api/models/letter-dispatch-dto';
import { problemOf } from '../../http/problem';
import { translate } from '../../i18n/i18n';
import { Asker } from '../../ui/asker';
import { ShortDateTimePipe } from '../../ui/date-pipes';
import { Failed } from '../../ui/failed';
import { Icon } from '../../ui/icon';
import { Progress } from '../../ui/progress';
import { Chip } from '../../ui/status';
import { Toaster } from '../../ui/toaster';
import { LetterDraft } from '../letter-draft';
import { fieldId } from '../letter-fields';
import { RecipientDesk } from './recipient-desk';
import { RecipientList } from './recipient-list';
import { SendDialog } from './send-dialog';

/** Statuses from the moment somebody said that it goes. */
const GONE = ['scheduled', 'sending', 'sent', 'stopped'];

/** A letter past its writing: to whom it goes, how far it is, and the means to halt it. */
@Component({
  selector: 'hd-letter-sending',
  imports: [Chip, Failed, Icon, Progress, RecipientList, SendDialog, ShortDateTimePipe],
  templateUrl: './letter-sending.html',
  styles: `
    .body {
      display: grid;
      gap: 12px;
      padding: 0 16px 16px;
    }
    .facts-line {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
    }
    .h .btn {
      flex: none;
    }
    @media (max-width: 899px) {
      .h {
        flex-wrap: wrap;
        padding-block: 8px;
      }
    }
  `,
  host: { '[id]': 'id' },
})
export class LetterSending {
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  protected readonly draft = inject(LetterDraft);
  protected readonly desk = inject(RecipientDesk);
  protected readonly t = translate();
  protected readonly id = fieldId('recipients');
  protected readonly busy = signal(false);

  protected readonly status = computed(() => this.draft.letter()?.status ?? 'draft');
  protected readonly gone = computed(() => GONE.includes(this.status()));
  protected readonly running = computed(() => ['scheduled', 'sending'].includes(this.status()));
  protected readonly counts = computed(() =>
    this.desk.summary.hasValue() ? this.desk.summary.value() : undefined,
  );
  protected readonly dispatch = resource({
    params: () => {
      const id = this.draft.letter()?.id;
      return id && this.gone() ? { id, stamp: this.desk.stamp() } : undefined;
    },
    loader: ({ params: { id } }) => this.api.invoke(letterDispatchGet, { id }),
  });
  /** What is known of the sending; the last answer while the next is on its way. */
  protected readonly now = linkedSignal<
    LetterDispatchDto | undefined,
    LetterDispatchDto | undefined
  >({
    source: () => (this.dispatch.hasValue() ? this.dispatch.value() : undefined),
    computation: (next, before) => next ?? before?.value,
  });
  /** Those who have been dealt with, one way or the other. */
  protected readonly done = computed(() => {
    const { total = 0, queued = 0 } = this.counts() ?? {};
    return total - queued;
  });

  protected async pause(): Promise<void> {
    await this.act(letterDispatchPause, 'letters.sending.paused');
  }

  protected async resume(): Promise<void> {
    await this.act(letterDispatchResume, 'letters.sending.resumed');
  }

  protected async stop(): Promise<void> {
    const n = this.counts()?.queued ?? 0;
    const sure = await this.asker.confirm({
      title: this.t('letters.sending.stopTitle'),
      text: this.t('letters.sending.stopText', { n }),
      action: this.t('letters.sending.stop'),
      danger: true,
    });
    if (sure) await this.act(letterDispatchStop, 'letters.sending.stopped');
  }

  private async act(
    what: typeof letterDispatchPause | typeof letterDispatchResume | typeof letterDispatchStop,
    said: string,
  ): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.api.invoke(what, { id: this.draft.letter()!.id });
      this.toaster.show(this.t(said));
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.toaster.failed(this.t('letters.steps.failed'));
    } finally {
      this.busy.set(false);
      await this.desk.reload();
    }
  }
}
