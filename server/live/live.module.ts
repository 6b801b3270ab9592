import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies/companies.module';
import { LiveAudience } from './live-audience';
import { LiveController } from './live.controller';

@Module({ imports: [CompaniesModule], controllers: [LiveController], providers: [LiveAudience] })
export class LiveModule {}
