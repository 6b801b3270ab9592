import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { SendReasonDto } from '../../../buyers/dto/may-send.dto';
import { PageDto, PageQueryDto } from '../../../platform/http/paging.dto';

export const RECIPIENT_STATUSES = [
  'queued',
  'sent',
  'bounced',
  'replied',
  'opted_out',
  'skipped',
] as const;
export type RecipientStatus = (typeof RECIPIENT_STATUSES)[number];

export const RECIPIENT_VERDICTS = ['allow', 'needs_consent', 'block'] as const;
export type RecipientVerdict = (typeof RECIPIENT_VERDICTS)[number];

/** Why a recipient got no letter, or why it did not arrive. */
export const RECIPIENT_REASONS = [
  'no_address',
  'bad_address',
  'same_address',
  'left',
  'address_changed',
  'no_time_zone',
  'needs_consent',
  'blocked',
  'fields_missing',
  'stopped',
  'refused',
  'undelivered',
  'bounce',
] as const;
export type RecipientReason = (typeof RECIPIENT_REASONS)[number];

export const MOST_RECIPIENTS = 5000;

/** To whom the letter goes: contacts of the buyers' register; replaces the list there was. */
export class ChooseRecipientsDto {
  @IsArray()
  @ArrayMaxSize(MOST_RECIPIENTS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  contactIds: string[];
}

export class RecipientsQueryDto extends PageQueryDto {
  @ApiProperty({ enum: RECIPIENT_STATUSES, enumName: 'RecipientStatus', required: false })
  @IsOptional()
  @IsIn(RECIPIENT_STATUSES)
  status?: RecipientStatus;

  /** What the rules say of writing to them. */
  @ApiProperty({ enum: RECIPIENT_VERDICTS, enumName: 'RecipientVerdict', required: false })
  @IsOptional()
  @IsIn(RECIPIENT_VERDICTS)
  verdict?: RecipientVerdict;

  /** Those a mail went to only. */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  sent?: boolean;

  @ApiPropertyOptional({ enum: RECIPIENT_REASONS, enumName: 'RecipientReason' })
  @IsOptional()
  @IsIn(RECIPIENT_REASONS)
  reason?: RecipientReason;

  /** In the names of companies and people, and addresses. */
  @IsOptional() @IsString() @MaxLength(100) q?: string;
}

export class LetterRecipientDto {
  id: string;
  contactId: string;
  buyerId: string;
  company: string;
  person: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
  email: string | null;
  /** IANA. */
  timeZone: string;
  @ApiProperty({ enum: RECIPIENT_VERDICTS, enumName: 'RecipientVerdict' })
  verdict: RecipientVerdict;
  /** What stands at the start of the subject. */
  label: string | null;
  /** Why, worded by the client. */
  @ApiProperty({ type: [SendReasonDto] })
  rules: SendReasonDto[];
  ruleVersion: number | null;
  basis: string | null;
  @ApiProperty({ enum: RECIPIENT_STATUSES, enumName: 'RecipientStatus' })
  status: RecipientStatus;
  @ApiProperty({ enum: RECIPIENT_REASONS, enumName: 'RecipientReason', nullable: true })
  reason: RecipientReason | null;
  /** What the mail server said. */
  detail: string | null;
  dueAt: Date | null;
  sentAt: Date | null;
  repliedAt: Date | null;
  bouncedAt: Date | null;
  /** They agreed to meet or talk. */
  meetingAt: Date | null;
  /** They said that they are not interested. */
  declinedAt: Date | null;
  optedOutAt: Date | null;
}

export class LetterRecipientPageDto extends PageDto {
  @ApiProperty({ type: [LetterRecipientDto] })
  items: LetterRecipientDto[];
}

/** How many stand where. */
export class RecipientCountsDto {
  /** Of those not sent to yet: to whom the rules allow writing. */
  sendable: number;
  total: number;
  queued: number;
  sent: number;
  /** Sent, and nothing heard of it since. */
  delivered: number;
  bounced: number;
  replied: number;
  optedOut: number;
  skipped: number;
  /** Of the replied: who agreed to meet. */
  meetings: number;
  /** Of those not sent to yet: to whom the rules forbid writing without consent, or at all. */
  needsConsent: number;
  blocked: number;
}

export class RecipientCountryDto {
  /** ISO 3166-1 alpha-2. */
  country: string;
  count: number;
}

/** The recipients at a glance. */
export class RecipientSummaryDto extends RecipientCountsDto {
  /** The company of the first. */
  first: string | null;
  /** Where they are, most first. */
  @ApiProperty({ type: [RecipientCountryDto] })
  countries: RecipientCountryDto[];
}
