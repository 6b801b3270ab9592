import {
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';

export class MakeSolutionDto {
  /** The solved case it is made of. */
  @IsUUID()
  difficultyId: string;
}

/** An article's words. English is given whole or not at all. */
export class WriteSolutionDto {
  @IsString() @IsNotEmpty() @MaxLength(20) category: string;

  /** ISO 3166-1 alpha-2; null when it holds anywhere. */
  @IsOptional() @Matches(/^[A-Z]{2}$/) market?: string | null;

  /** HS 2022, six digits. */
  @IsOptional() @Matches(/^\d{6}$/) hs6?: string | null;

  @Trimmed() @IsString() @MinLength(2) @MaxLength(100) titleKo: string;
  @Trimmed() @IsString() @MinLength(10) @MaxLength(3000) problemKo: string;
  @Trimmed() @IsString() @MinLength(10) @MaxLength(5000) solutionKo: string;
  @IsOptional() @Trimmed() @IsString() @MaxLength(150) titleEn?: string | null;
  @IsOptional() @Trimmed() @IsString() @MaxLength(3000) problemEn?: string | null;
  @IsOptional() @Trimmed() @IsString() @MaxLength(5000) solutionEn?: string | null;
}

export class GiveBackSolutionDto {
  /** What is to be mended. */
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(1000) note: string;
}
