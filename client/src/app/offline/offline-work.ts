import { Service, effect, inject, signal, untracked } from '@angular/core';
import { problemOf } from '../http/problem';
import { Session } from '../session/session';
import { DayStore } from './day-store';
import { Outbox } from './outbox';
import { Sealing } from './sealing';

/** The day's firms are fetched anew after so long. */
const FRESH_MS = 30 * 60_000;
const TICK_MS = 10 * 60_000;

/** Keeps the day's firms at hand and sends what waits: at start, on network, on return to the page. */
@Service()
export class OfflineWork {
  private readonly session = inject(Session);
  private readonly sealing = inject(Sealing);
  readonly day = inject(DayStore);
  readonly outbox = inject(Outbox);
  /** Answered by the window that asks before signing out with records that wait. */
  readonly farewell = signal<((leave: boolean) => void) | undefined>(undefined);
  private fetchedAt = 0;

  constructor() {
    effect(() => {
      const id = this.session.me()?.id;
      untracked(() => {
        this.fetchedAt = 0;
        if (id) void this.run();
      });
    });
    addEventListener('online', () => void this.run(true));
    addEventListener('focus', () => void this.run());
    document.addEventListener('visibilitychange', () => !document.hidden && void this.run());
    setInterval(() => void this.run(), TICK_MS);
  }

  /** False when the person stays signed in to send what waits. */
  async mayLeave(): Promise<boolean> {
    if (this.outbox.visits().length === 0) return true;
    return new Promise((answer) =>
      this.farewell.set((leave) => {
        this.farewell.set(undefined);
        answer(leave);
      }),
    );
  }

  private async run(now = false): Promise<void> {
    await this.day.expire();
    await this.outbox.expire();
    if (!this.session.me()) return;
    if (!navigator.onLine) return this.outbox.reveal();
    await this.sealing.prepare();
    await this.outbox.reveal();
    await this.outbox.sync({ now });
    await this.takeAlong();
  }

  private async takeAlong(): Promise<void> {
    if (Date.now() - this.fetchedAt < FRESH_MS) return;
    this.fetchedAt = Date.now();
    try {
      await this.day.refresh();
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.fetchedAt = 0;
    }
  }
}
