import { IsBoolean, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsCalendarDay } from './is-calendar-day';

export class CreateHolidayDto {
  /** YYYY-MM-DD. */
  @IsCalendarDay()
  day: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  nameKo: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  nameEn: string;

  /** True when not given. */
  @IsOptional()
  @IsBoolean()
  closed?: boolean;
}
