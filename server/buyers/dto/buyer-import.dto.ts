import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { ImportCellDto, ImportColumnDto } from '../../companies/dto/company-import.dto';
import { IMPORT_SEVERITIES, type ImportSeverity } from '../../companies/imports/import.types';
import { PageQueryDto } from '../../platform/http/paging.dto';
import { CONTACT_SOURCES, type ContactSource } from '../buyer.values';
import {
  BUYER_IMPORT_CHOICES,
  type BuyerImportChoice,
  BUYER_IMPORT_RESULTS,
  type BuyerImportResult,
  BUYER_IMPORT_STATUSES,
  type BuyerImportStatus,
} from '../imports/buyer-import.types';

export const BUYER_IMPORT_FILTERS = [
  'all',
  'clean',
  'errors',
  'duplicates',
  'warnings',
  'create',
  'add',
  'update',
  'skip',
  'failed',
] as const;
export type BuyerImportFilter = (typeof BUYER_IMPORT_FILTERS)[number];

/** Where the whole list comes from, for rows that do not say so themselves. */
export class BuyerListSourceDto {
  @ApiPropertyOptional({ enum: CONTACT_SOURCES, enumName: 'ContactSource' })
  @IsOptional()
  @IsIn(CONTACT_SOURCES)
  sourceType?: ContactSource;

  @IsOptional() @IsString() @MaxLength(300) sourceDetail?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Length(10, 10) sourceDate?: string;
}

export class BuyerImportRowQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: BUYER_IMPORT_FILTERS, enumName: 'BuyerImportFilter' })
  @IsOptional()
  @IsIn(BUYER_IMPORT_FILTERS)
  filter?: BuyerImportFilter;
}

export class BuyerImportChoiceDto {
  @ApiProperty({ enum: BUYER_IMPORT_CHOICES, enumName: 'BuyerImportChoice' })
  @IsIn(BUYER_IMPORT_CHOICES)
  choice: BuyerImportChoice;
}

export class BuyerImportFileQueryDto {
  @ApiPropertyOptional({ enum: ['ko', 'en'], enumName: 'FileLocale' })
  @IsOptional()
  @IsIn(['ko', 'en'])
  locale?: 'ko' | 'en';
}

/** How many rows there are of each kind. */
export class BuyerImportCountsDto {
  clean: number;
  errors: number;
  duplicates: number;
  warnings: number;
  create: number;
  add: number;
  update: number;
  skip: number;
  failed: number;
}

export class BuyerImportSummaryDto {
  id: string;
  fileName: string;
  @ApiProperty({ enum: BUYER_IMPORT_STATUSES, enumName: 'BuyerImportStatus' })
  status: BuyerImportStatus;
  total: number;
  processed: number;
  createdByName: string;
  createdAt: Date;
  finishedAt: Date | null;
}

export class BuyerImportDto extends BuyerImportSummaryDto {
  columns: ImportColumnDto[];
  counts: BuyerImportCountsDto;
}

export class BuyerImportPageDto {
  items: BuyerImportSummaryDto[];
  nextCursor: string | null;
}

export class BuyerImportFindingDto {
  code: string;
  field: string | null;
  @ApiProperty({ enum: IMPORT_SEVERITIES, enumName: 'ImportSeverity' })
  severity: ImportSeverity;
  /** In words. */
  ko: string;
  en: string;
}

export class BuyerImportRowDto {
  id: string;
  /** The line of the file. */
  line: number;
  /** What would be kept. */
  company: string | null;
  country: string | null;
  person: string | null;
  email: string | null;
  phone: string | null;
  @ApiProperty({ enum: CONTACT_SOURCES, enumName: 'ContactSource', nullable: true })
  sourceType: ContactSource | null;
  sourceDate: string | null;
  /** What the file says. */
  cells: ImportCellDto[];
  findings: BuyerImportFindingDto[];
  @ApiProperty({ enum: BUYER_IMPORT_CHOICES, enumName: 'BuyerImportChoice' })
  choice: BuyerImportChoice;
  /** The choices this row leaves; the first is what we propose. */
  @ApiProperty({ enum: BUYER_IMPORT_CHOICES, enumName: 'BuyerImportChoice', isArray: true })
  choices: BuyerImportChoice[];
  /** The company it belongs to, or the one it made. */
  buyerId: string | null;
  @ApiProperty({ enum: BUYER_IMPORT_RESULTS, enumName: 'BuyerImportResult', nullable: true })
  result: BuyerImportResult | null;
}

export class BuyerImportRowPageDto {
  items: BuyerImportRowDto[];
  nextCursor: string | null;
}
