import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { assignmentsHistory } from '../api/fn/assignments/assignments-history';
import type { AssignmentDto } from '../api/models/assignment-dto';
import { I18n, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Avatar } from '../ui/avatar';
import { dateText } from '../ui/dates';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';
import { EndDialog } from './end-dialog';

/**
 * Who looks after a firm and who did, as a card for the firm's page. Loads its own dictionary:
 * `<hd-company-assignments [companyId]="id" />`.
 */
@Component({
  selector: 'hd-company-assignments',
  imports: [Avatar, Chip, Empty, EndDialog, Failed, RouterLink, SkeletonRows],
  template: `
    @if (ready()) {
      <section class="card" [attr.aria-label]="t('assignments.history.title')">
        <div class="h">
          <h2>{{ t('assignments.history.title') }}</h2>
          @if (history.hasValue() && history.value().mayAssign) {
            <a class="link" routerLink="/assignments" [queryParams]="{ companyId: companyId() }">
              {{
                t(
                  history.value().primaryId
                    ? 'assignments.history.change'
                    : 'assignments.history.assign'
                )
              }}
            </a>
          }
        </div>
        @if (history.error(); as error) {
          <hd-failed [error]="error" (retry)="history.reload()" />
        } @else if (!history.hasValue()) {
          <hd-skeleton-rows [count]="2" [height]="60" />
        } @else {
          <ul class="rows">
            @for (one of rows(); track one.item.id) {
              <li class="row" [class.past]="one.item.state === 'past'">
                <hd-avatar class="lead" [name]="one.item.doctor.name" [photo]="one.photo" />
                <span class="main">
                  <span class="ttl">
                    {{ one.name }}
                    <span class="tier">{{ t('labels.assignmentRole.' + one.item.role) }}</span>
                  </span>
                  <span class="m">{{ one.period }}</span>
                  @if (one.why) {
                    <span class="m">{{ one.why }}</span>
                  }
                </span>
                <span class="right">
                  @if (one.item.state !== 'past') {
                    <hd-chip [tone]="one.item.state === 'current' ? 'o' : 'i'">{{
                      t('assignments.history.' + one.item.state)
                    }}</hd-chip>
                    @if (history.value().mayAssign) {
                      <button type="button" class="btn s q" (click)="end(one.item)">
                        {{ t('assignments.history.end') }}
                      </button>
                    }
                  }
                </span>
              </li>
            } @empty {
              <li>
                <hd-empty
                  icon="user-round-plus"
                  [heading]="t('assignments.history.none')"
                  [text]="t('assignments.history.noneText')"
                />
              </li>
            }
          </ul>
        }
      </section>
      <hd-end-assignment [(open)]="ending" [assignment]="chosen()" (closed)="history.reload()" />
    }
  `,
  styles: `
    .row {
      padding-block: 10px;
    }
    .past .ttl {
      color: var(--text-3);
      font-weight: 500;
    }
    .main > .m {
      white-space: normal;
    }
    .right {
      display: flex;
      gap: 8px;
      align-items: center;
    }
  `,
})
export class CompanyAssignments {
  readonly companyId = input.required<string>();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly ready = signal(false);
  protected readonly history = resource({
    params: () => this.companyId(),
    loader: ({ params: id }) => this.api.invoke(assignmentsHistory, { id }),
  });
  protected readonly chosen = signal<AssignmentDto | undefined>(undefined);
  protected readonly ending = signal(false);
  protected readonly rows = computed(() => {
    const locale = this.i18n.locale();
    const items = this.history.hasValue() ? this.history.value().items : [];
    return items.map((item) => {
      const { name, nameEn, title, titleEn } = item.doctor;
      const from = dateText(item.from, locale);
      const why = [
        item.reason,
        item.endedReason && this.t('assignments.history.ended', { reason: item.endedReason }),
      ];
      const { photoFileId } = item.doctor;
      return {
        item,
        photo: photoFileId && `/api/files/${photoFileId}`,
        name:
          locale === 'en'
            ? [nameEn ?? name, titleEn].filter(Boolean).join(', ')
            : [name, title].filter(Boolean).join(' '),
        period: item.until
          ? this.t('assignments.history.period', { from, until: dateText(item.until, locale) })
          : this.t('assignments.history.since', { from }),
        why: why.filter(Boolean).join(' · '),
      };
    });
  });

  constructor() {
    const dictionary = { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') };
    void this.i18n.add('assignments', dictionary).then(() => this.ready.set(true));
    inject(Live)
      .changes('assignment')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.history.reload());
  }

  protected end(assignment: AssignmentDto): void {
    this.chosen.set(assignment);
    this.ending.set(true);
  }
}
