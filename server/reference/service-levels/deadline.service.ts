import { Injectable } from '@nestjs/common';
import { addCalendarDays, dayOf } from '../../platform/business-time/calendar-days';
import { Clock } from '../../platform/config/clock';
import { Problem } from '../../platform/http/problem';
import type { DeadlineDto, DeadlineQueryDto } from '../dto/deadline.dto';
import { HolidayCalendarService } from '../holiday-calendar.service';
import { ReferenceLookup } from '../reference-lookup.service';
import { deadlinesOf } from './deadlines';
import { ServiceLevels } from './service-levels.service';
import { kindOfCategory } from './service-terms';

/** Answers "when would this be due" before anything is filed. */
@Injectable()
export class DeadlineService {
  constructor(
    private readonly clock: Clock,
    private readonly calendar: HolidayCalendarService,
    private readonly levels: ServiceLevels,
    private readonly reference: ReferenceLookup,
  ) {}

  /** @throws Problem 422 for an unknown category, or a moment the holidays are not known for */
  async when(query: DeadlineQueryDto): Promise<DeadlineDto> {
    const from = this.moment(query.from);
    const category = query.category || null;
    if (category) await this.requireCategory(category);
    const kind = query.kind ?? kindOfCategory(category);
    const { version, terms } = await this.levels.on(dayOf(from));
    const facts = { kind, category, urgent: query.urgent ?? false, from, terms };
    return { from, kind, serviceLevel: version, ...deadlinesOf(this.calendar, facts) };
  }

  private moment(text: string | undefined): Date {
    if (text === undefined) return this.clock.now();
    const from = new Date(/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : NaN);
    const today = this.clock.today();
    const [first, last] = [addCalendarDays(today, -1830), addCalendarDays(today, 730)];
    if (Number.isNaN(from.getTime()) || dayOf(from) < first || dayOf(from) > last) {
      throw Problem.field('from', 'out_of_range', 'An instant with its offset, not too far away.');
    }
    return from;
  }

  private async requireCategory(category: string): Promise<void> {
    const unknown = await this.reference.unknownCodes('difficulty_categories', [category]);
    if (unknown.length > 0) {
      throw Problem.field('category', 'unknown_code', `There is no ${category}.`);
    }
  }
}
