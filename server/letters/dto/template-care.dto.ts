import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsISO31661Alpha2,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LETTER_LANGUAGES, type LetterLanguage } from '../merge/values';
import { BLOCK_IDS, LETTER_KINDS, type BlockId, type LetterKind } from '../templates/template';
import {
  TEMPLATE_SCOPES,
  TEMPLATE_STATUSES,
  type TemplateScope,
  type TemplateStatus,
} from '../templates/template-record';
import { MergedLetterDto } from './merged-letter.dto';

/** Which templates to list. */
export class TemplateListQueryDto {
  @ApiProperty({ enum: LETTER_KINDS, enumName: 'LetterKind', required: false })
  @IsOptional()
  @IsIn(LETTER_KINDS)
  kind?: LetterKind;

  @ApiProperty({ enum: LETTER_LANGUAGES, enumName: 'LetterLanguage', required: false })
  @IsOptional()
  @IsIn(LETTER_LANGUAGES)
  language?: LetterLanguage;

  /** A market, as ISO 3166-1 alpha-2: the templates in the language written there. */
  @IsOptional() @IsISO31661Alpha2() market?: string;

  @ApiProperty({ enum: TEMPLATE_SCOPES, enumName: 'LetterTemplateScope', required: false })
  @IsOptional()
  @IsIn(TEMPLATE_SCOPES)
  scope?: TemplateScope;

  @ApiProperty({ enum: TEMPLATE_STATUSES, enumName: 'LetterTemplateStatus', required: false })
  @IsOptional()
  @IsIn(TEMPLATE_STATUSES)
  status?: TemplateStatus;
}

/** A row of the list. */
export class TemplateRowDto {
  id: string;
  @ApiProperty({ enum: LETTER_KINDS, enumName: 'LetterKind' })
  kind: LetterKind;
  @ApiProperty({ enum: LETTER_LANGUAGES, enumName: 'LetterLanguage' })
  language: LetterLanguage;
  version: number;
  title: string | null;
  @ApiProperty({ enum: TEMPLATE_SCOPES, enumName: 'LetterTemplateScope' })
  scope: TemplateScope;
  @ApiProperty({ enum: TEMPLATE_STATUSES, enumName: 'LetterTemplateStatus' })
  status: TemplateStatus;
  ownerName: string | null;
  ownerNameEn: string | null;
  /** Letters made from it; null for an administrator. */
  uses: number | null;
  publishedAt: Date | null;
  updatedAt: Date;
}

export class TemplateListDto {
  @ApiProperty({ type: [TemplateRowDto] })
  items: TemplateRowDto[];
}

export class TemplateRowWordsDto {
  @IsString() @IsNotEmpty() @MaxLength(80) label: string;
  @IsString() @MaxLength(1000) source: string;
}

export class WrittenBlockDto {
  @ApiProperty({ enum: BLOCK_IDS, enumName: 'LetterBlockId' })
  id: BlockId;
  @ApiProperty({ enum: ['lines', 'text', 'pairs', 'table'] })
  part: 'lines' | 'text' | 'pairs' | 'table';
  required: boolean;
  /** Its words with merge fields; none for a table of items. */
  source?: string;
  @ApiProperty({ type: [TemplateRowWordsDto], required: false })
  rows?: TemplateRowWordsDto[];
  /** The block of the Korean letter of the kind, in words; null when that has none. */
  korean: string | null;
}

/** A template with its words, what they mean in Korean, and a letter made from sample values. */
export class WrittenTemplateDto extends TemplateRowDto {
  /** For If-Match. */
  revision: number;
  basedOn: number | null;
  /** What a reviewer wanted changed. */
  reviewNote: string | null;
  @ApiProperty({ type: [WrittenBlockDto] })
  blocks: WrittenBlockDto[];
  /** The merge fields it names. */
  fields: string[];
  merged: MergedLetterDto;
  mayEdit: boolean;
  mayReview: boolean;
}

/** A copy of one's own to rewrite. */
export class CopyTemplateDto {
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(120) title?: string;
}

/** Other words for a block. */
export class BlockWordsDto {
  @ApiProperty({ enum: BLOCK_IDS, enumName: 'LetterBlockId' })
  @IsIn(BLOCK_IDS)
  id: BlockId;
  @IsOptional() @IsString() @MaxLength(5000) source?: string;
  @ApiProperty({ type: [TemplateRowWordsDto], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => TemplateRowWordsDto)
  rows?: TemplateRowWordsDto[];
}

export class EditTemplateDto {
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(120) title?: string;
  @ApiProperty({ type: [BlockWordsDto], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(BLOCK_IDS.length)
  @ValidateNested({ each: true })
  @Type(() => BlockWordsDto)
  blocks?: BlockWordsDto[];
}

export class ReturnTemplateDto {
  /** What to change. */
  @IsOptional() @IsString() @MaxLength(500) note?: string;
}
