import { ApiProperty } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';
import { RESULT_KINDS, type ResultKind } from '../result.entity';

const MOST = 10_000_000_000_000;

/** What a result is; corrections give all of it again. */
export class ResultFactsDto {
  @ApiProperty({ enum: RESULT_KINDS, enumName: 'ResultKind' })
  @IsIn(RESULT_KINDS)
  kind: ResultKind;

  /** What was sold, or is expected to be. */
  @Trimmed()
  @IsString()
  @MinLength(2)
  @MaxLength(120)
  title: string;

  /** ISO 3166-1 alpha-2. */
  @Matches(/^[A-Z]{2}$/)
  market: string;

  /** Needed for a contract. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(120)
  buyer?: string;

  /** The day it was signed or estimated, not later than today. YYYY-MM-DD. */
  @IsCalendarDay()
  datedOn: string;

  /** In `currency`. */
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.01)
  @Max(MOST)
  amount: number;

  /** ISO 4217. */
  @Matches(/^[A-Z]{3}$/)
  currency: string;

  /** The same as `amount` when that is in US$. */
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.01)
  @Max(MOST)
  amountUsd: number;

  /** 1 to 10; needed for an expected value, refused for a contract. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10)
  years?: number;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  note?: string;
}

export class RecordResultDto extends ResultFactsDto {
  @IsUUID()
  companyId: string;

  /** A case of the firm that it came of. */
  @IsOptional()
  @IsUUID()
  difficultyId?: string;
}

/** What the firm says. */
export class ResultWordDto {
  /** Whether it is right. */
  @IsBoolean()
  correct: boolean;

  /** 0 to 100: the part that would have come about anyway. Needed when it is right. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  anywayPercent?: number;

  /** What the support changed. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  supportEffect?: string;

  /** What is not right; needed then. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  comment?: string;
}

/** The same on the link of a mail. */
export class ResultLinkWordDto extends ResultWordDto {
  /** The version that was read. */
  @IsInt()
  version: number;
}

export class ReturnResultDto {
  /** What the doctor is to mend. */
  @Trimmed()
  @IsString()
  @MinLength(2)
  @MaxLength(1000)
  note: string;
}
