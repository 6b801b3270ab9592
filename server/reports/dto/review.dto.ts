import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
} from 'class-validator';
import {
  REVIEW_VERDICTS,
  type ReviewVerdict,
  SEVERITIES,
  type Severity,
} from '../../difficulties/difficulty.types';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';
import { Trimmed } from '../../platform/http/trimmed';

/** A supervisor's verdict on an unresolved case. */
export class CreateReviewDto {
  @ApiProperty({ enum: REVIEW_VERDICTS, enumName: 'ReviewVerdict' })
  @IsIn(REVIEW_VERDICTS)
  verdict: ReviewVerdict;

  /** What the doctor is to do; needed with every verdict but `keep`. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  note?: string;

  /** YYYY-MM-DD, after today; left out when no further review is planned. */
  @IsOptional()
  @IsCalendarDay()
  nextReviewOn?: string;
}

export class ReviewDto {
  id: string;
  @ApiProperty({ enum: REVIEW_VERDICTS, enumName: 'ReviewVerdict' })
  verdict: ReviewVerdict;
  note: string | null;
  /** YYYY-MM-DD. */
  nextReviewOn: string | null;
  reviewerName: string;
  at: Date;
}

export class SavedReviewDto extends ReviewDto {
  /** The case's version after the review. */
  version: number;
}

/** At most a hundred cases at once. */
export class BulkIdsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  ids: string[];
}

export class ReassignManyDto extends BulkIdsDto {
  @IsUUID()
  doctorId: string;

  /** Why, 2 to 500 characters; goes into each case as an internal note and to the doctor. */
  @Trimmed()
  @IsString()
  @MinLength(2)
  @MaxLength(500)
  reason: string;
}

export class PlanReviewsDto extends BulkIdsDto {
  /** YYYY-MM-DD, after today. */
  @IsCalendarDay()
  nextReviewOn: string;
}

export class PrioritiseManyDto extends BulkIdsDto {
  @ApiProperty({ enum: SEVERITIES, enumName: 'Severity' })
  @IsIn(SEVERITIES)
  severity: Severity;
}

export class SkippedCaseDto {
  id: string;
  /** Null for a case that may not be seen. */
  number: string | null;
  /** The code of the refusal, such as `difficulty.same_doctor` or `not_of_firm`. */
  reason: string;
}

/** What a bulk step did, and what it left alone and why. */
export class BulkResultDto {
  updated: number;
  skipped: SkippedCaseDto[];
}
