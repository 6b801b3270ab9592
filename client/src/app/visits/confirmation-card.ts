import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { visitsAnswer } from '../api/fn/visits/visits-answer';
import type { AnswerVisitDto } from '../api/models/answer-visit-dto';
import type { VisitDto } from '../api/models/visit-dto';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { I18n, translate } from '../i18n/i18n';
import { DateTimePipe } from '../ui/date-pipes';
import { dateTimeText } from '../ui/dates';
import { Toaster } from '../ui/toaster';
import { ConfirmationState } from './confirmation-state';
import { FirmAnswer } from './firm-answer';

/** Whether the firm agrees with a log; in the portal it says so here. */
@Component({
  selector: 'hd-confirmation-card',
  imports: [ConfirmationState, DateTimePipe, FirmAnswer],
  template: `
    <section class="card card-body stack" aria-labelledby="word-title">
      @if (visit().mayAnswer) {
        <h2 id="word-title">{{ t('visits.word.question') }}</h2>
        @if (word().state === 'commented') {
          <blockquote class="pre">{{ word().comment }}</blockquote>
          <p class="m">{{ t('visits.word.sent') }}</p>
        } @else {
          <p class="m">{{ t('visits.word.lead') }}</p>
        }
        <hd-firm-answer
          [busy]="busy()"
          [commented]="word().state === 'commented'"
          [fixed]="true"
          (answered)="answer($event)"
        />
      } @else {
        <div class="flex between g8 wrap">
          <h2 id="word-title">{{ t('visits.word.title') }}</h2>
          <hd-confirmation-state [value]="word().state" />
        </div>
        <p class="m">{{ told() }}</p>
        @if (word().comment; as comment) {
          <blockquote class="pre">{{ comment }}</blockquote>
          @if (word().state === 'commented' && visit().mayCorrect) {
            <p class="m">{{ t('visits.word.thenAsked') }}</p>
            <button type="button" class="btn" (click)="mend.emit()">
              {{ t('visits.page.edit') }}
            </button>
          }
        }
      }
      @if (visit().earlierConfirmations.length) {
        <details>
          <summary>
            {{ t('visits.word.earlier', { n: visit().earlierConfirmations.length }) }}
          </summary>
          <ul class="past">
            @for (one of visit().earlierConfirmations; track one.version) {
              <li>
                <p class="m">
                  {{ one.answeredAt | hdDateTime }} · {{ one.answeredName }} ·
                  {{ t('labels.confirmation.' + one.state) }}
                </p>
                @if (one.comment) {
                  <p class="pre t14">{{ one.comment }}</p>
                }
              </li>
            }
          </ul>
        </details>
      }
    </section>
  `,
  styles: `
    .stack {
      gap: 12px;
    }
    blockquote {
      margin: 0;
      padding: 8px 12px;
      border-left: 3px solid var(--warn-line);
      background: var(--wait-soft);
      border-radius: 0 var(--r-m) var(--r-m) 0;
    }
    summary {
      cursor: pointer;
      font-size: 14px;
      min-height: 24px;
    }
    .past {
      display: grid;
      gap: 8px;
      margin-top: 8px;
    }
  `,
})
export class ConfirmationCard {
  readonly visit = input.required<VisitDto>();
  /** Something was said, or somebody else was faster: read again. */
  readonly changed = output();
  /** The reader wants to correct the log. */
  readonly mend = output();
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly busy = signal(false);
  protected readonly word = computed(() => this.visit().confirmation);
  protected readonly told = computed(() => {
    const { state, askedAt, askedName, answeredAt, answeredName, byLink } = this.word();
    if (state === 'not_asked') {
      return this.t(
        this.visit().kind === 'mail' ? 'visits.word.notForMail' : 'visits.word.notAsked',
      );
    }
    const at = dateTimeText(answeredAt ?? askedAt ?? '', this.i18n.locale());
    if (state === 'asked') return this.t('visits.word.askedOn', { day: at, name: askedName });
    return this.t(byLink ? 'visits.word.byLink' : 'visits.word.byPortal', {
      day: at,
      name: answeredName,
    });
  });

  protected async answer(body: AnswerVisitDto): Promise<void> {
    this.busy.set(true);
    const { id, version } = this.visit();
    try {
      await this.api.invoke(visitsAnswer, { id, 'If-Match': `"${version}"`, body });
      this.toaster.show(this.t(body.correct ? 'visits.word.thanks' : 'visits.word.sent'));
      this.changed.emit();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(
        problem.stale ? this.t('visits.word.corrected') : problemWords(problem, this.t),
      );
      if (!problem.offline) this.changed.emit();
    } finally {
      this.busy.set(false);
    }
  }
}
