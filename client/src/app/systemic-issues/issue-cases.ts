import { Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { systemicIssuesLink } from '../api/fn/systemic-issues/systemic-issues-link';
import { systemicIssuesSuggest } from '../api/fn/systemic-issues/systemic-issues-suggest';
import { systemicIssuesUnlink } from '../api/fn/systemic-issues/systemic-issues-unlink';
import type { IssueDto } from '../api/models/issue-dto';
import type { SuggestedCaseDto } from '../api/models/suggested-case-dto';
import { problemOf } from '../http/problem';
import { I18n, localName, translate } from '../i18n/i18n';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { Status } from '../ui/status';
import { Toaster } from '../ui/toaster';

/** The cases on an issue that one may see, and others that speak of the same matter. */
@Component({
  selector: 'hd-issue-cases',
  imports: [Failed, Icon, RouterLink, SkeletonRows, Status],
  template: `
    <section class="card" [attr.aria-label]="t('systemicIssues.cases.title')">
      <div class="h">
        <h2>{{ t('systemicIssues.cases.title') }}</h2>
        <span class="count">{{ issue().caseCount }}</span>
      </div>
      <ul class="rows">
        @for (one of issue().cases; track one.id) {
          <li class="row compact side">
            <span class="main">
              <a class="ttl" [routerLink]="['/difficulties', one.id]"
                ><span class="ell">{{ one.title }}</span></a
              >
              <span class="m"
                >{{ local(one.company.name, one.company.nameEn) }} ·
                {{ one.number.slice(-6) }}</span
              >
            </span>
            <hd-status [value]="one.status" [bare]="true" />
            @if (mayLink()) {
              <button
                type="button"
                class="iconb s"
                [attr.aria-label]="t('systemicIssues.cases.unlink', { number: one.number })"
                (click)="unlink(one.id)"
              >
                <hd-icon name="x" [size]="16" />
              </button>
            }
          </li>
        } @empty {
          <li class="m none">{{ t('systemicIssues.cases.none') }}</li>
        }
      </ul>
      @if (unseen(); as n) {
        <p class="m none">{{ t('systemicIssues.cases.unseen', { n }) }}</p>
      }
    </section>
    @if (mayLink()) {
      <section class="card" [attr.aria-label]="t('systemicIssues.similar.title')">
        <div class="h">
          <h2>{{ t('systemicIssues.similar.title') }}</h2>
        </div>
        @if (found.error(); as error) {
          <hd-failed [error]="error" (retry)="found.reload()" />
        } @else if (!found.hasValue()) {
          <hd-skeleton-rows [count]="3" [height]="60" />
        } @else {
          <ul class="rows">
            @for (one of found.value().items; track one.id) {
              <li class="row compact side">
                <span class="main">
                  <a class="ttl" [routerLink]="['/difficulties', one.id]"
                    ><span class="ell">{{ one.title }}</span></a
                  >
                  <span class="m"
                    >{{ local(one.company.name, one.company.nameEn) }} · {{ why(one) }}</span
                  >
                </span>
                <button
                  type="button"
                  class="btn s"
                  [attr.aria-label]="t('systemicIssues.similar.addOne', { number: one.number })"
                  (click)="link(one.id)"
                >
                  <hd-icon name="plus" [size]="16" />{{ t('systemicIssues.similar.add') }}
                </button>
              </li>
            } @empty {
              <li class="m none">{{ t('systemicIssues.similar.none') }}</li>
            }
          </ul>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .ttl {
      min-width: 0;
      color: inherit;
    }
    .none {
      padding: 8px 16px 12px;
    }
  `,
})
export class IssueCases {
  readonly issue = input.required<IssueDto>();
  /** Something was added or taken off. */
  readonly changed = output();
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly local = localName();
  private readonly round = signal(0);
  protected readonly mayLink = computed(() => this.issue().allowedActions.includes('link'));
  /** Those of firms one does not look after. */
  protected readonly unseen = computed(() => this.issue().caseCount - this.issue().cases.length);
  private readonly id = computed(() => this.issue().id);
  protected readonly found = resource({
    params: () => (this.mayLink() ? { id: this.id(), round: this.round() } : undefined),
    loader: ({ params: { id } }) => this.api.invoke(systemicIssuesSuggest, { id }),
  });

  protected why({ reasons }: SuggestedCaseDto): string {
    return reasons
      .map(({ kind, value, words }) =>
        kind === 'words'
          ? words.join(', ')
          : kind === 'category'
            ? this.t(`labels.category.${value}`)
            : kind === 'market'
              ? (new Intl.DisplayNames(this.i18n.locale(), { type: 'region' }).of(value!) ?? value)
              : `HS ${value}`,
      )
      .join(' · ');
  }

  protected link(difficultyId: string): Promise<void> {
    return this.change(this.t('systemicIssues.cases.linked'), () =>
      this.api.invoke(systemicIssuesLink, {
        ...{ id: this.id(), body: { difficultyIds: [difficultyId] } },
      }),
    );
  }

  protected unlink(difficultyId: string): Promise<void> {
    return this.change(this.t('systemicIssues.cases.unlinked'), () =>
      this.api.invoke(systemicIssuesUnlink, { id: this.id(), difficultyId }),
    );
  }

  private async change(done: string, act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      this.toaster.show(done);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(this.t(`problems.${problem.code}`));
    }
    this.round.update((n) => n + 1);
    this.changed.emit();
  }
}
