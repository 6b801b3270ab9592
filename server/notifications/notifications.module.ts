import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies/companies.module';
import { DifficultiesModule } from '../difficulties/difficulties.module';
import { ReferenceModule } from '../reference/reference.module';
import { AnswerReviewListener } from './answer-review-listener';
import { AppointmentListener } from './appointment-listener';
import { AssignmentListener } from './assignment-listener';
import { CheckInReminders } from './check-in-reminders.service';
import { ClockListener } from './clock-listener';
import { DifficultyListener } from './difficulty-listener';
import { DigestService } from './digest.service';
import { NotificationsController } from './notifications.controller';
import { NotificationsService } from './notifications.service';
import { Ladder } from './ladder';
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
import { ReviewListener } from './review-listener';
import { SolutionListener } from './solution-listener';
import { SystemicListener } from './systemic-listener';
import { VisitListener } from './visit-listener';

/** Tells people what happened: the tray, and mails in their own language. */
@Module({
  imports: [CompaniesModule, DifficultiesModule, ReferenceModule],
  controllers: [PreferencesController, NotificationsController, RemindersController],
  providers: [
    AnswerReviewListener,
    AppointmentListener,
    AssignmentListener,
    CheckInReminders,
    ClockListener,
    DifficultyListener,
    DigestService,
    Ladder,
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
