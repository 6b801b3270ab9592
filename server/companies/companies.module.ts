import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExportsModule } from '../exports/exports.module';
import { ReferenceModule } from '../reference/reference.module';
import { CompaniesController } from './companies.controller';
import { CompaniesQueries } from './companies.queries';
import { CompaniesService } from './companies.service';
import { CompanyAccess } from './company-access';
import { CompanyActivity } from './company-activity.service';
import { CompanyDuplicates } from './company-duplicates.service';
import { CompanyExport } from './company-export.service';
import { CompanyPartsQueries } from './company-parts.queries';
import { CompanyPeopleController } from './company-people.controller';
import { CompanyPeopleService } from './company-people.service';
import { CompanyRegister } from './company-register';
import { CompanyRules } from './company-rules';
import { MainContact } from './main-contact';
import { Company } from './company.entity';
import { ConsentsQueries } from './consents.queries';
import { ConsentsService } from './consents.service';
import { CompanyImportsController } from './imports/company-imports.controller';
import { ImportMatcher } from './imports/import-matcher';
import { ImportRunService } from './imports/import-run.service';
import { ImportUndoService } from './imports/import-undo.service';
import { ImportsQueries } from './imports/imports.queries';
import { ImportsService } from './imports/imports.service';
import { BankAccounts } from './letterhead/bank-accounts';
import { CompanyLogos } from './letterhead/company-logos';
import { LetterheadController } from './letterhead/letterhead.controller';

/** The register of firms. */
@Module({
  imports: [TypeOrmModule.forFeature([Company]), ExportsModule, ReferenceModule],
  controllers: [
    CompaniesController,
    CompanyImportsController,
    CompanyPeopleController,
    LetterheadController,
  ],
  providers: [
    BankAccounts,
    CompaniesQueries,
    CompaniesService,
    CompanyAccess,
    CompanyActivity,
    CompanyDuplicates,
    CompanyExport,
    CompanyLogos,
    CompanyPartsQueries,
    CompanyPeopleService,
    CompanyRegister,
    CompanyRules,
    ConsentsQueries,
    ConsentsService,
    ImportMatcher,
    ImportRunService,
    ImportUndoService,
    ImportsQueries,
    ImportsService,
    MainContact,
  ],
  exports: [CompanyAccess, CompanyLogos, MainContact],
})
export class CompaniesModule {}
