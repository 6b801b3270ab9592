import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsObject, IsOptional } from 'class-validator';

export class PutDraftDto {
  /** What the form holds, at most 64 kB as JSON. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  body: Record<string, unknown>;

  /**
   * `updatedAt` of the draft this one was written upon, null for none: a draft that changed elsewhere
   * is then not written over (409). Unset: the last one written stays.
   */
  @ApiProperty({ type: String, format: 'date-time', nullable: true, required: false })
  @IsOptional()
  @IsISO8601()
  base?: string | null;
}

export class DraftDto {
  key: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  body: Record<string, unknown>;
  updatedAt: Date;
}

/** A draft, or none. */
export class MaybeDraftDto {
  @ApiProperty({ type: DraftDto, nullable: true })
  draft: DraftDto | null;
}
