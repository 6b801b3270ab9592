import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';
import { PROMISE_SIDES, type PromiseSide } from '../promise.entity';
import {
  EXPORT_CHANGES,
  MARKET_STATUSES,
  VISIT_KINDS,
  type ExportChange,
  type MarketStatus,
  type VisitKind,
} from '../visit-log.entity';
import { Trimmed } from '../../platform/http/trimmed';

const SEVERITIES = ['urgent', 'high', 'normal', 'low'] as const;

export class AttendeeDto {
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(100) name: string;

  /** 직함. */
  @IsOptional() @IsString() @MaxLength(100) title?: string | null;

  @ApiProperty({ enum: ['firm', 'ours'], enumName: 'AttendeeSide' })
  @IsIn(['firm', 'ours'])
  side: 'firm' | 'ours';
}

export class DiscussedMarketDto {
  /** ISO 3166-1 alpha-2. */
  @IsString() @Length(2, 2) country: string;

  @ApiProperty({ enum: MARKET_STATUSES, enumName: 'MarketStatus' })
  @IsIn(MARKET_STATUSES)
  status: MarketStatus;

  @IsOptional() @IsString() @MaxLength(500) note?: string | null;
}

/** An undertaking made in the visit. */
export class VisitPromiseDto {
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(300) text: string;

  @ApiProperty({ enum: PROMISE_SIDES, enumName: 'PromiseSide' })
  @IsIn(PROMISE_SIDES)
  side: PromiseSide;

  /** Who keeps it; unset: the writer, or for theirs the firm's first contact. */
  @IsOptional() @IsString() @MaxLength(100) ownerName?: string;

  @IsCalendarDay() dueOn: string;
}

/** A difficulty heard in the visit. */
export class VisitDifficultyDto {
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(200) title: string;

  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(10_000) body: string;

  @IsOptional() @IsString() @MaxLength(20) category?: string;

  @ApiProperty({ enum: SEVERITIES, enumName: 'DifficultySeverity' })
  @IsIn(SEVERITIES)
  severity: (typeof SEVERITIES)[number];

  /** ISO 3166-1 alpha-2. */
  @IsOptional() @IsString() @Length(2, 2) market?: string;

  @IsOptional() @IsArray() @ArrayMaxSize(10) @IsUUID(undefined, { each: true }) fileIds?: string[];
}

/** What a visit log says. */
class VisitContentDto {
  @IsOptional() @IsISO8601() endedAt?: string | null;

  @IsOptional() @IsString() @MaxLength(200) place?: string | null;

  @ApiProperty({ enum: EXPORT_CHANGES, enumName: 'ExportChange', required: false, nullable: true })
  @IsOptional()
  @IsIn(EXPORT_CHANGES)
  exportChange?: ExportChange | null;
}

/** A visit with all that came of it: kept as a whole or not at all. */
export class CreateVisitDto extends VisitContentDto {
  @IsUUID() companyId: string;

  /** The check-in this completes. */
  @IsOptional() @IsUUID() checkInId?: string;

  /** True when no check-in is completed by it; otherwise the named or the nearest one is. */
  @IsOptional()
  @IsBoolean()
  leavesCheckIn?: boolean;

  @ApiProperty({ enum: VISIT_KINDS, enumName: 'VisitKind' })
  @IsIn(VISIT_KINDS)
  kind: VisitKind;

  /** An instant with its offset; not in the future. */
  @IsISO8601() startedAt: string;

  /** What was heard. */
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(10_000) summary: string;

  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => AttendeeDto)
  attendees: AttendeeDto[];

  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  topics: string[];

  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => DiscussedMarketDto)
  markets: DiscussedMarketDto[];

  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => VisitPromiseDto)
  promises: VisitPromiseDto[];

  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => VisitDifficultyDto)
  difficulties: VisitDifficultyDto[];

  /** Uploads of the writer, at most 10. */
  @IsArray()
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  fileIds: string[];
}

/** A correction; what is unset stays. */
export class CorrectVisitDto extends VisitContentDto {
  /** Why; needed once three working days have passed. */
  @IsOptional() @Trimmed() @IsString() @IsNotEmpty() @MaxLength(300) reason?: string;

  @ApiProperty({ enum: VISIT_KINDS, enumName: 'VisitKind', required: false })
  @IsOptional()
  @IsIn(VISIT_KINDS)
  kind?: VisitKind;

  @IsOptional() @IsISO8601() startedAt?: string;

  @IsOptional() @Trimmed() @IsString() @IsNotEmpty() @MaxLength(10_000) summary?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => AttendeeDto)
  attendees?: AttendeeDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  topics?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => DiscussedMarketDto)
  markets?: DiscussedMarketDto[];

  /** Uploads to add. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}
