import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { MergedLetterDto } from '../../dto/merged-letter.dto';
import { MOST_RECIPIENTS } from './letter-recipients.dto';

export class RecipientPreviewQueryDto {
  /** The first is 1. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_RECIPIENTS)
  place: number;
}

/** The letter as one of its recipients will read it. */
export class RecipientPreviewDto {
  place: number;
  company: string;
  person: string | null;
  merged: MergedLetterDto;
}
