import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies/companies.module';
import { DifficultiesModule } from '../difficulties/difficulties.module';
import { ReferenceModule } from '../reference/reference.module';
import { AnswerReviewListener } from './answer-review-listener';
import { AppointmentListener } from './appointment-listener';
import { AssignmentListener } from './assignment-listener';
import { CaseLinksListener } from './case-links-listener';
import { CaseEscalations } from './escalation-reminders.service';
import { CheckInReminders } from './check-in-reminders.service';
import { ClockListener } from './clock-listener';
import { DifficultyListener } from './difficulty-listener';
import { DigestService } from './digest.service';
import { InactivityListener } from './inactivity-listener';
import { InboxListener } from './inbox-listener';
import { NotificationsController } from './notifications.controller';
import { NotificationsService } from './notifications.service';
import { EscalationSettingsService } from './escalation-settings.service';
import { EscalationsController } from './escalations.controller';
import { Ladder } from './ladder';
import { LetterListener } from './letter-listener';
import { MentionListener } from './mention-listener';
import { Notifier } from './notifier';
import { PromiseReminders } from './promise-reminders.service';
import { PreferencesController } from './preferences.controller';
import { PreferencesService } from './preferences.service';
import { ReferralListener } from './referral-listener';
import { ReferralReminders } from './referral-reminders.service';
import { ReminderSettings } from './reminder-settings.service';
import { RemindersController } from './reminders.controller';
import { ResultListener } from './result-listener';
import { MinutesListener } from './minutes-listener';
import { ReviewListener } from './review-listener';
import { SolutionListener } from './solution-listener';
import { SystemicListener } from './systemic-listener';
import { VisitListener } from './visit-listener';

/** Tells people what happened: the tray, and mails in their own language. */
@Module({
  imports: [CompaniesModule, DifficultiesModule, ReferenceModule],
  controllers: [
    EscalationsController,
    PreferencesController,
    NotificationsController,
    RemindersController,
  ],
  providers: [
    AnswerReviewListener,
    AppointmentListener,
    AssignmentListener,
    CaseLinksListener,
    CaseEscalations,
    CheckInReminders,
    ClockListener,
    DifficultyListener,
    DigestService,
    InactivityListener,
    EscalationSettingsService,
    InboxListener,
    Ladder,
    LetterListener,
    MinutesListener,
    MentionListener,
    NotificationsService,
    Notifier,
    PreferencesService,
    PromiseReminders,
    ReferralListener,
    ReferralReminders,
    ReminderSettings,
    ResultListener,
    ReviewListener,
    SolutionListener,
    SystemicListener,
    VisitListener,
  ],
})
export class NotificationsModule {}
