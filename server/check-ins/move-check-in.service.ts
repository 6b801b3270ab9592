import { Injectable } from '@nestjs/common';
import type { Day } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/versioned';
import { Problem } from '../platform/http/problem';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import { FreeDays, NOBODY } from './cadence/free-days';
import { type Placed, placeDay } from './cadence/place-day';
import { shiftRule } from './cadence/rule';
import { CheckInPlan } from './check-in-plan.entity';
import type { CheckIn } from './check-in.entity';
import type { MoveCheckInDto } from './dto/check-in-input.dto';
import { MaterialiserQueries } from './materialiser.queries';

/** Where a person may move a check-in, and what follows it there. */
@Injectable()
export class CheckInMoves {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly holidays: HolidayCalendarService,
    private readonly queries: MaterialiserQueries,
  ) {}

  /**
   * @throws Problem 422 `in_the_past`; `closed`, `firm_closed`, `leave` on a day that is not free
   *   unless the person means it, with `nearestFreeDay` (YYYY-MM-DD) beside; `rule` when all that follow cannot be moved by one rule
   */
  async move(
    checkIn: CheckIn,
    { on, reason, closedDay, scope = 'this' }: MoveCheckInDto,
  ): Promise<void> {
    if (on < this.clock.today())
      throw Problem.field('on', 'in_the_past', 'A check-in is moved to today or later.');
    if (!closedDay) await this.requireFree(checkIn.planId, on, 'on');
    const from = checkIn.occurrenceOn;
    checkIn.move(on, reason, scope === 'following', this.clock.now());
    if (scope === 'following') await this.shift(checkIn.planId, from, on);
  }

  /** @throws Problem 422 `closed`, `firm_closed`, `leave` with `nearestFreeDay` beside */
  async requireFree(planId: string, on: Day, field: string): Promise<void> {
    const days = await this.freeDays(planId);
    const why = days.isCovered(on) ? days.closureBesidesLeave(on) : days.closure(on);
    if (why === null) return;
    const { dueOn: nearestFreeDay } = placeDay(days, on, { earliest: this.clock.today() });
    const code = why === 'weekend' || why === 'holiday' ? 'closed' : why;
    throw Problem.field(field, code, 'Nobody is there on this day.', { nearestFreeDay });
  }

  /** The free day nearest to one that is not free, today or later; null when it is free itself. */
  async nearestFreeDay({ planId }: CheckIn, on: Day): Promise<Day | null> {
    const days = await this.freeDays(planId);
    if (days.closure(on) === null) return null;
    return placeDay(days, on, { earliest: this.clock.today() }).dueOn;
  }

  /** Where the plan puts it. */
  async placed(checkIn: CheckIn, earliest?: Day): Promise<Placed> {
    const days = await this.freeDays(checkIn.planId);
    return placeDay(days, checkIn.occurrenceOn, { earliest });
  }

  /** A fixed plan's rule goes on from the new day; what it gave after the old one is made anew. */
  private async shift(planId: string, from: Day, to: Day): Promise<void> {
    const plan = await this.uow.manager.findOneByOrFail(CheckInPlan, { id: planId });
    if (plan.mode === 'floating') return;
    const rule = shiftRule(plan.rule!, to);
    if (rule === null)
      throw Problem.field('scope', 'rule', 'This rule has several days; change the plan itself.');
    const { idealGapDays, maxGapDays } = plan;
    plan.fix(rule, to, { idealGapDays, maxGapDays }, this.clock.now());
    await updateVersioned(this.uow, CheckInPlan, plan);
    await this.uow.execute(
      `DELETE FROM check_ins WHERE plan_id = $1 AND status = 'due' AND NOT touched AND starts_at IS NULL
         AND occurrence_on > $2 AND due_on > $3`,
      [planId, from, this.clock.today()],
    );
  }

  /** On which days the firm of a plan can be contacted. */
  async freeDays(planId: string): Promise<FreeDays> {
    const [state] = await this.queries.states([planId], this.clock.today());
    return new FreeDays(this.holidays, state?.care ?? NOBODY);
  }
}
