import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies/companies.module';
import { DoctorsModule } from '../doctors/doctors.module';
import { AssignService } from './assign.service';
import { AssignmentEffects } from './assignment-effects.service';
import { AssignmentRecords } from './assignment-records';
import { AssignmentsController } from './assignments.controller';
import { AssignmentsQueries } from './assignments.queries';
import { AssignmentsService } from './assignments.service';
import { CandidatesQueries } from './candidates.queries';
import { CandidatesService } from './candidates.service';
import { EndAssignmentService } from './end-assignment.service';
import { RegistrationService } from './registration.service';

/** Who looks after which firm. */
@Module({
  imports: [CompaniesModule, DoctorsModule],
  controllers: [AssignmentsController],
  providers: [
    AssignService,
    AssignmentEffects,
    AssignmentRecords,
    AssignmentsQueries,
    AssignmentsService,
    CandidatesQueries,
    CandidatesService,
    EndAssignmentService,
    RegistrationService,
  ],
  exports: [AssignmentEffects, AssignmentsService],
})
export class AssignmentsModule {}
