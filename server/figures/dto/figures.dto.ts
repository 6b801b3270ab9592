import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { CASE_FIGURES, type CaseFigure } from '../../difficulties/case-figures';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';

export const FIGURE_IDS = [
  'visits',
  'check_ins_kept',
  'caseload',
  'first_contact',
  'received',
  'solved',
  'within_target',
  'median_days',
  'over_30',
  'over_60',
  'over_90',
  'reopened',
  'returned',
  'letters_final',
  'letters_sent',
  'letters_replied',
  'contracts',
  'contract_usd',
  'expected_usd',
  'new_markets',
  'first_exporters',
  'market_hhi',
  'satisfaction',
  'repeat_firms',
] as const;
export type FigureId = (typeof FIGURE_IDS)[number];

export const FIGURE_GROUPS = ['input', 'output', 'outcome'] as const;
export const FIGURE_UNITS = ['count', 'share', 'hours', 'days', 'usd', 'points', 'ratio'] as const;
export const SEGMENTS = ['category', 'doctor', 'market', 'team'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** What narrows every figure; stands in the page's address. */
export class FigureFilterDto {
  @IsOptional()
  @IsUUID()
  teamId?: string;

  /** A doctor's id, or `none`. */
  @IsOptional()
  @Matches(/^(none|[0-9a-f-]{36})$/)
  doctorId?: string;

  /** A category's code, or `none`. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  category?: string;

  /** ISO 3166 alpha-2, or `none`. */
  @IsOptional()
  @Matches(/^([A-Z]{2}|none)$/)
  market?: string;
}

export class FiguresQueryDto extends FigureFilterDto {
  /** The first day, in Seoul. */
  @IsCalendarDay()
  from: string;

  /** The last day. */
  @IsCalendarDay()
  to: string;
}

export class BreakdownQueryDto extends FiguresQueryDto {
  @ApiProperty({ enum: CASE_FIGURES, enumName: 'CaseFigure' })
  @IsIn(CASE_FIGURES)
  figure: CaseFigure;

  @ApiProperty({ enum: SEGMENTS, enumName: 'FigureSegment' })
  @IsIn(SEGMENTS)
  by: Segment;
}

export class PeriodDto {
  from: string;
  to: string;
}

export class FigureDto {
  @ApiProperty({ enum: FIGURE_IDS, enumName: 'FigureId' })
  id: FigureId;
  @ApiProperty({ enum: FIGURE_GROUPS })
  group: (typeof FIGURE_GROUPS)[number];
  @ApiProperty({ enum: FIGURE_UNITS })
  unit: (typeof FIGURE_UNITS)[number];
  /** A share is a part of one. Null where there is nothing to count. */
  value: number | null;
  /** The same in the period before; null where it cannot be told. */
  before: number | null;
  numerator: number | null;
  denominator: number | null;
  /** The cases counted, as a list can be asked for them; null for figures that are not of cases. */
  @ApiProperty({ enum: CASE_FIGURES, enumName: 'CaseFigure', nullable: true })
  cases: CaseFigure | null;
  /** `not_by`: the filter does not part it. */
  @ApiProperty({ enum: ['not_by'], nullable: true })
  why: 'not_by' | null;
}

export class FiguresDto {
  period: PeriodDto;
  before: PeriodDto;
  figures: FigureDto[];
  /** The instant the figures were counted. */
  asOf: Date;
}

export class TrendMonthDto {
  /** YYYY-MM. */
  month: string;
  received: number;
  solved: number;
  answered: number;
  withinTarget: number;
}

export class TrendDto {
  months: TrendMonthDto[];
  asOf: Date;
}

export class BreakdownSegmentDto {
  /** The code or id; null for none. */
  key: string | null;
  /** A name; null where the client has the words. */
  label: string | null;
  labelEn: string | null;
  count: number;
  /** In the period before. */
  before: number;
}

export class BreakdownDto {
  /** The most first. */
  segments: BreakdownSegmentDto[];
  total: number;
  asOf: Date;
}

export class FigureChoiceDto {
  id: string;
  name: string;
  nameEn: string | null;
}

/** What one may narrow by. */
export class FigureChoicesDto {
  teams: FigureChoiceDto[];
  doctors: FigureChoiceDto[];
}
