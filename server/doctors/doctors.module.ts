import { Module } from '@nestjs/common';
import { ReferenceModule } from '../reference/reference.module';
import { DoctorsController } from './doctors.controller';
import { DoctorsQueries } from './doctors.queries';
import { DoctorsService } from './doctors.service';
import { LeavesService } from './leaves.service';

/** The register of home doctors. */
@Module({
  imports: [ReferenceModule],
  controllers: [DoctorsController],
  providers: [DoctorsQueries, DoctorsService, LeavesService],
  exports: [DoctorsService],
})
export class DoctorsModule {}
