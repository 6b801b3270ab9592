import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { SEVERITIES, UNRESOLVED_STATUSES } from '../../difficulties/difficulty.types';
import { PageDto, PageQueryDto } from '../../platform/http/paging.dto';

export const BUCKETS = [
  'overdue',
  'due_soon',
  'stuck',
  'reopened',
  'unassigned',
  'extension',
  'second_look',
  'review_due',
] as const;
export const AGE_BANDS = ['0_7', '8_14', '15_30', '31_up'] as const;
export const GROUPINGS = ['doctor', 'category', 'market', 'partner', 'waiting'] as const;
/** For whom a case waits: us, the firm, a partner, the supervisor's word on an extension or an answer. */
export const BOARD_WAITING = ['us', 'firm', 'partner', 'supervisor'] as const;

export const BOARD_SORTS = ['target', '-target', 'age', '-age', 'movement', '-movement'] as const;

export type BoardSort = (typeof BOARD_SORTS)[number];
export type Bucket = (typeof BUCKETS)[number];
export type AgeBand = (typeof AGE_BANDS)[number];
export type BoardWaiting = (typeof BOARD_WAITING)[number];
export type Grouping = (typeof GROUPINGS)[number];

/** What narrows the board; all of it stands in the page's address. */
export class BoardFilterDto extends PageQueryDto {
  @IsOptional()
  @IsIn(BUCKETS)
  bucket?: Bucket;

  @IsOptional()
  @IsIn(AGE_BANDS)
  age?: AgeBand;

  /** A doctor's id, or `none` for cases nobody has. */
  @IsOptional()
  @Matches(/^(none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
  doctorId?: string;

  @IsOptional()
  @IsUUID()
  teamId?: string;

  /** A difficulty category's code, or `none`. */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  category?: string;

  /** ISO 3166 alpha-2, or `none`. */
  @IsOptional()
  @IsString()
  @Length(2, 4)
  market?: string;

  @IsOptional()
  @IsIn(UNRESOLVED_STATUSES)
  status?: string;

  @IsOptional()
  @IsIn(BOARD_WAITING)
  waiting?: BoardWaiting;

  /** A partner's or an office's id whose answer is awaited, or `none`. */
  @IsOptional()
  @Matches(/^(none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
  partnerId?: string;

  @IsOptional()
  @IsIn(SEVERITIES)
  severity?: string;

  /** The nearest target, the oldest, the longest without movement first; `-` turns it round. */
  @IsOptional()
  @IsIn(BOARD_SORTS)
  sort?: BoardSort;
}

export class BoardSummaryQueryDto extends BoardFilterDto {
  @IsOptional()
  @IsIn(GROUPINGS)
  by?: Grouping;
}

/** One unresolved case on the board. */
export class BoardRowDto {
  id: string;
  number: string;
  title: string;
  status: string;
  severity: string;
  category: string | null;
  market: string | null;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  doctorId: string | null;
  doctorName: string | null;
  doctorNameEn: string | null;
  teamName: string | null;
  /** Calendar days since it was filed. */
  ageDays: number;
  /** Calendar days since anything happened. */
  stillDays: number;
  receivedAt: Date;
  targetAt: Date | null;
  /** Working minutes left, negative when late; null when the clock does not run. */
  remainingWorkingMinutes: number | null;
  paused: boolean;
  overdue: boolean;
  reopenedCount: number;
  @ApiProperty({ enum: BOARD_WAITING, enumName: 'BoardWaiting' })
  waitingOn: BoardWaiting;
  /** Whom it waits for: the referral's addressee. */
  waitingFor: string | null;
  /** More time was asked for and nobody decided yet. */
  extensionAsked: boolean;
  /** An answer is written and waits for a second pair of eyes. */
  underReview: boolean;
  nextReviewOn: string | null;
  version: number;
}

export class BoardPageDto extends PageDto {
  items: BoardRowDto[];
  /** Unresolved cases in the supervisor's scope, before any filter. */
  unresolved: number;
}

export class BoardTileDto {
  @ApiProperty({ enum: [...BUCKETS, 'all'] })
  bucket: Bucket | 'all';
  count: number;
  /** The same figure seven days ago, where it can be told; null otherwise. */
  weekAgo: number | null;
  /**
   * One comparison: overdue the days of the latest, due_soon how many are due today, stuck the days
   * of the longest, reopened how many were so twice or more; null for the others.
   */
  detail: number | null;
}

export class BoardGroupDto {
  /** The doctor's or partner's id, a code of category, country or waiting; null for none. */
  key: string | null;
  /** The doctor's or partner's name; null where the client has the words. */
  label: string | null;
  labelEn: string | null;
  /** Counts in the age bands 0–7, 8–14, 15–30, 31 and more days. */
  bands: number[];
  total: number;
}

export class BoardSummaryDto {
  tiles: BoardTileDto[];
  groups: BoardGroupDto[];
  /** Cases in the groups; one that waits for two partners stands in two groups. */
  grouped: number;
  /** Doctors in scope, for reassigning and filtering. */
  doctors: BoardDoctorDto[];
  /** Teams in scope, by name. */
  teams: BoardTeamDto[];
  /** Bodies whose answers are awaited, those of most cases first. */
  partners: BoardPartnerDto[];
  asOf: Date;
}

/** A partner or an office that owes answers. */
export class BoardPartnerDto {
  id: string;
  name: string;
  nameEn: string;
  /** Unresolved cases it owes an answer on. */
  open: number;
}

export class BoardTeamDto {
  id: string;
  name: string;
  nameEn: string | null;
}

export class BoardDoctorDto {
  id: string;
  name: string;
  nameEn: string | null;
  title: string | null;
  teamName: string | null;
  /** Unresolved cases they have. */
  open: number;
}
