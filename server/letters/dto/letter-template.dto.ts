import { ApiProperty } from '@nestjs/swagger';
import { LETTER_LANGUAGES, type LetterLanguage } from '../merge/values';
import { BLOCK_IDS, LETTER_KINDS, type BlockId, type LetterKind } from '../templates/template';

export class TemplateBlockDto {
  @ApiProperty({ enum: BLOCK_IDS, enumName: 'LetterBlockId' })
  id: BlockId;
  @ApiProperty({ enum: ['lines', 'text', 'pairs', 'table'] })
  part: 'lines' | 'text' | 'pairs' | 'table';
  required: boolean;
}

/** A kind of letter in one language: its parts, and the fields it can use. */
export class LetterTemplateDto {
  @ApiProperty({ enum: LETTER_KINDS, enumName: 'LetterKind' })
  kind: LetterKind;
  @ApiProperty({ enum: LETTER_LANGUAGES, enumName: 'LetterLanguage' })
  language: LetterLanguage;
  version: number;
  @ApiProperty({ type: [TemplateBlockDto] })
  blocks: TemplateBlockDto[];
  /** The merge fields it names, such as `terms.named_place`. */
  fields: string[];
}
