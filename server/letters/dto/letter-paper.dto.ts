import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PAPER_SIZES, type PaperSize } from '../pdf/paper';

/** The paper a letter is wanted on. */
export class LetterPaperQueryDto {
  /** US Letter for an addressee in North America, else A4, when unset. */
  @ApiProperty({ enum: PAPER_SIZES, enumName: 'PaperSize', required: false })
  @IsOptional()
  @IsIn(PAPER_SIZES)
  paper?: PaperSize;
}
