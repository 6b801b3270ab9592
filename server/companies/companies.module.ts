import { Module } from '@nestjs/common';
import { CompanyAccess } from './company-access';

/** The register of firms. */
@Module({ providers: [CompanyAccess], exports: [CompanyAccess] })
export class CompaniesModule {}
