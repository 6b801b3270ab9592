import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PrimaryDoctorChanged } from '../assignments/assignment.events';
import { CompanyArchived, CompanyChanged, CompanyRestored } from '../companies/company.events';
import { LeaveChanged } from '../doctors/leave.events';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { LiveEvents } from '../platform/events/live-events';
import { Jobs } from '../platform/jobs/jobs';
import { SYSTEM } from '../platform/security/actor';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import { HolidaysChanged } from '../reference/holiday.events';
import { AppointmentFollower } from './appointments/appointment-follower.service';
import { CadenceSettings, MATERIALISE } from './cadence-settings.service';
import { MaterialiserQueries } from './materialiser.queries';
import { type Changes, planChanges } from './plan-changes';

const BATCH = 1000;

/** How much a run changed. */
export interface Materialised {
  plans: number;
  made: number;
  moved: number;
  removed: number;
}

/**
 * Turns plans into check-ins up to 90 days ahead. It works from the state as it stands and not from
 * when it last ran: running it again changes nothing, and after an outage it catches up. What a
 * person touched stays as it is (docs/adr/0004).
 */
@Injectable()
export class Materialiser implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly queries: MaterialiserQueries,
    private readonly settings: CadenceSettings,
    private readonly holidays: HolidayCalendarService,
    private readonly appointments: AppointmentFollower,
    private readonly jobs: Jobs,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ doctorId?: string }>(
      MATERIALISE,
      async ({ doctorId }) => void (await (doctorId ? this.runFor(doctorId) : this.runAll())),
      { transaction: false, expireInSeconds: 1800 },
    );
    this.events.on(PrimaryDoctorChanged, ({ change }) => this.runOne(change.companyId));
    this.events.on(CompanyChanged, async ({ companyId, tier }) => {
      if (tier.before !== tier.after) await this.runOne(companyId);
    });
    this.events.on(CompanyArchived, ({ companyId }) => this.runOne(companyId));
    this.events.on(CompanyRestored, ({ companyId }) => this.runOne(companyId));
    // A moment later, when every replica has read the new days.
    this.events.on(HolidaysChanged, () =>
      this.jobs.enqueue(MATERIALISE, {}, { after: new Date(this.clock.now().getTime() + 5000) }),
    );
    this.events.on(LeaveChanged, ({ doctorId }) => this.jobs.enqueue(MATERIALISE, { doctorId }));
  }

  /** Every plan, a batch a transaction; several processes may run it at once. */
  async runAll(): Promise<Materialised> {
    await this.uow.run(SYSTEM, () => this.prepare(null));
    const total: Materialised = { plans: 0, made: 0, moved: 0, removed: 0 };
    for (let afterId: string | null | undefined = null; afterId !== undefined;) {
      const from: string | null = afterId;
      afterId = await this.uow.run(SYSTEM, async () => {
        const ids = await this.queries.lock(this.clock.today(), { afterId: from, limit: BATCH });
        add(total, await this.materialise(ids));
        return ids.at(-1);
      });
    }
    await this.uow.run(SYSTEM, () => this.appointments.follow(null));
    return total;
  }

  /** The plans of the firms a doctor looks after, when the doctor's days off change. */
  private async runFor(doctorId: string): Promise<void> {
    const firms = await this.uow.run(SYSTEM, () =>
      this.uow.query<{ companyId: string }>(
        `SELECT company_id AS "companyId" FROM assignments
         WHERE doctor_id = $1 AND (upper_inf(during) OR upper(during) > $2::date)
         GROUP BY company_id ORDER BY company_id`,
        [doctorId, this.clock.today()],
      ),
    );
    for (const { companyId } of firms) await this.uow.run(SYSTEM, () => this.runOne(companyId));
  }

  /** The plan of one firm, in the present transaction. */
  async runOne(companyId: string): Promise<void> {
    await this.prepare(companyId);
    await this.materialise(await this.queries.lock(this.clock.today(), { companyId }));
    await this.appointments.follow(companyId);
    await this.live.emit({ topic: 'check_in', id: companyId, companyId, public: true });
  }

  /** Holds the plan, so that its check-ins change one after the other. */
  async hold(companyId: string): Promise<void> {
    await this.queries.lock(this.clock.today(), { companyId });
  }

  /** Plans by tier for firms that got a doctor, another tier, or left the programme. */
  private async prepare(companyId: string | null): Promise<void> {
    const now = this.clock.now();
    const today = this.clock.today();
    const cadences = await this.settings.read();
    await this.queries.endArchived(today, companyId, now);
    await this.queries.startMissing(cadences, today, companyId, now);
    await this.queries.followTiers(cadences, companyId, now);
  }

  private async materialise(planIds: string[]): Promise<Materialised> {
    const today = this.clock.today();
    const now = this.clock.now();
    const { onSiteMonths } = await this.settings.read();
    const all: Changes = { remove: [], move: [], add: [], give: [], onSite: [] };
    const fresh = [];
    const states = planIds.length > 0 ? await this.queries.states(planIds, today) : [];
    for (const state of states) {
      const changes = planChanges(state, this.holidays, { today, onSiteMonths });
      all.remove.push(...changes.remove);
      all.move.push(...changes.move);
      all.give.push(...changes.give);
      all.onSite.push(...changes.onSite);
      const { id: planId, companyId } = state;
      fresh.push(...changes.add.map((one) => ({ planId, companyId, ...one })));
    }
    await this.queries.remove(all.remove);
    await this.queries.move(all.move, now);
    const made = await this.queries.insert(fresh, now);
    await this.queries.give(all.give, now);
    await this.queries.markOnSite(all.onSite);
    return { plans: states.length, made, moved: all.move.length, removed: all.remove.length };
  }
}

function add(total: Materialised, more: Materialised): void {
  for (const key of Object.keys(total) as (keyof Materialised)[]) total[key] += more[key];
}
