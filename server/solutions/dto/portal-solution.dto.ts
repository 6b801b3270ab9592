import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

/** One visit to the filing form, so that what was shown, opened and said is counted once. */
export class FilingDto {
  @IsUUID()
  filingId: string;
}

/** What a firm has typed so far; it is compared and not kept. */
export class SuggestSolutionsDto extends FilingDto {
  @IsString() @MaxLength(100) title: string;
  @IsString() @MaxLength(2000) body: string;
  /** A category's code; `unsure` or none while it is not chosen. */
  @IsOptional() @IsString() @MaxLength(20) category?: string;
}

export class SuggestedSolutionDto {
  id: string;
  titleKo: string;
  titleEn: string | null;
  category: string;
}

export class SuggestedSolutionsDto {
  /** At most three, the likest first. */
  @ApiProperty({ type: [SuggestedSolutionDto] })
  items: SuggestedSolutionDto[];
}

/** A published article as firms read it. */
export class PublishedSolutionDto extends SuggestedSolutionDto {
  market: string | null;
  problemKo: string;
  problemEn: string | null;
  solutionKo: string;
  solutionEn: string | null;
}

export class DeflectionSaidDto {
  /** Until when a case of the same matter makes it count as filed after all. */
  countsAfter: Date;
}
