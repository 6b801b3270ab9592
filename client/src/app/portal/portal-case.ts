import { Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { DifficultyAction } from '../api/models/difficulty-action';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import type { TimelineEntryDto } from '../api/models/timeline-entry-dto';
import { CaseChanges } from '../difficulties/case-changes';
import { CaseFiles } from '../difficulties/case-files';
import { CaseTimeline } from '../difficulties/case-timeline';
import { DifficultiesApi, type Seen } from '../difficulties/difficulties-api';
import { standingWords } from '../difficulties/standing-words';
import { WordsDialog } from '../difficulties/words-dialog';
import { IdempotencyKey } from '../http/idempotency';
import { problemOf } from '../http/problem';
import { I18n, localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { NotFound } from '../shell/not-found';
import { PageTitle } from '../shell/page-title';
import { Avatar } from '../ui/avatar';
import { DateTimePipe } from '../ui/date-pipes';
import { dateText, shortDateText } from '../ui/dates';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { StageTracker } from '../ui/stage-tracker';
import { Chip } from '../ui/status';
import { Toaster } from '../ui/toaster';
import { WorkLeft } from '../ui/work-left';
import { ConsentAsk } from './consent-ask';
import { ConfirmDialog } from './confirm-dialog';
import { FirmReply } from './firm-reply';

/** The firm's own case: all stages, the answer, and what the firm can say to it. */
@Component({
  selector: 'hd-portal-case',
  imports: [
    RouterLink,
    Avatar,
    CaseFiles,
    CaseTimeline,
    Chip,
    ConfirmDialog,
    ConsentAsk,
    DateTimePipe,
    Failed,
    FirmReply,
    Icon,
    NotFound,
    SkeletonRows,
    StageTracker,
    WordsDialog,
    WorkLeft,
  ],
  templateUrl: './portal-case.html',
  styleUrl: './portal-case.css',
})
export class PortalCase {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly api = inject(DifficultiesApi);
  private readonly changes = inject(CaseChanges);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly confirming = signal(false);
  protected readonly refusing = signal(false);
  protected readonly reopening = signal(false);
  protected readonly withdrawing = signal(false);

  protected readonly page = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.get(params.id),
  });
  protected readonly gone = computed(() => problemOf(this.page.error())?.status === 404);

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
  }

  protected take(difficulty: DifficultyDto): void {
    if (difficulty.id === this.id()) this.page.set(difficulty);
  }

  protected may(it: DifficultyDto, action: DifficultyAction): boolean {
    return it.allowedActions.includes(action);
  }

  /** Beside each stage: its day, or who is asked meanwhile. */
  protected notes(it: DifficultyDto): Record<string, string> {
    const locale = this.i18n.locale();
    const day = (value: string | null) => (value ? shortDateText(value, locale) : undefined);
    const open = it.status !== 'answered' && it.status !== 'closed';
    const notes = {
      received: day(it.receivedAt),
      triaged: day(it.triagedAt),
      assigned: day(it.assignedAt),
      in_progress: it.partner
        ? this.local(it.partner.name, it.partner.nameEn)
        : day(it.reopenedAt ?? it.startedAt),
      answered:
        day(it.answeredAt) ??
        (open && it.clock.targetAt && !it.clock.paused
          ? this.t('portal.cases.until', { day: shortDateText(it.clock.targetAt, locale) })
          : undefined),
      closed: day(it.closedAt),
    };
    return Object.fromEntries(Object.entries(notes).filter(([, words]) => !!words)) as Record<
      string,
      string
    >;
  }

  /** Why the clock stands, or stands where it does. */
  protected why(it: DifficultyDto): string {
    return standingWords(it, this.t, this.i18n.locale()).join(' · ');
  }

  /** The extension that counts, while the answer is not out. */
  protected extension(it: DifficultyDto) {
    if (it.clock.done) return undefined;
    return it.extensions.findLast(({ counts }) => counts);
  }

  protected day(value: string): string {
    return dateText(value, this.i18n.locale());
  }

  protected current(it: DifficultyDto): string | undefined {
    const own = ['answered', 'waiting_sme', 'waiting_partner', 'reopened'];
    return own.includes(it.status) ? this.t(`portal.case.now.${it.status}`) : undefined;
  }

  /** The last answer, while it stands. */
  protected answer(it: DifficultyDto): TimelineEntryDto | undefined {
    if (it.status !== 'answered' && it.status !== 'closed') return undefined;
    return it.timeline.findLast(({ type }) => type === 'answered');
  }

  /** The question the firm has not answered yet. */
  protected question(it: DifficultyDto): TimelineEntryDto | undefined {
    if (it.status !== 'waiting_sme') return undefined;
    return it.timeline.findLast(({ type }) => type === 'question');
  }

  protected filesOf(it: DifficultyDto, entry: TimelineEntryDto) {
    return it.files.filter(({ entryId }) => entryId === entry.id);
  }

  protected who(entry: TimelineEntryDto): string {
    return [entry.authorName, entry.authorTitle].filter(Boolean).join(' ');
  }

  protected confirmed(difficulty: DifficultyDto): void {
    this.take(difficulty);
    this.toaster.show(this.t('portal.case.confirmed'), {
      label: this.t('ui.undo'),
      run: () => void this.takeBack(),
    });
  }

  protected readonly refuse = (text: string) =>
    this.say(text, 'portal.case.refused', (seen) => this.api.refuse(seen, text, this.key.value));

  protected readonly reopen = (text: string) =>
    this.say(text, 'portal.case.reopened', (seen) => this.api.reopen(seen, text, this.key.value));

  protected readonly withdraw = (text: string) =>
    this.say(text, 'portal.case.withdrawn', (seen) =>
      this.api.withdraw(seen, text, this.key.value),
    );

  private async takeBack(): Promise<void> {
    if (!this.page.hasValue()) return;
    const ending = await this.changes.run(this.page.value(), '', (seen) => this.api.takeBack(seen));
    if (ending.difficulty) this.take(ending.difficulty);
    if (ending.problem) this.toaster.failed(ending.problem);
  }

  private async say(
    text: string,
    done: string,
    change: (seen: Seen) => Promise<DifficultyDto>,
  ): Promise<string | undefined> {
    if (!this.page.hasValue()) return undefined;
    const ending = await this.changes.run(this.page.value(), text, change);
    if (ending.difficulty) this.take(ending.difficulty);
    if (!ending.done) return ending.problem ?? this.t('difficulties.problem.givenUp');
    this.key.renew();
    this.toaster.show(this.t(done));
    return undefined;
  }
}
