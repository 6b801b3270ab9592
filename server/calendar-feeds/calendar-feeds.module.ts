import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { CalendarFeedsController } from './calendar-feeds.controller';
import { CalendarFeedsQueries } from './calendar-feeds.queries';
import { CalendarFeedsService } from './calendar-feeds.service';

/** What people see of the product in their own calendars. */
@Module({
  imports: [PeopleModule],
  controllers: [CalendarFeedsController],
  providers: [CalendarFeedsQueries, CalendarFeedsService],
})
export class CalendarFeedsModule {}
