import { Module } from '@nestjs/common';
import { CodeListsController } from './code-lists.controller';
import { CodeBooks } from './code-book';
import { CodeListQueries } from './code-lists.queries';
import { HolidayCalendarService } from './holiday-calendar.service';
import { HolidaysController } from './holidays.controller';
import { HolidaysService } from './holidays.service';
import { OfficesController } from './offices.controller';
import { OfficesService } from './offices.service';
import { PartnersController } from './partners.controller';
import { PartnersService } from './partners.service';
import { ReferenceLookup } from './reference-lookup.service';
import { DeadlineController } from './service-levels/deadline.controller';
import { DeadlineService } from './service-levels/deadline.service';
import { ServiceLevelsController } from './service-levels/service-levels.controller';
import { ServiceLevels } from './service-levels/service-levels.service';

/** The registers everybody reads, and the calendar that business time counts with. */
@Module({
  controllers: [
    CodeListsController,
    DeadlineController,
    HolidaysController,
    OfficesController,
    PartnersController,
    ServiceLevelsController,
  ],
  providers: [
    CodeBooks,
    CodeListQueries,
    DeadlineService,
    HolidayCalendarService,
    HolidaysService,
    OfficesService,
    PartnersService,
    ReferenceLookup,
    ServiceLevels,
  ],
  exports: [CodeBooks, HolidayCalendarService, ReferenceLookup, ServiceLevels],
})
export class ReferenceModule {}
