import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsOptional } from 'class-validator';
import { RECIPIENT_REASONS, type RecipientReason } from './letter-recipients.dto';

export class SendPlanQueryDto {
  /** Not before this instant; now when unset. */
  @IsOptional() @IsISO8601({ strict: true }) notBefore?: string;
}

/** Recipients who get it at the same moment, within their own working hours. */
export class SendWaveDto {
  /** IANA. */
  timeZone: string;
  dueAt: Date;
  count: number;
}

export class SendSkipDto {
  @ApiProperty({ enum: RECIPIENT_REASONS, enumName: 'RecipientReason' })
  reason: RecipientReason;
  count: number;
}

/** The subject as some of them read it. */
export class PlannedSubjectDto {
  label: string | null;
  subject: string;
  count: number;
}

export class PlannedFooterTextDto {
  language: string;
  lines: string[];
}

/** What stands below the letter for some of them, in each language that must be there. */
export class PlannedFooterDto {
  count: number;
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  @ApiProperty({ type: [PlannedFooterTextDto] })
  texts: PlannedFooterTextDto[];
}

/** What would happen if the letter were sent: nothing is kept. */
export class SendPlanDto {
  notBefore: Date;
  willSend: number;
  willSkip: number;
  @ApiProperty({ type: [SendSkipDto] })
  skips: SendSkipDto[];
  /** In the order they leave. */
  @ApiProperty({ type: [SendWaveDto] })
  waves: SendWaveDto[];
  @ApiProperty({ type: [PlannedSubjectDto] })
  subjects: PlannedSubjectDto[];
  @ApiProperty({ type: [PlannedFooterDto] })
  footers: PlannedFooterDto[];
  ruleVersion: number | null;
  /** Mails a minute, over all letters. */
  perMinute: number;
}
