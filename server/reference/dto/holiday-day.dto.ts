import { IsCalendarDay } from './is-calendar-day';

export class HolidayDayDto {
  /** YYYY-MM-DD. */
  @IsCalendarDay()
  day: string;
}
