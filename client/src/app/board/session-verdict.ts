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
import { Api } from '../api/api';
import { boardBulkCandidatesFor } from '../api/fn/board/board-bulk-candidates-for';
import { reviewSessionsDecide } from '../api/fn/review-sessions/review-sessions-decide';
import type { AnswerOutcome } from '../api/models/answer-outcome';
import type { BoardCaseDto } from '../api/models/board-case-dto';
import type { ReviewVerdict } from '../api/models/review-verdict';
import type { SessionVerdictDto } from '../api/models/session-verdict-dto';
import { formErrors } from '../http/form-errors';
import { IdempotencyKey } from '../http/idempotency';
import { problemOf } from '../http/problem';
import { I18n, localName, translate } from '../i18n/i18n';
import { Shortcuts } from '../shell/shortcuts';
import type { Choice } from '../ui/choice';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { dateText, today } from '../ui/dates';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { Toaster } from '../ui/toaster';
import { ClosedDays } from './closed-days';
import { addWorkingDays, workingDaysBetween } from './working-days';

/** In the order of their number keys. */
const VERDICTS: ReviewVerdict[] = [
  ...(['keep', 'push', 'redirect', 'reassign', 'escalate'] as const),
  ...(['grant_extension', 'refuse_extension', 'systemic', 'close'] as const),
];
const OUTCOMES: AnswerOutcome[] = [
  ...(['resolved_on_spot', 'resolved_after_review', 'partly_resolved', 'guidance'] as const),
  ...(['long_term', 'not_acceptable', 'transferred', 'duplicate'] as const),
];
const WORDLESS = ['', 'keep', 'grant_extension'];
const NEXT_IN = 3;
const DUE_IN = 2;
const MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

interface Draft {
  verdict: string;
  note: string;
  dueOn: string;
  doctorId: string;
  outcome: string;
  remedy: string;
  nextOn: string;
}

/** The supervisor's word on the case of a meeting: number keys choose, Ctrl+Enter saves and goes on. */
@Component({
  selector: 'hd-session-verdict',
  imports: [DateField, ErrorSummary, Field, FormField, Input, SubmitOnCtrlEnter],
  templateUrl: './session-verdict.html',
  styleUrl: './session-verdict.css',
})
export class SessionVerdict {
  readonly sessionId = input.required<string>();
  readonly case = input.required<BoardCaseDto>();
  readonly decided = output<SessionVerdictDto>();
  /** Somebody else decided it, or the case changed: it is to be read anew. */
  readonly overtaken = output();
  readonly skipped = output();

  protected readonly t = translate();
  protected readonly local = localName();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly clock = inject(Clock);
  private readonly toaster = inject(Toaster);
  private readonly closed = inject(ClosedDays).days;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly summary = viewChild(ErrorSummary);
  private readonly key = new IdempotencyKey();
  /** What was typed on other cases of the meeting, while the page stands. */
  private readonly drafts = new Map<string, Draft>();
  protected readonly keys = MAC ? '⌘↵' : 'Ctrl↵';
  protected readonly outcomes = OUTCOMES;
  protected readonly changed = signal(false);

  protected readonly given = signal<Draft>(this.fresh());
  protected readonly form = form(this.given, (path) => {
    const by = (verdict: ReviewVerdict) => ({
      when: ({ valueOf }: { valueOf: (field: typeof path.verdict) => string }) =>
        valueOf(path.verdict) === verdict,
    });
    required(path.verdict, { message: 'board.review.verdictNeeded' });
    required(path.note, {
      message: 'board.review.noteNeeded',
      when: ({ valueOf }) => !WORDLESS.includes(valueOf(path.verdict)),
    });
    maxLength(path.note, 2_000);
    required(path.dueOn, { message: 'board.session.dueNeeded', ...by('push') });
    required(path.doctorId, { message: 'board.bulk.doctorNeeded', ...by('reassign') });
    required(path.outcome, {
      message: 'board.session.outcomeNeeded',
      when: ({ valueOf }) => valueOf(path.verdict) === 'close' && !this.answered(),
    });
    required(path.remedy, {
      message: 'board.session.remedyNeeded',
      when: ({ valueOf }) =>
        valueOf(path.verdict) === 'close' && valueOf(path.outcome) === 'not_acceptable',
    });
  });
  protected readonly verdict = computed(() => this.given().verdict);
  protected readonly answered = computed(() => this.case().status === 'answered');
  protected readonly choices = computed(() =>
    VERDICTS.map((value, at) => ({
      value,
      key: at + 1,
      label: this.t(`labels.reviewVerdict.${value}`),
      detail: this.detail(value),
      off: this.unfit(value),
    })),
  );
  protected readonly candidates = resource({
    params: () => (this.verdict() === 'reassign' ? { ids: [this.case().id] } : undefined),
    loader: ({ params: body }) => this.api.invoke(boardBulkCandidatesFor, { body }),
  });
  protected readonly doctors = computed<Choice[]>(() =>
    (this.candidates.hasValue() ? this.candidates.value().candidates : []).map((doctor) => ({
      value: doctor.id,
      label: `${this.local(doctor.name, doctor.nameEn)} (${this.t('board.review.open', { n: doctor.open })})`,
    })),
  );
  protected readonly today = computed(() => today(this.clock.now()));
  protected readonly tomorrow = computed(() => addWorkingDays(this.today(), 1, new Set()));
  protected readonly dueHint = computed(() => this.hint(this.given().dueOn));
  protected readonly nextHint = computed(() => this.hint(this.given().nextOn));
  protected readonly noteLabel = computed(() =>
    this.t(
      this.verdict() === 'close' && !this.answered()
        ? 'board.session.reasonToFirm'
        : this.verdict() === 'close' || this.verdict() === 'refuse_extension'
          ? 'board.session.reason'
          : 'board.review.note',
    ),
  );

