import { Service, effect, inject, untracked } from '@angular/core';
import { auditTime } from 'rxjs';
import { Api } from '../api/api';
import { todayCounts } from '../api/fn/today/today-counts';
import { problemOf } from '../http/problem';
import { Live } from '../live/live';
import { Session } from '../session/session';
import { Badges } from './badges';

const BURST_MS = 1_500;

/** Reads the counts beside the menu after signing in and whenever something changes. */
@Service()
export class BadgeCounts {
  private readonly api = inject(Api);
  private readonly badges = inject(Badges);
  private readonly session = inject(Session);

  constructor() {
    inject(Live)
      .changes()
      .pipe(auditTime(BURST_MS))
      .subscribe(() => void this.read());
    effect(() => {
      const id = this.session.me()?.id;
      untracked(() => void (id && this.read()));
    });
  }

  /** A failed reading leaves the counts as they are. */
  async read(): Promise<void> {
    if (!this.session.me()) return;
    try {
      this.badges.set(await this.api.invoke(todayCounts));
    } catch (error) {
      if (!problemOf(error)) throw error;
    }
  }
}
