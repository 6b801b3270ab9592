import { Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { resultLinksAnswer } from '../api/fn/result-links/result-links-answer';
import { resultLinksRead } from '../api/fn/result-links/result-links-read';
import type { LinkedResultDto } from '../api/models/linked-result-dto';
import type { ResultWordDto } from '../api/models/result-word-dto';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { I18n, localName, translate } from '../i18n/i18n';
import { PlainFrame } from '../shell/plain-frame';
import { DateTimePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { ResultAnswer } from './result-answer';
import { ResultFacts } from './result-facts';

/** Opened from the mail that asks whether a result is right. Needs no account, and shows it only. */
@Component({
  selector: 'hd-linked-result',
  imports: [
    ...[DateTimePipe, Failed, Icon, PlainFrame, ResultAnswer, ResultFacts, RouterLink],
    SkeletonRows,
  ],
  template: `
    <hd-plain-frame>
      @if (said(); as word) {
        <div class="empty">
          <hd-icon class="c-ok" name="circle-check" [size]="40" />
          <h1 tabindex="-1">{{ t('results.link.thanks') }}</h1>
          <p class="m" role="status">{{ t('results.link.said_' + word) }}</p>
        </div>
      } @else if (gone()) {
        <div class="empty">
          <hd-icon class="c-3" name="mail-x" [size]="40" />
          <h1 tabindex="-1">{{ t('results.link.goneTitle') }}</h1>
          <p class="m" role="status">{{ t('results.link.gone') }}</p>
          <a class="link" routerLink="/login">{{ t('results.link.portal') }}</a>
        </div>
      } @else if (page.error(); as error) {
        <h1 tabindex="-1" class="vh">{{ t('results.link.title') }}</h1>
        <section class="card read">
          <hd-failed [error]="error" (retry)="page.reload()" />
        </section>
      } @else if (result(); as it) {
        <article class="read stack">
          <header>
            <p class="m">{{ local(it.companyName, it.companyNameEn) }}</p>
            <h1 tabindex="-1">{{ t('results.link.title') }}</h1>
            <p class="m">
              {{
                t('results.link.by', {
                  name: local(it.doctorName ?? t('results.link.desk'), it.doctorNameEn),
                })
              }}
            </p>
          </header>
          @if (refused(); as words) {
            <p class="notice w" role="alert"><hd-icon name="info" [size]="18" />{{ words }}</p>
          }
          <section class="card card-body stack" aria-labelledby="what-title">
            <h2 id="what-title">{{ it.title }}</h2>
            <hd-result-facts [of]="it" />
          </section>
          <section class="card card-body" aria-labelledby="word-title">
            <h2 id="word-title">{{ t('results.answer.title') }}</h2>
            <p class="m">{{ t('results.answer.lead') }}</p>
            <hd-result-answer [busy]="busy()" (answered)="send($event)" />
          </section>
          <p class="m t13">{{ t('results.link.note', { at: (it.expiresAt | hdDateTime) }) }}</p>
        </article>
      } @else {
        <h1 tabindex="-1" class="vh">{{ t('results.link.title') }}</h1>
        <section class="card read"><hd-skeleton-rows [count]="4" /></section>
      }
    </hd-plain-frame>
  `,
  styles: `
    .read {
      max-width: 640px;
      margin: 2vh auto 0;
    }
    @media (max-width: 899px) {
      .read {
        margin-top: 0;
      }
    }
  `,
})
export class LinkedResult {
  readonly token = input.required<string>();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly busy = signal(false);
  protected readonly said = signal<'yes' | 'no' | undefined>(undefined);
  protected readonly refused = signal('');
  private readonly newer = signal<LinkedResultDto | undefined>(undefined);
  private readonly shut = signal(false);
  protected readonly page = resource({
    params: () => ({ token: this.token() }),
    loader: ({ params }) => this.api.invoke(resultLinksRead, params),
  });
  protected readonly result = computed(
    () => this.newer() ?? (this.page.hasValue() ? this.page.value() : undefined),
  );
  protected readonly gone = computed(
    () => this.shut() || problemOf(this.page.error())?.code === 'link.invalid',
  );

  constructor() {
    // The mail's language, until the reader chooses another.
    effect(() => {
      if (this.page.hasValue()) void this.i18n.use(this.page.value().locale);
    });
  }

  protected async send(word: ResultWordDto): Promise<void> {
    const it = this.result();
    if (!it || this.busy()) return;
    this.busy.set(true);
    this.refused.set('');
    try {
      const body = { ...word, version: it.version };
      await this.api.invoke(resultLinksAnswer, { token: this.token(), body });
      this.said.set(word.correct ? 'yes' : 'no');
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      if (problem.stale) {
        this.newer.set(problem.current as LinkedResultDto);
        this.refused.set(this.t('results.link.mended'));
      } else if (problem.code === 'link.invalid') this.shut.set(true);
      else this.refused.set(problemWords(problem, this.t));
    } finally {
      this.busy.set(false);
    }
  }
}
