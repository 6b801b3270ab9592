import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQueryDto } from '../../platform/http/paging.dto';
import { MARKET_STATUSES, type MarketStatus, type Tier, TIERS } from '../company.values';
import {
  IMPORT_CHOICES,
  IMPORT_SEVERITIES,
  IMPORT_STATUSES,
  type ImportChoice,
  type ImportSeverity,
  type ImportStatus,
} from '../imports/import.types';

export const IMPORT_ROW_FILTERS = [
  'all',
  'findings',
  'errors',
  'duplicates',
  'clean',
  'create',
  'update',
  'skip',
  'kept',
  'failed',
] as const;
export type ImportRowFilter = (typeof IMPORT_ROW_FILTERS)[number];

export class ImportRowQueryDto extends PageQueryDto {
  @ApiProperty({ enum: IMPORT_ROW_FILTERS, enumName: 'ImportRowFilter', required: false })
  @IsOptional()
  @IsIn(IMPORT_ROW_FILTERS)
  filter?: ImportRowFilter;
}

export class ImportChoiceDto {
  @ApiProperty({ enum: IMPORT_CHOICES, enumName: 'ImportChoice' })
  @IsIn(IMPORT_CHOICES)
  choice: ImportChoice;
}

/** One choice for all rows of a filter that leave it open. */
export class BulkImportChoiceDto extends ImportChoiceDto {
  @ApiProperty({ enum: IMPORT_ROW_FILTERS, enumName: 'ImportRowFilter' })
  @IsIn(IMPORT_ROW_FILTERS)
  filter: ImportRowFilter;
}

export class BulkImportChoiceResultDto {
  changed: number;
  /** Rows for which this choice is not open. */
  left: number;
}

export class ImportColumnDto {
  header: string;
  /** The field it fills; null when nothing is taken from it. */
  field: string | null;
}

/** How many rows there are of each kind. */
export class ImportCountsDto {
  findings: number;
  errors: number;
  duplicates: number;
  clean: number;
  create: number;
  update: number;
  skip: number;
  /** Rows an undo had to leave. */
  kept: number;
  failed: number;
}

export class CompanyImportDto {
  id: string;
  fileName: string;
  @ApiProperty({ enum: IMPORT_STATUSES, enumName: 'ImportStatus' })
  status: ImportStatus;
  total: number;
  processed: number;
  createdCount: number;
  updatedCount: number;
  skippedCount: number;
  columns: ImportColumnDto[];
  /** Why it failed, as a code. */
  problem: string | null;
  createdByName: string;
  createdAt: Date;
  finishedAt: Date | null;
  counts: ImportCountsDto;
}

export class CompanyImportSummaryDto {
  id: string;
  fileName: string;
  @ApiProperty({ enum: IMPORT_STATUSES, enumName: 'ImportStatus' })
  status: ImportStatus;
  total: number;
  createdCount: number;
  updatedCount: number;
  skippedCount: number;
  createdByName: string;
  createdAt: Date;
  finishedAt: Date | null;
}

export class CompanyImportPageDto {
  items: CompanyImportSummaryDto[];
  nextCursor: string | null;
}

export class FindingParamDto {
  name: string;
  value: string;
}

export class ImportFindingDto {
  code: string;
  field: string | null;
  @ApiProperty({ enum: IMPORT_SEVERITIES, enumName: 'ImportSeverity' })
  severity: ImportSeverity;
  params: FindingParamDto[];
}

export class ImportMarketDto {
  country: string;
  @ApiProperty({ enum: MARKET_STATUSES, enumName: 'MarketStatus' })
  status: MarketStatus;
}

export class ImportCellDto {
  header: string;
  value: string;
}

export class ImportRowDto {
  id: string;
  /** The line of the file. */
  line: number;
  /** What would be kept. */
  name: string | null;
  nameEn: string | null;
  registrationNumber: string | null;
  phone: string | null;
  region: string | null;
  sectorCode: string | null;
  @ApiProperty({ enum: TIERS, enumName: 'Tier', nullable: true })
  tier: Tier | null;
  products: string[];
  markets: ImportMarketDto[];
  /** What the file says. */
  cells: ImportCellDto[];
  findings: ImportFindingDto[];
  @ApiProperty({ enum: IMPORT_CHOICES, enumName: 'ImportChoice' })
  choice: ImportChoice;
  /** The choices this row leaves; the first is what we propose. */
  @ApiProperty({ enum: IMPORT_CHOICES, enumName: 'ImportChoice', isArray: true })
  choices: ImportChoice[];
  /** The firm it updates, or the one it made. */
  companyId: string | null;
  /** created, updated, skipped, failed; after an undo removed, restored, kept_changed, kept_in_use. */
  result: string | null;
}

export class ImportRowPageDto {
  items: ImportRowDto[];
  nextCursor: string | null;
}
