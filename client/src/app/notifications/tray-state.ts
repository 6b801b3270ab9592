import { DestroyRef, Service, inject, signal } from '@angular/core';
import { Api } from '../api/api';
import { notificationsList } from '../api/fn/notifications/notifications-list';
import { notificationsRead } from '../api/fn/notifications/notifications-read';
import { notificationsReadAll } from '../api/fn/notifications/notifications-read-all';
import { NotificationDto } from '../api/models/notification-dto';
import { problemOf } from '../http/problem';
import { Live } from '../live/live';
import { Session } from '../session/session';
import { Badges } from '../shell/badges';

const WAIT_MS = 150;

/** How many notifications wait, kept true by live updates; and the ways to mark them read. */
@Service()
export class TrayState {
  private readonly api = inject(Api);
  private readonly badges = inject(Badges);
  private readonly session = inject(Session);
  private readonly turn = signal(0);
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Goes up whenever the lists have to be read anew. */
  readonly changed = this.turn.asReadonly();

  constructor() {
    const heard = inject(Live)
      .changes('notification')
      .subscribe(() => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.refresh(), WAIT_MS);
      });
    inject(DestroyRef).onDestroy(() => heard.unsubscribe());
  }

  /** Reads the count; where that fails the old one stands. */
  async refresh(): Promise<void> {
    if (!this.session.me()) return;
    try {
      const { unread } = await this.api.invoke(notificationsList, { limit: 1, unread: true });
      this.badges.set({ notifications: unread });
      this.turn.update((n) => n + 1);
    } catch (error) {
      if (!problemOf(error)) throw error;
    }
  }

  /** Marks one as read; a failure only leaves it unread. */
  async read({ id, readAt }: NotificationDto): Promise<void> {
    if (readAt !== null) return;
    try {
      await this.api.invoke(notificationsRead, { id });
      await this.refresh();
    } catch (error) {
      if (!problemOf(error)) throw error;
    }
  }

  /** @throws Problem when the server refuses */
  async readAll(): Promise<void> {
    await this.api.invoke(notificationsReadAll);
    await this.refresh();
  }
}
