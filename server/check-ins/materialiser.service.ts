import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PrimaryDoctorChanged } from '../assignments/assignment.events';
import { CompanyArchived, CompanyChanged, CompanyRestored } from '../companies/company.events';
import { addCalendarDays, type Day } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/versioned';
import { DomainEvents } from '../platform/events/domain-events';
import { LiveEvents } from '../platform/events/live-events';
import { Jobs } from '../platform/jobs/jobs';
import { SYSTEM } from '../platform/security/actor';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import {
  fixedOccurrences,
  HORIZON_DAYS,
  nextFloating,
  type Occurrence,
  type Tier,
  TIER_CADENCE,
  workingDayFor,
} from './cadence';
import { CheckInPlan } from './check-in-plan.entity';
import { MaterialiserQueries, type PlanState } from './materialiser.queries';

export const MATERIALISE = 'check-ins.materialise';
const BATCH = 500;

/**
 * Turns plans into check-ins. What a person touched stays as it is; running it again changes
 * nothing, and after an outage it catches up.
 */
@Injectable()
export class Materialiser implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly queries: MaterialiserQueries,
    private readonly holidays: HolidayCalendarService,
    private readonly jobs: Jobs,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
  ) {}

  onModuleInit(): void {
    this.jobs.define(MATERIALISE, () => this.runAll(), {
      transaction: false,
      expireInSeconds: 1800,
    });
    this.events.on(PrimaryDoctorChanged, ({ change }) => this.runOne(change.companyId));
    this.events.on(CompanyChanged, async ({ companyId, tier }) => {
      if (tier.before !== tier.after) await this.runOne(companyId);
    });
    this.events.on(CompanyArchived, ({ companyId }) => this.runOne(companyId));
    this.events.on(CompanyRestored, ({ companyId }) => this.runOne(companyId));
  }

  /** The nightly job, in transactions of its own. */
  async runAll(): Promise<void> {
    await this.uow.run(SYSTEM, () => this.prepare(null));
    let afterId: string | null = null;
    for (;;) {
      const last: string | undefined = await this.uow.run(SYSTEM, async () => {
        const plans = await this.queries.plans(this.clock.today(), { afterId, limit: BATCH });
        for (const plan of plans) await this.materialise(plan);
        return plans.at(-1)?.id;
      });
      if (last === undefined) return;
      afterId = last;
    }
  }

  /** The plan of one firm, in the present transaction. */
  async runOne(companyId: string, { anew = false } = {}): Promise<void> {
    await this.prepare(companyId);
    const [plan] = await this.queries.plans(this.clock.today(), { companyId });
    if (plan) await this.materialise(plan, anew);
    await this.live.emit({ topic: 'check_in', id: companyId, companyId, public: true });
  }

  /** Plans by tier for firms that got a doctor, another tier, or left the programme. */
  private async prepare(companyId: string | null): Promise<void> {
    const now = this.clock.now();
    const today = this.clock.today();
    await this.queries.endArchived(today, companyId, now);
    for (const firm of await this.queries.withoutPlan(today, companyId))
      await this.start(firm, now);
    for (const id of await this.queries.ofAnotherTier(companyId)) {
      const plan = await this.uow.manager.findOneBy(CheckInPlan, { id });
      const firm =
        plan &&
        (await this.uow.one<{ tier: Tier }>('SELECT tier FROM companies WHERE id = $1', [
          plan.companyId,
        ]));
      if (!plan || !firm) continue;
      plan.followTier(firm.tier, now);
      await updateVersioned(this.uow, CheckInPlan, plan);
    }
  }

  private async start(
    { companyId, tier, assignedOn }: { companyId: string; tier: Tier; assignedOn: Day },
    now: Date,
  ): Promise<void> {
    const { idealGapDays, maxGapDays } = TIER_CADENCE[tier];
    await this.uow.execute(
      `INSERT INTO check_in_plans (id, company_id, mode, ideal_gap_days, max_gap_days, starts_on, origin, created_by, created_at, updated_at)
       VALUES ($1, $2, 'floating', $3, $4, $5, 'tier', $6, $7, $7)
       ON CONFLICT (company_id) WHERE ends_on IS NULL DO NOTHING`,
      [newId(), companyId, idealGapDays, maxGapDays, assignedOn, this.uow.actor.userId, now],
    );
  }

  private async materialise(plan: PlanState, anew = false): Promise<void> {
    if (plan.mode === 'floating') await this.keepNext(plan);
    else await this.keepAhead(plan, anew);
    const foreign = plan.open
      .filter(({ doctorId }) => doctorId !== plan.doctorId)
      .map(({ id }) => id);
    await this.queries.giveTo(plan.doctorId, foreign, this.clock.now());
  }

  /** Floating: one open check-in, the next; moved along with the last contact unless touched. */
  private async keepNext(plan: PlanState): Promise<void> {
    const [first, ...rest] = [...plan.open].sort((a, b) => Number(b.touched) - Number(a.touched));
    await this.queries.remove(rest.filter(({ touched }) => !touched).map(({ id }) => id));
    if (first?.touched) return;
    const contacts = [plan.lastContact, plan.lastSkip].filter((day) => day !== null).sort();
    const next = nextFloating(this.holidays, plan, {
      lastContact: contacts.at(-1) ?? null,
      since: plan.assignedOn ?? plan.startsOn,
      today: this.clock.today(),
      taken: new Set(plan.taken),
    });
    const now = this.clock.now();
    if (!first) await this.queries.insert(plan, next, now);
    else if (first.on !== next.on || first.dueOn !== next.dueOn)
      await this.queries.move(first.id, next, now);
  }

  /** Fixed: what the rule gives up to the horizon; `anew` after a change of the plan. */
  private async keepAhead(plan: PlanState, anew: boolean): Promise<void> {
    const today = this.clock.today();
    const now = this.clock.now();
    const ahead = plan.open.filter(({ touched, dueOn }) => !touched && dueOn > today);
    if (anew) await this.queries.remove(ahead.map(({ id }) => id));
    else for (const one of ahead) await this.replace(plan, one.id, one, now);
    const kept = anew
      ? plan.open.filter((one) => !ahead.includes(one)).map(({ on }) => on)
      : [plan.lastOn ?? ''];
    const after = [...kept, ...plan.taken, addCalendarDays(plan.startsOn, -1)].sort().at(-1)!;
    const missing = fixedOccurrences(this.holidays, plan, {
      anchor: plan.anchorOn ?? plan.firstOn ?? plan.startsOn,
      after,
      until: addCalendarDays(today, HORIZON_DAYS),
    });
    // Of what an outage left out, only the last: a firm is not checked on twice for it.
    const missed = missing.filter(({ dueOn }) => dueOn < today).slice(-1);
    const open = plan.open.some(({ dueOn }) => dueOn < today);
    const wanted = [...(open ? [] : missed), ...missing.filter(({ dueOn }) => dueOn >= today)];
    for (const occurrence of wanted) await this.queries.insert(plan, occurrence, now);
  }

  /** Follows the holidays as they are now. */
  private async replace(
    plan: PlanState,
    id: string,
    { on, dueOn }: Occurrence,
    now: Date,
  ): Promise<void> {
    const placed = workingDayFor(this.holidays, on, { earliest: plan.startsOn });
    if (placed !== dueOn) await this.queries.move(id, { on, dueOn: placed }, now);
  }
}
