import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO31661Alpha2, IsOptional, IsUUID } from 'class-validator';
import { LETTER_LANGUAGES, type LetterLanguage } from '../../merge/values';
import { LETTER_KINDS, type LetterKind } from '../../templates/template';

/** By what letters are told apart. */
export const LEARNING_PARTS = ['template', 'kind', 'language', 'market'] as const;
export type LearningPart = (typeof LEARNING_PARTS)[number];

const VERDICTS = ['too_few', 'no_difference', 'better', 'worse'] as const;

export class LearningQueryDto {
  /** Template: each version of a kind in a language by itself. Default. */
  @ApiProperty({ enum: LEARNING_PARTS, enumName: 'LearningPart', required: false })
  @IsOptional()
  @IsIn(LEARNING_PARTS)
  by?: LearningPart;

  @ApiProperty({ enum: LETTER_KINDS, enumName: 'LetterKind', required: false })
  @IsOptional()
  @IsIn(LETTER_KINDS)
  kind?: LetterKind;

  @ApiProperty({ enum: LETTER_LANGUAGES, enumName: 'LetterLanguage', required: false })
  @IsOptional()
  @IsIn(LETTER_LANGUAGES)
  language?: LetterLanguage;

  /** The recipients' country, ISO 3166-1 alpha-2. */
  @IsOptional() @IsISO31661Alpha2() market?: string;

  @IsOptional() @IsUUID() companyId?: string;
}

/** A share with its 95 % range; the three are null among fewer than thirty. */
export class LearningShareDto {
  /** Whom it is counted among: delivered, and fourteen days to answer are over. */
  n: number;
  count: number;
  value: number | null;
  low: number | null;
  high: number | null;
}

/** What became of mails. */
export class LearningCountsDto {
  /** Mails that left. */
  sent: number;
  bounced: number;
  /** Sent less bounced. */
  delivered: number;
  /** Delivered less than fourteen days ago and not answered yet: counted nowhere. */
  waiting: number;
  replied: number;
  meetings: number;
  optedOut: number;
  @ApiProperty({ type: LearningShareDto })
  replyShare: LearningShareDto;
  @ApiProperty({ type: LearningShareDto })
  meetingShare: LearningShareDto;
  @ApiProperty({ type: LearningShareDto })
  optOutShare: LearningShareDto;
}

export class LearningRowDto extends LearningCountsDto {
  @ApiProperty({ enum: LETTER_KINDS, enumName: 'LetterKind', nullable: true })
  kind: LetterKind | null;
  @ApiProperty({ enum: LETTER_LANGUAGES, enumName: 'LetterLanguage', nullable: true })
  language: LetterLanguage | null;
  /** ISO 3166-1 alpha-2. */
  market: string | null;
  version: number | null;
  /** What its writer called the template; null for what the product ships. */
  title: string | null;
  /** Against the best other version of the same kind and language; null for all but templates. */
  @ApiProperty({ enum: VERDICTS, enumName: 'LearningVerdict', nullable: true })
  verdict: (typeof VERDICTS)[number] | null;
  /** The version it was compared with. */
  comparedWith: number | null;
}

export class LearningDto {
  /** Days after which silence counts. */
  answerDays: number;
  /** Fewer than so many are no share. */
  tooFew: number;
  @ApiProperty({ enum: LEARNING_PARTS, enumName: 'LearningPart' })
  by: LearningPart;
  @ApiProperty({ type: LearningCountsDto })
  total: LearningCountsDto;
  /** The most sent first. */
  @ApiProperty({ type: [LearningRowDto] })
  rows: LearningRowDto[];
  /** Countries letters went to, for the filter. */
  markets: string[];
}
