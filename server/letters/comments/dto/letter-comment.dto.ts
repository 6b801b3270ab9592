import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '../../../platform/http/trimmed';
import { BLOCK_IDS, type BlockId } from '../../templates/template';

/** What a colleague says about a part of the letter, or about all of it. */
export class AddLetterCommentDto {
  @Trimmed() @IsString() @MinLength(1) @MaxLength(2000) text: string;

  @ApiProperty({ enum: BLOCK_IDS, enumName: 'LetterBlockId', nullable: true })
  @IsOptional()
  @IsIn(BLOCK_IDS)
  block?: BlockId | null;

  /** The comment it answers. */
  @IsOptional() @IsUUID() answers?: string | null;
}

/** An answer to a comment. */
export class LetterCommentAnswerDto {
  id: string;
  text: string;
  byName: string;
  byNameEn: string | null;
  byTitle: string | null;
  createdAt: Date;
  /** Written by the reader, who may take it back. */
  own: boolean;
}

/** A comment with its answers, oldest first. */
export class LetterCommentDto extends LetterCommentAnswerDto {
  @ApiProperty({ enum: BLOCK_IDS, enumName: 'LetterBlockId', nullable: true })
  block: BlockId | null;
  settledAt: Date | null;
  settledByName: string | null;
  answers: LetterCommentAnswerDto[];
}
