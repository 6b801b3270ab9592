import { Injectable } from '@nestjs/common';
import { CompanyAccess } from '../companies/company-access';
import { Audit } from '../platform/audit/audit';
import { daysBetween } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { requireVersion, updateVersioned } from '../platform/database/versioned';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { type Tier, TIER_CADENCE } from './cadence';
import { CheckInPlan } from './check-in-plan.entity';
import { checkInPolicy } from './check-in.policy';
import { CheckInsQueries } from './check-ins.queries';
import { toDto } from './check-ins.service';
import type { CheckInPlanDto } from './dto/check-in.dto';
import type { EditCheckInPlanDto } from './dto/check-in-input.dto';
import { Materialiser } from './materialiser.service';

const LONGEST_PAUSE_DAYS = 366;

/** How often a firm is contacted. */
@Injectable()
export class CheckInPlansService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: CompanyAccess,
    private readonly queries: CheckInsQueries,
    private readonly materialiser: Materialiser,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem 404 while the firm has no doctor and so no plan */
  async get(actor: Person, companyId: string): Promise<CheckInPlanDto> {
    const plan = await this.load(actor, companyId);
    const firm = await this.firm(companyId);
    const { next, recent } = await this.queries.ofPlan(plan.id);
    const reasons = checkInPolicy.readsReasons(actor);
    const today = this.clock.today();
    return {
      id: plan.id,
      companyId,
      companyName: firm.name,
      tier: firm.tier,
      tierIdealGapDays: TIER_CADENCE[firm.tier].idealGapDays,
      tierMaxGapDays: TIER_CADENCE[firm.tier].maxGapDays,
      mode: plan.mode,
      rule: plan.rule,
      idealGapDays: plan.idealGapDays,
      maxGapDays: plan.maxGapDays,
      origin: plan.origin,
      startsOn: plan.startsOn,
      pausedFrom: plan.pausedFrom,
      pausedUntil: plan.pausedUntil,
      pauseReason: reasons ? plan.pauseReason : null,
      paused: plan.pausedFrom !== null && plan.pausedFrom <= today && plan.pausedUntil! > today,
      next: next && toDto(actor, next),
      recent: recent.map((row) => toDto(actor, row)),
      mayEdit: checkInPolicy.mayEdit(actor),
      version: plan.version,
    };
  }

  /** Changes the interval and the pause; only what no person touched moves with it. */
  async edit(
    actor: Person,
    companyId: string,
    version: number,
    input: EditCheckInPlanDto,
  ): Promise<CheckInPlanDto> {
    const plan = await this.load(actor, companyId);
    const current = () => this.get(actor, companyId);
    if (plan.version !== version) throw Problem.stale(await current());
    requireVersion(plan, version);
    const { tier } = await this.firm(companyId);
    const before = {
      idealGapDays: plan.idealGapDays,
      maxGapDays: plan.maxGapDays,
      pausedUntil: plan.pausedUntil,
    };
    const now = this.clock.now();
    const followsTier = input.idealGapDays === null;
    if (followsTier) plan.followTier(tier, now);
    else plan.setGaps(this.gaps(input, tier), 'custom', now);
    this.setPause(plan, input, now);
    await updateVersioned(this.uow, CheckInPlan, plan, { expected: version, current });
    await this.materialiser.runOne(companyId, { anew: true });
    await this.audit.record({
      action: 'check_in_plan.updated',
      subjectType: 'check_in_plan',
      subjectId: plan.id,
      companyId,
      before,
      after: input,
    });
    return this.get(actor, companyId);
  }

  private gaps({ idealGapDays, maxGapDays }: EditCheckInPlanDto, tier: Tier) {
    const ideal = idealGapDays!;
    const max = maxGapDays ?? Math.max(ideal, TIER_CADENCE[tier].maxGapDays);
    if (max < ideal)
      throw Problem.field(
        'maxGapDays',
        'below_ideal',
        'The longest gap is not below the ideal one.',
      );
    return { idealGapDays: ideal, maxGapDays: max };
  }

  private setPause(
    plan: CheckInPlan,
    { pausedUntil, pauseReason }: EditCheckInPlanDto,
    now: Date,
  ): void {
    if (!pausedUntil) return plan.resume(now);
    const today = this.clock.today();
    if (pausedUntil === plan.pausedUntil && pauseReason === plan.pauseReason) return;
    if (pausedUntil <= today)
      throw Problem.field('pausedUntil', 'in_the_past', 'A pause ends after today.');
    if (daysBetween(today, pausedUntil) > LONGEST_PAUSE_DAYS)
      throw Problem.field('pausedUntil', 'too_far', 'A year at most.');
    if (!pauseReason || pauseReason.length < 2)
      throw Problem.field('pauseReason', 'required', 'Say why.');
    const running = plan.pausedUntil !== null && plan.pausedUntil > today;
    plan.pause(running ? plan.pausedFrom! : today, pausedUntil, pauseReason, now);
  }

  private async load(actor: Person, companyId: string): Promise<CheckInPlan> {
    await this.access.require(actor, companyId);
    const plan = await this.uow.manager
      .createQueryBuilder(CheckInPlan, 'plan')
      .where('plan.companyId = :companyId AND plan.endsOn IS NULL', { companyId })
      .getOne();
    if (!plan) throw Problem.notFound('check_in_plan');
    return plan;
  }

  private async firm(companyId: string): Promise<{ name: string; tier: Tier }> {
    const row = await this.uow.one<{ name: string; tier: Tier }>(
      'SELECT name, tier FROM companies WHERE id = $1',
      [companyId],
    );
    return row!;
  }
}