  constructor() {
    let before: string | undefined;
    effect(() => {
      const { id } = this.case();
      untracked(() => {
        if (id === before) return;
        if (before) this.drafts.set(before, this.given());
        before = id;
        this.changed.set(false);
        this.key.renew();
        this.form().reset(this.drafts.get(id) ?? this.fresh());
        this.summary()?.hide();
      });
    });
    effect(() => {
      this.closed();
      untracked(() => {
        if (!this.form().dirty() && !this.drafts.has(this.case().id))
          this.form().reset(this.fresh());
      });
    });
    const shortcuts = inject(Shortcuts);
    VERDICTS.forEach((value, at) => shortcuts.on(String(at + 1), () => this.choose(value)));
  }

  /** By its number key: the next thing to fill gets the focus. */
  protected choose(value: ReviewVerdict): void {
    if (this.unfit(value)) return;
    this.given.update((given) => ({ ...given, verdict: value }));
    setTimeout(() => {
      const wanted = WORDLESS.includes(value) ? `[value="${value}"]` : 'textarea.note';
      this.host.querySelector<HTMLElement>(wanted)?.focus();
    });
  }

  protected async save(event?: Event): Promise<void> {
    event?.preventDefault();
    if (this.form().submitting()) return;
    const { id, version, number } = this.case();
    let answer: SessionVerdictDto | undefined;
    const done = await submit(this.form, async () => {
      try {
        answer = await this.api.invoke(reviewSessionsDecide, {
          ...{ id: this.sessionId(), caseId: id },
          'If-Match': `"${version}"`,
          'Idempotency-Key': this.key.value,
          body: this.body(),
        });
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        this.key.renew();
        if (problem.stale) {
          this.changed.set(true);
          this.overtaken.emit();
          return [{ kind: 'stale', message: 'board.review.changed' }];
        }
        if (problem.code === 'review_session.already_decided') {
          const by = String(problem.more['by'] ?? '');
          this.toaster.show(this.t('board.session.overtaken', { by }));
          this.overtaken.emit();
          return [];
        }
        if (problem.status === 409)
          return [{ kind: 'refused', message: this.refusal(problem.code) }];
        return formErrors(problem, this.form);
      }
    });
    if (!done || !answer) {
      if (!done) this.summary()?.show();
      return;
    }
    this.drafts.delete(id);
    this.form().reset(this.fresh());
    this.toaster.show(this.t('board.session.saved', { number: number.split('-').at(-1) }));
    this.decided.emit(answer);
  }

  private body() {
    const { verdict, note, dueOn, doctorId, outcome, remedy, nextOn } = this.given();
    return {
      verdict: verdict as ReviewVerdict,
      note: note.trim() || undefined,
      nextReviewOn: verdict === 'close' ? undefined : nextOn || undefined,
      ...(verdict === 'push' && { dueOn }),
      ...(verdict === 'reassign' && { doctorId }),
      ...(verdict === 'close' && outcome && { outcome: outcome as AnswerOutcome }),
      ...(verdict === 'close' && outcome === 'not_acceptable' && { remedy: remedy.trim() }),
    };
  }

  private detail(value: ReviewVerdict): string {
    const { extension, similarOpen } = this.case();
    if (value === 'grant_extension' && extension) {
      const day = dateText(extension.dueOn, this.i18n.locale());
      return this.t('board.extension.until', { by: extension.askedByName, day });
    }
    if (value === 'systemic' && similarOpen > 0)
      return this.t('board.review.similar', { n: similarOpen });
    return this.t(`board.session.detail.${value}`);
  }

  private unfit(value: ReviewVerdict): boolean {
    const { extension, doctorId } = this.case();
    if (value === 'grant_extension' || value === 'refuse_extension') return !extension?.mayDecide;
    return value === 'push' && !doctorId;
  }

  private refusal(code: string): string {
    return code === 'review_session.ended' ? 'board.session.over' : 'board.session.refused';
  }

  private hint(day: string): string | undefined {
    const n = day ? workingDaysBetween(this.today(), day, this.closed()) : 0;
    return n > 0 ? this.t('board.review.workingDays', { n }) : undefined;
  }

  private fresh(): Draft {
    const from = today(untracked(this.clock.now));
    const on = (n: number) => addWorkingDays(from, n, untracked(this.closed));
    const empty = { verdict: '', note: '', doctorId: '', outcome: '', remedy: '' };
    return { ...empty, dueOn: on(DUE_IN), nextOn: on(NEXT_IN) };
  }
}
