import { Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter } from 'rxjs';
import { Api } from '../api/api';
import { letterWorkflowCheck } from '../api/fn/letter-workflow/letter-workflow-check';
import { letterWorkflowGet } from '../api/fn/letter-workflow/letter-workflow-get';
import { letterWorkflowReview } from '../api/fn/letter-workflow/letter-workflow-review';
import { letterWorkflowSubmit } from '../api/fn/letter-workflow/letter-workflow-submit';
import { letterWorkflowWithdraw } from '../api/fn/letter-workflow/letter-workflow-withdraw';
import type { LetterStatus } from '../api/models/letter-status';
import type { LetterStep } from '../api/models/letter-step';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { ShortDateTimePipe } from '../ui/date-pipes';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Chip } from '../ui/status';
import { Toaster } from '../ui/toaster';

/** Which of the four places on the way each status is at. */
const PLACE: Record<LetterStatus, number> = {
  draft: 0,
  returned: 0,
  submitted: 1,
  approved: 2,
  ready: 3,
  scheduled: 3,
  sending: 3,
  sent: 4,
  stopped: 3,
  final: 4,
};
const PLACES = ['write', 'review', 'firm', 'send'] as const;
const SHOWN: readonly LetterStep[] = [
  'submit',
  'withdraw',
  'return',
  'approve',
  'confirm',
  'ask_changes',
];
/** Steps that want words, or may have them. */
const WORDED: readonly LetterStep[] = ['submit', 'return', 'approve', 'ask_changes'];
const NEEDS_WORDS: readonly LetterStep[] = ['return', 'ask_changes'];

/** Where a letter stands on its way, what was said, and what the reader may do next. */
@Component({
  selector: 'hd-letter-steps',
  imports: [Chip, Dialog, Icon, ShortDateTimePipe],
  templateUrl: './letter-steps.html',
  styleUrl: './letter-steps.css',
  host: { '[class.in-head]': 'header()' },
})
export class LetterSteps {
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  readonly id = input.required<string>();
  /** Stands in the head of a page: its buttons in the bar of phones, what comes with it beside them. */
  readonly header = input(false);
  /** Changes when the letter was saved or fixed elsewhere on the page. */
  readonly version = input<number>();
  /** Why it cannot be submitted; empty when it can. */
  readonly gaps = input(0);
  /** Saves what is unsaved before a step; false when it could not. */
  readonly keep = input<() => Promise<boolean>>();
  readonly moved = output();

  protected readonly flow = resource({
    params: () => ({ id: this.id(), version: this.version() }),
    loader: ({ params }) => this.api.invoke(letterWorkflowGet, { id: params.id }),
  });
  protected readonly places = computed(() => {
    const status = this.flow.hasValue() ? this.flow.value().status : 'draft';
    // Fixed without this way: nobody reviewed it, and it is not sent from here.
    if (status === 'final') return [];
    const at = PLACE[status];
    return PLACES.map((name, i) => ({ name, done: i < at, now: i === at }));
  });
  protected readonly steps = computed(() =>
    this.flow.hasValue() ? SHOWN.filter((step) => this.flow.value()?.steps.includes(step)) : [],
  );
  protected readonly asking = signal<LetterStep | undefined>(undefined);
  protected readonly words = signal('');
  protected readonly wanting = computed(() => {
    const step = this.asking();
    return step !== undefined && NEEDS_WORDS.includes(step) && this.words().trim().length < 2;
  });
  protected readonly busy = signal(false);

  constructor() {
    inject(Live)
      .changes('letter')
      .pipe(
        filter(({ id }) => id === this.id()),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        if (!this.busy()) this.flow.reload();
      });
  }

  protected primary(step: LetterStep): boolean {
    return ['submit', 'approve', 'confirm'].includes(step);
  }

  protected begin(step: LetterStep): void {
    this.words.set('');
    if (WORDED.includes(step)) this.asking.set(step);
    else void this.take(step);
  }

  protected async take(step: LetterStep): Promise<void> {
    if (this.busy() || this.wanting()) return;
    this.busy.set(true);
    try {
      const keep = this.keep();
      if (keep && !(await keep())) return;
      const { id } = this.flow.value()!;
      const { version } = await this.api.invoke(letterWorkflowGet, { id });
      await this.send(step, { id, 'If-Match': `"${version}"` });
      this.asking.set(undefined);
      this.toaster.show(this.t(`letters.steps.did.${step}`));
      this.moved.emit();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(this.t('letters.steps.failed'));
      if (problem.stale) this.moved.emit();
    } finally {
      this.busy.set(false);
      this.flow.reload();
    }
  }

  private async send(step: LetterStep, params: { id: string; 'If-Match': string }): Promise<void> {
    const comment = this.words().trim() || undefined;
    switch (step) {
      case 'submit':
        await this.api.invoke(letterWorkflowSubmit, { ...params, body: { comment } });
        return;
      case 'withdraw':
        await this.api.invoke(letterWorkflowWithdraw, params);
        return;
      case 'approve':
      case 'return': {
        const verdict = step === 'approve' ? 'approved' : 'returned';
        await this.api.invoke(letterWorkflowReview, { ...params, body: { verdict, comment } });
        return;
      }
      default: {
        const word = step === 'confirm' ? 'confirmed' : 'changes';
        await this.api.invoke(letterWorkflowCheck, { ...params, body: { word, comment } });
      }
    }
  }
}
