import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import type { HolidayCalendar } from '../platform/business-time/business-time';
import type { Day } from '../platform/business-time/calendar-days';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { LiveEvents } from '../platform/events/live-events';
import { SYSTEM } from '../platform/security/actor';
import { HolidaysChanged } from './holiday.events';

/** The id under which a change of the holidays is announced on the topic `reference`. */
export const HOLIDAYS_CHANGED = 'holidays';

/**
 * The agency's closed days in memory, for the pure functions of business-time:
 * `addWorkingDays(this.holidays, day, 7, { firstDayCounts: true })`. Follows edits made here at
 * once, and those made on other replicas when they are announced.
 */
@Injectable()
export class HolidayCalendarService implements HolidayCalendar, OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(HolidayCalendarService.name);
  private closed: ReadonlySet<Day> = new Set();
  private subscription?: Subscription;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly live: LiveEvents,
    private readonly events: DomainEvents,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.reload();
    this.subscription = this.live.stream.subscribe(({ topic, id }) => {
      if (topic !== 'reference' || id !== HOLIDAYS_CHANGED) return;
      this.reload().catch((error) => this.logger.error(`Holidays were not read anew: ${error}`));
    });
  }

  onModuleDestroy(): void {
    this.subscription?.unsubscribe();
  }

  isHoliday(day: Day): boolean {
    return this.closed.has(day);
  }

  /** Reads the table in a unit of work of its own. */
  async reload(): Promise<void> {
    this.use(await this.uow.run(SYSTEM, () => this.closedDays()));
  }

  /** Within a unit of work that changed the table: follow when, and only when, it commits. */
  async follow(): Promise<void> {
    const days = await this.closedDays();
    this.uow.afterCommit(() => this.use(days));
    await this.live.emit({
      topic: 'reference',
      id: HOLIDAYS_CHANGED,
      companyId: null,
      public: true,
    });
    await this.events.publish(new HolidaysChanged());
  }

  private async closedDays(): Promise<Day[]> {
    const rows = await this.uow.query<{ day: Day }>('SELECT day FROM holidays WHERE closed');
    return rows.map(({ day }) => day);
  }

  private use(days: Day[]): void {
    this.closed = new Set(days);
  }
}
