import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies/companies.module';
import { LettersModule } from '../letters/letters.module';
import { DifficultiesModule } from '../difficulties/difficulties.module';
import { BouncesService } from './bounces.service';
import { CaseMailsController } from './case-mails.controller';
import { InboxController } from './inbox.controller';
import { InboxHealthController } from './inbox-health.controller';
import { InboxMetrics } from './inbox-metrics';
import { InboxPoller } from './inbox-poller';
import { InboxQueries } from './inbox.queries';
import { InboxRecords } from './inbox-records';
import { IntakeService } from './intake.service';
import { LandingService } from './landing.service';
import { MailboxState } from './mailbox-state';
import { MailFiles } from './mail-files';
import { SendersQueries } from './senders.queries';
import { SortingService } from './sorting.service';
import { TriageService } from './triage.service';

/** Mail that comes in: replies land on their case, the rest waits for a supervisor (ADR 13). */
@Module({
  imports: [CompaniesModule, DifficultiesModule, LettersModule],
  controllers: [CaseMailsController, InboxController, InboxHealthController],
  providers: [
    BouncesService,
    InboxMetrics,
    InboxPoller,
    InboxQueries,
    InboxRecords,
    IntakeService,
    LandingService,
    MailboxState,
    MailFiles,
    SendersQueries,
    SortingService,
    TriageService,
  ],
  exports: [InboxPoller],
})
export class InboxModule {}
