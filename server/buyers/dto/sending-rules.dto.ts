import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';
import { SENDING_CHANNELS, type SendingChannel } from '../buyer.values';
import { FOOTER_PARTS, type FooterPart } from '../may-send/sending-rules';

export class RuleGroundDto {
  basis: string;
  /** How long after the fact it holds; null: until withdrawn. */
  months: number | null;
  needs: string[];
}

export class RuleLabelDto {
  text: string;
  /** Other wordings, for letters in a language. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  inLanguage: Readonly<Record<string, string>>;
}

export class SilentHoursDto {
  @ApiProperty({ enum: SENDING_CHANNELS, enumName: 'SendingChannel', isArray: true })
  channels: SendingChannel[];
  from: number;
  to: number;
}

export class DailyLimitDto {
  @ApiProperty({ enum: SENDING_CHANNELS, enumName: 'SendingChannel' })
  channel: SendingChannel;
  count: number;
}

/** The law of one place. */
export class JurisdictionRuleDto {
  code: string;
  /** Empty for the rest of the world. */
  countries: string[];
  source: string;
  @ApiProperty({ type: [RuleGroundDto] })
  grounds: RuleGroundDto[];
  @ApiProperty({ type: RuleLabelDto, nullable: true })
  label: RuleLabelDto | null;
  @ApiProperty({ enum: FOOTER_PARTS, enumName: 'FooterPart', isArray: true })
  footer: FooterPart[];
  /** Null: the language of the letter. */
  @ApiProperty({ type: [String], nullable: true })
  footerLanguages: string[] | null;
  @ApiProperty({ type: [SilentHoursDto] })
  quiet: SilentHoursDto[];
  @ApiProperty({ type: DailyLimitDto, nullable: true })
  limit: DailyLimitDto | null;
  reconfirmMonths: number | null;
}

export class LetterKindRuleDto {
  kind: string;
  /** Whether it stays part of a running business when it goes to many. */
  toMany: boolean;
}

/** One version of the rules. */
export class SendingRulesDto {
  version: number;
  effectiveFrom: Date;
  note: string;
  /** In force now. */
  current: boolean;
  @ApiProperty({ type: [JurisdictionRuleDto] })
  jurisdictions: JurisdictionRuleDto[];
  /** Letters that are no advertising; every other is. */
  @ApiProperty({ type: [LetterKindRuleDto] })
  services: LetterKindRuleDto[];
}

export class SendingRulesListDto {
  /** The latest first. */
  @ApiProperty({ type: [SendingRulesDto] })
  items: SendingRulesDto[];
}

/** A new reading of one law; it builds on the latest version, and what is left out stays. */
export class AddSendingRulesDto {
  /** The first day it holds, in Seoul; not before tomorrow. */
  @IsISO8601({ strict: true }) @Length(10, 10) effectiveOn: string;
  /** What changed and why. */
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(300) note: string;
  @Matches(/^[a-z]{2,10}$/) jurisdiction: string;
  /** Where the law is written. */
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(200) source: string;

  /** Null for none. */
  @IsOptional() @IsString() @Matches(/^[^\p{Cc}\p{Cf}]{1,20}$/u) label?: string | null;
  @IsOptional() @IsBoolean() consentOnly?: boolean;
  @IsOptional() @IsInt() @Min(1) @Max(120) reconfirmMonths?: number | null;
  @IsOptional() @IsInt() @Min(1) @Max(100) dailyMails?: number | null;

  /** ISO 3166-1 alpha-2. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @ArrayMaxSize(60)
  @Matches(/^[A-Z]{2}$/, { each: true })
  countries?: string[];
}
