import {
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
  resource,
} from '@angular/core';
import { Api } from '../api/api';
import { checkInsEditPlan } from '../api/fn/check-ins/check-ins-edit-plan';
import { checkInsPlan } from '../api/fn/check-ins/check-ins-plan';
import type { CheckInPlanDto } from '../api/models/check-in-plan-dto';
import type { EditCheckInPlanDto } from '../api/models/edit-check-in-plan-dto';
import { Sending } from '../http/sending';
import { I18n, translate } from '../i18n/i18n';
import { ChipMulti } from '../ui/chip-select';
import { Clock } from '../ui/clock';
import { DateField } from '../ui/date-field';
import { today } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { RadioCards } from '../ui/radio-cards';
import { Segmented } from '../ui/segmented';
import { SkeletonRows } from '../ui/skeleton';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { cadenceWords, refusalWords, rhythmWords } from './check-in-words';
import { PatternChoices } from './pattern-choices';
import { PlanPreview } from './plan-preview';
import { FIRST_PATTERN, type Pattern, patternOf, ruleOf, ruleWords } from './rule-words';

const ROOM_DAYS = 7;

/** How often a firm is contacted: by its tier, after the last contact, or on days of a rule. */
@Component({
  selector: 'hd-check-in-plan-dialog',
  imports: [
    ...[ChipMulti, DateField, Dialog, Failed, Field, Input, PlanPreview, RadioCards, Segmented],
    ...[SkeletonRows, SubmitOnCtrlEnter],
  ],
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
    .outcome {
      display: grid;
      gap: 8px;
      align-content: start;
    }
    @media (min-width: 900px) {
      .sides {
        display: grid;
        grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr);
        gap: 24px;
      }
      .outcome {
        position: sticky;
        top: 0;
      }
    }
  `,
})
export class PlanDialog extends PatternChoices {
  readonly open = model(false);
  readonly companyId = input<string>();
  readonly saved = output<CheckInPlanDto>();
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly today = computed(() => today(this.clock.now()));
  protected readonly plan = resource({
    params: () => (this.open() ? this.companyId() : undefined),
    loader: ({ params: id }) => this.api.invoke(checkInsPlan, { id }),
  });
  private readonly known = computed(() => (this.plan.hasValue() ? this.plan.value() : undefined));

  protected readonly basis = linkedSignal<string>(() => {
    const plan = this.known();
    return plan && (plan.mode === 'fixed' || plan.origin === 'custom') ? plan.mode : 'tier';
  });
  protected readonly unit = linkedSignal(() => {
    const plan = this.known();
    const inWeeks = !!plan && plan.idealGapDays % 7 === 0 && plan.maxGapDays % 7 === 0;
    return inWeeks ? 'weeks' : 'days';
  });
  protected readonly ideal = linkedSignal(() => this.shown(this.known()?.idealGapDays ?? 30));
  protected readonly longest = linkedSignal(() => this.shown(this.known()?.maxGapDays ?? 45));
  protected readonly pattern = linkedSignal<Pattern>(() => {
    const rule = this.known()?.rule;
    return (rule && patternOf(rule)) || FIRST_PATTERN;
  });
  /** A rule that says more than can be built here is kept until the person begins anew. */
  protected readonly otherRule = linkedSignal(() => {
    const rule = this.known()?.rule;
    return rule && !patternOf(rule) ? rule : undefined;
  });
  protected readonly anchor = linkedSignal(() => {
    const next = this.known()?.next?.dueOn;
    return next && next > this.today() ? next : this.today();
  });
  protected readonly act = new Sending();

  protected readonly choices = computed(() => {
    const plan = this.known();
    const cadence = plan ? cadenceWords(this.t, plan.tierIdealGapDays) : '';
    const tier = plan ? this.t(`labels.tier.${plan.tier}`) : '';
    const of = (value: string, label: string, detail: string) => ({ value, label, detail });
    return [
      of('tier', this.t('checkIns.plan.tier'), `${tier} · ${cadence}`),
      of('floating', this.t('checkIns.plan.floating'), this.t('checkIns.plan.floatingDetail')),
      of('fixed', this.t('checkIns.plan.fixed'), this.t('checkIns.plan.fixedDetail')),
    ];
  });
  protected readonly shownUnit = computed(() => (this.basis() === 'fixed' ? 'days' : this.unit()));
  private readonly rule = computed(() => this.otherRule() ?? ruleOf(this.pattern()));
  /** Also when the plan had none. */
  protected readonly ruleChanged = computed(() => {
    const before = this.known()?.rule;
    if (!before || this.otherRule()) return !before;
    const pattern = patternOf(before);
    return !pattern || ruleOf(pattern) !== this.rule();
  });
  protected readonly sentence = computed(() => {
    const plan = this.known();
    if (!plan) return '';
    const wanted = this.wanted();
    if (this.basis() === 'fixed') return ruleWords(this.t, this.i18n.locale(), this.rule());
    const days = wanted?.idealGapDays ?? plan.tierIdealGapDays;
    return rhythmWords(this.t, days);
  });

  /** What would be saved; undefined while a field is wrong. */
  protected readonly wanted = computed<EditCheckInPlanDto | undefined>(() => {
    const plan = this.known();
    if (!plan) return undefined;
    const { pausedUntil, pauseReason } = plan;
    const paused = pausedUntil && pausedUntil > this.today() ? { pausedUntil, pauseReason } : {};
    const basis = this.basis();
    if (basis === 'tier') return { idealGapDays: null, maxGapDays: null, rule: null, ...paused };
    if (this.faultOfLongest() || (basis === 'floating' && this.faultOfIdeal())) return undefined;
    const maxGapDays = this.days(this.longest());
    if (basis === 'floating')
      return { idealGapDays: this.days(this.ideal()), maxGapDays, rule: null, ...paused };
    if (this.pattern().weekdays.length === 0) return undefined;
    const { idealGapDays } = plan;
    if (!this.ruleChanged()) return { idealGapDays, maxGapDays, ...paused };
    const anchorOn = this.anchor() || this.today();
    return { idealGapDays, maxGapDays, rule: this.rule(), anchorOn, ...paused };
  });

  private readonly faultOfIdeal = computed(() =>
    whole(this.days(this.ideal())) ? undefined : 'checkIns.plan.wholeDays',
  );
  private readonly faultOfLongest = computed(() => {
    const longest = this.days(this.longest());
    if (!whole(longest)) return 'checkIns.plan.wholeDays';
    const ideal = this.days(this.ideal());
    return this.basis() === 'floating' && longest < ideal ? 'checkIns.plan.belowIdeal' : undefined;
  });
  protected readonly idealError = computed(() => this.said(this.faultOfIdeal()));
  protected readonly longestError = computed(() => this.said(this.faultOfLongest()));
  protected readonly weekdayError = computed(() =>
    this.pattern().weekdays.length === 0 ? this.t('checkIns.rule.noWeekday') : undefined,
  );

  protected useUnit(unit: string): void {
    if (unit === this.unit()) return;
    const [ideal, longest] = [this.days(this.ideal()), this.days(this.longest())];
    this.unit.set(unit as 'weeks' | 'days');
    const turned = (days: number) => (unit === 'weeks' ? Math.max(1, Math.round(days / 7)) : days);
    this.ideal.set(turned(ideal));
    this.longest.set(turned(longest));
  }

  protected useKind(kind: string): void {
    this.change({ kind: kind as Pattern['kind'], every: kind === 'weekly' ? 2 : 1 });
  }

  /** A rule needs room to get out of the way of holidays. */
  protected change(part: Partial<Pattern>): void {
    this.pattern.update((before) => {
      const next = { ...before, ...part };
      if (next.kind === 'monthWeekday') next.weekdays = next.weekdays.slice(0, 1);
      if (next.kind === 'monthWeekday' && !next.weekdays.length) next.weekdays = ['TU'];
      return next;
    });
    const { kind, every } = this.pattern();
    const least = (kind === 'weekly' ? 7 : 31) * every + ROOM_DAYS;
    if (this.days(this.longest()) < least) this.longest.set(this.shown(least));
  }

  protected startAnew(): void {
    this.otherRule.set(undefined);
  }

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    const plan = this.known();
    const body = this.wanted();
    if (!plan || !body) return;
    await this.act.run(
      async () => {
        const saved = await this.api.invoke(checkInsEditPlan, {
          id: plan.companyId,
          'If-Match': `"${plan.version}"`,
          body,
        });
        this.open.set(false);
        this.saved.emit(saved);
      },
      (problem) => {
        const room = problem.errors.some(({ code }) => code === 'below_ideal');
        return room ? this.t('checkIns.plan.noRoom') : refusalWords(this.t, problem);
      },
    );
  }

  private said(fault: string | undefined): string | undefined {
    return fault && this.t(fault);
  }

  private shown(days: number): number {
    return this.shownUnit() === 'weeks' ? Math.round(days / 7) : days;
  }

  private days(shown: number): number {
    return this.shownUnit() === 'weeks' ? shown * 7 : shown;
  }
}

function whole(days: number): boolean {
  return Number.isInteger(days) && days >= 1 && days <= 366;
}
