import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from '../platform/business-time/business-time';
import {
  type Day,
  dayOf,
  endOfSeoulDay,
  instantAt,
  startOfSeoulDay,
} from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { Jobs } from '../platform/jobs/jobs';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import { DifficultyRecords, SYSTEM_AUTHOR } from './difficulty-records';
import { Difficulty } from './difficulty.entity';
import { InactivitySettings } from './inactivity-settings.service';
import { CasesStoodStill, DifficultyRested, type StillCase } from './inactivity.events';
import { entryOf } from './timeline';

export const WATCH_STILLNESS = 'difficulties.stillness';
const FROM_MINUTE = 9 * 60;
const AT_ONCE = 200;

type Step = 'doctor' | 'supervisor' | 'dormant';

/**
 * Open cases that nobody moves: the doctor is reminded, later the supervisor is told, and only when
 * that is some time ago the case rests. Each step once for a stillness, whichever process comes
 * first; nothing is ever closed. An answered case waits for the firm's word and is left out.
 */
@Injectable()
export class InactivityService implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendar: HolidayCalendarService,
    private readonly settings: InactivitySettings,
    private readonly records: DifficultyRecords,
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define(WATCH_STILLNESS, () => this.watch());
  }

  /** On working days from nine; another job takes what is left over. */
  async watch(): Promise<void> {
    const today = this.clock.today();
    if (!isWorkingDay(this.calendar, today)) return;
    if (this.clock.now() < instantAt(today, FROM_MINUTE)) return;
    const { remindAfter, supervisorAfter, restAfter } = await this.settings.read();
    // The last step first: each waits for the one before it to have been told on an earlier day.
    const rested = await this.take('dormant', restAfter, restAfter - supervisorAfter);
    for (const id of rested) await this.rest(id);
    const above = await this.take('supervisor', supervisorAfter, 1);
    await this.tell('supervisor', above, today);
    const reminded = await this.take('doctor', remindAfter, 0);
    await this.tell('doctor', reminded, today);
    if ([rested, above, reminded].some(({ length }) => length === AT_ONCE)) {
      await this.jobs.enqueue(WATCH_STILLNESS);
    }
  }

  /**
   * Writes a step where it is due; by difficulties_idle.
   * @param since working days since the step before was told
   */
  private async take(step: Step, days: number, since: number): Promise<string[]> {
    const today = this.clock.today();
    const stillUntil = endOfSeoulDay(addWorkingDays(this.calendar, today, -days));
    const toldBefore = since
      ? startOfSeoulDay(addWorkingDays(this.calendar, today, 1 - since))
      : this.clock.now();
    const before = { doctor: null, supervisor: 'doctor', dormant: 'supervisor' }[step];
    const rows = await this.uow.query<{ id: string }>(
      `WITH still AS (
         SELECT d.id, d.company_id, d.last_movement_at FROM difficulties d
         WHERE d.status NOT IN ('answered', 'closed') AND d.dormant_since IS NULL
           AND d.last_movement_at < $3
           AND ($4::text IS NULL OR EXISTS (SELECT 1 FROM inactivity_steps b
             WHERE b.difficulty_id = d.id AND b.step = $4 AND b.still_since = d.last_movement_at
               AND b.told_at < $5))
           AND NOT EXISTS (SELECT 1 FROM inactivity_steps t
             WHERE t.difficulty_id = d.id AND t.step = $1 AND t.still_since = d.last_movement_at)
         ORDER BY d.last_movement_at, d.id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
       )
       INSERT INTO inactivity_steps (difficulty_id, step, still_since, company_id, told_at)
       SELECT id, $1, last_movement_at, company_id, $2 FROM still
       ON CONFLICT DO NOTHING RETURNING difficulty_id AS id`,
      [step, this.clock.now(), stillUntil, before, toldBefore],
    );
    return rows.map(({ id }) => id);
  }

  private async tell(step: 'doctor' | 'supervisor', ids: string[], today: Day): Promise<void> {
    const cases: StillCase[] = [];
    for (const id of ids) {
      const difficulty = await this.uow.manager.findOneByOrFail(Difficulty, { id });
      const since = dayOf(difficulty.lastMovementAt);
      const stillDays = workingDaysBetween(this.calendar, since, today);
      cases.push({ ...(await this.records.facts(difficulty)), stillDays });
    }
    if (cases.length === 0) return;
    await this.events.publish(new CasesStoodStill(step, cases, this.clock.now()));
  }

  private async rest(id: string): Promise<void> {
    const at = this.clock.now();
    await this.uow.execute(
      'UPDATE difficulties SET dormant_since = $2, version = version + 1 WHERE id = $1',
      [id, at],
    );
    const difficulty = await this.uow.manager.findOneByOrFail(Difficulty, { id });
    const entry = entryOf(newId(), 'dormant', SYSTEM_AUTHOR, at, { reason: null });
    await this.records.append(this.uow.actor, { difficulty, entry });
    const facts = await this.records.facts(difficulty);
    await this.events.publish(new DifficultyRested(facts, SYSTEM_AUTHOR, at, null));
  }
}
