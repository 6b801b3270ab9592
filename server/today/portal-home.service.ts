import { Injectable } from '@nestjs/common';
import { readClock } from '../difficulties/answer-clock';
import { toDifficultyRow } from '../difficulties/dto/difficulty-row.dto';
import { Clock } from '../platform/config/clock';
import type { Person } from '../platform/security/actor';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import type { PortalHomeDto } from './dto/portal-home.dto';
import { PortalHomeQueries } from './portal-home.queries';

/** The first page of a firm's portal. */
@Injectable()
export class PortalHomeService {
  constructor(
    private readonly queries: PortalHomeQueries,
    private readonly clock: Clock,
    private readonly calendar: HolidayCalendarService,
  ) {}

  async get(actor: Person): Promise<PortalHomeDto> {
    const companyId = actor.companyId!;
    const today = this.clock.today();
    const desk = { now: this.clock.now(), calendar: this.calendar };
    const cases = await this.queries.cases(companyId);
    return {
      doctor: await this.queries.doctor(companyId, today),
      nextCheckIn: await this.queries.nextCheckIn(companyId, today),
      cases: cases.map((row) => toDifficultyRow(row, readClock(row, desk))),
      ...(await this.queries.counts(companyId)),
    };
  }
}
