import {
  Component,
  computed,
  inject,
  input,
  model,
  output,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { Api } from '../api/api';
import { assignmentsHistory } from '../api/fn/assignments/assignments-history';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import { localName, translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { RadioCards } from '../ui/radio-cards';
import { SkeletonRows } from '../ui/skeleton';
import { CaseChanges } from './case-changes';
import { DifficultiesApi } from './difficulties-api';

/** 담당 변경: a supervisor gives the case to one of the firm's doctors. */
@Component({
  selector: 'hd-assign-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, Input, RadioCards, SkeletonRows],
  template: `
    <hd-dialog [(open)]="open" [heading]="t('difficulties.assign.title')">
      <form class="body form" novalidate (submit)="send($event)">
        <p class="m">{{ t('difficulties.assign.lead') }}</p>
        <hd-error-summary [form]="form" />
        @if (!history.hasValue()) {
          <hd-skeleton-rows [count]="2" [height]="40" />
        } @else if (doctors().length) {
          <hd-field [label]="t('difficulties.assign.doctor')" [of]="form.doctorId" [group]="true">
            <hd-radio-cards [choices]="doctors()" [formField]="form.doctorId" />
          </hd-field>
          <hd-field
            [label]="t('difficulties.assign.reason')"
            [hint]="t('difficulties.assign.reasonHint')"
            [of]="form.reason"
            [optional]="true"
          >
            <textarea hdInput rows="2" [formField]="form.reason"></textarea>
          </hd-field>
        } @else {
          <p class="notice i">{{ t('difficulties.assign.nobody') }}</p>
        }
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="form().submitting() || !doctors().length">
            {{ t('difficulties.assign.save') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
})
export class AssignDialog {
  readonly open = model(false);
  readonly difficulty = input.required<DifficultyDto>();
  readonly changed = output<DifficultyDto>();
  readonly sent = output<string>();
  private readonly api = inject(Api);
  private readonly cases = inject(DifficultiesApi);
  private readonly changes = inject(CaseChanges);
  private readonly local = localName();
  protected readonly t = translate();
  private readonly summary = viewChild(ErrorSummary);
  private readonly model = signal({ doctorId: '', reason: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.doctorId, { message: 'difficulties.assign.doctorNeeded' });
    maxLength(path.reason, 500);
  });
  protected readonly history = resource({
    params: () => (this.open() ? { id: this.difficulty().company.id } : undefined),
    loader: ({ params }) => this.api.invoke(assignmentsHistory, params),
  });
  protected readonly doctors = computed<Choice[]>(() => {
    if (!this.history.hasValue()) return [];
    return this.history
      .value()
      .items.filter(({ state, doctor }) => state === 'current' && doctor.id !== this.present())
      .map(({ doctor, role }) => ({
        value: doctor.id,
        label: [this.local(doctor.name, doctor.nameEn), doctor.title].filter(Boolean).join(' '),
        detail: this.t(`labels.assignmentRole.${role}`),
      }));
  });
  private readonly present = computed(() => this.difficulty().doctor?.id);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { doctorId, reason } = this.model();
    const name = this.doctors().find(({ value }) => value === doctorId)?.label ?? '';
    const body = { doctorId, ...(reason.trim() && { reason }) };
    const done = await this.changes.save(
      this.form,
      this.difficulty(),
      name,
      (seen) => this.cases.assign(seen, body),
      (now) => this.changed.emit(now),
    );
    if (!done) {
      this.summary()?.show();
      return;
    }
    this.open.set(false);
    this.form().reset({ doctorId: '', reason: '' });
    this.sent.emit(name);
  }
}
