import { ApiProperty } from '@nestjs/swagger';

export const HOLIDAY_SOURCES = ['official', 'agency'] as const;
export type HolidaySource = (typeof HOLIDAY_SOURCES)[number];

export class HolidayDto {
  /** YYYY-MM-DD. */
  day: string;
  nameKo: string;
  nameEn: string;
  /** `official` follows the almanac; `agency` was added or changed by an administrator. */
  @ApiProperty({ enum: HOLIDAY_SOURCES, enumName: 'HolidaySource' })
  source: HolidaySource;
  /** False: the agency works on this day all the same. */
  closed: boolean;
  version: number;
}
