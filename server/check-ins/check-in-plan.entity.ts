import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../platform/business-time/calendar-days';
import { Problem } from '../platform/http/problem';
import type { Cadence, Gaps } from './cadence/cadence';

/** How often a firm is contacted. One running plan a firm. */
@Entity('check_in_plans')
export class CheckInPlan implements Cadence {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'company_id' })
  companyId: string;

  @Column('text')
  mode: 'fixed' | 'floating';

  @Column('text', { nullable: true })
  rule: string | null;

  @Column('int', { name: 'ideal_gap_days' })
  idealGapDays: number;

  @Column('int', { name: 'max_gap_days' })
  maxGapDays: number;

  @Column('date', { name: 'starts_on' })
  startsOn: Day;

  @Column('date', { name: 'anchor_on', nullable: true })
  anchorOn: Day | null;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: Day | null;

  @Column('date', { name: 'paused_from', nullable: true })
  pausedFrom: Day | null;

  @Column('date', { name: 'paused_until', nullable: true })
  pausedUntil: Day | null;

  @Column('text', { name: 'pause_reason', nullable: true })
  pauseReason: string | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason: string | null;

  /** Set when a person ended it. */
  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy: string | null;

  @Column('text')
  origin: 'tier' | 'custom';

  @Column('int')
  version: number;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  /** Counts from the last contact. */
  float(gaps: Gaps, origin: 'tier' | 'custom', now: Date): void {
    const { idealGapDays, maxGapDays } = gaps;
    Object.assign(this, { mode: 'floating', rule: null, anchorOn: null, origin, updatedAt: now });
    Object.assign(this, { idealGapDays, maxGapDays });
  }

  /** Keeps the days of a rule, whatever the contacts. @param anchorOn the day it counts from */
  fix(rule: string, anchorOn: Day, { idealGapDays, maxGapDays }: Gaps, now: Date): void {
    Object.assign(this, { mode: 'fixed', rule, anchorOn, origin: 'custom', updatedAt: now });
    Object.assign(this, { idealGapDays, maxGapDays });
  }

  /** The tier's gaps; a rule with the same ideal gap is kept. */
  followTier(gaps: Gaps, now: Date): void {
    if (gaps.idealGapDays !== this.idealGapDays) return this.float(gaps, 'tier', now);
    this.maxGapDays = gaps.maxGapDays;
    this.origin = 'tier';
    this.updatedAt = now;
  }

  /** @param until the first day with check-ins again */
  pause(from: Day, until: Day, reason: string, now: Date): void {
    this.pausedFrom = from;
    this.pausedUntil = until;
    this.pauseReason = reason;
    this.updatedAt = now;
  }

  /** What fell into the pause so far is due today; one that began today leaves no trace. */
  resume(today: Day, now: Date): void {
    if (this.pausedFrom !== null && this.pausedFrom < today) {
      if (this.pausedUntil! > today) this.pausedUntil = today;
    } else Object.assign(this, { pausedFrom: null, pausedUntil: null, pauseReason: null });
    this.updatedAt = now;
  }

  /** @param on the first day without check-ins */
  end(on: Day, reason: string, by: string | null, now: Date): void {
    if (this.endsOn !== null) throw Problem.conflict('check_in_plan.ended');
    Object.assign(this, { endsOn: on, endReason: reason, endedBy: by, updatedAt: now });
  }

  /** Takes the end back. */
  goOn(now: Date): void {
    if (this.endsOn === null) throw Problem.conflict('check_in_plan.not_ended');
    Object.assign(this, { endsOn: null, endReason: null, endedBy: null, updatedAt: now });
  }

  isPaused(today: Day): boolean {
    const { pausedFrom, pausedUntil } = this;
    return pausedFrom !== null && pausedFrom <= today && pausedUntil! > today;
  }
}
