import { ApiProperty } from '@nestjs/swagger';
import {
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import { PageDto, PageQueryDto } from '../../platform/http/paging.dto';
import { Trimmed } from '../../platform/http/trimmed';
import {
  EVIDENCE_KINDS,
  type EvidenceKind,
  SUPPRESSION_REASONS,
  type SuppressionReason,
  SUPPRESSION_SOURCES,
  type SuppressionSource,
} from '../buyer.values';

export class SuppressDto {
  /** A mail address or an international number. */
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(254) address: string;

  @ApiProperty({ enum: SUPPRESSION_REASONS, enumName: 'SuppressionReason' })
  @IsIn(SUPPRESSION_REASONS)
  reason: SuppressionReason;

  @IsOptional() @IsString() @MaxLength(500) note?: string | null;
}

/** Only a new express consent, given after the refusal, lifts one. */
export class LiftSuppressionDto {
  @IsUUID() contactId: string;
  @IsISO8601({ strict: true }) @Length(10, 10) givenOn: string;
  @ApiProperty({ enum: EVIDENCE_KINDS, enumName: 'EvidenceKind' })
  @IsIn(EVIDENCE_KINDS)
  evidenceKind: EvidenceKind;
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(1000) evidence: string;
}

export class SuppressionQueryDto extends PageQueryDto {
  /** Part of an address. */
  @IsOptional() @IsString() @MaxLength(100) q?: string;
}

export class SuppressionDto {
  id: string;
  address: string;
  @ApiProperty({ enum: SUPPRESSION_REASONS, enumName: 'SuppressionReason' })
  reason: SuppressionReason;
  @ApiProperty({ enum: SUPPRESSION_SOURCES, enumName: 'SuppressionSource' })
  source: SuppressionSource;
  note: string | null;
  recordedByName: string;
  createdAt: Date;
  /** When the refusal was confirmed to the person. */
  confirmedAt: Date | null;
  liftedAt: Date | null;
  liftedByName: string | null;
}

export class SuppressionPageDto extends PageDto {
  @ApiProperty({ type: [SuppressionDto] })
  items: SuppressionDto[];
}

export class UnsubscribeQueryDto {
  @IsString() @MaxLength(1000) token: string;
}

/** What the page of a letter's link shows: nothing but the address, mostly hidden. */
export class UnsubscribeDto {
  /** Such as `v***@nordlicht.example`. */
  address: string;
  /** Whether nothing is sent there any more. */
  done: boolean;
  /** Of the letter. */
  language: string;
}
