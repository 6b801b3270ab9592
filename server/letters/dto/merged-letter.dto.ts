import { ApiProperty } from '@nestjs/swagger';
import type { MergedBlock, MergedLetter } from '../merge';
import type { LetterFinding } from '../findings/letter-findings.service';
import type { FieldWhere } from '../merge/fields';
import { BLOCK_IDS, type BlockId } from '../templates/template';
import { LetterFindingDto, toFindingDto } from './letter-finding.dto';

const WHERE: FieldWhere[] = [
  'company',
  'product',
  'addressee',
  'terms',
  'signatory',
  'context',
  'items',
];

/** A run of text; a merged field names itself. */
export class SegmentDto {
  text: string;
  /** The merge field, such as `terms.named_place`. */
  field?: string;
  /** The field that has to be filled in, when this one is empty. */
  missing?: string;
}

export class LetterParagraphDto {
  @ApiProperty({ enum: ['paragraph', 'point'] })
  style: 'paragraph' | 'point';
  segments: SegmentDto[];
}

export class LetterPairDto {
  label: string;
  segments: SegmentDto[];
}

export class LetterColumnDto {
  key: string;
  label: string;
  numeric: boolean;
}

export class LetterTotalDto {
  label: string;
  text: string;
}

/** A part of the letter: words have `paragraphs`, terms `pairs`, a quotation's items the rest. */
export class MergedBlockDto {
  @ApiProperty({ enum: BLOCK_IDS, enumName: 'LetterBlockId' })
  id: BlockId;
  @ApiProperty({ enum: ['lines', 'text', 'pairs', 'table'] })
  part: 'lines' | 'text' | 'pairs' | 'table';
  required: boolean;
  /** True when its words were rewritten for this letter. */
  edited: boolean;
  /** The words with plain merge fields. */
  source?: string;
  /** The words as the template, or the writer, has them: what is edited. */
  template?: string;
  @ApiProperty({ type: [LetterParagraphDto], required: false })
  paragraphs?: LetterParagraphDto[];
  @ApiProperty({ type: [LetterPairDto], required: false })
  pairs?: LetterPairDto[];
  @ApiProperty({ type: [LetterColumnDto], required: false })
  columns?: LetterColumnDto[];
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { $ref: '#/components/schemas/SegmentDto' } },
    required: false,
  })
  rows?: SegmentDto[][];
  @ApiProperty({ type: LetterTotalDto, required: false, nullable: true })
  total?: LetterTotalDto | null;
}

export class MissingFieldDto {
  /** The merge field, such as `terms.named_place`. */
  field: string;
  /** Where it is filled in. */
  @ApiProperty({ enum: WHERE, enumName: 'LetterFieldWhere' })
  where: FieldWhere;
  @ApiProperty({ enum: BLOCK_IDS, enumName: 'LetterBlockId', isArray: true })
  blocks: BlockId[];
}

/** The letter in words, and what it still lacks. */
export class MergedLetterDto {
  @ApiProperty({ type: [MergedBlockDto] })
  blocks: MergedBlockDto[];
  /** Optional blocks left out. */
  @ApiProperty({ enum: BLOCK_IDS, enumName: 'LetterBlockId', isArray: true })
  hidden: BlockId[];
  @ApiProperty({ type: [MissingFieldDto] })
  missing: MissingFieldDto[];
  /** What must be mended and what deserves a look, in the order of the list; none of a final one. */
  @ApiProperty({ type: [LetterFindingDto] })
  findings: LetterFindingDto[];
}

export function toMergedLetterDto(
  { blocks, hidden, missing }: MergedLetter,
  findings: readonly LetterFinding[] = [],
): MergedLetterDto {
  return {
    blocks: blocks.map(toBlockDto),
    hidden,
    missing: missing.map(({ field, where, blocks: ids }) => ({ field, where, blocks: ids })),
    findings: findings.map(toFindingDto),
  };
}

function toBlockDto(block: MergedBlock): MergedBlockDto {
  const { id, part, required, edited } = block;
  const base = { id, part, required, edited };
  switch (block.part) {
    case 'pairs':
      return { ...base, pairs: block.rows };
    case 'table':
      return { ...base, columns: block.columns, rows: block.rows, total: block.total };
    default:
      return {
        ...base,
        source: block.source,
        template: block.template,
        paragraphs: block.paragraphs,
      };
  }
}
