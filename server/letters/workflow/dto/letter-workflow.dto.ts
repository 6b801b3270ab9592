import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { LETTER_STATUSES, LETTER_STEPS, type LetterStatus, type LetterStep } from '../letter-steps';

/** A word to the reviewer. */
export class SubmitLetterDto {
  @IsOptional() @IsString() @MaxLength(2000) comment?: string | null;
}

const VERDICTS = ['approved', 'returned'] as const;

/** What the reviewer decides; who returns a letter says why. */
export class ReviewLetterDto {
  @ApiProperty({ enum: VERDICTS, enumName: 'LetterVerdict' })
  @IsIn(VERDICTS)
  verdict: (typeof VERDICTS)[number];

  @ValidateIf(({ verdict, comment }: ReviewLetterDto) => verdict === 'returned' || comment != null)
  @IsString()
  @MinLength(2)
  @MaxLength(2000)
  comment?: string | null;
}

const FIRM_WORDS = ['confirmed', 'changes'] as const;

/** The firm's word on its letter; who wants changes says which. */
export class CheckLetterDto {
  @ApiProperty({ enum: FIRM_WORDS, enumName: 'LetterFirmWord' })
  @IsIn(FIRM_WORDS)
  word: (typeof FIRM_WORDS)[number];

  @ValidateIf(({ word, comment }: CheckLetterDto) => word === 'changes' || comment != null)
  @IsString()
  @MinLength(2)
  @MaxLength(2000)
  comment?: string | null;
}

/** One step somebody took. */
export class LetterReviewDto {
  id: string;
  @ApiProperty({ enum: LETTER_STEPS, enumName: 'LetterStep' })
  step: LetterStep;
  comment: string | null;
  byName: string;
  byTitle: string | null;
  byFirm: boolean;
  createdAt: Date;
}

/** Where a letter stands, and what the reader may do next. */
export class LetterWorkflowDto {
  id: string;
  number: string;
  subject: string;
  companyName: string;
  @ApiProperty({ enum: LETTER_STATUSES, enumName: 'LetterStatus' })
  status: LetterStatus;
  version: number;
  @ApiProperty({ enum: LETTER_STEPS, enumName: 'LetterStep', isArray: true })
  steps: LetterStep[];
  /** Its author may not be the one who approves it. */
  twoPeople: boolean;
  /** Details of payment or contact change: the receiver should call back before believing it. */
  callBack: boolean;
  /** Newest first; empty for the firm. */
  @ApiProperty({ type: [LetterReviewDto] })
  reviews: LetterReviewDto[];
}
