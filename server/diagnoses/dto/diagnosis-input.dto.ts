import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';
import { TOP_LEVEL } from '../questionnaire';

const MOST_ANSWERS = 60;

export class DiagnosisAnswerInputDto {
  @IsString() @MaxLength(50) item: string;

  /** 0 (nothing yet) to 4 (fully). */
  @IsInt() @Min(0) @Max(TOP_LEVEL) level: number;
}

/** A correction: all answers anew. */
export class CorrectDiagnosisDto {
  /** Each item of the questionnaire once. */
  @ApiProperty({ type: [DiagnosisAnswerInputDto] })
  @IsArray()
  @ArrayMaxSize(MOST_ANSWERS)
  @ValidateNested({ each: true })
  @Type(() => DiagnosisAnswerInputDto)
  answers: DiagnosisAnswerInputDto[];

  /** The firm reads it too. */
  @IsOptional() @Trimmed() @IsString() @MaxLength(1000) comment?: string | null;
}

export class CreateDiagnosisDto extends CorrectDiagnosisDto {
  /** The version of the questions that were asked. */
  @IsInt() @Min(1) @Max(1_000) questionnaire: number;
}
