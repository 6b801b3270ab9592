import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../platform/business-time/calendar-days';
import { type Cadence, type Tier, TIER_CADENCE } from './cadence';

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

  /** Another interval counts from the last contact, whatever the plan was before. */
  setGaps(
    gaps: { idealGapDays: number; maxGapDays: number },
    origin: 'tier' | 'custom',
    now: Date,
  ): void {
    if (gaps.idealGapDays !== this.idealGapDays) {
      this.mode = 'floating';
      this.rule = null;
      this.anchorOn = null;
    }
    this.idealGapDays = gaps.idealGapDays;
    this.maxGapDays = gaps.maxGapDays;
    this.origin = origin;
    this.updatedAt = now;
  }

  followTier(tier: Tier, now: Date): void {
    this.setGaps(TIER_CADENCE[tier], 'tier', now);
  }

  /** @param until the first day with check-ins again */
  pause(from: Day, until: Day, reason: string, now: Date): void {
    this.pausedFrom = from;
    this.pausedUntil = until;
    this.pauseReason = reason;
    this.updatedAt = now;
  }

  resume(now: Date): void {
    this.pausedFrom = null;
    this.pausedUntil = null;
    this.pauseReason = null;
    this.updatedAt = now;
  }
}
