import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

export class HolidayQueryDto {
  /** The calendar year. */
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2200)
  year: number;
}
