import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { DifficultyFirmDto } from '../../difficulties/dto/difficulty-row.dto';
import { DIFFICULTY_STATUSES, type DifficultyStatus } from '../../difficulties/difficulty.types';
import { PageDto, PageQueryDto } from '../../platform/http/paging.dto';
import { MinistryDto } from '../../reference/dto/code-list.dto';
import { SimilarReasonDto } from '../../solutions/dto/similar.dto';
import { ISSUE_STATUSES, type IssueStatus } from '../issue-status';
import { RULE_KINDS, type RuleKind } from '../systemic-issue.entity';
import { ISSUE_ACTIONS, type IssueAction } from '../systemic-issue.policy';

/** Which issues are meant; a list and its copy take the same. */
export class IssueFilterDto {
  @ApiPropertyOptional({ enum: ISSUE_STATUSES, enumName: 'IssueStatus' })
  @IsOptional()
  @IsIn(ISSUE_STATUSES)
  status?: IssueStatus;

  @IsOptional() @IsString() @MaxLength(20) ministry?: string;
  @IsOptional() @IsString() @MaxLength(20) category?: string;
  @IsOptional() @IsUUID() ownerId?: string;

  /** Part of the number, of a title or of the rule. */
  @IsOptional() @IsString() @MaxLength(100) q?: string;
}

export class IssueQueryDto extends IntersectionType(PageQueryDto, IssueFilterDto) {}

/** Who carries it. */
export class IssueOwnerDto {
  id: string;
  name: string;
  nameEn: string | null;
  title: string | null;
}

export class IssueRowDto {
  id: string;
  number: string;
  @ApiProperty({ enum: ISSUE_STATUSES, enumName: 'IssueStatus' })
  status: IssueStatus;
  titleKo: string;
  titleEn: string | null;
  category: string;
  @ApiProperty({ enum: RULE_KINDS, enumName: 'RuleKind' })
  ruleKind: RuleKind;
  rule: string;
  ministry: MinistryDto;
  owner: IssueOwnerDto;
  /** Cases on it, of all teams, and how many firms they are. */
  caseCount: number;
  firmCount: number;
  submittedOn: string | null;
  decidedOn: string | null;
  updatedAt: Date;
}

/** How many issues stand at each status, within the other filters. */
export class IssueCountDto {
  @ApiProperty({ enum: ISSUE_STATUSES, enumName: 'IssueStatus' })
  status: IssueStatus;
  count: number;
}

export class IssuePageDto extends PageDto {
  @ApiProperty({ type: [IssueRowDto] })
  items: IssueRowDto[];
  @ApiProperty({ type: [IssueCountDto] })
  counts: IssueCountDto[];
}

export const ISSUE_ENTRY_KINDS = ['step', 'public_note', 'internal_note'] as const;
export type IssueEntryKind = (typeof ISSUE_ENTRY_KINDS)[number];

/** A step of the status, words for the firms, or a note of staff. */
export class IssueEntryDto {
  id: string;
  @ApiProperty({ enum: ISSUE_ENTRY_KINDS, enumName: 'IssueEntryKind' })
  kind: IssueEntryKind;
  @ApiProperty({ enum: ISSUE_STATUSES, enumName: 'IssueStatus', nullable: true })
  fromStatus: IssueStatus | null;
  @ApiProperty({ enum: ISSUE_STATUSES, enumName: 'IssueStatus', nullable: true })
  toStatus: IssueStatus | null;
  /** The day the step was taken, YYYY-MM-DD. */
  happenedOn: string | null;
  textKo: string | null;
  textEn: string | null;
  authorName: string;
  authorTitle: string | null;
  at: Date;
  /** Of a public note: how many cases have it already. */
  toldCases: number;
}

/** A case on an issue, or one that could be. */
export class IssueCaseDto {
  id: string;
  number: string;
  title: string;
  company: DifficultyFirmDto;
  @ApiProperty({ enum: DIFFICULTY_STATUSES, enumName: 'DifficultyStatus' })
  status: DifficultyStatus;
  category: string | null;
  market: string | null;
  receivedAt: Date;
}

export class IssueLinkedCaseDto extends IssueCaseDto {
  linkedByName: string;
  linkedAt: Date;
}

export class SuggestedCaseDto extends IssueCaseDto {
  @ApiProperty({ type: [SimilarReasonDto] })
  reasons: SimilarReasonDto[];
}

export class SuggestedCasesDto {
  /** The likest first, at most eight. */
  @ApiProperty({ type: [SuggestedCaseDto] })
  items: SuggestedCaseDto[];
}

/** An issue in full. */
export class IssueDto extends IssueRowDto {
  problem: string;
  proposal: string;
  expectedEffect: string | null;
  createdAt: Date;
  version: number;
  /** Oldest first. */
  @ApiProperty({ type: [IssueEntryDto] })
  entries: IssueEntryDto[];
  /** Those the person may see; `caseCount` counts all. */
  @ApiProperty({ type: [IssueLinkedCaseDto] })
  cases: IssueLinkedCaseDto[];
  @ApiProperty({ enum: ISSUE_STATUSES, enumName: 'IssueStatus', isArray: true })
  nextSteps: IssueStatus[];
  @ApiProperty({ enum: ISSUE_ACTIONS, enumName: 'IssueAction', isArray: true })
  allowedActions: IssueAction[];
}

export class UnlinkedCaseDto {
  id: string;
  /** Null when the case may not be seen. */
  number: string | null;
  /** A problem's code. */
  reason: string;
}

export class LinkResultDto {
  added: number;
  @ApiProperty({ type: [UnlinkedCaseDto] })
  skipped: UnlinkedCaseDto[];
}

/** The issues a case hangs on, and open ones that speak of the same matter. */
export class CaseIssuesDto {
  @ApiProperty({ type: [IssueRowDto] })
  linked: IssueRowDto[];
  @ApiProperty({ type: [IssueRowDto] })
  suggested: IssueRowDto[];
}
