import { Injectable, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Api } from '../api/api';
import { reviewSessionsStart } from '../api/fn/review-sessions/review-sessions-start';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Toaster } from '../ui/toaster';
import { BoardData } from './board-data';
import { queryText, toApi } from './board-query';

/** Begins a meeting over what the board shows, at its first case or at a given one. */
@Injectable()
export class MeetingStart {
  private readonly t = translate();
  private readonly data = inject(BoardData);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  private readonly running = signal(false);
  readonly busy = this.running.asReadonly();

  /** @param at the case to look at first */
  async start(at?: string): Promise<void> {
    this.running.set(true);
    try {
      const query = this.data.query();
      const body = { query: queryText(query), filter: toApi(query) };
      const { id } = await this.api.invoke(reviewSessionsStart, { body });
      await this.router.navigate(['/board/sessions', id], { queryParams: at ? { case: at } : {} });
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      const many = problem.code === 'review_session.too_many';
      this.toaster.failed(
        many
          ? this.t('board.session.tooMany', { n: Number(problem.more['most']) })
          : this.t('ui.failed.text'),
      );
    } finally {
      this.running.set(false);
    }
  }
}
