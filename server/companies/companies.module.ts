import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReferenceModule } from '../reference/reference.module';
import { CompaniesController } from './companies.controller';
import { CompaniesQueries } from './companies.queries';
import { CompaniesService } from './companies.service';
import { CompanyAccess } from './company-access';
import { CompanyActivity } from './company-activity.service';
import { CompanyDuplicates } from './company-duplicates.service';
import { CompanyPartsQueries } from './company-parts.queries';
import { CompanyPeopleController } from './company-people.controller';
import { CompanyPeopleService } from './company-people.service';
import { CompanyRules } from './company-rules';
import { Company } from './company.entity';
import { ConsentsQueries } from './consents.queries';
import { ConsentsService } from './consents.service';

/** The register of firms. */
@Module({
  imports: [TypeOrmModule.forFeature([Company]), ReferenceModule],
  controllers: [CompaniesController, CompanyPeopleController],
  providers: [
    CompaniesQueries,
    CompaniesService,
    CompanyAccess,
    CompanyActivity,
    CompanyDuplicates,
    CompanyPartsQueries,
    CompanyPeopleService,
    CompanyRules,
    ConsentsQueries,
    ConsentsService,
  ],
  exports: [CompanyAccess],
})
export class CompaniesModule {}
