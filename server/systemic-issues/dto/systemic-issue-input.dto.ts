import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
} from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';
import { ISSUE_STATUSES, type IssueStatus } from '../issue-status';
import { RULE_KINDS, type RuleKind } from '../systemic-issue.entity';

/** An issue's words; none of them may name a firm, because ministries read them. */
export class WriteIssueDto {
  @Trimmed() @IsString() @MinLength(2) @MaxLength(100) titleKo: string;
  @IsOptional() @Trimmed() @IsString() @MaxLength(150) titleEn?: string | null;
  @IsString() @IsNotEmpty() @MaxLength(20) category: string;

  @ApiProperty({ enum: RULE_KINDS, enumName: 'RuleKind' })
  @IsIn(RULE_KINDS)
  ruleKind: RuleKind;

  /** Law, article or standard as one cites it, such as 관세법 시행령 제265조의2. */
  @Trimmed() @IsString() @MinLength(2) @MaxLength(200) rule: string;
  /** What the rule does to firms today. */
  @Trimmed() @IsString() @MinLength(10) @MaxLength(3000) problem: string;
  /** What is asked (건의 내용). */
  @Trimmed() @IsString() @MinLength(10) @MaxLength(3000) proposal: string;
  @IsOptional() @Trimmed() @IsString() @MaxLength(2000) expectedEffect?: string | null;
  /** A ministry's code. */
  @IsString() @IsNotEmpty() @MaxLength(20) ministry: string;
  /** Who carries it; oneself when left out. */
  @IsOptional() @IsUUID() ownerId?: string;
}

export class CreateIssueDto extends WriteIssueDto {
  /** Cases it begins with. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  difficultyIds?: string[];
}

export class IssueStepDto {
  @ApiProperty({ enum: ISSUE_STATUSES, enumName: 'IssueStatus' })
  @IsIn(ISSUE_STATUSES)
  to: IssueStatus;

  /** The day it happened, YYYY-MM-DD. */
  @IsCalendarDay()
  on: string;

  /** What was decided and why. */
  @IsOptional() @Trimmed() @IsString() @MaxLength(1000) reason?: string | null;
}

export class IssueNoteDto {
  /** Whether every firm with a linked case is told. */
  @IsBoolean()
  public: boolean;

  @Trimmed() @IsString() @MinLength(2) @MaxLength(2000) textKo: string;
  @IsOptional() @Trimmed() @IsString() @MaxLength(3000) textEn?: string | null;
}

export class LinkCasesDto {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  difficultyIds: string[];
}
