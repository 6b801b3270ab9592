import { Injectable } from '@nestjs/common';
import { nextWorkingDay } from '../platform/business-time/business-time';
import { Clock } from '../platform/config/clock';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import type { DayPreparationDto, PreparationDto } from './dto/preparation.dto';
import { VisitPreparationQueries } from './visit-preparation.queries';
import { VisitPreparation } from './visit-preparation.service';

/** So many firms a doctor takes along. */
const FIRMS = 30;

/** The forms of today and the next working day, for a device that will have no network. */
@Injectable()
export class VisitDay {
  constructor(
    private readonly clock: Clock,
    private readonly holidays: HolidayCalendarService,
    private readonly queries: VisitPreparationQueries,
    private readonly preparation: VisitPreparation,
  ) {}

  async of(actor: Person): Promise<DayPreparationDto> {
    const day = this.clock.today();
    const next = nextWorkingDay(this.holidays, day);
    const firms: PreparationDto[] = [];
    for (const { id } of await this.queries.dueFor(actor.userId, day, next, FIRMS)) {
      try {
        firms.push(await this.preparation.prepare(actor, { checkInId: id }));
      } catch (error) {
        // A firm that is no longer theirs stays at home.
        if (!(error instanceof Problem) || error.status !== 404) throw error;
      }
    }
    return { day, nextWorkingDay: next, preparedAt: this.clock.now(), firms };
  }
}
