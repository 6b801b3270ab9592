import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { DifficultyFirmDto } from '../../difficulties/dto/difficulty-row.dto';
import { type DifficultyOutcome, OUTCOMES } from '../../difficulties/difficulty.types';
import { SIMILAR_REASONS, type SimilarReasonKind } from '../../difficulties/similar-ranking';

/** What is being written down. */
export class MatterDto {
  @IsString() @MaxLength(100) title: string;
  @IsString() @MaxLength(5000) body: string;
  /** A category's code; none while it is not chosen. */
  @IsOptional() @IsString() @MaxLength(20) category?: string;
  @IsOptional() @Matches(/^[A-Z]{2}$/) market?: string;
}

/** Why it is shown: the same category, market or HS digits, or words both use. */
export class SimilarReasonDto {
  @ApiProperty({ enum: SIMILAR_REASONS, enumName: 'SimilarReasonKind' })
  kind: SimilarReasonKind;
  /** A category's code, a country (ISO 3166-1 alpha-2), the six or four HS digits both share. */
  value: string | null;
  /** The words, without particles; at most three. */
  words: string[];
}

/** A solved case like the one at hand. */
export class SimilarCaseDto {
  id: string;
  number: string;
  title: string;
  company: DifficultyFirmDto;
  category: string | null;
  market: string | null;
  @ApiProperty({ enum: OUTCOMES, enumName: 'DifficultyOutcome' })
  outcome: DifficultyOutcome;
  closedAt: Date;
  /** What the firm gave it, 1 to 5. */
  rating: number | null;
  /** The answer that closed it. */
  answer: string;
  @ApiProperty({ type: [SimilarReasonDto] })
  reasons: SimilarReasonDto[];
}

/** A published article on the same matter; it names no firm. */
export class SimilarArticleDto {
  id: string;
  titleKo: string;
  titleEn: string | null;
  category: string;
  market: string | null;
  solutionKo: string;
  solutionEn: string | null;
  @ApiProperty({ type: [SimilarReasonDto] })
  reasons: SimilarReasonDto[];
}

export class SimilarDto {
  /** Of the firms the person may see, the likest first. */
  @ApiProperty({ type: [SimilarCaseDto] })
  cases: SimilarCaseDto[];
  /** From the library, whosever case it was. */
  @ApiProperty({ type: [SimilarArticleDto] })
  articles: SimilarArticleDto[];
}
