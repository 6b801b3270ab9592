import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { systemicIssuesGet } from '../api/fn/systemic-issues/systemic-issues-get';
import type { IssueAction } from '../api/models/issue-action';
import type { IssueDto } from '../api/models/issue-dto';
import { problemOf } from '../http/problem';
import { localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { NotFound } from '../shell/not-found';
import { DatePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';
import { IssueCases } from './issue-cases';
import { IssueFormDialog } from './issue-form-dialog';
import { IssueProgress } from './issue-progress';
import { IssueState } from './issue-state';
import { StepDialog } from './step-dialog';

/** One issue: the rule, what is asked of whom, what was done, and the cases on it. */
@Component({
  selector: 'hd-issue-page',
  imports: [
    ...[DatePipe, Failed, Icon, IssueCases, IssueFormDialog, IssueProgress, IssueState, NotFound],
    ...[RouterLink, SkeletonRows, StepDialog],
  ],
  templateUrl: './issue-page.html',
  styles: `
    .meta {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 10px;
    }
    .part + .part {
      margin-top: 12px;
    }
    .part h3 {
      font-size: 13px;
      line-height: 20px;
      font-weight: 500;
      color: var(--text-3);
    }
  `,
})
export class IssuePage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly editing = signal(false);
  protected readonly stepping = signal(false);
  protected readonly page = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.invoke(systemicIssuesGet, params),
  });
  protected readonly gone = computed(() => problemOf(this.page.error())?.status === 404);
  protected readonly parts = ['problem', 'proposal', 'expectedEffect'] as const;

  constructor() {
    inject(Live)
      .changes('systemic_issue')
      .pipe(takeUntilDestroyed())
      .subscribe((change) => {
        if (change.id === this.id()) this.page.reload();
      });
  }

  protected may(it: IssueDto, action: IssueAction): boolean {
    return it.allowedActions.includes(action);
  }

  protected take(it: IssueDto, done?: string): void {
    if (it.id === this.id()) this.page.set(it);
    if (done) this.toaster.show(done);
  }
}
