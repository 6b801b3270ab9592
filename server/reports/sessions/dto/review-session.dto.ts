import { ApiProperty, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { REVIEW_VERDICTS, type ReviewVerdict } from '../../../difficulties/difficulty.types';
import { PageDto } from '../../../platform/http/paging.dto';
import { Trimmed } from '../../../platform/http/trimmed';
import { BoardFilterDto } from '../../dto/board.dto';

/** The board's conditions and order, without its paging. */
export class SessionFilterDto extends OmitType(BoardFilterDto, ['cursor', 'limit'] as const) {}

export class StartSessionDto {
  /** What the meeting is called; the day's name when left out. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(80)
  title?: string;

  /** The board's address the list comes from, without the question mark; people read it again. */
  @IsString()
  @MaxLength(1000)
  query: string;

  @ApiProperty({ type: SessionFilterDto })
  @IsDefined()
  @ValidateNested()
  @Type(() => SessionFilterDto)
  filter: SessionFilterDto;
}

export class EndSessionDto {
  /** What was said beside the cases; stands at the head of the minutes. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

/** A meeting as lists show it. */
export class SessionRowDto {
  id: string;
  title: string;
  query: string;
  startedByName: string;
  startedByNameEn: string | null;
  startedAt: Date;
  endedAt: Date | null;
  endedByName: string | null;
  /** Cases on its list, and how many have their verdict. */
  total: number;
  decided: number;
}

export class SessionPageDto extends PageDto {
  items: SessionRowDto[];
}

/** One case of a meeting, in its order. */
export class SessionCaseDto {
  id: string;
  number: string;
  title: string;
  status: string;
  severity: string;
  companyName: string;
  companyNameEn: string | null;
  doctorName: string | null;
  doctorNameEn: string | null;
  @ApiProperty({ enum: REVIEW_VERDICTS, enumName: 'ReviewVerdict', nullable: true })
  verdict: ReviewVerdict | null;
  note: string | null;
  /** YYYY-MM-DD. */
  nextReviewOn: string | null;
  /** YYYY-MM-DD. */
  dueOn: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
}

export class SessionDto extends SessionRowDto {
  note: string | null;
  /** Only what the reader's teams have. */
  cases: SessionCaseDto[];
}

/** What is left of the meeting after a verdict. */
export class SessionVerdictDto {
  case: SessionCaseDto;
  total: number;
  decided: number;
}
