import { Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Api } from '../api/api';
import { answerReviewsApprove } from '../api/fn/answer-reviews/answer-reviews-approve';
import { answerReviewsGiveBack } from '../api/fn/answer-reviews/answer-reviews-give-back';
import { answerReviewsStand } from '../api/fn/answer-reviews/answer-reviews-stand';
import { answerReviewsWithdraw } from '../api/fn/answer-reviews/answer-reviews-withdraw';
import type { AnswerReviewDto } from '../api/models/answer-review-dto';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { ShortDateTimePipe } from '../ui/date-pipes';
import { Icon } from '../ui/icon';
import { Toaster } from '../ui/toaster';
import { ApproveDialog } from './approve-dialog';
import { WordsDialog } from './words-dialog';

/** The answer that waits for a second pair of eyes, or came back from it; nothing otherwise. */
@Component({
  selector: 'hd-answer-review-card',
  imports: [ApproveDialog, Icon, ShortDateTimePipe, WordsDialog],
  template: `
    @if (shown(); as it) {
      <section class="card" [class.back]="it.status === 'returned'" [attr.aria-label]="heading()">
        <div class="h">
          <hd-icon class="c-warn" [name]="it.status === 'waiting' ? 'eye' : 'undo-2'" [size]="18" />
          <h2>{{ heading() }}</h2>
        </div>
        <div class="card-body">
          <p class="m">
            {{ t('labels.outcome.' + it.outcome) }} · {{ it.writerName }} ·
            {{ it.writtenAt | hdShortDateTime }}
          </p>
          <p class="pre words">{{ it.text }}</p>
          @if (it.remedy) {
            <p class="pre words">
              <b>{{ t('difficulties.answer.remedy') }}</b> {{ it.remedy }}
            </p>
          }
          @if (it.comment) {
            <p class="notice w">
              <hd-icon name="message-square-text" [size]="18" />
              <span
                ><b>{{ it.reviewerName }}</b> {{ it.comment }}</span
              >
            </p>
          }
          @if (earlier().length) {
            <details class="earlier">
              <summary>{{ t('difficulties.review.earlier', { n: earlier().length }) }}</summary>
              <ol>
                @for (one of earlier(); track one.id) {
                  <li>
                    <p class="m">
                      {{ t('labels.answerReviewStatus.' + one.status) }} · {{ one.writerName }} ·
                      {{ one.writtenAt | hdShortDateTime }}
                    </p>
                    <p class="pre words">{{ one.text }}</p>
                    @if (one.comment) {
                      <p class="words">
                        <b>{{ one.reviewerName }}</b> {{ one.comment }}
                      </p>
                    }
                  </li>
                }
              </ol>
            </details>
          }
          @if (it.status === 'waiting') {
            <p class="t14 c-warn">
              <hd-icon name="timer" [size]="16" /> {{ t('difficulties.review.clock') }}
            </p>
          }
          <div class="flex g8 wrap acts">
            @if (it.status === 'returned') {
              <button type="button" class="btn p" (click)="rewrite.emit(it.text)">
                {{ t('difficulties.review.rewrite') }}
              </button>
            } @else if (it.own) {
              <button type="button" class="btn" (click)="withdraw(it)">
                {{ t('difficulties.review.withdraw') }}
              </button>
            } @else {
              <button type="button" class="btn p" (click)="approving.set(true)">
                {{ t('difficulties.review.approve') }}
              </button>
              <button type="button" class="btn" (click)="returning.set(true)">
                {{ t('difficulties.review.return') }}
              </button>
            }
          </div>
        </div>
      </section>
      <hd-approve-dialog [(open)]="approving" [review]="it" [send]="approve" />
      <hd-words-dialog
        [(open)]="returning"
        [heading]="t('difficulties.review.returnTitle')"
        [lead]="t('difficulties.review.returnLead', { name: it.writerName })"
        [label]="t('difficulties.review.comment')"
        [action]="t('difficulties.review.return')"
        [send]="giveBack"
      />
    }
  `,
  styles: `
    .card {
      border-color: var(--primary-line);
    }
    .words {
      margin: 8px 0;
      overflow-wrap: anywhere;
    }
    .acts {
      margin-top: 12px;
    }
    .earlier {
      margin: 8px 0;
    }
    .earlier summary {
      min-height: 32px;
      color: var(--primary);
      cursor: pointer;
    }
    .earlier li {
      padding: 8px 0;
      border-top: 1px solid var(--line);
    }
    .t14 hd-icon {
      vertical-align: -3px;
    }
  `,
})
export class AnswerReviewCard {
  readonly difficulty = input.required<DifficultyDto>();
  /** The answer went out. */
  readonly changed = output<DifficultyDto>();
  /** The words of what came back, to be written anew. */
  readonly rewrite = output<string>();
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly approving = signal(false);
  protected readonly returning = signal(false);
  private readonly id = computed(() => this.difficulty().id);
  private readonly stand = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.invoke(answerReviewsStand, params),
  });
  /** Whether an answer of this case needs a second look. */
  readonly needed = computed(() => this.stand.hasValue() && this.stand.value().needed);
  /** Whether one waits. */
  readonly waiting = computed(
    () => this.stand.hasValue() && this.stand.value().last?.status === 'waiting',
  );
  protected readonly shown = computed<AnswerReviewDto | undefined>(() => {
    if (!this.stand.hasValue() || !this.difficulty().allowedActions.includes('answer')) {
      return undefined;
    }
    const { last } = this.stand.value();
    if (!last) return undefined;
    return last.status === 'waiting' || (last.status === 'returned' && last.own) ? last : undefined;
  });
  /** What was proposed before it, and what was said to it. */
  protected readonly earlier = computed(() =>
    this.stand.hasValue() ? this.stand.value().earlier : [],
  );
  protected readonly heading = computed(() => {
    const it = this.shown();
    const key = it?.status === 'returned' ? 'returned' : it?.own ? 'waitingOwn' : 'waiting';
    return this.t(`difficulties.review.heading.${key}`);
  });

  constructor() {
    inject(Live)
      .changes('difficulty')
      .pipe(takeUntilDestroyed())
      .subscribe((change) => {
        if (!change.id || change.id === this.id()) this.stand.reload();
      });
  }

  reload(): void {
    this.stand.reload();
  }

  protected readonly approve = (text: string | undefined, comment: string | null) =>
    this.run(async (seen) => {
      const body = { text, comment };
      this.changed.emit(await this.api.invoke(answerReviewsApprove, { ...seen, body }));
      this.toaster.show(this.t('difficulties.review.approved'));
    });

  protected readonly giveBack = (comment: string) =>
    this.run(async (seen) => {
      await this.api.invoke(answerReviewsGiveBack, { ...seen, body: { comment } });
      this.toaster.show(this.t('difficulties.review.returned'));
    });

  protected async withdraw(it: AnswerReviewDto): Promise<void> {
    const problem = await this.run(async (seen) => {
      await this.api.invoke(answerReviewsWithdraw, seen);
      this.rewrite.emit(it.text);
    });
    if (problem) this.toaster.failed(problem);
  }

  /** @returns what went wrong, in words */
  private async run(
    act: (seen: { id: string; 'If-Match': string }) => Promise<void>,
  ): Promise<string | undefined> {
    const it = this.shown();
    if (!it) return undefined;
    try {
      await act({ id: this.id(), 'If-Match': `"${it.version}"` });
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      return this.t(problem.stale ? 'difficulties.review.stale' : `problems.${problem.code}`);
    } finally {
      this.stand.reload();
    }
  }
}
