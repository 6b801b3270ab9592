import { Component, computed, inject, input, resource } from '@angular/core';
import { Api } from '../api/api';
import { checkInsPreview } from '../api/fn/check-ins/check-ins-preview';
import type { EditCheckInPlanDto } from '../api/models/edit-check-in-plan-dto';
import { problemOf } from '../http/problem';
import { I18n, localName, translate } from '../i18n/i18n';
import { shortDateText } from '../ui/dates';
import { Icon } from '../ui/icon';
import { movedWords } from './moved-words';

/** The next six days of a plan that is not saved yet, and why one is not on its own day. */
@Component({
  selector: 'hd-plan-preview',
  imports: [Icon],
  template: `
    <div class="box" role="region" [attr.aria-label]="t('checkIns.preview.title')">
      <h3 class="t14 b">{{ t('checkIns.preview.title') }}</h3>
      @if (refused(); as words) {
        <p class="m">{{ words }}</p>
      } @else {
        <ol aria-live="polite" [attr.aria-busy]="preview.isLoading()">
          @for (day of days(); track day.on) {
            <li>
              <span class="b day">{{ day.date }}</span>
              @if (day.why) {
                <span class="m"><hd-icon name="calendar-clock" [size]="16" />{{ day.why }}</span>
              }
              @if (day.cover) {
                <span class="m"><hd-icon name="users" [size]="16" />{{ day.cover }}</span>
              }
            </li>
          } @empty {
            <li class="m">
              {{ t(preview.isLoading() ? 'checkIns.preview.wait' : 'checkIns.preview.none') }}
            </li>
          }
        </ol>
      }
    </div>
  `,
  styles: `
    .box {
      background: var(--surface-2);
      border: 1px solid var(--line);
      border-radius: var(--r-m);
      padding: 12px 16px;
    }
    ol {
      display: grid;
      gap: 4px;
      margin-top: 6px;
      min-height: 164px;
      align-content: start;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      align-items: baseline;
    }
    .day {
      min-width: 92px;
      font-variant-numeric: tabular-nums;
    }
    .m {
      display: inline-flex;
      gap: 4px;
      align-items: center;
    }
  `,
})
export class PlanPreview {
  readonly companyId = input.required<string>();
  /** What would be saved; undefined while it cannot be. */
  readonly plan = input.required<EditCheckInPlanDto | undefined>();
  private readonly api = inject(Api);
  private readonly locale = inject(I18n).locale;
  private readonly local = localName();
  protected readonly t = translate();
  protected readonly preview = resource({
    params: () => (this.plan() ? { id: this.companyId(), body: this.plan()! } : undefined),
    loader: ({ params }) => this.api.invoke(checkInsPreview, params),
  });
  protected readonly refused = computed(() => {
    const error = this.preview.error();
    if (!error) return undefined;
    return this.t(
      problemOf(error)?.status === 422 ? 'checkIns.preview.refused' : 'checkIns.preview.failed',
    );
  });
  protected readonly days = computed(() => {
    if (!this.preview.hasValue()) return [];
    return this.preview.value().days.map((day) => ({
      on: day.on,
      date: shortDateText(day.dueOn, this.locale()),
      why: day.kind && movedWords(this.t, this.locale(), { ...day, kind: day.kind, from: day.on }),
      cover:
        day.coverName &&
        this.t('checkIns.cover', { name: this.local(day.coverName, day.coverNameEn) }),
    }));
  });
}
