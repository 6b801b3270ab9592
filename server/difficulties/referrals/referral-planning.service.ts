import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/config/clock';
import type { Person } from '../../platform/security/actor';
import { HolidayCalendarService } from '../../reference/holiday-calendar.service';
import { deadlinesOfCase } from '../answer-clock';
import { DifficultyRecords } from '../difficulty-records';
import type { Difficulty } from '../difficulty.entity';
import type { ReferralPlanDto } from './dto/referral.dto';
import { type ReferralPeriod, referralPeriod } from './referral-period';
import { ReferralQueries } from './referral.queries';

/** What a referral can be: until when, and to which address. */
@Injectable()
export class ReferralPlanning {
  constructor(
    private readonly records: DifficultyRecords,
    private readonly referrals: ReferralQueries,
    private readonly clock: Clock,
    private readonly calendar: HolidayCalendarService,
  ) {}

  get days() {
    return { today: this.clock.today(), calendar: this.calendar };
  }

  async period(difficulty: Difficulty): Promise<ReferralPeriod> {
    const due = deadlinesOfCase(this.calendar, difficulty, await this.records.rules(difficulty));
    return referralPeriod(due, difficulty.targetAt, this.days);
  }

  async plan(actor: Person, id: string): Promise<ReferralPlanDto> {
    const difficulty = await this.records.load(actor, id);
    const due = deadlinesOfCase(this.calendar, difficulty, await this.records.rules(difficulty));
    return {
      ...referralPeriod(due, difficulty.targetAt, this.days),
      transferDueAt: due.transferOutsideAt,
      addresses: await this.referrals.knownAddresses(),
    };
  }
}
