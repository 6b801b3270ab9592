import { Transform } from 'class-transformer';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';

export class AddClosedDaysDto {
  /** First closed day, YYYY-MM-DD. */
  @IsCalendarDay()
  from: string;

  /** Last closed day, not over yet, YYYY-MM-DD; 180 days at most. */
  @IsCalendarDay()
  until: string;

  @IsString()
  @Transform(({ value }) => (typeof value === 'string' ? value.trim() : value))
  @MinLength(2)
  @MaxLength(100)
  reason: string;
}
