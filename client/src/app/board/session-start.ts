import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { reviewSessionsStart } from '../api/fn/review-sessions/review-sessions-start';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { Toaster } from '../ui/toaster';
import { BoardData } from './board-data';
import { queryText, toApi } from './board-query';

/** Begins a meeting with what the board shows, and leads to those there were. */
@Component({
  selector: 'hd-session-start',
  imports: [Icon, RouterLink],
  template: `
    <a class="btn s q" routerLink="/board/sessions">
      <hd-icon name="file-clock" [size]="18" />{{ t('board.session.all') }}
    </a>
    <button
      type="button"
      class="btn s soft"
      [disabled]="busy() || !data.page()?.total"
      (click)="start()"
    >
      <hd-icon name="play" [size]="18" />{{ t('board.session.start') }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class SessionStart {
  protected readonly t = translate();
  protected readonly data = inject(BoardData);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  protected readonly busy = signal(false);

  protected async start(): Promise<void> {
    this.busy.set(true);
    try {
      const query = this.data.query();
      const body = { query: queryText(query), filter: toApi(query) };
      const { id } = await this.api.invoke(reviewSessionsStart, { body });
      await this.router.navigate(['/board/sessions', id]);
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
      this.busy.set(false);
    }
  }
}
