import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompaniesModule } from '../companies/companies.module';
import { ReferenceModule } from '../reference/reference.module';
import { AppointmentFollower } from './appointments/appointment-follower.service';
import { Appointment } from './appointments/appointment.entity';
import { AppointmentsController } from './appointments/appointments.controller';
import { AppointmentSlots } from './appointments/appointment-slots.service';
import { AppointmentsService } from './appointments/appointments.service';
import { CadenceController } from './cadence.controller';
import { CadenceSettings } from './cadence-settings.service';
import { CheckInPlan } from './check-in-plan.entity';
import { CheckInPlansService } from './check-in-plans.service';
import { CheckIn } from './check-in.entity';
import { CheckInsController } from './check-ins.controller';
import { CheckInsQueries } from './check-ins.queries';
import { CheckInsService } from './check-ins.service';
import { ClosedDaysController } from './closed-days.controller';
import { ClosedDaysService } from './closed-days.service';
import { MaterialiserQueries } from './materialiser.queries';
import { CheckInMoves } from './move-check-in.service';
import { Materialiser } from './materialiser.service';
import { PlanPreview } from './plan-preview.service';

/** Regular contact: plans and the check-ins they give. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Appointment, CheckIn, CheckInPlan]),
    CompaniesModule,
    ReferenceModule,
  ],
  controllers: [
    AppointmentsController,
    CheckInsController,
    CadenceController,
    ClosedDaysController,
  ],
  providers: [
    AppointmentFollower,
    AppointmentSlots,
    AppointmentsService,
    CadenceSettings,
    CheckInMoves,
    CheckInPlansService,
    CheckInsQueries,
    CheckInsService,
    ClosedDaysService,
    Materialiser,
    MaterialiserQueries,
    PlanPreview,
  ],
  exports: [CheckInsService, Materialiser],
})
export class CheckInsModule {}
