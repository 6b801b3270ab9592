import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsObject, IsOptional, IsString, Length, Matches } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_STATUSES = [
  'queued',
  'running',
  'done',
  'failed',
  'cancelled',
  'expired',
] as const;
export type ExportStatus = (typeof EXPORT_STATUSES)[number];

/** A list with what narrows it. */
export class ExportSelectionDto {
  /** The list: `difficulties`, `board` and the like. */
  @Matches(/^[a-z_]{2,40}$/)
  source: string;

  /** The filters of the list, named as in its own query. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  @IsOptional()
  @IsObject()
  filters?: Record<string, unknown>;
}

export class AskExportDto extends ExportSelectionDto {
  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat' })
  @IsIn(EXPORT_FORMATS)
  format: ExportFormat;

  /** What the file is for; goes into the audit record (DOMAIN §7.1). */
  @Trimmed()
  @IsString()
  @Length(5, 300)
  purpose: string;
}

export class ExportCountDto {
  /** Rows the file would have now. */
  count: number;
}

export class ExportDto {
  id: string;
  source: string;
  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat' })
  format: ExportFormat;
  @ApiProperty({ type: 'object', additionalProperties: true })
  filters: Record<string, unknown>;
  purpose: string;
  @ApiProperty({ enum: EXPORT_STATUSES, enumName: 'ExportStatus' })
  status: ExportStatus;
  /** Rows there were when it began; null before. */
  total: number | null;
  /** Rows written so far. */
  processed: number;
  fileName: string | null;
  /** Bytes. */
  fileSize: number | null;
  /** Why it failed, as a code; null otherwise. */
  problem: string | null;
  createdAt: Date;
  finishedAt: Date | null;
  /** Until when it can be downloaded. */
  expiresAt: Date | null;
}

export class ExportPageDto {
  items: ExportDto[];
  nextCursor: string | null;
}
