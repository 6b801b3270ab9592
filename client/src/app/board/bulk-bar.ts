import { Component, computed, inject, model, signal } from '@angular/core';
import { form, required, FormField } from '@angular/forms/signals';
import { Api } from '../api/api';
import { boardBulkPrioritise } from '../api/fn/board/board-bulk-prioritise';
import { boardBulkPlanReviews } from '../api/fn/board/board-bulk-plan-reviews';
import type { BulkResultDto } from '../api/models/bulk-result-dto';
import { problemOf } from '../http/problem';
import { saveForm } from '../http/save-form';
import { translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Menu, MenuFor } from '../ui/menu';
import { Toaster } from '../ui/toaster';
import { AddToIssueDialog } from '../systemic-issues/add-to-issue-dialog';
import { BoardData } from './board-data';
import { SEVERITIES } from './board-query';
import { ClosedDays } from './closed-days';
import { ReassignDialog } from './reassign-dialog';
import { addWorkingDays, workingDaysBetween } from './working-days';

const MOST = 100;
const KNOWN = [
  'difficulty.same_doctor',
  'difficulty.already_closed',
  'difficulty.not_found',
  'difficulty.same_severity',
  'difficulty.not_sorted',
  'not_of_firm',
  'version.stale',
];

/** What can be done with the chosen cases at once; refused ones are named with their reason. */
@Component({
  selector: 'hd-bulk-bar',
  imports: [
    ...[AddToIssueDialog, DateField, Dialog, Field, FormField, Icon, Menu, MenuFor, ReassignDialog],
  ],
  template: `
    <div class="bulk" role="region" [attr.aria-label]="t('board.bulk.label')">
      <span class="b" role="status">{{ t('board.bulk.chosen', { n: chosen().size }) }}</span>
      @if (tooMany()) {
        <span class="m">{{ t('board.bulk.most', { n: most }) }}</span>
      }
      <span class="sp"></span>
      <button type="button" class="btn s" [disabled]="tooMany()" (click)="reassigning.set(true)">
        <hd-icon name="user-round-cog" [size]="18" />{{ t('board.bulk.reassign') }}
      </button>
      <button type="button" class="btn s" [disabled]="tooMany()" [hdMenuFor]="urgency">
        <hd-icon name="flame" [size]="18" />{{ t('board.bulk.severity') }}
      </button>
      <hd-menu #urgency [label]="t('board.bulk.severity')">
        @for (one of severities; track one) {
          <button type="button" role="menuitem" (click)="prioritise(one)">
            {{ t('labels.severity.' + one) }}
          </button>
        }
      </hd-menu>
      <button type="button" class="btn s" [disabled]="tooMany()" (click)="openPlan()">
        <hd-icon name="alarm-clock" [size]="18" />{{ t('board.bulk.plan') }}
      </button>
      <button type="button" class="btn s" [disabled]="tooMany()" (click)="joining.set(true)">
        <hd-icon name="landmark" [size]="18" />{{ t('board.bulk.systemic') }}
      </button>
      <button
        type="button"
        class="iconb s"
        [attr.aria-label]="t('board.bulk.clear')"
        (click)="clear()"
      >
        <hd-icon name="x" />
      </button>
    </div>

    <hd-add-to-issue-dialog [(open)]="joining" [caseIds]="ids()" (added)="clear()" />
    <hd-reassign-dialog [(open)]="reassigning" [(chosen)]="chosen" (finished)="ended($event)" />

    <hd-dialog [(open)]="planning" [heading]="t('board.bulk.planTitle', { n: chosen().size })">
      <form class="form space" novalidate (submit)="plan($event)">
        <hd-field [label]="t('board.review.next')" [of]="when.day">
          <hd-date-field [from]="tomorrow()" [aside]="hint()" [formField]="when.day" />
        </hd-field>
        <div class="buttons">
          <button type="button" class="btn" (click)="planning.set(false)">
            {{ t('ui.cancel') }}
          </button>
          <button type="submit" class="btn p" [disabled]="when().submitting()">
            {{ t('ui.save') }}
          </button>
        </div>
      </form>
    </hd-dialog>

    <hd-dialog
      [open]="!!result()"
      (openChange)="result.set(undefined)"
      [heading]="t('board.bulk.resultTitle')"
    >
      @if (result(); as found) {
        <p class="body">
          {{ t('board.bulk.result', { updated: found.updated, skipped: found.skipped.length }) }}
        </p>
        <ul class="skipped">
          @for (one of found.skipped; track one.id) {
            <li>
              <span class="b">{{ one.number ?? t('board.bulk.unseen') }}</span>
              <span class="m">{{ reason(one.reason) }}</span>
            </li>
          }
        </ul>
        <div class="buttons">
          <button type="button" class="btn p" (click)="result.set(undefined)">
            {{ t('ui.confirm') }}
          </button>
        </div>
      }
    </hd-dialog>
  `,
  styles: `
    .bulk {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      min-height: 44px;
      padding: 4px 12px;
      background: var(--primary-soft);
      border-bottom: 1px solid var(--primary-line);
      border-radius: var(--r-l) var(--r-l) 0 0;
    }
    .space {
      margin-top: 16px;
    }
    .skipped {
      display: grid;
      gap: 8px;
      margin-top: 16px;
      max-height: 320px;
      overflow: auto;
    }
    .skipped li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
    }
  `,
})
export class BulkBar {
  readonly chosen = model.required<ReadonlySet<string>>();
  protected readonly t = translate();
  private readonly api = inject(Api);
  private readonly data = inject(BoardData);
  private readonly toaster = inject(Toaster);
  private readonly clock = inject(Clock);
  private readonly closed = inject(ClosedDays).days;
  protected readonly most = MOST;
  protected readonly severities = SEVERITIES;
  protected readonly tooMany = computed(() => this.chosen().size > MOST);
  protected readonly reassigning = signal(false);
  protected readonly planning = signal(false);
  protected readonly joining = signal(false);
  protected readonly ids = computed(() => [...this.chosen()]);
  protected readonly result = signal<BulkResultDto | undefined>(undefined);
  protected readonly tomorrow = computed(() => {
    const next = new Date(Date.parse(`${today(this.clock.now())}T00:00:00Z`) + 86_400_000);
    return next.toISOString().slice(0, 10);
  });

