import { Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { visitLinksAnswer } from '../api/fn/visit-links/visit-links-answer';
import { visitLinksRead } from '../api/fn/visit-links/visit-links-read';
import { visitLinksRenew } from '../api/fn/visit-links/visit-links-renew';
import type { AnswerVisitDto } from '../api/models/answer-visit-dto';
import type { LinkedVisitDto } from '../api/models/linked-visit-dto';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { I18n, localName, translate } from '../i18n/i18n';
import { PlainFrame } from '../shell/plain-frame';
import { DatePipe, DateTimePipe, TimePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { FirmAnswer } from './firm-answer';

/**
 * Opened from the mail that asks whether a log is right. Needs no account, and shows this log only.
 * Reading answers nothing: a mail scanner that fetches the page says nothing for the firm.
 */
@Component({
  selector: 'hd-linked-visit',
  imports: [
    ...[DatePipe, DateTimePipe, Failed, FirmAnswer, Icon, PlainFrame, RouterLink],
    ...[SkeletonRows, TimePipe],
  ],
  templateUrl: './linked-visit.html',
  styleUrl: './linked-visit.css',
})
export class LinkedVisit {
  readonly token = input.required<string>();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly busy = signal(false);
  protected readonly said = signal<'confirmed' | 'commented' | undefined>(undefined);
  protected readonly refused = signal('');
  protected readonly renewed = signal(false);
  /** What the server answered last, newer than what the page was opened with. */
  private readonly answer = signal<LinkedVisitDto | undefined>(undefined);
  protected readonly page = resource({
    params: () => ({ token: this.token() }),
    loader: ({ params }) => this.api.invoke(visitLinksRead, params),
  });
  protected readonly visit = computed(
    () => this.answer() ?? (this.page.hasValue() ? this.page.value() : undefined),
  );
  protected readonly gone = computed(() => problemOf(this.page.error())?.code === 'link.invalid');
  protected readonly state = computed(() => this.said() ?? this.visit()?.confirmation.state);

  constructor() {
    // The mail's language, until the reader chooses another.
    effect(() => {
      if (this.page.hasValue()) void this.i18n.use(this.page.value().locale);
    });
  }

  protected async send(body: AnswerVisitDto): Promise<void> {
    const visit = this.visit();
    if (!visit || this.busy()) return;
    this.busy.set(true);
    this.refused.set('');
    try {
      const params = { token: this.token(), body: { ...body, version: visit.version } };
      this.answer.set(await this.api.invoke(visitLinksAnswer, params));
      this.said.set(body.correct ? 'confirmed' : 'commented');
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      if (problem.stale) {
        this.answer.set(problem.current as LinkedVisitDto);
        this.refused.set(this.t('visits.word.corrected'));
      } else if (problem.code === 'link.invalid') this.page.reload();
      else this.refused.set(problemWords(problem, this.t));
    } finally {
      this.busy.set(false);
    }
  }

  protected async renew(): Promise<void> {
    this.busy.set(true);
    try {
      await this.api.invoke(visitLinksRenew, { token: this.token() });
      this.renewed.set(true);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.refused.set(problemWords(problem, this.t));
    } finally {
      this.busy.set(false);
    }
  }
}
