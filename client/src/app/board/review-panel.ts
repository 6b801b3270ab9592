import {
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, required, submit } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { boardCase } from '../api/fn/board/board-case';
import { reviewsCreate } from '../api/fn/reviews/reviews-create';
import type { ReviewVerdict } from '../api/models/review-verdict';
import { formErrors } from '../http/form-errors';
import { IdempotencyKey } from '../http/idempotency';
import { problemOf } from '../http/problem';
import { I18n, localName, translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { DateTimePipe, ShortDatePipe } from '../ui/date-pipes';
import { shortDateText, today } from '../ui/dates';
import { ErrorSummary } from '../ui/error-summary';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { RadioCards } from '../ui/radio-cards';
import { SidePanel } from '../ui/side-panel';
import { SkeletonRows } from '../ui/skeleton';
import { Status, Tier, type DifficultyStatus } from '../ui/status';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { Toaster } from '../ui/toaster';
import { BoardData } from './board-data';
import { ClosedDays } from './closed-days';
import { MeetingStart } from './meeting-start';
import { WorkLeft } from '../ui/work-left';
import { ExtensionDecision } from './extension-decision';
import { reasonsFor } from './why';
import { addWorkingDays, workingDaysBetween } from './working-days';

const VERDICTS: ReviewVerdict[] = ['keep', 'redirect', 'escalate', 'systemic'];
const NEXT_IN = 3;
const MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

interface Draft {
  verdict: string;
  note: string;
  day: string;
}

/** One unresolved case beside the list: what it is, why it is here, and the supervisor's word. */
@Component({
  selector: 'hd-review-panel',
  imports: [
    ...[DateField, DateTimePipe, ErrorSummary, ExtensionDecision, Failed, Field, FormField],
    ...[Icon, Input, RadioCards],
    ...[
      RouterLink,
      ShortDatePipe,
      SidePanel,
      SkeletonRows,
      Status,
      SubmitOnCtrlEnter,
      Tier,
      WorkLeft,
    ],
  ],
  templateUrl: './review-panel.html',
  styleUrl: './review-panel.css',
})
export class ReviewPanel {
  readonly id = input.required<string>();
  readonly position = input<number>();
  readonly total = input<number>();
  readonly moved = output<number>();
  readonly closed = output();

  protected readonly t = translate();
  protected readonly local = localName();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly clock = inject(Clock);
  private readonly data = inject(BoardData);
  private readonly toaster = inject(Toaster);
  private readonly closedDays = inject(ClosedDays).days;
  private readonly meeting = inject(MeetingStart);
  protected readonly starting = this.meeting.busy;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly summary = viewChild(ErrorSummary);
  private readonly key = new IdempotencyKey();
  /** What was typed on other cases, while the page stands. */
  private readonly drafts = new Map<string, Draft>();
  protected readonly keys = MAC ? '⌘↵' : 'Ctrl↵';
  protected readonly stale = signal(false);

  protected readonly found = resource({
    params: () => this.id(),
    loader: ({ params }) => this.api.invoke(boardCase, { id: params }),
  });
  protected readonly gone = computed(() => problemOf(causeOf(this.found.error()))?.status === 404);

  private readonly model = signal<Draft>({ verdict: '', note: '', day: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.verdict, { message: 'board.review.verdictNeeded' });
    required(path.note, {
      message: 'board.review.noteNeeded',
      when: ({ valueOf }) => !['', 'keep'].includes(valueOf(path.verdict)),
    });
    maxLength(path.note, 2_000);
  });

  protected readonly verdicts = computed<Choice[]>(() => {
    const similar = this.found.hasValue() ? this.found.value().similarOpen : 0;
    return VERDICTS.map((value) => ({
      value,
      label: this.t(`labels.reviewVerdict.${value}`),
      detail:
        value === 'systemic' && similar > 0
          ? this.t('board.review.similar', { n: similar })
          : this.t(`board.review.detail.${value}`),
    }));
  });
  protected readonly reasons = computed(() => {
    if (!this.found.hasValue()) return [];
    return reasonsFor(this.found.value(), this.clock.now()).map(({ key, params, day, grave }) => ({
      grave,
      words: this.t(`board.why.${key}`, {
        ...params,
        day: day ? shortDateText(day, this.i18n.locale()) : '',
      }),
    }));
  });
  protected readonly tomorrow = computed(() => addDay(today(this.clock.now())));
  protected readonly hint = computed(() => {
    const { day } = this.model();
    const n = day ? workingDaysBetween(today(this.clock.now()), day, this.closedDays()) : 0;
    return n > 0 ? this.t('board.review.workingDays', { n }) : undefined;
  });

  constructor() {
    let before: string | undefined;
    effect(() => {
      const id = this.id();
      untracked(() => {
        if (before) this.drafts.set(before, this.model());
        before = id;
        this.stale.set(false);
        this.key.renew();
        this.form().reset(this.drafts.get(id) ?? this.fresh());
        this.summary()?.hide();
        setTimeout(() => {
          this.host.querySelector('.body')?.scrollTo({ top: 0 });
          this.host.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
        });
      });
    });
    effect(() => {
      // The usual date waits for the closed days; what was chosen by hand stays.
      this.closedDays();
      untracked(() => {
        if (!this.form().dirty() && !this.drafts.has(this.id())) this.form().reset(this.fresh());
      });
    });
  }

  /** Reads the case anew, for it changed elsewhere; what is typed stays. */
  refresh(): void {
    this.found.reload();
  }

  /** An extension was decided here: the case and the list say so. */
  protected decided(): void {
    this.found.reload();
    this.data.reload();
  }

  protected status(text: string): DifficultyStatus {
    return text as DifficultyStatus;
  }

  /** Verdicts that ask for more than a word are given in a meeting, which begins at this case. */
  protected elsewhere(): Promise<void> {
    return this.meeting.start(this.id());
  }

  protected async save(event?: Event): Promise<void> {
    event?.preventDefault();
    if (!this.found.hasValue() || this.form().submitting()) return;
    const { id, version, number } = this.found.value();
    const done = await submit(this.form, async () => {
      const { verdict, note, day } = this.model();
      try {
        await this.api.invoke(reviewsCreate, {
          id,
          'If-Match': `"${version}"`,
          'Idempotency-Key': this.key.value,
          body: {
            verdict: verdict as ReviewVerdict,
            note: note.trim() || undefined,
            nextReviewOn: day || undefined,
          },
        });
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        if (problem.stale) {
          this.stale.set(true);
          this.key.renew();
          this.found.reload();
          return [{ kind: 'stale', message: 'board.review.changed' }];
        }
        return formErrors(problem, this.form).map((one) =>
          one.kind === 'not_in_future' ? { ...one, message: 'board.review.future' } : one,
        );
      }
    });
    if (!done) {
      this.summary()?.show();
      return;
    }
    this.drafts.delete(id);
    this.model.set(this.fresh());
    this.toaster.show(this.t('board.review.saved', { number: number.split('-').at(-1) }));
    await this.advance();
  }

  /** On to the next case; at the end of the list the panel closes. */
  private async advance(): Promise<void> {
    const next = await this.data.neighbour(1);
    if (next && next !== this.id()) this.data.go({ case: next });
    else this.closed.emit();
    this.data.reload();
  }

  private fresh(): Draft {
    return {
      verdict: '',
      note: '',
      day: addWorkingDays(today(untracked(this.clock.now)), NEXT_IN, untracked(this.closedDays)),
    };
  }
}

function causeOf(error: unknown): unknown {
  return problemOf(error) ?? (error as { cause?: unknown } | undefined)?.cause;
}

function addDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