  private readonly planned = signal({ day: '' });
  protected readonly when = form(this.planned, (path) => {
    required(path.day, { message: 'board.review.nextNeeded' });
  });
  protected readonly hint = computed(() => {
    const day = this.planned().day;
    const n = day ? workingDaysBetween(today(this.clock.now()), day, this.closed()) : 0;
    return n > 0 ? this.t('board.review.workingDays', { n }) : undefined;
  });

  protected openPlan(): void {
    this.when().reset({ day: addWorkingDays(today(this.clock.now()), 3, this.closed()) });
    this.planning.set(true);
  }

  protected clear(): void {
    this.chosen.set(new Set());
  }

  protected reason(code: string): string {
    return this.t(`board.bulk.why.${KNOWN.includes(code) ? code.replace('.', '_') : 'other'}`);
  }

  protected async prioritise(severity: (typeof SEVERITIES)[number]): Promise<void> {
    try {
      const body = { ids: [...this.chosen()], severity };
      this.ended(await this.api.invoke(boardBulkPrioritise, { body }));
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.toaster.failed(this.t('ui.failed.text'));
    }
  }

  protected async plan(event: Event): Promise<void> {
    event.preventDefault();
    await saveForm(this.when, async () => {
      const body = { ids: [...this.chosen()], nextReviewOn: this.planned().day };
      const result = await this.api.invoke(boardBulkPlanReviews, { body });
      this.planning.set(false);
      this.ended(result);
    });
  }

  protected ended(result: BulkResultDto): void {
    // What was left alone stays chosen, beside the reasons.
    this.chosen.set(new Set(result.skipped.map(({ id }) => id)));
    this.data.reload();
    if (result.skipped.length) this.result.set(result);
    else this.toaster.show(this.t('board.bulk.done', { n: result.updated }));
  }
}
