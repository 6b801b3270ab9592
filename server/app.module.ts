import { DynamicModule, Module } from '@nestjs/common';
import { AgendaModule } from './agenda/agenda.module';
import { AnswerReviewsModule } from './answer-reviews/answer-reviews.module';
import { AssignmentsModule } from './assignments/assignments.module';
import { BuyersModule } from './buyers/buyers.module';
import { CalendarFeedsModule } from './calendar-feeds/calendar-feeds.module';
import { CannedRepliesModule } from './canned-replies/canned-replies.module';
import { CheckInsModule } from './check-ins/check-ins.module';
import { AuditModule } from './audit/audit.module';
import { CompaniesModule } from './companies/companies.module';
import { DemoModule } from './demo/demo.module';
import { DoctorsModule } from './doctors/doctors.module';
import { DifficultiesModule } from './difficulties/difficulties.module';
import { FiguresModule } from './figures/figures.module';
import { ExportsModule } from './exports/exports.module';
import { InboxModule } from './inbox/inbox.module';
import { LettersModule } from './letters/letters.module';
import { DiagnosesModule } from './diagnoses/diagnoses.module';
import { LiveModule } from './live/live.module';
import { MailboxModule } from './mailbox/mailbox.module';
import { NotificationsModule } from './notifications/notifications.module';
import { PeopleModule } from './people/people.module';
import type { Config } from './platform/config/config';
import { PlatformModule, type PlatformOptions } from './platform/platform.module';
import { PortalHomeModule } from './today/portal-home.module';
import { ReferenceModule } from './reference/reference.module';
import { ReportsModule } from './reports/reports.module';
import { ResultsModule } from './results/results.module';
import { SearchModule } from './search/search.module';
import { Schedules } from './schedules';
import { SolutionsModule } from './solutions/solutions.module';
import { SystemicIssuesModule } from './systemic-issues/systemic-issues.module';
import { TodayModule } from './today/today.module';
import { VisitsModule } from './visits/visits.module';

/** The whole product, floor by floor (docs/architecture.md). */
@Module({})
export class AppModule {
  static register(
    config: Config,
    databaseUrl: string,
    options: PlatformOptions = { connect: true },
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.register(config, databaseUrl, options),
        ReferenceModule,
        PeopleModule,
        ExportsModule,
        CompaniesModule,
        DoctorsModule,
        BuyersModule,
        AssignmentsModule,
        CheckInsModule,
        AuditModule,
        LiveModule,
        DifficultiesModule,
        SolutionsModule,
        SystemicIssuesModule,
        InboxModule,
        CannedRepliesModule,
        AnswerReviewsModule,
        LettersModule,
        DiagnosesModule,
        VisitsModule,
        DemoModule,
        MailboxModule,
        NotificationsModule,
        ReportsModule,
        ResultsModule,
        FiguresModule,
        SearchModule,
        PortalHomeModule,
        TodayModule,
        AgendaModule,
        CalendarFeedsModule,
      ],
      providers: [Schedules],
    };
  }
}
