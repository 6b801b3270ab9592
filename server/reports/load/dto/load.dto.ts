import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsCalendarDay } from '../../../reference/dto/is-calendar-day';

/** What is counted for a doctor and a week. */
export const MEASURES = ['open', 'due', 'check_ins', 'promises', 'visits'] as const;
export type Measure = (typeof MEASURES)[number];

/** Why a doctor may need help, the gravest first. */
export const NEEDS = [
  'late_cases',
  'late_check_ins',
  'late_promises',
  'over_capacity',
  'full',
  'no_visits',
] as const;
export type Need = (typeof NEEDS)[number];

export class LoadQueryDto {
  @IsOptional()
  @IsUUID()
  teamId?: string;
}

export class LoadCellQueryDto {
  @IsUUID()
  doctorId: string;

  /** The week's Monday, YYYY-MM-DD. */
  @IsCalendarDay()
  week: string;

  @ApiProperty({ enum: MEASURES, enumName: 'LoadMeasure' })
  @IsIn(MEASURES)
  measure: Measure;
}

export class LoadNeedDto {
  @ApiProperty({ enum: NEEDS, enumName: 'LoadNeed' })
  need: Need;
  /** How many; for capacity the percent of it that is used. */
  n: number;
}

/** One week of a doctor. */
export class LoadCellDto {
  /** The Monday, YYYY-MM-DD. */
  week: string;
  /** Unresolved cases at the week's end, now in this week; null for weeks to come. */
  open: number | null;
  /** Cases not answered yet whose answer is due in the week: for weeks past, late ones. */
  due: number;
  /** Check-ins not done yet that were or are due in the week. */
  checkIns: number;
  /** Promises of the doctor not kept yet, likewise. */
  promises: number;
  /** Visits, calls and video meetings logged; null for weeks to come. */
  visits: number | null;
}

export class LoadDoctorDto {
  id: string;
  name: string;
  nameEn: string | null;
  title: string | null;
  teamName: string | null;
  teamNameEn: string | null;
  /** Firms they look after as primary today, and how many they can. */
  firms: number;
  capacity: number;
  cells: LoadCellDto[];
  /** Empty where all is well. */
  needs: LoadNeedDto[];
}

export class LoadDto {
  /** Mondays, the earliest first. */
  weeks: string[];
  /** The Monday of the present week. */
  thisWeek: string;
  doctors: LoadDoctorDto[];
  asOf: Date;
}

/** One thing behind a figure of the map. */
export class LoadItemDto {
  id: string;
  /** The case's or the promise's words; null for check-ins. */
  title: string | null;
  /** `D-2026-000123`, for cases. */
  number: string | null;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  /** The day it is due or was: YYYY-MM-DD in Seoul; filed for open cases. */
  on: string;
}

export class LoadCellListDto {
  /** Exactly the cell's figure. */
  total: number;
  /** At most a hundred, the earliest day first. */
  items: LoadItemDto[];
}
