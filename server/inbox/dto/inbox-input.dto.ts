import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { SEVERITIES, type Severity } from '../../difficulties/difficulty.types';
import { Trimmed } from '../../platform/http/trimmed';

/** How a parked mail comes onto a case: as the firm's public word, or as a note among staff. */
export const ATTACH_AS = ['firm_reply', 'note'] as const;
export type AttachAs = (typeof ATTACH_AS)[number];

export class AttachMailDto {
  @IsUUID() difficultyId: string;

  @ApiProperty({ enum: ATTACH_AS, enumName: 'AttachMailAs' })
  @IsIn(ATTACH_AS)
  as: AttachAs;
}

/** A new case made of a mail; its words are the mail's unless they are mended. */
export class FileMailDto {
  @IsUUID() companyId: string;

  /** 2 to 100 characters. */
  @Trimmed() @IsString() @MinLength(2) @MaxLength(100) title: string;

  /** 10 to 5,000 characters. */
  @Trimmed() @IsString() @MinLength(10) @MaxLength(5000) body: string;

  @ApiProperty({ enum: SEVERITIES, enumName: 'Severity' })
  @IsIn(SEVERITIES)
  severity: Severity;
}

export class DiscardMailDto {
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(500) reason: string;
}
