import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompaniesModule } from '../companies/companies.module';
import { ReferenceModule } from '../reference/reference.module';
import { CheckInPlan } from './check-in-plan.entity';
import { CheckInPlansService } from './check-in-plans.service';
import { CheckIn } from './check-in.entity';
import { CheckInsController } from './check-ins.controller';
import { CheckInsQueries } from './check-ins.queries';
import { CheckInsService } from './check-ins.service';
import { MaterialiserQueries } from './materialiser.queries';
import { Materialiser } from './materialiser.service';

/** Regular contact: plans and the check-ins they give. */
@Module({
  imports: [TypeOrmModule.forFeature([CheckIn, CheckInPlan]), CompaniesModule, ReferenceModule],
  controllers: [CheckInsController],
  providers: [
    CheckInPlansService,
    CheckInsQueries,
    CheckInsService,
    Materialiser,
    MaterialiserQueries,
  ],
  exports: [CheckInsService],
})
export class CheckInsModule {}
