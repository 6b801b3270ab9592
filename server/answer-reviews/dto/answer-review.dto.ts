import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
} from 'class-validator';
import { DifficultyFirmDto } from '../../difficulties/dto/difficulty-row.dto';
import { type DifficultyOutcome, OUTCOMES } from '../../difficulties/difficulty.types';
import { Trimmed } from '../../platform/http/trimmed';
import { ANSWER_REVIEW_STATUSES, type AnswerReviewStatus } from '../answer-review.entity';

export class AnswerReviewDto {
  id: string;
  @ApiProperty({ enum: ANSWER_REVIEW_STATUSES, enumName: 'AnswerReviewStatus' })
  status: AnswerReviewStatus;
  @ApiProperty({ enum: OUTCOMES, enumName: 'DifficultyOutcome' })
  outcome: DifficultyOutcome;
  text: string;
  remedy: string | null;
  writerName: string;
  writtenAt: Date;
  reviewerName: string | null;
  comment: string | null;
  decidedAt: Date | null;
  version: number;
  /** Whether this person wrote it, and so cannot judge it. */
  own: boolean;
}

/** Where the second look at a case's answer stands. */
export class AnswerReviewStandDto {
  /** Whether answers of its category need one. */
  needed: boolean;
  /** The last one; null when there was none. */
  @ApiProperty({ type: AnswerReviewDto, nullable: true })
  last: AnswerReviewDto | null;
  /** Those before it, the newest first: what was proposed, and what was said to it. */
  @ApiProperty({ type: [AnswerReviewDto] })
  earlier: AnswerReviewDto[];
}

/** An answer waiting for this person's eyes. */
export class WaitingReviewDto {
  difficultyId: string;
  number: string;
  title: string;
  company: DifficultyFirmDto;
  writerName: string;
  writerNameEn: string | null;
  writtenAt: Date;
  /** When the firm may expect the answer: the clock runs on. */
  targetAt: Date | null;
}

export class WaitingReviewsDto {
  /** The nearest target first, at most a hundred. */
  @ApiProperty({ type: [WaitingReviewDto] })
  items: WaitingReviewDto[];
}

export class ApproveAnswerDto {
  /** Other words, where the reviewer changed them. */
  @IsOptional() @Trimmed() @IsString() @MinLength(10) @MaxLength(5000) text?: string;
  /** Needed with a change. */
  @IsOptional() @Trimmed() @IsString() @MaxLength(1000) comment?: string | null;
}

export class ReturnAnswerDto {
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(1000) comment: string;
}

/** Whose answers need a second look. */
export class EditSecondLookDto {
  /** Categories' codes; none switches it off. */
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsString({ each: true })
  categories: string[];
}

export class SecondLookDto extends EditSecondLookDto {
  /** 0 while it was never set. */
  version: number;
}
