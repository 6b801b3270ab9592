import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageDto, PageQueryDto } from '../../platform/http/paging.dto';
import { IDENTITY_KINDS, type IdentityKind } from '../../platform/text/anonymity';
import { SOLUTION_STATUSES, type SolutionStatus } from '../solution-article.entity';
import { SOLUTION_ACTIONS, type SolutionAction } from '../solution.policy';

export class SolutionQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: SOLUTION_STATUSES, enumName: 'SolutionStatus' })
  @IsOptional()
  @IsIn(SOLUTION_STATUSES)
  status?: SolutionStatus;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  category?: string;

  /** Part of a title. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

export class SolutionRowDto {
  id: string;
  @ApiProperty({ enum: SOLUTION_STATUSES, enumName: 'SolutionStatus' })
  status: SolutionStatus;
  titleKo: string;
  titleEn: string | null;
  category: string;
  market: string | null;
  /** Who wrote the words as they stand. */
  authorName: string;
  updatedAt: Date;
  publishedAt: Date | null;
  /** Filings in which a firm was shown it, opened it, and said that it helped. */
  shown: number;
  opened: number;
  deflected: number;
}

export class SolutionPageDto extends PageDto {
  @ApiProperty({ type: [SolutionRowDto] })
  items: SolutionRowDto[];
}

/** The case it was made of. */
export class SolutionSourceDto {
  id: string;
  number: string;
  title: string;
}

export const SOLUTION_TEXTS = [
  'titleKo',
  'problemKo',
  'solutionKo',
  'titleEn',
  'problemEn',
  'solutionEn',
] as const;
export type SolutionText = (typeof SOLUTION_TEXTS)[number];

/** A place by which a firm or a person could be recognised. */
export class SolutionFindingDto {
  @ApiProperty({ enum: SOLUTION_TEXTS, enumName: 'SolutionText' })
  field: SolutionText;
  @ApiProperty({ enum: IDENTITY_KINDS, enumName: 'IdentityKind' })
  kind: IdentityKind;
  text: string;
  /** UTF-16 places in the field. */
  start: number;
  end: number;
}

export class SolutionDto {
  id: string;
  @ApiProperty({ enum: SOLUTION_STATUSES, enumName: 'SolutionStatus' })
  status: SolutionStatus;
  category: string;
  market: string | null;
  hs6: string | null;
  titleKo: string;
  problemKo: string;
  solutionKo: string;
  titleEn: string | null;
  problemEn: string | null;
  solutionEn: string | null;
  authorName: string;
  submittedAt: Date | null;
  reviewerName: string | null;
  /** Why it was given back. */
  reviewNote: string | null;
  publishedAt: Date | null;
  updatedAt: Date;
  /** Null for those who may not see the case. */
  @ApiProperty({ type: SolutionSourceDto, nullable: true })
  source: SolutionSourceDto | null;
  /** What must still go before it may be submitted and published. */
  @ApiProperty({ type: [SolutionFindingDto] })
  findings: SolutionFindingDto[];
  @ApiProperty({ enum: SOLUTION_ACTIONS, enumName: 'SolutionAction', isArray: true })
  allowedActions: SolutionAction[];
  version: number;
}
