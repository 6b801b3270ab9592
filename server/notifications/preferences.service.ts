import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import type { NotificationPreferencesDto } from './dto/notification-preferences.dto';
import { DEFAULTS } from './preference-rules';

/** What each person wants to be told of. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  get(actor: Person): Promise<NotificationPreferencesDto> {
    return this.of(actor.userId);
  }

  async put(actor: Person, value: NotificationPreferencesDto): Promise<NotificationPreferencesDto> {
    await this.uow.execute(
      `INSERT INTO notification_preferences (user_id, value, updated_at) VALUES ($1, $2, $3)
       ON CONFLICT (user_id) DO UPDATE SET value = $2, updated_at = $3`,
      [actor.userId, JSON.stringify(value), this.clock.now()],
    );
    return value;
  }

  /** Somebody's, also for the system; without any, everything is told at once. */
  async of(userId: string): Promise<NotificationPreferencesDto> {
    const row = await this.uow.one<{ value: NotificationPreferencesDto }>(
      'SELECT value FROM notification_preferences WHERE user_id = $1',
      [userId],
    );
    return row?.value ?? DEFAULTS;
  }
}
