import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompaniesModule } from '../companies/companies.module';
import { ExportsModule } from '../exports/exports.module';
import { PeopleModule } from '../people/people.module';
import { ReferenceModule } from '../reference/reference.module';
import { ResultConfirmation } from './result-confirmation.service';
import { ResultExport } from './result-export.service';
import { ResultFigures } from './result-figures';
import { ResultLinksController } from './result-links.controller';
import { ResultLinkQueries } from './result-links.queries';
import { ResultLinks } from './result-links.service';
import { Result } from './result.entity';
import { ResultsController } from './results.controller';
import { ResultsQueries } from './results.queries';
import { ResultsService } from './results.service';

/** 성과 (DOMAIN §6.4): nothing counts that the firm did not confirm and a supervisor did not approve. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Result]),
    CompaniesModule,
    ExportsModule,
    PeopleModule,
    ReferenceModule,
  ],
  controllers: [ResultsController, ResultLinksController],
  providers: [
    ResultConfirmation,
    ResultExport,
    ResultFigures,
    ResultLinkQueries,
    ResultLinks,
    ResultsQueries,
    ResultsService,
  ],
  exports: [ResultFigures],
})
export class ResultsModule {}
