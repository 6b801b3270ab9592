import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';

export class SnoozeInputDto {
  /** It is back on the morning of this day, YYYY-MM-DD. */
  @IsCalendarDay()
  until: string;

  /** What is waited for. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(200)
  reason?: string;

  /** Beyond the answer deadline all the same. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @IsBoolean()
  beyondDeadline?: boolean;
}

/** Somebody put a case off in their own list. */
export class SnoozeDto {
  userId: string;
  name: string;
  nameEn: string | null;
  /** YYYY-MM-DD. */
  until: string;
  reason: string | null;
}
