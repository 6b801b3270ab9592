import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQueryDto } from '../../platform/http/paging.dto';
import { LETTER_LANGUAGES, type LetterLanguage } from '../merge/values';
import { LETTER_KINDS, type LetterKind } from '../templates/template';
import { LETTER_STATUSES, type LetterStatus } from '../workflow/letter-steps';
import { LetterContentDto } from './letter-content.dto';

/** A new letter of a firm. */
export class CreateLetterDto extends LetterContentDto {
  @IsUUID() companyId: string;

  @ApiProperty({ enum: LETTER_KINDS, enumName: 'LetterKind' })
  @IsIn(LETTER_KINDS)
  kind: LetterKind;

  @ApiProperty({ enum: LETTER_LANGUAGES, enumName: 'LetterLanguage' })
  @IsIn(LETTER_LANGUAGES)
  language: LetterLanguage;

  /** A published template to start from, such as a copy of one's own; the newest when unset. */
  @IsOptional() @IsUUID() templateId?: string;
}

/** A letter to be merged without keeping it. */
export class PreviewLetterDto extends CreateLetterDto {
  /** The letter being edited, for its number and template. */
  @IsOptional() @IsUUID() letterId?: string;
}

/** Which letters to list. */
export class LetterListQueryDto extends PageQueryDto {
  @IsOptional() @IsUUID() companyId?: string;

  @ApiProperty({ enum: LETTER_KINDS, enumName: 'LetterKind', required: false })
  @IsOptional()
  @IsIn(LETTER_KINDS)
  kind?: LetterKind;

  @ApiProperty({ enum: LETTER_LANGUAGES, enumName: 'LetterLanguage', required: false })
  @IsOptional()
  @IsIn(LETTER_LANGUAGES)
  language?: LetterLanguage;

  @ApiProperty({ enum: LETTER_STATUSES, enumName: 'LetterStatus', required: false })
  @IsOptional()
  @IsIn(LETTER_STATUSES)
  status?: LetterStatus;

  /** Words in the number, subject, addressee or firm. */
  @IsOptional() @IsString() @MaxLength(100) q?: string;
}
