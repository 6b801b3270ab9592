import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { PageDto, PageQueryDto } from '../../platform/http/paging.dto';

export const BUCKETS = ['overdue', 'due_soon', 'stuck', 'reopened', 'unassigned', 'review_due'] as const;
export const AGE_BANDS = ['0_7', '8_14', '15_30', '31_up'] as const;
export const GROUPINGS = ['doctor', 'category', 'market'] as const;

export type Bucket = (typeof BUCKETS)[number];
export type AgeBand = (typeof AGE_BANDS)[number];
export type Grouping = (typeof GROUPINGS)[number];

/** What narrows the board; all of it stands in the page's address. */
export class BoardFilterDto extends PageQueryDto {
  @IsOptional()
  @IsIn(BUCKETS)
  bucket?: Bucket;

  @IsOptional()
  @IsIn(AGE_BANDS)
  age?: AgeBand;

  @IsOptional()
  @IsUUID()
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
  @IsIn(['received', 'triaged', 'assigned', 'in_progress', 'waiting_sme', 'waiting_partner', 'answered', 'reopened'])
  status?: string;

  @IsOptional()
  @IsIn(['target', 'age', 'movement'])
  sort?: 'target' | 'age' | 'movement';
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
  doctorId: string | null;
  doctorName: string | null;
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
  /** Whom it waits for: the referral's addressee. */
  waitingFor: string | null;
  nextReviewOn: string | null;
  version: number;
}

export class BoardPageDto extends PageDto {
  items: BoardRowDto[];
  /** Unresolved cases in the supervisor's scope, before any filter. */
  unresolved: number;
}

export class BoardTileDto {
  bucket: 'overdue' | 'due_soon' | 'stuck' | 'reopened' | 'unassigned' | 'review_due' | 'all';
  count: number;
  /** The same figure seven days ago, where it can be told; null otherwise. */
  weekAgo: number | null;
}

export class BoardGroupDto {
  /** The doctor's id, the category's code, the country's code; null for none. */
  key: string | null;
  /** The doctor's name; null where the client has the words. */
  label: string | null;
  /** Counts in the age bands 0–7, 8–14, 15–30, 31 and more days. */
  bands: number[];
  total: number;
}

export class BoardSummaryDto {
  tiles: BoardTileDto[];
  groups: BoardGroupDto[];
  /** Doctors in scope, for reassigning and filtering. */
  doctors: BoardDoctorDto[];
  asOf: Date;
}

export class BoardDoctorDto {
  id: string;
  name: string;
  title: string | null;
  teamName: string | null;
  /** Unresolved cases they have. */
  open: number;
}
