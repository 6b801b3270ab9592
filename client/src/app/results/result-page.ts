import { Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { resultsApprove } from '../api/fn/results/results-approve';
import { resultsGet } from '../api/fn/results/results-get';
import { resultsGiveBack } from '../api/fn/results/results-give-back';
import { resultsResend } from '../api/fn/results/results-resend';
import { resultsWithdraw } from '../api/fn/results/results-withdraw';
import type { ResultAction } from '../api/models/result-action';
import type { ResultDetailDto } from '../api/models/result-detail-dto';
import { WordsDialog } from '../difficulties/words-dialog';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { NotFound } from '../shell/not-found';
import { PageTitle } from '../shell/page-title';
import { Asker } from '../ui/asker';
import { DateTimePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';
import { ResultDialog } from './result-dialog';
import { ResultFacts } from './result-facts';
import { ResultState } from './result-state';

/** One result for staff: what it is, what the firm said, whether it counts. */
@Component({
  selector: 'hd-result-page',
  imports: [
    ...[DateTimePipe, Failed, Icon, NotFound, ResultDialog, ResultFacts, ResultState, RouterLink],
    ...[SkeletonRows, WordsDialog],
  ],
  templateUrl: './result-page.html',
})
export class ResultPage {
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly router = inject(Router);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly busy = signal(false);
  protected readonly mending = signal(false);
  protected readonly returning = signal(false);
  protected readonly page = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.invoke(resultsGet, params),
  });
  protected readonly gone = computed(() => problemOf(this.page.error())?.status === 404);

  constructor() {
    inject(Live)
      .changes('result')
      .pipe(takeUntilDestroyed())
      .subscribe((change) => {
        if (!change.id || change.id === this.id()) this.page.reload();
      });
    const title = inject(PageTitle);
    effect(() => {
      if (this.page.hasValue()) title.set(this.page.value().title);
    });
  }

  protected may(it: ResultDetailDto, action: ResultAction): boolean {
    return it.allowedActions.includes(action);
  }

  protected mended(it: ResultDetailDto): void {
    this.page.set(it);
    this.toaster.show(this.t('results.page.mended'));
  }

  protected resend(it: ResultDetailDto): Promise<void> {
    return this.act('results.page.resent', () => this.api.invoke(resultsResend, { id: it.id }));
  }

  protected approve(it: ResultDetailDto): Promise<void> {
    return this.act('results.page.approved', () => this.api.invoke(resultsApprove, at(it)));
  }

  protected async withdraw(it: ResultDetailDto): Promise<void> {
    const sure = await this.asker.confirm({
      title: this.t('results.page.withdraw'),
      text: this.t('results.page.withdrawText'),
      action: this.t('results.page.withdraw'),
      danger: true,
    });
    if (!sure) return;
    await this.act('results.page.withdrawn', () => this.api.invoke(resultsWithdraw, at(it)));
    if (this.page.hasValue() && this.page.value().status === 'withdrawn')
      void this.router.navigate(['/results']);
  }

  protected readonly giveBack = async (note: string): Promise<string | undefined> => {
    if (!this.page.hasValue()) return undefined;
    try {
      const params = { ...at(this.page.value()), body: { note } };
      this.page.set(await this.api.invoke(resultsGiveBack, params));
      this.toaster.show(this.t('results.page.returned'));
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      return problemWords(problem, this.t);
    }
  };

  private async act(done: string, call: () => Promise<ResultDetailDto>): Promise<void> {
    this.busy.set(true);
    try {
      this.page.set(await call());
      this.toaster.show(this.t(done));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      if (problem.stale) this.page.set(problem.current as ResultDetailDto);
      this.toaster.failed(problemWords(problem, this.t));
    } finally {
      this.busy.set(false);
    }
  }
}

function at({ id, version }: ResultDetailDto) {
  return { id, 'If-Match': `"${version}"` };
}
