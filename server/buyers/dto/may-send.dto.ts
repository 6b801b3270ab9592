import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsUUID,
  Matches,
} from 'class-validator';
import {
  CONTACT_LANGUAGES,
  type ContactLanguage,
  SENDING_CHANNELS,
  type SendingChannel,
} from '../buyer.values';
import { SEND_REASONS, SEND_VERDICTS, type SendReasonCode } from '../may-send/can-send';
import { FOOTER_PARTS, type FooterPart } from '../may-send/sending-rules';

export class MaySendQuestionDto {
  @IsUUID(undefined, { each: true }) @ArrayMinSize(1) @ArrayMaxSize(5000) contactIds: string[];

  @ApiProperty({ enum: SENDING_CHANNELS, enumName: 'SendingChannel' })
  @IsIn(SENDING_CHANNELS)
  channel: SendingChannel;

  /** A letter's kind, or `consent_request`. */
  @Matches(/^[a-z_]{2,40}$/) kind: string;

  /** When it would arrive; now when left out. */
  @IsOptional() @IsISO8601({ strict: true }) at?: string;

  /** To more than one at once; when left out: whether more than one is asked about. */
  @IsOptional() @IsBoolean() mass?: boolean;

  /** Of the letter; each contact's own when left out. */
  @IsOptional() @IsIn(CONTACT_LANGUAGES) language?: ContactLanguage;

  /** Whether it offers the same kind of goods as the last deal (KR). */
  @IsOptional() @IsBoolean() sameGoods?: boolean;
}

export class SendReasonDto {
  @ApiProperty({ enum: SEND_REASONS, enumName: 'SendReasonCode' })
  code: SendReasonCode;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  params: Record<string, string | number>;
}

export class SendFooterDto {
  @ApiProperty({ enum: FOOTER_PARTS, enumName: 'FooterPart', isArray: true })
  parts: FooterPart[];
  languages: string[];
}

export class SendVerdictDto {
  contactId: string;
  @ApiProperty({ enum: SEND_VERDICTS, enumName: 'SendVerdictKind' })
  verdict: (typeof SEND_VERDICTS)[number];
  /** At the very start of the subject. */
  label: string | null;
  footer: SendFooterDto;
  @ApiProperty({ type: [SendReasonDto] })
  reasons: SendReasonDto[];
  ruleVersion: number;
  jurisdiction: string;
  basis: string | null;
  consentId: string | null;
}

export class MaySendDto {
  @ApiProperty({ type: [SendVerdictDto] })
  items: SendVerdictDto[];
  allow: number;
  needsConsent: number;
  block: number;
}
