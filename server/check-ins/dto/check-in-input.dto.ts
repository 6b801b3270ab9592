import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { PageQueryDto } from '../../platform/http/paging.dto';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';
import { Trimmed } from '../../platform/http/trimmed';

const DOCTOR = /^(me|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

export class CheckInCountsQueryDto {
  /** `me` or a doctor's id: theirs, and those they stand in for today. */
  @IsOptional()
  @Matches(DOCTOR)
  doctorId?: string;
}

export class CheckInQueryDto extends PageQueryDto {
  /**
   * due: overdue and today; week: those and the rest of this week; escalated: overdue and told to a
   * supervisor; appointments: with an hour still to come; counter_proposed: where the firm proposes
   * another; all: every open one (default).
   */
  @IsOptional()
  @IsIn(['due', 'overdue', 'week', 'escalated', 'appointments', 'counter_proposed', 'all'])
  view?: 'due' | 'overdue' | 'week' | 'escalated' | 'appointments' | 'counter_proposed' | 'all';

  /** `me` or a doctor's id: theirs, and those they stand in for today. */
  @IsOptional()
  @Matches(DOCTOR)
  doctorId?: string;

  @IsOptional()
  @IsUUID()
  companyId?: string;
}

export class SkipCheckInDto {
  @IsString()
  @Trimmed()
  @MinLength(2)
  @MaxLength(300)
  reason: string;
}

export class MoveCheckInDto {
  /** Today or later, YYYY-MM-DD. */
  @IsCalendarDay()
  on: string;

  @IsString()
  @Trimmed()
  @MinLength(2)
  @MaxLength(300)
  reason: string;

  /** A day on which the agency or the firm is closed or the doctor away, chosen knowingly. */
  @IsOptional()
  @IsBoolean()
  closedDay?: boolean;

  /** this (default): the rest keeps its days; following: all that follow go along. */
  @IsOptional()
  @IsIn(['this', 'following'])
  scope?: 'this' | 'following';
}

export class PauseCheckInPlanDto {
  /** The first day with check-ins again, YYYY-MM-DD; after today, within a year. */
  @IsCalendarDay()
  until: string;

  @IsString()
  @Trimmed()
  @MinLength(2)
  @MaxLength(300)
  reason: string;
}

export class EndCheckInPlanDto {
  /** The first day without check-ins, YYYY-MM-DD; today when left out. */
  @IsOptional()
  @IsCalendarDay()
  on?: string;

  @IsString()
  @Trimmed()
  @MinLength(2)
  @MaxLength(300)
  reason: string;
}

export class EditCheckInPlanDto {
  /** RFC 5545 rule without DTSTART for a fixed plan; null makes it floating, left out keeps it. */
  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Trimmed()
  @MaxLength(200)
  rule?: string | null;

  /** The day the rule counts from, today or later, YYYY-MM-DD; today when left out. */
  @IsOptional()
  @IsCalendarDay()
  anchorOn?: string;

  /** Days between contacts, 1 to 366; null follows the tier. With a rule the rule gives it. */
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(1)
  @Max(366)
  idealGapDays: number | null;

  /** The longest gap in days, not below the ideal; null follows the tier. */
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(1)
  @Max(366)
  maxGapDays: number | null;

  /** The first day with check-ins again; left out or null: no pause. YYYY-MM-DD */
  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsCalendarDay()
  pausedUntil?: string | null;

  /** Needed with `pausedUntil`. */
  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Trimmed()
  @MaxLength(300)
  pauseReason?: string | null;
}
