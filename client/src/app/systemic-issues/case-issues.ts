import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { systemicIssuesOfCase } from '../api/fn/systemic-issues/systemic-issues-of-case';
import { localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { AddToIssueDialog } from './add-to-issue-dialog';
import { IssueState } from './issue-state';

/** Beside a case: the systemic issues it hangs on, and the way onto one. */
@Component({
  selector: 'hd-case-issues',
  imports: [AddToIssueDialog, Failed, Icon, IssueState, RouterLink],
  template: `
    <section class="card" [attr.aria-label]="t('systemicIssues.title')">
      <div class="h">
        <h2>{{ t('systemicIssues.title') }}</h2>
        <button type="button" class="link" (click)="adding.set(true)">
          {{ t('systemicIssues.add.link') }}
        </button>
      </div>
      @if (found.error(); as error) {
        <hd-failed [error]="error" (retry)="found.reload()" />
      } @else if (found.hasValue()) {
        @if (found.value().linked.length) {
          <ul class="rows">
            @for (one of found.value().linked; track one.id) {
              <li>
                <a class="row compact side" [routerLink]="['/systemic-issues', one.id]">
                  <span class="main">
                    <span class="ttl"
                      ><span class="ell">{{ local(one.titleKo, one.titleEn) }}</span></span
                    >
                    <span class="m"
                      >{{ one.number }} ·
                      {{ local(one.ministry.nameKo, one.ministry.nameEn) }}</span
                    >
                  </span>
                  <hd-issue-state [value]="one.status" />
                </a>
              </li>
            }
          </ul>
        } @else if (likest(); as one) {
          <p class="t14 none">
            <hd-icon name="lightbulb" [size]="16" />
            {{ t('systemicIssues.add.maybe') }}
            <a class="inline" [routerLink]="['/systemic-issues', one.id]">{{
              local(one.titleKo, one.titleEn)
            }}</a>
          </p>
        } @else {
          <p class="m none">{{ t('systemicIssues.add.notYet') }}</p>
        }
      }
    </section>
    <hd-add-to-issue-dialog
      [(open)]="adding"
      [caseIds]="[difficultyId()]"
      [category]="category()"
      [suggested]="suggested()"
      (added)="found.reload()"
    />
  `,
  styles: `
    .none {
      padding: 0 16px 12px;
    }
    .none hd-icon {
      vertical-align: -3px;
    }
  `,
})
export class CaseIssues {
  readonly difficultyId = input.required<string>();
  readonly category = input<string | null>(null);
  private readonly api = inject(Api);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly adding = signal(false);
  protected readonly found = resource({
    params: () => ({ id: this.difficultyId() }),
    loader: ({ params }) => this.api.invoke(systemicIssuesOfCase, params),
  });
  protected readonly suggested = computed(() =>
    this.found.hasValue() ? this.found.value().suggested : [],
  );
  protected readonly likest = computed(() => this.suggested()[0]);

  constructor() {
    inject(Live)
      .changes('systemic_issue')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.found.reload());
  }
}
