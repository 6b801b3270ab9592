import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CheckInsModule } from '../check-ins/check-ins.module';
import { CompaniesModule } from '../companies/companies.module';
import { DifficultiesModule } from '../difficulties/difficulties.module';
import { ExportsModule } from '../exports/exports.module';
import { ReferenceModule } from '../reference/reference.module';
import { LogVisitService } from './log-visit.service';
import { PromiseExport } from './promise-export.service';
import { PromiseRecord } from './promise.entity';
import { PromisesController } from './promises.controller';
import { PromisesQueries } from './promises.queries';
import { PromisesService } from './promises.service';
import { VisitConfirmationQueries } from './visit-confirmation.queries';
import { VisitConfirmation } from './visit-confirmation.service';
import { VisitSamplesController } from './visit-samples.controller';
import { VisitSamplesQueries } from './visit-samples.queries';
import { VisitSamples } from './visit-samples.service';
import { VisitLinksController } from './visit-links.controller';
import { VisitLinks } from './visit-links.service';
import { VisitCheckIn } from './visit-check-in';
import { VisitDay } from './visit-day.service';
import { VisitDifficulties } from './visit-difficulties';
import { VisitExport } from './visit-export.service';
import { VisitInput } from './visit-input';
import { VisitLog } from './visit-log.entity';
import { VisitPreparationQueries } from './visit-preparation.queries';
import { VisitPreparation } from './visit-preparation.service';
import { VisitsController } from './visits.controller';
import { VisitsPolicy } from './visits.policy';
import { VisitsQueries } from './visits.queries';
import { VisitsService } from './visits.service';

/** What happened with a firm, and what was promised. */
@Module({
  imports: [
    TypeOrmModule.forFeature([PromiseRecord, VisitLog]),
    CheckInsModule,
    CompaniesModule,
    DifficultiesModule,
    ExportsModule,
    ReferenceModule,
  ],
  controllers: [VisitsController, VisitLinksController, VisitSamplesController, PromisesController],
  providers: [
    LogVisitService,
    PromiseExport,
    PromisesQueries,
    PromisesService,
    VisitCheckIn,
    VisitDay,
    VisitExport,
    VisitConfirmation,
    VisitConfirmationQueries,
    VisitDifficulties,
    VisitInput,
    VisitLinks,
    VisitPreparation,
    VisitPreparationQueries,
    VisitSamples,
    VisitSamplesQueries,
    VisitsPolicy,
    VisitsQueries,
    VisitsService,
  ],
  exports: [PromisesService],
})
export class VisitsModule {}
