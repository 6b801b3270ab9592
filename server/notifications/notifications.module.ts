import { Module } from '@nestjs/common';
import { AssignmentListener } from './assignment-listener';
import { DifficultyListener } from './difficulty-listener';
import { NotificationsController } from './notifications.controller';
import { NotificationsService } from './notifications.service';
import { Notifier } from './notifier';
import { ReviewListener } from './review-listener';

/** Tells people what happened: the tray, and mails in their own language. */
@Module({
  controllers: [NotificationsController],
  providers: [
    AssignmentListener,
    DifficultyListener,
    NotificationsService,
    Notifier,
    ReviewListener,
  ],
})
export class NotificationsModule {}
