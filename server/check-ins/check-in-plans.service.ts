import { Injectable } from '@nestjs/common';
import { CompanyAccess } from '../companies/company-access';
import { Audit } from '../platform/audit/audit';
import { addCalendarMonths, type Day, daysBetween } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { requireVersion, updateVersioned } from '../platform/database/versioned';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { CadenceSettings } from './cadence-settings.service';
import { CheckInPlan } from './check-in-plan.entity';
import { checkInPolicy } from './check-in.policy';
import { CheckInsQueries } from './check-ins.queries';
import { toDto } from './check-ins.service';
import type { CheckInPlanDto } from './dto/check-in.dto';
import type { CheckInPreviewDto } from './dto/check-in-preview.dto';
import type {
  EditCheckInPlanDto,
  EndCheckInPlanDto,
  PauseCheckInPlanDto,
} from './dto/check-in-input.dto';
import { Materialiser } from './materialiser.service';
import { planGaps } from './plan-gaps';
import { PlanPreview } from './plan-preview.service';

const LONGEST_PAUSE_DAYS = 366;

/** How often a firm is contacted. */
@Injectable()
export class CheckInPlansService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: CompanyAccess,
    private readonly queries: CheckInsQueries,
    private readonly settings: CadenceSettings,
    private readonly materialiser: Materialiser,
    private readonly audit: Audit,
    private readonly planned: PlanPreview,
  ) {}

  /** @throws Problem 404 while the firm has no doctor and so no plan */
  async get(actor: Person, companyId: string): Promise<CheckInPlanDto> {
    const plan = await this.load(actor, companyId);
    const today = this.clock.today();
    const firm = await this.queries.firm(companyId, today);
    const { tiers, onSiteMonths } = await this.settings.read();
    const { next, recent } = await this.queries.ofPlan(plan.id);
    const reasons = checkInPolicy.readsReasons(actor);
    const { id, mode, rule, anchorOn, idealGapDays, maxGapDays, origin, startsOn, endsOn } = plan;
    const { pausedFrom, pausedUntil, version } = plan;
    return {
      ...{ id, companyId, companyName: firm.name, tier: firm.tier },
      tierIdealGapDays: tiers[firm.tier].idealGapDays,
      tierMaxGapDays: tiers[firm.tier].maxGapDays,
      ...{ mode, rule, anchorOn, idealGapDays, maxGapDays, origin, startsOn, endsOn },
      ...{ pausedFrom, pausedUntil, version },
      pauseReason: reasons ? plan.pauseReason : null,
      paused: plan.isPaused(today),
      endReason: reasons ? plan.endReason : null,
      onSiteBy: firm.lastOnSite && addCalendarMonths(firm.lastOnSite, onSiteMonths),
      next: next && toDto(actor, next),
      recent: recent.map((row) => toDto(actor, row)),
      mayEdit: checkInPolicy.mayEdit(actor),
    };
  }

  /** Changes rule or interval, and the pause; only what no person touched moves with it. */
  edit(
    actor: Person,
    companyId: string,
    version: number,
    input: EditCheckInPlanDto,
  ): Promise<CheckInPlanDto> {
    return this.change(actor, companyId, version, 'updated', input, async (plan) => {
      await this.setRhythm(plan, input);
      const { pausedUntil: until, pauseReason: reason } = input;
      if (!until) plan.resume(this.clock.today(), this.clock.now());
      else if (until !== plan.pausedUntil || reason !== plan.pauseReason)
        this.setPause(plan, until, reason ?? '', 'pausedUntil', 'pauseReason');
    });
  }

  /** What `edit` would give; keeps nothing, and takes the pause as it stands. */
  async preview(
    actor: Person,
    companyId: string,
    input: EditCheckInPlanDto,
  ): Promise<CheckInPreviewDto> {
    const plan = await this.load(actor, companyId);
    await this.setRhythm(plan, input);
    const { idealGapDays, maxGapDays } = plan;
    return { idealGapDays, maxGapDays, days: await this.planned.days(plan.id, plan) };
  }

  pause(
    actor: Person,
    companyId: string,
    version: number,
    input: PauseCheckInPlanDto,
  ): Promise<CheckInPlanDto> {
    return this.change(actor, companyId, version, 'paused', input, (plan) =>
      this.setPause(plan, input.until, input.reason, 'until', 'reason'),
    );
  }

  /** @throws Problem 409 `check_in_plan.not_paused` */
  resume(actor: Person, companyId: string, version: number): Promise<CheckInPlanDto> {
    return this.change(actor, companyId, version, 'resumed', undefined, (plan) => {
      const today = this.clock.today();
      if (!plan.pausedUntil || plan.pausedUntil <= today)
        throw Problem.conflict('check_in_plan.not_paused');
      plan.resume(today, this.clock.now());
    });
  }

  /** What is open from that day on goes, untouched or not. */
  end(
    actor: Person,
    companyId: string,
    version: number,
    { on, reason }: EndCheckInPlanDto,
  ): Promise<CheckInPlanDto> {
    return this.change(actor, companyId, version, 'ended', { on, reason }, async (plan) => {
      const today = this.clock.today();
      const day = on ?? today;
      if (day < today) throw Problem.field('on', 'in_the_past', 'A plan ends today or later.');
      plan.end(day, reason, actor.userId, this.clock.now());
      await this.queries.cancelFrom(plan.id, day === today ? null : day, this.clock.now());
    });
  }

  goOn(actor: Person, companyId: string, version: number): Promise<CheckInPlanDto> {
    return this.change(actor, companyId, version, 'continued', undefined, async (plan) => {
      plan.goOn(this.clock.now());
      await this.queries.reviveFrom(plan.id, this.clock.today(), this.clock.now());
    });
  }

  private async setRhythm(plan: CheckInPlan, input: EditCheckInPlanDto): Promise<void> {
    const now = this.clock.now();
    const { tier } = await this.queries.firm(plan.companyId, this.clock.today());
    const tierGaps = (await this.settings.read()).tiers[tier];
    const today = this.clock.today();
    if (input.rule) {
      const anchorOn = input.anchorOn ?? today;
      if (anchorOn < today) throw Problem.field('anchorOn', 'in_the_past', 'Today or later.');
      plan.fix(input.rule, anchorOn, planGaps.ofRule(input, anchorOn, tierGaps), now);
    } else if (input.idealGapDays === null) plan.followTier(tierGaps, now);
    else {
      const gaps = planGaps.ofInterval(input, tierGaps);
      if (input.rule === null || gaps.idealGapDays !== plan.idealGapDays)
        plan.float(gaps, 'custom', now);
      else Object.assign(plan, { ...gaps, origin: 'custom', updatedAt: now });
    }
  }

  private setPause(
    plan: CheckInPlan,
    until: Day,
    reason: string,
    untilField: string,
    reasonField: string,
  ): void {
    const today = this.clock.today();
    if (until <= today) throw Problem.field(untilField, 'in_the_past', 'A pause ends after today.');
    if (daysBetween(today, until) > LONGEST_PAUSE_DAYS)
      throw Problem.field(untilField, 'too_far', 'A year at most.');
    if (reason.length < 2) throw Problem.field(reasonField, 'required', 'Say why.');
    plan.pause(plan.isPaused(today) ? plan.pausedFrom! : today, until, reason, this.clock.now());
  }

  private async change(
    actor: Person,
    companyId: string,
    version: number,
    verb: string,
    after: unknown,
    act: (plan: CheckInPlan) => Promise<void> | void,
  ): Promise<CheckInPlanDto> {
    await this.access.require(actor, companyId);
    await this.materialiser.hold(companyId);
    const plan = await this.load(actor, companyId);
    const current = () => this.get(actor, companyId);
    if (plan.version !== version) throw Problem.stale(await current());
    requireVersion(plan, version);
    const { mode, rule, idealGapDays, maxGapDays, pausedUntil, endsOn } = plan;
    await act(plan);
    await updateVersioned(this.uow, CheckInPlan, plan, { expected: version, current });
    await this.materialiser.runOne(companyId);
    await this.audit.record({
      action: `check_in_plan.${verb}`,
      ...{ subjectType: 'check_in_plan', subjectId: plan.id, companyId },
      before: { mode, rule, idealGapDays, maxGapDays, pausedUntil, endsOn },
      after,
    });
    return this.get(actor, companyId);
  }

  /** The running plan, or the one a person ended. */
  private async load(actor: Person, companyId: string): Promise<CheckInPlan> {
    await this.access.require(actor, companyId);
    const plan = await this.uow.manager
      .createQueryBuilder(CheckInPlan, 'plan')
      .where('plan.companyId = :companyId', { companyId })
      .andWhere('(plan.endsOn IS NULL OR plan.endedBy IS NOT NULL)')
      .orderBy('plan.endsOn', 'DESC', 'NULLS FIRST')
      .limit(1)
      .getOne();
    if (!plan) throw Problem.notFound('check_in_plan');
    return plan;
  }
}
