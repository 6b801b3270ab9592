import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageDto, PageQueryDto } from '../../platform/http/paging.dto';

export const MAIL_STATUSES = ['pending', 'sent', 'failed'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

export class MailLogQueryDto extends PageQueryDto {
  @ApiProperty({ enum: MAIL_STATUSES, enumName: 'MailStatus', required: false })
  @IsOptional()
  @IsIn(MAIL_STATUSES)
  status?: MailStatus;

  /** Part of the address or of the reader's name. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

/** A mail that left or waits: its envelope, never what it says. */
export class MailLogEntryDto {
  id: string;
  /** Name of the template, such as `difficulty.filed`. */
  template: string;
  locale: 'ko' | 'en';
  toName: string;
  toAddress: string;
  @ApiProperty({ enum: MAIL_STATUSES, enumName: 'MailStatus' })
  status: MailStatus;
  attempts: number;
  /** What the mail server said last; null when all went well. */
  lastError: string | null;
  companyId: string | null;
  companyName: string | null;
  createdAt: Date;
  sentAt: Date | null;
}

export class MailLogPageDto extends PageDto {
  items: MailLogEntryDto[];
}
