import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';
import type { CaseLink, LinkKind } from '../case-links.queries';
import {
  DIFFICULTY_STATUSES,
  type DifficultyOutcome,
  type DifficultyStatus,
  OUTCOMES,
  SEVERITIES,
  type Severity,
} from '../difficulty.types';

/** What the other case is to the one that is shown. */
export const LINK_ROLES = [
  'related',
  'parent',
  'child',
  'merged_into',
  'merged_here',
  'split_from',
  'split_off',
  'repeats',
  'repeated_by',
  'follows',
  'followed_by',
] as const;
export type LinkRole = (typeof LINK_ROLES)[number];

const ROLES: Record<LinkKind, [from: LinkRole, to: LinkRole]> = {
  related: ['related', 'related'],
  child: ['parent', 'child'],
  merged: ['merged_into', 'merged_here'],
  split: ['split_from', 'split_off'],
  repeat: ['repeats', 'repeated_by'],
  follow_up: ['follows', 'followed_by'],
};

/** What people may take off again; a merge is undone, the rest is history. */
const REMOVABLE: readonly LinkKind[] = ['related', 'child', 'repeat'];

export class LinkedCaseDto {
  id: string;
  number: string;
  title: string;
  @ApiProperty({ enum: DIFFICULTY_STATUSES, enumName: 'DifficultyStatus' })
  status: DifficultyStatus;
  @ApiProperty({ enum: OUTCOMES, enumName: 'DifficultyOutcome', nullable: true })
  outcome: DifficultyOutcome | null;
  version: number;
  companyName: string;
  companyNameEn: string | null;
}

export class CaseLinkDto {
  id: string;
  @ApiProperty({ enum: LINK_ROLES, enumName: 'LinkRole' })
  role: LinkRole;
  case: LinkedCaseDto;
  /** False where a supervisor joined cases of two firms; no firm learns of it. */
  sameFirm: boolean;
  /** Null for the firm. */
  createdByName: string | null;
  createdAt: Date;
  /** Whether staff may take it off. */
  removable: boolean;
}

export class MergeDto {
  /** The case that goes on; of the same firm and open. */
  @IsUUID()
  intoId: string;

  /** The version of that case you saw. */
  @IsInt()
  @Min(1)
  intoVersion: number;

  /** Why they are one matter; the firm reads it. */
  @Trimmed()
  @IsString()
  @MinLength(5)
  @MaxLength(1000)
  reason: string;
}

export class SplitDto {
  @Trimmed()
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  title: string;

  @Trimmed()
  @IsString()
  @MinLength(10)
  @MaxLength(5000)
  body: string;

  /** A category's code, or none. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  category?: string;

  @ApiProperty({ enum: SEVERITIES, enumName: 'Severity' })
  @IsIn(SEVERITIES)
  severity: Severity;

  /** The entries that speak of it. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  entryIds: string[];
}

export class LinkDto {
  @IsUUID()
  otherId: string;

  /** The version of that case you saw. */
  @IsInt()
  @Min(1)
  otherVersion: number;

  /** What the other is to this case. `related` may join two firms' cases, by a supervisor. */
  @ApiProperty({ enum: ['related', 'parent', 'child'] })
  @IsIn(['related', 'parent', 'child'])
  role: 'related' | 'parent' | 'child';
}

export class RepeatClosingDto {
  /** The earlier cases of the same matter, each with an answer; at least two. */
  @ApiPropertyOptional({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  earlierIds: string[];

  /** Why it is the same matter; the firm reads it. */
  @Trimmed()
  @IsString()
  @MinLength(10)
  @MaxLength(2000)
  reason: string;

  /** 구제절차: what the firm can do against it. */
  @Trimmed()
  @IsString()
  @MinLength(10)
  @MaxLength(2000)
  remedy: string;
}

export function toLinkDto(link: CaseLink, staff: boolean): CaseLinkDto {
  const { id, kind, isFrom, sameFirm, createdAt, createdByName } = link;
  const { caseId, number, title, status, outcome, version, companyName, companyNameEn } = link;
  return {
    ...{ id, role: ROLES[kind][isFrom ? 0 : 1], sameFirm, createdAt },
    createdByName: staff ? createdByName : null,
    removable: staff && REMOVABLE.includes(kind),
    case: {
      ...{ id: caseId, number, title, status, outcome, version },
      ...{ companyName, companyNameEn },
    },
  };
}
