import { Module } from '@nestjs/common';
import { ReferenceModule } from '../reference/reference.module';
import { AppointmentListener } from './appointment-listener';
import { AssignmentListener } from './assignment-listener';
import { CheckInReminders } from './check-in-reminders.service';
import { DifficultyListener } from './difficulty-listener';
import { DigestService } from './digest.service';
import { NotificationsController } from './notifications.controller';
import { NotificationsService } from './notifications.service';
import { Notifier } from './notifier';
import { ReminderSettings } from './reminder-settings.service';
import { RemindersController } from './reminders.controller';
import { ReviewListener } from './review-listener';

/** Tells people what happened: the tray, and mails in their own language. */
@Module({
  imports: [ReferenceModule],
  controllers: [NotificationsController, RemindersController],
  providers: [
    AppointmentListener,
    AssignmentListener,
    CheckInReminders,
    DifficultyListener,
    DigestService,
    NotificationsService,
    Notifier,
    ReminderSettings,
    ReviewListener,
  ],
})
export class NotificationsModule {}
