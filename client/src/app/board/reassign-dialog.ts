import {
  Component,
  computed,
  effect,
  inject,
  model,
  output,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { boardBulkCandidatesFor } from '../api/fn/board/board-bulk-candidates-for';
import { boardBulkReassign } from '../api/fn/board/board-bulk-reassign';
import type { BulkResultDto } from '../api/models/bulk-result-dto';
import type { ReassignCandidateDto } from '../api/models/reassign-candidate-dto';
import { saveForm } from '../http/save-form';
import { localName, translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { RadioCards } from '../ui/radio-cards';
import { SkeletonRows } from '../ui/skeleton';

/**
 * Gives the chosen cases to another doctor. Only doctors of all their firms are offered; where there
 * is none it says so and leads on: fewer cases at once, or another assignment of the firm.
 */
@Component({
  selector: 'hd-reassign-dialog',
  imports: [
    ...[Dialog, ErrorSummary, Failed, Field, FormField, Input, RadioCards, RouterLink],
    SkeletonRows,
  ],
  template: `
    <hd-dialog
      [(open)]="open"
      [heading]="t('board.bulk.reassignTitle', { n: found()?.cases ?? chosen().size })"
    >
      <form class="form space" novalidate (submit)="send($event)">
        <hd-error-summary [form]="form" />
        @if (candidates.error(); as error) {
          <hd-failed [error]="error" (retry)="candidates.reload()" />
        } @else if (!found()) {
          <hd-skeleton-rows [count]="2" [height]="60" />
        } @else {
          @if (doctors().length) {
            <hd-field
              [label]="t('board.bulk.doctor')"
              [hint]="
                t(found()!.firms > 1 ? 'board.bulk.onlyOfAll' : 'board.bulk.onlyOfFirm', {
                  n: found()!.firms,
                })
              "
              [of]="form.doctorId"
              [group]="true"
            >
              <hd-radio-cards [choices]="doctors()" [formField]="form.doctorId" />
            </hd-field>
          } @else {
            <div class="notice i">
              <p>
                {{
                  t(found()!.firms > 1 ? 'board.bulk.noneOfAll' : 'board.bulk.noneOfFirm', {
                    n: found()!.firms,
                  })
                }}
                <a
                  class="inline"
                  routerLink="/assignments"
                  [queryParams]="{ companyId: found()!.companyId }"
                  >{{ t('board.bulk.toAssignments') }}</a
                >
              </p>
            </div>
          }
          @if (found()!.others.length) {
            <div>
              <h3 class="t14 b">{{ t('board.bulk.others') }}</h3>
              <ul class="others">
                @for (doctor of found()!.others; track doctor.id) {
                  <li class="flex g8 between wrap">
                    <span>
                      <span class="b">{{ local(doctor.name, doctor.nameEn) }}</span>
                      <span class="m">{{
                        t('board.bulk.canTake', { n: doctor.caseIds.length, total: found()!.cases })
                      }}</span>
                    </span>
                    <button type="button" class="btn s" (click)="only(doctor)">
                      {{ t('board.bulk.only', { n: doctor.caseIds.length }) }}
                    </button>
                  </li>
                }
              </ul>
            </div>
          }
          @if (doctors().length) {
            <hd-field [label]="t('board.bulk.reason')" [of]="form.reason" [count]="true">
              <textarea hdInput rows="2" [formField]="form.reason"></textarea>
            </hd-field>
          }
        }
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">
            {{ t(found() && !doctors().length ? 'ui.close' : 'ui.cancel') }}
          </button>
          @if (doctors().length) {
            <button type="submit" class="btn p" [disabled]="form().submitting()">
              {{ t('board.bulk.reassign') }}
            </button>
          }
        </div>
      </form>
    </hd-dialog>
  `,
  styles: `
    .space {
      margin-top: 16px;
    }
    .others {
      display: grid;
      gap: 8px;
      margin-top: 8px;
    }
    .others .m {
      margin-left: 8px;
    }
  `,
})
export class ReassignDialog {
  readonly open = model(false);
  readonly chosen = model.required<ReadonlySet<string>>();
  readonly finished = output<BulkResultDto>();
  private readonly api = inject(Api);
  protected readonly t = translate();
  protected readonly local = localName();
  private readonly summary = viewChild(ErrorSummary);

  protected readonly candidates = resource({
    params: () => (this.open() ? { ids: [...this.chosen()] } : undefined),
    loader: ({ params: body }) => this.api.invoke(boardBulkCandidatesFor, { body }),
  });
  protected readonly found = computed(() =>
    this.candidates.hasValue() ? this.candidates.value() : undefined,
  );
  protected readonly doctors = computed<Choice[]>(() =>
    (this.found()?.candidates ?? []).map((doctor) => ({
      value: doctor.id,
      label: this.local(doctor.name, doctor.nameEn),
      detail: this.about(doctor),
    })),
  );

  private readonly given = signal({ doctorId: '', reason: '' });
  protected readonly form = form(this.given, (path) => {
    required(path.doctorId, { message: 'board.bulk.doctorNeeded' });
    required(path.reason, { message: 'board.bulk.reasonNeeded' });
    minLength(path.reason, 2);
    maxLength(path.reason, 500);
  });

  constructor() {
    // Each opening begins anew; a doctor who alone can take the cases is chosen already.
    effect(() => {
      if (this.open()) untracked(() => this.form().reset({ doctorId: '', reason: '' }));
    });
    effect(() => {
      const [only, second] = this.doctors();
      if (only && !second) {
        untracked(() => this.given.update((given) => ({ ...given, doctorId: only.value })));
      }
    });
  }

  /** Keeps only the cases this doctor can take, and stays open for them. */
  protected only({ caseIds }: ReassignCandidateDto): void {
    this.given.update((given) => ({ ...given, doctorId: '' }));
    this.chosen.set(new Set(caseIds));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await saveForm(this.form, async () => {
      const { doctorId, reason } = this.given();
      const doctor = this.found()?.candidates.find(({ id }) => id === doctorId);
      const body = { ids: doctor?.caseIds ?? [], doctorId, reason };
      const result = await this.api.invoke(boardBulkReassign, { body });
      this.open.set(false);
      this.finished.emit(result);
    });
    if (!done) this.summary()?.show();
  }

  private about({ teamName, teamNameEn, open, caseIds }: ReassignCandidateDto): string {
    const has = (this.found()?.cases ?? 0) - caseIds.length;
    return [
      this.local(teamName, teamNameEn),
      this.t('board.review.open', { n: open }),
      has > 0 ? this.t('board.bulk.hasAlready', { n: has }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  }
}
