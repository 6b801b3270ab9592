import { Module } from '@nestjs/common';
import { CodeListsController } from './code-lists.controller';
import { CodeListQueries } from './code-lists.queries';
import { HolidayCalendarService } from './holiday-calendar.service';
import { HolidaysController } from './holidays.controller';
import { HolidaysService } from './holidays.service';
import { OfficesController } from './offices.controller';
import { OfficesService } from './offices.service';
import { PartnersController } from './partners.controller';
import { PartnersService } from './partners.service';
import { ReferenceLookup } from './reference-lookup.service';

/** The registers everybody reads, and the calendar that business time counts with. */
@Module({
  controllers: [CodeListsController, HolidaysController, OfficesController, PartnersController],
  providers: [
    CodeListQueries,
    HolidayCalendarService,
    HolidaysService,
    OfficesService,
    PartnersService,
    ReferenceLookup,
  ],
  exports: [HolidayCalendarService, ReferenceLookup],
})
export class ReferenceModule {}
