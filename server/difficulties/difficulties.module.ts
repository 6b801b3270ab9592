import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompaniesModule } from '../companies/companies.module';
import { ExportsModule } from '../exports/exports.module';
import { Files } from '../platform/files/files';
import { PeopleModule } from '../people/people.module';
import { ReferenceModule } from '../reference/reference.module';
import { CaseWorkService } from './case-work.service';
import { ColleaguesQueries } from './colleagues.queries';
import { ConversationService } from './conversation.service';
import { DifficultiesController } from './difficulties.controller';
import { DifficultiesQueries } from './difficulties.queries';
import { DifficultiesService } from './difficulties.service';
import { DifficultyChanges } from './difficulty-changes';
import { DifficultyExport } from './difficulty-export.service';
import { DifficultyDetail } from './difficulty-detail';
import { DifficultyExtensionsController } from './difficulty-extensions.controller';
import { DifficultyFirmController } from './difficulty-firm.controller';
import { DifficultyRecords } from './difficulty-records';
import { DifficultyWorkController } from './difficulty-work.controller';
import { Difficulty } from './difficulty.entity';
import { DifficultyPolicy } from './difficulty.policy';
import { ExtensionQueries } from './extension.queries';
import { ExtensionService } from './extension.service';
import { FilingService } from './filing.service';
import { HolidayTargets } from './holiday-targets.service';
import { PrimaryDoctorListener } from './primary-doctor-listener';
import { ProgressService } from './progress.service';
import { DifficultyReferralsController } from './referrals/difficulty-referrals.controller';
import { LinkedReferrals } from './referrals/linked-referral.service';
import { PartnerActs } from './referrals/partner-acts.service';
import { ReferralContents } from './referrals/referral-content';
import { ReferralLinksController } from './referrals/referral-links.controller';
import { ReferralLinkQueries } from './referrals/referral-links.queries';
import { ReferralLinks } from './referrals/referral-links.service';
import { ReferralMails } from './referrals/referral-mails.service';
import { ReferralPlanning } from './referrals/referral-planning.service';
import { ReferralTalk } from './referrals/referral-talk.service';
import { ReferralViews } from './referrals/referral-views.service';
import { ReferralQueries } from './referrals/referral.queries';
import { ReferralService } from './referrals/referral.service';
import { ResolutionService } from './resolution.service';
import { SecondLook } from './second-look';

/** Difficulties (애로), from filed to confirmed (DOMAIN §2). */
@Module({
  imports: [
    TypeOrmModule.forFeature([Difficulty]),
    CompaniesModule,
    ExportsModule,
    PeopleModule,
    ReferenceModule,
  ],
  controllers: [
    DifficultiesController,
    DifficultyWorkController,
    DifficultyExtensionsController,
    DifficultyFirmController,
    DifficultyReferralsController,
    ReferralLinksController,
  ],
  providers: [
    CaseWorkService,
    ColleaguesQueries,
    ConversationService,
    DifficultiesQueries,
    DifficultiesService,
    DifficultyChanges,
    DifficultyDetail,
    DifficultyExport,
    DifficultyPolicy,
    DifficultyRecords,
    ExtensionQueries,
    ExtensionService,
    FilingService,
    HolidayTargets,
    PrimaryDoctorListener,
    ProgressService,
    LinkedReferrals,
    PartnerActs,
    ReferralContents,
    ReferralLinkQueries,
    ReferralLinks,
    ReferralMails,
    ReferralPlanning,
    ReferralQueries,
    ReferralService,
    ReferralTalk,
    ReferralViews,
    ResolutionService,
    SecondLook,
  ],
  exports: [
    CaseWorkService,
    ColleaguesQueries,
    DifficultiesQueries,
    DifficultyDetail,
    DifficultyPolicy,
    DifficultyRecords,
    FilingService,
    ProgressService,
    ResolutionService,
    SecondLook,
    ReferralMails,
    ReferralQueries,
  ],
})
export class DifficultiesModule implements OnModuleInit {
  constructor(
    private readonly files: Files,
    private readonly records: DifficultyRecords,
  ) {}

  /** A case's files are read by those who see the case; the firm only sees public ones. */
  onModuleInit(): void {
    this.files.allowReading('difficulty', async (actor, file) => {
      if (actor.role === 'sme' && file.visibility !== 'public') return false;
      return this.records.sees(actor, file.subjectId!);
    });
  }
}
