import { Service, inject } from '@angular/core';
import { debounceTime } from 'rxjs';
import { Api } from '../api/api';
import { boardList } from '../api/fn/board/board-list';
import { problemOf } from '../http/problem';
import { Live } from '../live/live';
import { Session } from '../session/session';
import { Badges } from '../shell/badges';

const QUIET_MS = 2_000;

/** Keeps the count beside 미해결 보드 true, on whatever page the supervisor is. */
@Service()
export class BoardBadge {
  private readonly api = inject(Api);
  private readonly badges = inject(Badges);
  private readonly session = inject(Session);

  constructor() {
    inject(Live)
      .changes('difficulty', 'assignment')
      .pipe(debounceTime(QUIET_MS))
      .subscribe(() => void this.refresh());
  }

  /** Reads the count; where that fails the old one stands. */
  async refresh(): Promise<void> {
    if (this.session.role() !== 'supervisor') return;
    try {
      const { unresolved } = await this.api.invoke(boardList, { limit: 1 });
      this.badges.set({ board: unresolved });
    } catch (error) {
      if (!problemOf(error)) throw error;
    }
  }
}
