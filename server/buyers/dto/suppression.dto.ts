import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
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

/** A person's own refusal is lifted by their new express consent, any other by a reason. */
export class LiftSuppressionDto {
  /** For a refusal that was nobody's wish, such as a bounce. */
  @IsOptional() @Trimmed() @IsString() @MaxLength(500) reason?: string;

  /** Whose consent it is; with the three below. */
  @IsOptional() @IsUUID() contactId?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Length(10, 10) givenOn?: string;
  @ApiPropertyOptional({ enum: EVIDENCE_KINDS, enumName: 'EvidenceKind' })
  @IsOptional()
  @IsIn(EVIDENCE_KINDS)
  evidenceKind?: EvidenceKind;
  @IsOptional() @Trimmed() @IsString() @MaxLength(1000) evidence?: string;
}

export const SUPPRESSION_STATES = ['open', 'lifted'] as const;
export type SuppressionState = (typeof SUPPRESSION_STATES)[number];

export class SuppressionQueryDto extends PageQueryDto {
  /** Part of an address. */
  @IsOptional() @IsString() @MaxLength(100) q?: string;

  @ApiPropertyOptional({ enum: SUPPRESSION_REASONS, enumName: 'SuppressionReason' })
  @IsOptional()
  @IsIn(SUPPRESSION_REASONS)
  reason?: SuppressionReason;

  @ApiPropertyOptional({ enum: SUPPRESSION_SOURCES, enumName: 'SuppressionSource' })
  @IsOptional()
  @IsIn(SUPPRESSION_SOURCES)
  source?: SuppressionSource;

  @ApiPropertyOptional({ enum: SUPPRESSION_STATES, enumName: 'SuppressionState' })
  @IsOptional()
  @IsIn(SUPPRESSION_STATES)
  state?: SuppressionState;
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
  /** Why, where no consent lifted it. */
  liftedReason: string | null;
  /** The proof of the consent that lifted it; null for who may not read the register. */
  liftedEvidence: string | null;
  /** The person's own wish: only their new consent lifts it. */
  needsConsent: boolean;
}

/** Who has the address. */
export class SuppressedContactDto {
  id: string;
  name: string | null;
  buyerId: string;
  buyerName: string;
}

export class SuppressionDetailDto extends SuppressionDto {
  @ApiProperty({ type: [SuppressedContactDto] })
  contacts: SuppressedContactDto[];
  /** Everything that was ever noted of the address, the newest first; with this one. */
  @ApiProperty({ type: [SuppressionDto] })
  history: SuppressionDto[];
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
