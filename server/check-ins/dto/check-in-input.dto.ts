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
  /** due: overdue and today; week: those and the rest of this week; all: every open one (default). */
  @IsOptional()
  @IsIn(['due', 'overdue', 'week', 'all'])
  view?: 'due' | 'overdue' | 'week' | 'all';

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

  /** A day on which the agency is closed, chosen knowingly. */
  @IsOptional()
  @IsBoolean()
  closedDay?: boolean;
}

export class EditCheckInPlanDto {
  /** Days between contacts, 1 to 366; null follows the tier. */
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
