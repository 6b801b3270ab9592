import { IsString, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';

export class AddClosedDaysDto {
  /** First closed day, YYYY-MM-DD. */
  @IsCalendarDay()
  from: string;

  /** Last closed day, not over yet, YYYY-MM-DD; 180 days at most. */
  @IsCalendarDay()
  until: string;

  @IsString()
  @Trimmed()
  @MinLength(2)
  @MaxLength(100)
  reason: string;
}
