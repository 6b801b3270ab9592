import {
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
  resource,
  signal,
} from '@angular/core';
import { Api } from '../api/api';
import { checkInsEditPlan } from '../api/fn/check-ins/check-ins-edit-plan';
import { checkInsPlan } from '../api/fn/check-ins/check-ins-plan';
import type { CheckInPlanDto } from '../api/models/check-in-plan-dto';
import { I18n, translate } from '../i18n/i18n';
import { problemOf } from '../http/problem';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { dateText, today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { RadioCards } from '../ui/radio-cards';
import { SkeletonRows } from '../ui/skeleton';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { cadenceWords } from './check-in-words';

/** How often a firm is contacted: by its tier or otherwise, and a pause with its reason. */
@Component({
  selector: 'hd-check-in-plan-dialog',
  imports: [DateField, Dialog, Failed, Field, Input, RadioCards, SkeletonRows, SubmitOnCtrlEnter],
  templateUrl: './plan-dialog.html',
  styles: `
    .body {
      margin-top: 12px;
    }
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 12px;
    }
  `,
})
export class PlanDialog {
  readonly open = model(false);
  readonly companyId = input<string>();
  readonly saved = output<CheckInPlanDto>();
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly plan = resource({
    params: () => (this.open() ? this.companyId() : undefined),
    loader: ({ params: id }) => this.api.invoke(checkInsPlan, { id }),
  });
  private readonly known = computed(() => (this.plan.hasValue() ? this.plan.value() : undefined));
  protected readonly basis = linkedSignal<string>(() => this.known()?.origin ?? 'tier');
  protected readonly ideal = linkedSignal(() => this.known()?.idealGapDays ?? 30);
  protected readonly longest = linkedSignal(() => this.known()?.maxGapDays ?? 45);
  protected readonly pausing = linkedSignal(() => this.stillPaused());
  protected readonly until = linkedSignal(() =>
    this.stillPaused() ? (this.known()?.pausedUntil ?? '') : '',
  );
  protected readonly reason = linkedSignal(() =>
    this.stillPaused() ? (this.known()?.pauseReason ?? '') : '',
  );
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly tomorrow = computed(() => {
    const now = this.clock.now();
    return today(new Date(now.getTime() + 86_400_000));
  });
  protected readonly choices = computed(() => {
    const plan = this.known();
    const cadence = plan ? cadenceWords(this.t, plan.tierIdealGapDays) : '';
    const tier = plan ? this.t(`labels.tier.${plan.tier}`) : '';
    return [
      { value: 'tier', label: this.t('checkIns.plan.byTier'), detail: `${tier} · ${cadence}` },
      {
        value: 'custom',
        label: this.t('checkIns.plan.custom'),
        detail: this.t('checkIns.plan.customDetail'),
      },
    ];
  });
  protected readonly next = computed(() => {
    const day = this.known()?.next?.dueOn;
    return day ? dateText(day, this.i18n.locale()) : undefined;
  });
  protected readonly idealError = computed(() =>
    this.tried() && !whole(this.ideal()) ? this.t('checkIns.plan.wholeDays') : undefined,
  );
  protected readonly longestError = computed(() => {
    if (!this.tried()) return undefined;
    if (!whole(this.longest())) return this.t('checkIns.plan.wholeDays');
    return this.longest() < this.ideal() ? this.t('checkIns.plan.belowIdeal') : undefined;
  });

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    const plan = this.known();
    const custom = this.basis() === 'custom';
    const wrong = custom && (this.idealError() || this.longestError());
    const noPause = this.pausing() && (!this.until() || this.reason().trim().length < 2);
    if (!plan || wrong || noPause || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      const saved = await this.api.invoke(checkInsEditPlan, {
        id: plan.companyId,
        'If-Match': `"${plan.version}"`,
        body: {
          idealGapDays: custom ? this.ideal() : null,
          maxGapDays: custom ? this.longest() : null,
          pausedUntil: this.pausing() ? this.until() : null,
          pauseReason: this.pausing() ? this.reason().trim() : null,
        },
      });
      this.tried.set(false);
      this.open.set(false);
      this.saved.emit(saved);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.failure.set(this.t(problem.stale ? 'checkIns.stale' : 'checkIns.failed'));
    } finally {
      this.busy.set(false);
    }
  }

  private stillPaused(): boolean {
    const until = this.known()?.pausedUntil;
    return !!until && until > today(this.clock.now());
  }
}

function whole(days: number): boolean {
  return Number.isInteger(days) && days >= 1 && days <= 366;
}
