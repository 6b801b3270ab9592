import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';
import {
  CONTACT_CONSENT_KINDS,
  type ContactConsentKind,
  EVIDENCE_KINDS,
  type EvidenceKind,
  SENDING_CHANNELS,
  type SendingChannel,
} from '../buyer.values';

export class RecordConsentDto {
  @ApiProperty({ enum: CONTACT_CONSENT_KINDS, enumName: 'ContactConsentKind' })
  @IsIn(CONTACT_CONSENT_KINDS)
  kind: ContactConsentKind;

  /** Left out: every channel. */
  @ApiPropertyOptional({ enum: SENDING_CHANNELS, enumName: 'SendingChannel', nullable: true })
  @IsOptional()
  @IsIn(SENDING_CHANNELS)
  channel?: SendingChannel | null;

  /** Whether it names the night as well (KR, 21:00–08:00). */
  @IsOptional() @IsBoolean() night?: boolean;

  /** The day it was given, or of the inquiry or the end of the deal; not in the future. */
  @IsISO8601({ strict: true }) @Length(10, 10) givenOn: string;

  /** The last day it holds, where the person limited it. */
  @IsOptional() @IsISO8601({ strict: true }) @Length(10, 10) until?: string | null;

  /** For a deal: the goods it was about. */
  @IsOptional() @IsString() @MaxLength(300) goods?: string | null;

  @ApiProperty({ enum: EVIDENCE_KINDS, enumName: 'EvidenceKind' })
  @IsIn(EVIDENCE_KINDS)
  evidenceKind: EvidenceKind;

  /** Where the proof lies: the form's date and place, the mail's subject, the contract's number. */
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(1000) evidence: string;
}

export class WithdrawConsentDto {
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(300) reason: string;
}
