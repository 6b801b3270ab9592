import { Module } from '@nestjs/common';
import { LettersModule } from '../letters/letters.module';
import { ReferenceModule } from '../reference/reference.module';
import { AdminTodayQueries } from './admin-today.queries';
import { DoctorTodayQueries } from './doctor-today.queries';
import { DoctorToday } from './doctor-today.service';
import { FollowUpsTodayQueries } from './follow-ups-today.queries';
import { SupervisorTodayQueries } from './supervisor-today.queries';
import { TodayCountsQueries } from './today-counts.queries';
import { TodayController } from './today.controller';
import { TodayService } from './today.service';

/** The first page of the day for each kind of person: reads only. */
@Module({
  imports: [LettersModule, ReferenceModule],
  controllers: [TodayController],
  providers: [
    AdminTodayQueries,
    DoctorToday,
    DoctorTodayQueries,
    FollowUpsTodayQueries,
    SupervisorTodayQueries,
    TodayCountsQueries,
    TodayService,
  ],
})
export class TodayModule {}
