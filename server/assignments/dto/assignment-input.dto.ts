import {
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';
import { Trimmed } from '../../platform/http/trimmed';

export class CandidateQueryDto {
  /** The day the assignment would begin, YYYY-MM-DD; default today in Seoul. */
  @IsOptional()
  @IsCalendarDay()
  from?: string;
}

export class AssignDto {
  @IsUUID()
  doctorId: string;

  @IsIn(['primary', 'backup'])
  role: 'primary' | 'backup';

  /** First day, today or later, YYYY-MM-DD in Asia/Seoul. */
  @IsCalendarDay()
  from: string;

  /** Read by staff only. */
  @IsString()
  @Trimmed()
  @MinLength(2)
  @MaxLength(500)
  reason: string;

  /**
   * The primary assignment this one replaces, as the person saw it. Without it, a change that
   * somebody else made for the same days meanwhile is refused.
   */
  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  replaces?: string | null;

  /** The doctor so far stays as backup for 30 days. */
  @IsOptional()
  @IsBoolean()
  handover?: boolean;

  /** Above 120 % of the capacity: the supervisor says yes all the same. */
  @IsOptional()
  @IsBoolean()
  overrideCapacity?: boolean;
}

export class EndAssignmentDto {
  /** Last day, today or later, YYYY-MM-DD. */
  @IsCalendarDay()
  on: string;

  @IsString()
  @Trimmed()
  @MinLength(2)
  @MaxLength(500)
  reason: string;
}
