import { Component, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Api } from '../api/api';
import { resultsConfirm } from '../api/fn/results/results-confirm';
import { resultsList } from '../api/fn/results/results-list';
import type { ResultDto } from '../api/models/result-dto';
import type { ResultWordDto } from '../api/models/result-word-dto';
import { keysetList } from '../http/keyset-list';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { LoadMore } from '../ui/load-more';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';
import { ResultAnswer } from './result-answer';
import { ResultFacts } from './result-facts';
import { ResultState } from './result-state';

/** What the agency noted as this firm's results; those it asked about are answered in place. */
@Component({
  selector: 'hd-portal-results',
  imports: [Empty, Failed, LoadMore, ResultAnswer, ResultFacts, ResultState, SkeletonRows],
  template: `
    <div class="page narrow">
      <h1 tabindex="-1">{{ t('results.portal.title') }}</h1>
      <p class="m">{{ t('results.portal.lead') }}</p>
      @if (list.error(); as error) {
        <section class="card"><hd-failed [error]="error" (retry)="list.reload()" /></section>
      } @else if (!list.loaded()) {
        <section class="card"><hd-skeleton-rows [count]="4" /></section>
      } @else {
        @for (it of list.items(); track it.id) {
          <article class="card card-body stack" [attr.aria-labelledby]="'result-' + it.id">
            <div class="flex g8 between">
              <h2 class="ell" [id]="'result-' + it.id">{{ it.title }}</h2>
              <hd-result-state [value]="it.status" />
            </div>
            <hd-result-facts [of]="it" />
            @if (it.anywayPercent !== null) {
              <p class="m">{{ t('results.portal.said', { n: it.anywayPercent }) }}</p>
            }
            @if (it.comment) {
              <p class="m pre">{{ it.comment }}</p>
            }
            @if (it.allowedActions.includes('confirm')) {
              @if (answering() === it.id) {
                <hd-result-answer [busy]="busy()" (answered)="send(it, $event)" />
              } @else {
                <div>
                  <button type="button" class="btn p" (click)="answering.set(it.id)">
                    {{ t('results.portal.answer') }}
                  </button>
                </div>
              }
            }
          </article>
        } @empty {
          <section class="card">
            <hd-empty
              icon="trending-up"
              [heading]="t('results.portal.none')"
              [text]="t('results.portal.noneText')"
            />
          </section>
        }
        <hd-load-more
          [more]="list.hasMore()"
          [busy]="list.busy()"
          [shown]="list.items().length"
          [total]="list.total()"
          (wanted)="list.loadMore()"
        />
      }
    </div>
  `,
  styles: `
    section,
    article {
      margin-top: 12px;
    }
  `,
})
export class PortalResults {
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly busy = signal(false);
  protected readonly answering = signal('');
  private readonly filter = signal({});
  protected readonly list = keysetList(this.filter, (params) =>
    this.api.invoke(resultsList, { ...params, limit: 30 }),
  );

  constructor() {
    inject(Live)
      .changes('result')
      .pipe(takeUntilDestroyed())
      .subscribe(() => {
        // What is being written stays.
        if (!this.answering()) this.list.reload();
      });
  }

  protected async send({ id, version }: ResultDto, body: ResultWordDto): Promise<void> {
    this.busy.set(true);
    try {
      await this.api.invoke(resultsConfirm, { id, 'If-Match': `"${version}"`, body });
      this.toaster.show(this.t('results.link.thanks'));
      this.answering.set('');
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
    } finally {
      this.busy.set(false);
      this.list.reload();
    }
  }
}
