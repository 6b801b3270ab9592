import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompaniesModule } from '../companies/companies.module';
import { DiagnosesController } from './diagnoses.controller';
import { DiagnosesQueries } from './diagnoses.queries';
import { DiagnosesService } from './diagnoses.service';
import { Diagnosis } from './diagnosis.entity';
import { DiagnosisPolicy } from './diagnosis.policy';

/** How ready firms are for exports. */
@Module({
  imports: [TypeOrmModule.forFeature([Diagnosis]), CompaniesModule],
  controllers: [DiagnosesController],
  providers: [DiagnosesQueries, DiagnosesService, DiagnosisPolicy],
  exports: [DiagnosesService],
})
export class DiagnosesModule {}
