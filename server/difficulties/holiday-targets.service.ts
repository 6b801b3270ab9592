import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/versioned';
import { DomainEvents } from '../platform/events/domain-events';
import { Jobs } from '../platform/jobs/jobs';
import { SYSTEM } from '../platform/security/actor';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import { HolidaysChanged } from '../reference/holiday.events';
import { deadlinesOfCase } from './answer-clock';
import { DifficultyRecords } from './difficulty-records';
import { Difficulty } from './difficulty.entity';

export const FOLLOW_HOLIDAYS = 'difficulties.follow_holidays';
const AT_ONCE = 200;

/**
 * Moves the answer targets of open cases when the agency's closed days change. It works each
 * target out anew, so that running it again changes nothing. What is late already stays late.
 */
@Injectable()
export class HolidayTargets implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendar: HolidayCalendarService,
    private readonly records: DifficultyRecords,
    private readonly jobs: Jobs,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    this.jobs.define(FOLLOW_HOLIDAYS, async () => void (await this.follow()), {
      transaction: false,
      expireInSeconds: 1800,
    });
    // A moment later, when every replica has read the new days.
    this.events.on(HolidaysChanged, () =>
      this.jobs.enqueue(
        FOLLOW_HOLIDAYS,
        {},
        { after: new Date(this.clock.now().getTime() + 5000) },
      ),
    );
  }

  /** Every open case, a batch a transaction. @returns how many targets moved */
  async follow(): Promise<number> {
    let moved = 0;
    for (let after: string | undefined = ''; after !== undefined;) {
      const from: string = after;
      after = await this.uow.run(SYSTEM, async () => {
        const cases = await this.batch(from);
        for (const difficulty of cases) if (await this.move(difficulty)) moved += 1;
        return cases.length === AT_ONCE ? cases.at(-1)!.id : undefined;
      });
    }
    return moved;
  }

  /** Open cases that are not late, held until the batch is through. */
  private async batch(afterId: string): Promise<Difficulty[]> {
    return this.uow.manager
      .createQueryBuilder(Difficulty, 'd')
      .where(`d.status NOT IN ('answered', 'closed')`)
      .andWhere(`(d.target_at > :now OR d.status = 'waiting_sme')`, { now: this.clock.now() })
      .andWhere(afterId ? 'd.id > :afterId' : 'true', { afterId })
      .orderBy('d.id')
      .limit(AT_ONCE)
      .setLock('pessimistic_write')
      .getMany();
  }

  private async move(difficulty: Difficulty): Promise<boolean> {
    const before = difficulty.targetAt;
    const rules = await this.records.rules(difficulty);
    const { targetAt } = deadlinesOfCase(this.calendar, difficulty, rules);
    if (before?.getTime() === targetAt.getTime()) return false;
    difficulty.targetAt = targetAt;
    difficulty.updatedAt = this.clock.now();
    await updateVersioned(this.uow, Difficulty, difficulty);
    await this.records.tellTarget(SYSTEM, difficulty, before, 'holidays');
    await this.records.announce(difficulty, true);
    return true;
  }
}
