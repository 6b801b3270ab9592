import { ApiProperty } from '@nestjs/swagger';
import { FINDING_CODES, SEVERITIES, type FindingCode, type Severity } from '../findings/finding';
import type { LetterFinding } from '../findings/letter-findings.service';
import { BLOCK_IDS, type BlockId } from '../templates/template';

/** Something to mend (error) or to look at (warning) in a letter. */
export class LetterFindingDto {
  /** Names it for good: the same rule about the same words. */
  key: string;
  @ApiProperty({ enum: FINDING_CODES, enumName: 'LetterFindingCode' })
  code: FindingCode;
  @ApiProperty({ enum: SEVERITIES, enumName: 'LetterFindingSeverity' })
  severity: Severity;
  /** Which of the rule's sides it is; part of its dictionary key. */
  variant?: string;
  @ApiProperty({ enum: BLOCK_IDS, enumName: 'LetterBlockId', required: false })
  block?: BlockId;
  /** Index of the paragraph, pair or row in its block, from 0. */
  paragraph?: number;
  /** The merge field, or `recipients` or `attachments`. */
  field?: string;
  /** The words it is about, as they stand there. */
  quote?: string;
  /** Where in the paragraph they begin. */
  start?: number;
  /** What its words need. */
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
  })
  params?: Record<string, string | number>;
  /** A warning somebody has looked at. */
  looked: boolean;
}

export function toFindingDto({ ...finding }: LetterFinding): LetterFindingDto {
  return finding;
}
