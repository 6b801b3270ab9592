import { addCalendarDays, type Day, dayOf } from '../platform/business-time/calendar-days';
import { Problem } from '../platform/http/problem';
import type { DeskTime } from './answer-clock';
import { DifficultyState } from './difficulty-state';
import type { DifficultyOutcome, DifficultyStatus } from './difficulty.types';
import type { EntryAuthor, TimelineEntry } from './timeline';

/** A merge may be undone for so many calendar days. */
export const UNDO_MERGE_DAYS = 14;

/** A case as another one's timeline names it. */
export interface NamedCase {
  id: string;
  number: string;
  title: string;
}

/** How a case stood before it was merged. Its clock is left as it is. */
export interface BeforeMerge {
  status: DifficultyStatus;
  outcome: DifficultyOutcome | null;
  remedy: string | null;
}

/** How cases become one or two, end as repeated, and rest while nobody moves them. */
export abstract class DifficultyCourse extends DifficultyState {
  /** It is the same matter as the kept one, which goes on in its place. */
  mergeInto(by: EntryAuthor, desk: DeskTime, kept: NamedCase, reason: string): TimelineEntry {
    this.move('merge');
    this.closedAt = desk.now;
    this.outcome = 'duplicate';
    this.remedy = null;
    this.mergedInto = kept.id;
    return this.tell('merged', by, desk, { ...other(kept), reason });
  }

  /** @throws Problem 409 when it is over itself */
  takeIn(by: EntryAuthor, desk: DeskTime, merged: NamedCase): TimelineEntry {
    if (this.status === 'closed') throw Problem.conflict('difficulty.kept_closed');
    return this.tell('merged_in', by, desk, other(merged));
  }

  /**
   * Status, outcome and clock stand again as they did; the clock ran on meanwhile.
   * @throws Problem 409 `difficulty.undo_too_late` after 14 days
   */
  undoMerge(by: EntryAuthor, desk: DeskTime, kept: NamedCase, before: BeforeMerge): TimelineEntry {
    if (!this.mergedInto) this.refuseVerb('undo_merge');
    if (!this.mayUndoMerge(desk.now)) throw Problem.conflict('difficulty.undo_too_late');
    this.move('undo_merge', before.status);
    this.closedAt = null;
    this.outcome = before.outcome;
    this.remedy = before.remedy;
    this.mergedInto = null;
    return this.tell('merge_undone', by, desk, other(kept));
  }

  /** A case that was merged into it stands by itself again. */
  letGo(by: EntryAuthor, desk: DeskTime, merged: NamedCase): TimelineEntry {
    return this.tell('merge_undone', by, desk, other(merged));
  }

  /** Part of it is another matter and has a case of its own now. */
  splitOff(by: EntryAuthor, desk: DeskTime, made: NamedCase): TimelineEntry {
    this.move('split');
    return this.tell('split_off', by, desk, other(made));
  }

  /** 반복 민원의 종결 (민원처리법 제23조): with a reason and what the firm can do against it. */
  closeAsRepeat(
    by: EntryAuthor,
    desk: DeskTime,
    { reason, remedy, earlier }: { reason: string; remedy: string; earlier: NamedCase[] },
  ): TimelineEntry {
    this.move('close_repeat');
    this.resumeClock(desk);
    this.closedAt = desk.now;
    this.outcome = 'duplicate';
    this.remedy = remedy;
    const named = earlier.map(({ id, number }) => ({ id, number }));
    return this.tell('repeat_closed', by, desk, { reason, remedy, earlier: named });
  }

  /** 휴면: its clock and its notices go on; any movement ends it. */
  rest(by: EntryAuthor, desk: DeskTime, reason: string | null): TimelineEntry {
    if (this.dormantSince) throw Problem.conflict('difficulty.already_dormant');
    this.move('rest');
    const stillSince = this.lastMovementAt;
    const entry = this.tell('dormant', by, desk, { reason });
    this.lastMovementAt = stillSince;
    this.dormantSince = desk.now;
    return entry;
  }

  /** Somebody takes it up again, or says that it is not to rest. */
  wake(by: EntryAuthor, desk: DeskTime, reason: string): TimelineEntry {
    this.move('wake');
    return this.tell('woken', by, desk, { reason });
  }

  mayUndoMerge(now: Date): boolean {
    const last = this.undoMergeUntil();
    return last !== null && dayOf(now) <= last;
  }

  /** The last day on which the merge can be undone, YYYY-MM-DD. */
  undoMergeUntil(): Day | null {
    if (!this.mergedInto || !this.closedAt) return null;
    return addCalendarDays(dayOf(this.closedAt), UNDO_MERGE_DAYS);
  }
}

function other({ id, number, title }: NamedCase) {
  return { otherId: id, otherNumber: number, otherTitle: title };
}
