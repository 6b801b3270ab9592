import { Column, PrimaryColumn } from 'typeorm';
import { workingMinutesBetween } from '../platform/business-time/business-time';
import { addCalendarDays, dayOf, daysBetween } from '../platform/business-time/calendar-days';
import { newId } from '../platform/database/ids';
import { Problem } from '../platform/http/problem';
import { movedBy } from '../reference/service-levels/deadlines';
import type { RequestKind } from '../reference/service-levels/service-terms';
import { type ClockRules, deadlinesOfCase, type DeskTime } from './answer-clock';
import type { DifficultyOutcome, DifficultyStatus, FiledVia, Severity } from './difficulty.types';
import { targetsOf, type Verb } from './status-machine';
import {
  type EntryAuthor,
  entryOf,
  type EntryType,
  type TimelineEntry,
  type TimelinePayloads,
} from './timeline';

/** What a case holds, and how its status and its clock move; what people do is in `Difficulty`. */
export abstract class DifficultyState {
  @PrimaryColumn('uuid') id: string;
  @Column('text') number: string;
  @Column('uuid', { name: 'company_id' }) companyId: string;
  @Column('uuid', { name: 'doctor_id', nullable: true }) doctorId: string | null;
  @Column('text') status: DifficultyStatus;
  @Column('text') title: string;
  @Column('text') body: string;
  @Column('text', { nullable: true }) category: string | null;
  @Column('text', { name: 'sub_type', nullable: true }) subType: string | null;
  @Column('text') severity: Severity;
  @Column('text', { name: 'request_kind' }) requestKind: RequestKind;
  /** The version of the service levels it was filed under. */
  @Column('int', { name: 'service_level' }) serviceLevel: number;
  @Column('char', { nullable: true }) market: string | null;
  @Column('char', { nullable: true }) hs6: string | null;
  @Column('uuid', { name: 'filed_by', nullable: true }) filedBy: string | null;
  @Column('text', { name: 'filed_by_name' }) filedByName: string;
  @Column('text', { name: 'filed_via' }) filedVia: FiledVia;
  @Column('uuid', { name: 'visit_id', nullable: true }) visitId: string | null;
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  @Column('timestamptz', { name: 'triaged_at', nullable: true }) triagedAt: Date | null;
  @Column('timestamptz', { name: 'assigned_at', nullable: true }) assignedAt: Date | null;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('timestamptz', { name: 'reopened_at', nullable: true }) reopenedAt: Date | null;
  @Column('int', { name: 'reopened_count' }) reopenedCount: number;
  @Column('timestamptz', { name: 'target_at', nullable: true }) targetAt: Date | null;
  @Column('timestamptz', { name: 'waiting_since', nullable: true }) waitingSince: Date | null;
  /** Working minutes the clock stood while the firm was asked; part of `targetAt` already. */
  @Column('int', { name: 'paused_minutes' }) pausedMinutes: number;
  /** When the firm is next told where it stands, YYYY-MM-DD; days it was asked itself do not count. */
  @Column('date', { name: 'progress_on', nullable: true }) progressOn: string | null;
  @Column('timestamptz', { name: 'last_movement_at' }) lastMovementAt: Date;
  @Column('text', { nullable: true }) outcome: DifficultyOutcome | null;
  @Column('text', { nullable: true }) remedy: string | null;
  @Column('smallint', { nullable: true }) rating: number | null;
  @Column('text', { name: 'rating_comment', nullable: true }) ratingComment: string | null;
  @Column('date', { name: 'next_review_on', nullable: true }) nextReviewOn: string | null;
  /** The case that goes on in its place. */
  @Column('uuid', { name: 'merged_into', nullable: true }) mergedInto: string | null;
  @Column('timestamptz', { name: 'dormant_since', nullable: true }) dormantSince: Date | null;
  @Column('text') choseong: string;
  @Column('int') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;

  /** The clock begins anew; what was extended before no longer counts. */
  protected openAgain(desk: DeskTime, { terms }: ClockRules): string {
    this.reopenedAt = desk.now;
    this.reopenedCount += 1;
    this.answeredAt = null;
    this.closedAt = null;
    this.outcome = null;
    this.remedy = null;
    this.rating = null;
    this.ratingComment = null;
    this.pausedMinutes = 0;
    const due = deadlinesOfCase(desk.calendar, this, { terms, extensions: [] });
    this.targetAt = due.targetAt;
    this.progressOn = due.firstProgressOn;
    return this.targetAt.toISOString();
  }

  /** @returns the working minutes the clock stood since the firm was asked */
  protected resumeClock({ now, calendar }: DeskTime): number {
    if (!this.waitingSince) return 0;
    const stood = Math.max(0, workingMinutesBetween(calendar, this.waitingSince, now));
    const daysStood = daysBetween(dayOf(this.waitingSince), dayOf(now));
    if (this.progressOn) this.progressOn = addCalendarDays(this.progressOn, daysStood);
    this.waitingSince = null;
    this.pausedMinutes += stood;
    if (this.targetAt) this.targetAt = movedBy(calendar, this.targetAt, stood);
    return stood;
  }

  /** @throws Problem 409 when the verb is refused in this status */
  protected move(verb: Verb, wanted?: DifficultyStatus): void {
    const targets = targetsOf(verb, this.status);
    const to = wanted ?? targets[0];
    if (!to || !targets.includes(to)) this.refuseVerb(verb);
    this.status = to;
  }

  protected refuseVerb(verb: Verb): never {
    const { status } = this;
    const code =
      status === 'closed'
        ? 'difficulty.already_closed'
        : status === 'answered' && verb === 'answer'
          ? 'difficulty.already_answered'
          : 'difficulty.not_now';
    throw Problem.conflict(code, { extra: { status, verb } });
  }

  protected tell<T extends EntryType>(
    type: T,
    by: EntryAuthor,
    { now }: DeskTime,
    payload: TimelinePayloads[T],
  ): TimelineEntry<T> {
    this.lastMovementAt = now;
    this.dormantSince = null;
    this.updatedAt = now;
    return entryOf(newId(), type, by, now, payload);
  }
}
