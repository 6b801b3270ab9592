import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import type { Day } from '../../platform/business-time/calendar-days';
import { PageDto, PageQueryDto } from '../../platform/http/paging.dto';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';
import type { ClockReading } from '../answer-clock';
import { CASE_FIGURES, type CaseFigure } from '../case-figures';
import {
  DIFFICULTY_STATUSES,
  type DifficultyOutcome,
  type DifficultyStatus,
  OUTCOMES,
  SEVERITIES,
  type Severity,
} from '../difficulty.types';
import type { DifficultyRow } from '../difficulties.queries';

/** On whom a case waits: the firm's answer, a partner's, the firm's word on the answer, or us. */
export const WAITING_ON = ['us', 'firm', 'partner', 'confirmation'] as const;
export type WaitingOn = (typeof WAITING_ON)[number];

const list = ({ value }: { value: unknown }) =>
  value === undefined || Array.isArray(value) ? value : String(value).split(',');
const truth = ({ value }: { value: unknown }) =>
  value === 'true' || value === true ? true : value === 'false' || value === false ? false : value;

export class DifficultyQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: DIFFICULTY_STATUSES, enumName: 'DifficultyStatus', isArray: true })
  @IsOptional()
  @Transform(list)
  @IsIn(DIFFICULTY_STATUSES, { each: true })
  status?: DifficultyStatus[];

  /** A doctor's id, `me`, or `none` for cases nobody has. */
  @IsOptional()
  @Matches(/^(me|none|[0-9a-f-]{36})$/)
  doctorId?: string;

  @IsOptional()
  @IsUUID()
  companyId?: string;

  /** A category's code, or `none` while it is unknown. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  category?: string;

  /** ISO 3166 alpha-2, or `none`. */
  @IsOptional()
  @Matches(/^([A-Z]{2}|none)$/)
  market?: string;

  /** The team of the firm. */
  @IsOptional()
  @IsUUID()
  teamId?: string;

  /** Exactly the cases that a figure counts between `from` and `to`, both days inclusive. */
  @ApiPropertyOptional({ enum: CASE_FIGURES, enumName: 'CaseFigure' })
  @IsOptional()
  @IsIn(CASE_FIGURES)
  figure?: CaseFigure;

  /** YYYY-MM-DD; only with `figure`, then needed. */
  @ValidateIf(({ figure }: DifficultyQueryDto) => figure !== undefined)
  @IsCalendarDay()
  from?: string;

  /** YYYY-MM-DD; only with `figure`, then needed. */
  @ValidateIf(({ figure }: DifficultyQueryDto) => figure !== undefined)
  @IsCalendarDay()
  to?: string;

  @ApiPropertyOptional({ enum: SEVERITIES, enumName: 'Severity' })
  @IsOptional()
  @IsIn(SEVERITIES)
  severity?: Severity;

  @ApiPropertyOptional({ enum: WAITING_ON, enumName: 'WaitingOn' })
  @IsOptional()
  @IsIn(WAITING_ON)
  waitingOn?: WaitingOn;

  /** Past its target while the clock runs. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  overdue?: boolean;

  /** Everything that is not closed. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  unresolved?: boolean;

  /** Nobody moved it although the supervisor was told. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  dormant?: boolean;

  /** Rated with one or two of five. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  lowRating?: boolean;

  /** An answer is written and waits for a second pair of eyes. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  underReview?: boolean;

  /** Put off by the person who asks. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  snoozed?: boolean;

  /** Part of a number or title; half a syllable and initial consonants will do. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  /** `target`: the nearest deadline first. `received`: the newest first. */
  @ApiPropertyOptional({ enum: ['target', 'received'] })
  @IsOptional()
  @Type(() => String)
  @IsIn(['target', 'received'])
  sort?: 'target' | 'received';
}

export class DifficultyFirmDto {
  id: string;
  name: string;
  nameEn: string | null;
  /** Null for the firm itself: how closely it is looked after is the agency's word. */
  tier: string | null;
}

export class DifficultyDoctorDto {
  id: string;
  name: string;
  nameEn: string | null;
  title: string | null;
  titleEn: string | null;
  photoFileId: string | null;
}

export class NamedDto {
  name: string;
  nameEn: string | null;
}

export class AnswerClockDto implements ClockReading {
  targetAt: Date | null;
  /** Working minutes left, negative when late; null once answered. Frozen while paused. */
  remainingWorkingMinutes: number | null;
  /** True while the firm owes an answer to a question. */
  paused: boolean;
  pausedSince: Date | null;
  /** Working minutes the clock stood so far; already part of `targetAt`. */
  pausedMinutes: number;
  overdue: boolean;
  /** True once answered or closed. */
  done: boolean;
}

export class DifficultyRowDto {
  id: string;
  number: string;
  title: string;
  company: DifficultyFirmDto;
  doctor: DifficultyDoctorDto | null;
  @ApiProperty({ enum: DIFFICULTY_STATUSES, enumName: 'DifficultyStatus' })
  status: DifficultyStatus;
  @ApiProperty({ enum: WAITING_ON, enumName: 'WaitingOn', nullable: true })
  waitingOn: WaitingOn | null;
  /** Whose answer is awaited, in 회신대기. */
  partner: NamedDto | null;
  category: string | null;
  @ApiProperty({ enum: SEVERITIES, enumName: 'Severity' })
  severity: Severity;
  market: string | null;
  receivedAt: Date;
  clock: AnswerClockDto;
  lastMovementAt: Date;
  answeredAt: Date | null;
  closedAt: Date | null;
  reopenedCount: number;
  @ApiProperty({ enum: OUTCOMES, enumName: 'DifficultyOutcome', nullable: true })
  outcome: DifficultyOutcome | null;
  rating: number | null;
  /** Since when nobody moved it, the supervisor told; null while it is alive. */
  dormantSince: Date | null;
  /** The case that goes on in its place. */
  mergedInto: string | null;
  /** Until when you put it off, YYYY-MM-DD. */
  snoozedUntil: string | null;
  version: number;
}

export class DifficultyPageDto extends PageDto {
  @ApiProperty({ type: [DifficultyRowDto] })
  items: DifficultyRowDto[];
  /** How many cases the person sees in all, before filtering; capped like `total`. */
  allTotal: number;
}

export function waitingOn(status: DifficultyStatus): WaitingOn | null {
  if (status === 'closed') return null;
  if (status === 'answered') return 'confirmation';
  if (status === 'waiting_sme') return 'firm';
  return status === 'waiting_partner' ? 'partner' : 'us';
}

export function toDifficultyRow(
  row: DifficultyRow,
  clock: ClockReading,
  today: Day,
): DifficultyRowDto {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    company: {
      id: row.companyId,
      name: row.companyName,
      nameEn: row.companyNameEn,
      tier: row.tier,
    },
    doctor: row.doctor,
    status: row.status,
    waitingOn: waitingOn(row.status),
    partner: row.partner,
    category: row.category,
    severity: row.severity,
    market: row.market,
    receivedAt: row.receivedAt,
    clock,
    lastMovementAt: row.lastMovementAt,
    answeredAt: row.answeredAt,
    closedAt: row.closedAt,
    reopenedCount: row.reopenedCount,
    outcome: row.outcome,
    rating: row.rating,
    dormantSince: row.dormantSince,
    mergedInto: row.mergedInto,
    snoozedUntil: row.snoozedUntil && row.snoozedUntil > today ? row.snoozedUntil : null,
    version: row.version,
  };
}
