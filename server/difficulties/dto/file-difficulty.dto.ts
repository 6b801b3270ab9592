import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { SEVERITIES, type Severity } from '../difficulty.types';
import { Trimmed } from '../../platform/http/trimmed';

export const MAX_FILES = 10;

/** A difficulty as it is filed; DOMAIN §2.1 has the categories. */
export class FileDifficultyDto {
  /** In the firm's own words, 2 to 100 characters. */
  @Trimmed()
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  title: string;

  /** What happened, 10 to 5,000 characters. */
  @Trimmed()
  @IsString()
  @MinLength(10)
  @MaxLength(5000)
  body: string;

  /** A category's code; `unsure` or none leaves it to triage. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  category?: string;

  @ApiProperty({ enum: SEVERITIES, enumName: 'Severity' })
  @IsIn(SEVERITIES)
  severity: Severity;

  /** ISO 3166-1 alpha-2. */
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  market?: string;

  /** HS 2022, six digits. */
  @IsOptional()
  @Matches(/^\d{6}$/)
  hs6?: string;

  /** Uploads of the filer, at most 10. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_FILES)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  fileIds?: string[];

  /** Which firm's it is, when staff file it; an SME files for its own. */
  @IsOptional()
  @IsUUID()
  companyId?: string;

  /** A closed case of the firm, past its thirty days: the new one goes on there. */
  @IsOptional()
  @IsUUID()
  followsId?: string;
}
