import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';

export class PutDraftDto {
  /** What the form holds, at most 64 kB as JSON. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  body: Record<string, unknown>;
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
