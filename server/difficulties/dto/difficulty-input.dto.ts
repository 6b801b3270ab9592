import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { REQUEST_KINDS, type RequestKind } from '../../reference/service-levels/service-terms';
import {
  ANSWER_OUTCOMES,
  type DifficultyOutcome,
  SEVERITIES,
  type Severity,
} from '../difficulty.types';
import { MAX_FILES } from './file-difficulty.dto';
import { Trimmed } from '../../platform/http/trimmed';

/** Something written, at most 5,000 characters. */
const Words = () => applyDecorators(Trimmed(), IsString(), MinLength(1), MaxLength(5000));

const FileIds = () =>
  applyDecorators(
    ApiPropertyOptional({ type: [String] }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(MAX_FILES),
    ArrayUnique(),
    IsUUID('all', { each: true }),
  );

export class TriageDto {
  /** A category's code; null while nobody knows. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  category?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  subType?: string | null;

  @ApiProperty({ enum: SEVERITIES, enumName: 'Severity' })
  @IsIn(SEVERITIES)
  severity: Severity;

  /** What kind of request it is by law; what the category mostly is when left out. */
  @ApiPropertyOptional({ enum: REQUEST_KINDS, enumName: 'RequestKind' })
  @IsOptional()
  @IsIn(REQUEST_KINDS)
  requestKind?: RequestKind;

  /** ISO 3166-1 alpha-2. */
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  market?: string | null;

  /** HS 2022, six digits. */
  @IsOptional()
  @Matches(/^\d{6}$/)
  hs6?: string | null;
}

export class AssignDifficultyDto {
  /** A doctor who looks after the firm. */
  @IsUUID()
  doctorId: string;

  /** Why; kept as an internal note. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(500)
  reason?: string;
}

export class ReplyDto {
  /** May be left out when files are sent. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(5000)
  text?: string;

  @FileIds()
  fileIds?: string[];
}

export class NoteDto {
  @Words()
  text: string;

  @FileIds()
  fileIds?: string[];

  /** Colleagues called by `@name` in the text; each must be one who may see the case. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  mentions?: string[];
}

export class QuestionDto {
  @Words()
  text: string;
}

export class AnswerDto {
  @ApiProperty({ enum: ANSWER_OUTCOMES, enumName: 'AnswerOutcome' })
  @IsIn(ANSWER_OUTCOMES)
  outcome: DifficultyOutcome;

  @Trimmed()
  @IsString()
  @MinLength(10)
  @MaxLength(5000)
  text: string;

  /** What the firm can do against it; needed with `not_acceptable`. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  remedy?: string;

  @FileIds()
  fileIds?: string[];
}

export class ConfirmationDto {
  /** 1 (not at all) to 5 (very satisfied). */
  @IsInt()
  @Min(1)
  @Max(5)
  rating: number;

  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  comment?: string;
}

export class ReasonDto {
  /** Why, 5 to 1,000 characters. */
  @Trimmed()
  @IsString()
  @MinLength(5)
  @MaxLength(1000)
  reason: string;
}

export class WithdrawalDto {
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}
