import {
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
} from '@angular/core';
import { Api } from '../api/api';
import { assignmentsAssign } from '../api/fn/assignments/assignments-assign';
import type { CandidateDto } from '../api/models/candidate-dto';
import type { CandidatesDto } from '../api/models/candidates-dto';
import { IdempotencyKey } from '../http/idempotency';
import { problemOf } from '../http/problem';
import { I18n, translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';

const REASONS = ['market', 'sector', 'near', 'load', 'handover'];
const KNOWN = new Set([
  'assignment.overlap',
  'assignment.already',
  'assignment.capacity',
  'assignment.conflict_of_interest',
  'assignment.doctor_of_other_team',
  'company.archived',
]);

/** Gives the firm to a doctor: as what, from when, and why. */
@Component({
  selector: 'hd-assign-dialog',
  imports: [DateField, Dialog, Field, Icon, Input, Segmented, SubmitOnCtrlEnter],
  templateUrl: './assign-dialog.html',
  styles: `
    .body {
      margin-top: 12px;
    }
  `,
})
export class AssignDialog {
  readonly open = model(false);
  readonly firm = input<CandidatesDto>();
  readonly candidate = input<CandidateDto>();
  readonly assigned = output<{ doctor: string; role: 'primary' | 'backup' }>();
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly i18n = inject(I18n);
  private readonly key = new IdempotencyKey();
  protected readonly t = translate();

  private readonly opened = computed(() => ({
    open: this.open(),
    who: this.candidate()?.doctor.id,
  }));
  protected readonly today = computed(() => today(this.clock.now()));
  protected readonly role = linkedSignal<unknown, string>({
    source: this.opened,
    computation: () => 'primary',
  });
  protected readonly from = linkedSignal<unknown, string>({
    source: this.opened,
    computation: () => this.today(),
  });
  protected readonly reason = linkedSignal<unknown, string>({
    source: this.opened,
    computation: () => '',
  });
  protected readonly handover = linkedSignal<unknown, boolean>({
    source: this.opened,
    computation: () => true,
  });
  protected readonly override = linkedSignal<unknown, boolean>({
    source: this.opened,
    computation: () => false,
  });
  protected readonly tried = linkedSignal<unknown, boolean>({
    source: this.opened,
    computation: () => false,
  });
  protected readonly failure = linkedSignal<unknown, string>({
    source: this.opened,
    computation: () => '',
  });
  protected readonly busy = signal(false);

  protected readonly name = computed(() => {
    const doctor = this.candidate()?.doctor;
    if (!doctor) return '';
    return (this.i18n.locale() === 'en' && doctor.nameEn) || doctor.name;
  });
  protected readonly roles = computed(() =>
    ['primary', 'backup'].map((value) => ({
      value,
      label: this.t(`labels.assignmentRole.${value}`),
    })),
  );
  protected readonly reasons = computed(() =>
    REASONS.map((key) => this.t(`assignments.why.${key}`)),
  );
  /** There is a primary doctor who would hand over. */
  protected readonly replaces = computed(
    () => this.role() === 'primary' && this.firm()?.primaryName,
  );
  protected readonly full = computed(() => {
    const warning = this.candidate()?.warnings.find((one) => one.includes('capacity'));
    return this.role() === 'primary' ? warning : undefined;
  });
  protected readonly load = computed(() => {
    const { caseload = 0, capacity = 0 } = this.candidate() ?? {};
    return { caseload, capacity, after: caseload + 1 };
  });

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    const firm = this.firm();
    const candidate = this.candidate();
    const blocked = this.full() === 'capacity_blocked' && !this.override();
    if (!firm || !candidate || !this.from() || this.reason().trim().length < 2) return;
    if (blocked || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    const role = this.role() as 'primary' | 'backup';
    try {
      await this.api.invoke(assignmentsAssign, {
        id: firm.companyId,
        'Idempotency-Key': this.key.value,
        body: {
          doctorId: candidate.doctor.id,
          role,
          from: this.from(),
          reason: this.reason().trim(),
          ...(role === 'primary' && this.from() === this.today() && { replaces: firm.primaryId }),
          ...(this.replaces() && { handover: this.handover() }),
          ...(this.override() && { overrideCapacity: true }),
        },
      });
      this.key.renew();
      this.open.set(false);
      this.assigned.emit({ doctor: this.name(), role });
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.key.renew();
      const code = KNOWN.has(problem.code) ? problem.code.replace('.', '_') : 'other';
      this.failure.set(this.t(`assignments.refused.${code}`));
    } finally {
      this.busy.set(false);
    }
  }
}
