import {
  Component,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import type { DifficultyAction } from '../api/models/difficulty-action';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import type { DifficultyOutcome } from '../api/models/difficulty-outcome';
import type { ReferralDto } from '../api/models/referral-dto';
import type { TriageDto } from '../api/models/triage-dto';
import { IdempotencyKey } from '../http/idempotency';
import { problemOf } from '../http/problem';
import { I18n, localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { NotFound } from '../shell/not-found';
import { PageTitle } from '../shell/page-title';
import { Shortcuts } from '../shell/shortcuts';
import { Clock } from '../ui/clock';
import { daysUntil, shortDateText, shortDateTimeText } from '../ui/dates';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { Menu, MenuFor } from '../ui/menu';
import { SkeletonRows } from '../ui/skeleton';
import { StageTracker } from '../ui/stage-tracker';
import { Severity } from '../ui/status';
import { Toaster } from '../ui/toaster';
import { CasePromises } from '../visits/case-promises';
import { CaseIssues } from '../systemic-issues/case-issues';
import { AnswerDialog } from './answer-dialog';
import { AnswerReviewCard } from './answer-review-card';
import { AssignDialog } from './assign-dialog';
import { CaseChanges } from './case-changes';
import { CaseCourse } from './case-course';
import { CaseCourseItems } from './case-course-items';
import { CaseComposer } from './case-composer';
import { CaseOrder } from './case-order';
import { CaseState } from './case-state';
import { CaseSide } from './case-side';
import { CaseTimeline } from './case-timeline';
import { WorkLeft } from '../ui/work-left';
import { DifficultiesApi } from './difficulties-api';
import { ExtensionDialog } from './extension-dialog';
import { ReferDialog } from './refer-dialog';
import { SimilarCases } from './similar-cases';
import { TriageDialog } from './triage-dialog';
import { WordsDialog } from './words-dialog';

/** Outcomes that are worth telling others. */
const TOLD: DifficultyOutcome[] = [
  'resolved_on_spot',
  'resolved_after_review',
  'partly_resolved',
  'guidance',
];

/** One case, for staff: where it stands, what was said, and everything one can do. */
@Component({
  selector: 'hd-difficulty-page',
  imports: [
    RouterLink,
    AnswerDialog,
    AnswerReviewCard,
    AssignDialog,
    CaseComposer,
    CaseCourse,
    CaseCourseItems,
    CaseIssues,
    CasePromises,
    CaseSide,
    CaseState,
    CaseTimeline,
    ExtensionDialog,
    WorkLeft,
    Failed,
    Icon,
    Menu,
    MenuFor,
    NotFound,
    ReferDialog,
    Severity,
    SimilarCases,
    SkeletonRows,
    StageTracker,
    TriageDialog,
    WordsDialog,
  ],
  templateUrl: './difficulty-page.html',
  styleUrl: './difficulty-page.css',
})
export class DifficultyPage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly api = inject(DifficultiesApi);
  private readonly changes = inject(CaseChanges);
  private readonly router = inject(Router);
  protected readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly clock = inject(Clock);
  private readonly order = inject(CaseOrder);
  private readonly composer = viewChild(CaseComposer);
  protected readonly review = viewChild(AnswerReviewCard);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly asking = signal(false);
  protected readonly referring = signal(false);
  protected readonly extending = signal(false);
  protected readonly answering = signal(false);
  protected readonly sorting = signal(false);
  protected readonly assigning = signal(false);
  protected readonly recording = signal<ReferralDto | undefined>(undefined);
  protected readonly answerText = signal('');
  private readonly askKey = new IdempotencyKey();

  protected readonly page = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.get(params.id),
  });
  protected readonly gone = computed(() => problemOf(this.page.error())?.status === 404);
  protected readonly place = computed(() => this.order.placeOf(this.id()));
  protected readonly listLabel = this.order.label;

  constructor() {
    inject(Live)
      .changes('difficulty')
      .pipe(takeUntilDestroyed())
      .subscribe((change) => {
        if (!change.id || change.id === this.id()) this.page.reload();
      });
    const title = inject(PageTitle);
    effect(() => {
      if (this.page.hasValue()) title.set(this.page.value().title);
    });
    const keys = inject(Shortcuts);
    keys.on('j', () => this.go(1));
    keys.on('k', () => this.go(-1));
    keys.on('r', () => this.composer()?.focus());
  }

  /** The case after a change, from here or from the server. */
  protected take(difficulty: DifficultyDto): void {
    if (difficulty.id === this.id()) this.page.set(difficulty);
  }

  protected may(difficulty: DifficultyDto, action: DifficultyAction): boolean {
    return difficulty.allowedActions.includes(action);
  }

  protected go(step: 1 | -1): void {
    const next = this.order.neighbour(this.id(), step);
    if (next) void this.router.navigate(['/difficulties', next]);
  }

  protected async copy(number: string): Promise<void> {
    await navigator.clipboard.writeText(number);
    this.toaster.show(this.t('difficulties.page.copied', { number }));
  }

  protected country(code: string): string {
    return new Intl.DisplayNames(this.i18n.locale(), { type: 'region' }).of(code) ?? code;
  }

  /** Under each stage: when it was reached, who has it, until when. */
  protected stageNotes(it: DifficultyDto): Record<string, string> {
    const locale = this.i18n.locale();
    const at = (value: string | null) => (value ? shortDateTimeText(value, locale) : undefined);
    const who = it.doctor ? this.local(it.doctor.name, it.doctor.nameEn) : '';
    const days = Math.max(1, 1 - daysUntil(it.reopenedAt ?? it.receivedAt, this.clock.now()));
    const going = this.t('difficulties.page.dayBy', { n: days, who });
    const open = it.status !== 'closed' && it.status !== 'answered';
    const before = it.status === 'received' || it.status === 'triaged' || it.status === 'assigned';
    const target =
      it.clock.targetAt && open
        ? this.t('difficulties.page.until', { day: shortDateText(it.clock.targetAt, locale) })
        : undefined;
    const notes = {
      received: at(it.receivedAt),
      triaged: at(it.triagedAt),
      assigned: at(it.assignedAt),
      in_progress: open && !before ? going : at(it.startedAt),
      answered: at(it.answeredAt) ?? target,
      closed: at(it.closedAt) ?? this.t('difficulties.page.afterFirm'),
    };
    return Object.fromEntries(Object.entries(notes).filter(([, words]) => !!words)) as Record<
      string,
      string
    >;
  }

  protected toAnswer(text: string): void {
    this.answerText.set(text);
    this.answering.set(true);
  }

  /** Whether an article may be made of it. */
  protected solved({ status, outcome }: DifficultyDto): boolean {
    return status === 'closed' && !!outcome && TOLD.includes(outcome);
  }

  /** Opens the draft of an article made of this case, or the one there is. */
  protected async makeArticle({ id }: DifficultyDto): Promise<void> {
    try {
      const article = await this.api.makeArticle(id);
      await this.router.navigate(['/solutions', article]);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(this.t(`problems.${problem.code}`));
    }
  }

  /** An earlier answer as the beginning of this one's draft; nothing goes out by it. */
  protected beginFrom(text: string): void {
    this.composer()?.begin(text);
    this.toaster.show(this.t('difficulties.similar.begun'));
  }

  /** The answer waits for somebody else's eyes. */
  protected proposed(): void {
    if (this.answerText()) this.composer()?.reset();
    this.answerText.set('');
    this.review()?.reload();
    this.toaster.show(this.t('difficulties.review.asked'));
  }

  protected answered(): void {
    if (this.answerText()) this.composer()?.reset();
    this.answerText.set('');
    const next = this.order.neighbour(this.id(), 1);
    this.toaster.show(
      this.t('difficulties.answer.sent'),
      next ? { label: this.t('difficulties.page.openNext'), run: () => this.go(1) } : undefined,
    );
  }

  protected readonly ask = async (text: string): Promise<string | undefined> => {
    if (!this.page.hasValue()) return undefined;
    const ending = await this.changes.run(this.page.value(), text, (seen) =>
      this.api.ask(seen, text, this.askKey.value),
    );
    if (ending.difficulty) this.take(ending.difficulty);
    if (ending.done) {
      this.askKey.renew();
      this.toaster.show(this.t('difficulties.ask.sent'));
    }
    return ending.done ? undefined : (ending.problem ?? this.t('difficulties.problem.givenUp'));
  };

  protected readonly record = async (text: string, declined: boolean) => {
    const referral = this.recording();
    if (!this.page.hasValue() || !referral) return undefined;
    const ending = await this.changes.run(this.page.value(), text, (seen) =>
      this.api.recordReply(seen, referral.id, { text, declined }),
    );
    if (ending.difficulty) this.take(ending.difficulty);
    if (ending.done) this.toaster.show(this.t('difficulties.refer.recorded'));
    return ending.done ? undefined : (ending.problem ?? this.t('difficulties.problem.givenUp'));
  };

  protected async start(difficulty: DifficultyDto): Promise<void> {
    const ending = await this.changes.run(difficulty, '', (seen) => this.api.start(seen));
    if (ending.difficulty) this.take(ending.difficulty);
    if (ending.done) this.toaster.show(this.t('difficulties.page.started'));
    else if (ending.problem) this.toaster.failed(ending.problem);
  }

  /** Says so, with the way back to how it was sorted before. */
  protected sorted(before: TriageDto): void {
    this.toaster.show(this.t('difficulties.triage.done'), {
      label: this.t('ui.undo'),
      run: () => void this.unsort(before),
    });
  }

  private async unsort(before: TriageDto): Promise<void> {
    if (!this.page.hasValue()) return;
    const ending = await this.changes.run(this.page.value(), '', (seen) =>
      this.api.triage(seen, before),
    );
    if (ending.difficulty) this.take(ending.difficulty);
    if (ending.problem) this.toaster.failed(ending.problem);
  }
}
