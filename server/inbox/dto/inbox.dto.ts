import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { DIFFICULTY_STATUSES, type DifficultyStatus } from '../../difficulties/difficulty.types';
import { PageDto, PageQueryDto } from '../../platform/http/paging.dto';
import { INBOX_REASONS, INBOX_STATUSES, type InboxReason, type InboxStatus } from '../inbox.types';

export class InboxQueryDto extends PageQueryDto {
  /** Default: those that wait. */
  @ApiPropertyOptional({ enum: INBOX_STATUSES, enumName: 'InboxStatus' })
  @IsOptional()
  @IsIn(INBOX_STATUSES)
  status?: InboxStatus;

  /** Part of the sender or of the subject. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

/** The firm a mail is from or about, as far as that is known. */
export class InboxFirmDto {
  id: string;
  name: string;
  nameEn: string | null;
}

export class InboxCaseDto {
  id: string;
  number: string;
  title: string;
  @ApiProperty({ enum: DIFFICULTY_STATUSES, enumName: 'DifficultyStatus' })
  status: DifficultyStatus;
}

export class InboxRowDto {
  id: string;
  @ApiProperty({ enum: INBOX_STATUSES, enumName: 'InboxStatus' })
  status: InboxStatus;
  /** Why it was parked or ignored. */
  @ApiProperty({ enum: INBOX_REASONS, enumName: 'InboxReason', nullable: true })
  reason: InboxReason | null;
  fromName: string;
  fromAddress: string;
  subject: string;
  /** The first words. */
  preview: string;
  fileCount: number;
  receivedAt: Date;
  company: InboxFirmDto | null;
  difficulty: InboxCaseDto | null;
}

export class InboxPageDto extends PageDto {
  @ApiProperty({ type: [InboxRowDto] })
  items: InboxRowDto[];
}

export class InboxAttachmentDto {
  name: string;
  /** Bytes. */
  size: number;
  /** The code of the refusal; null when it was taken or still waits. */
  refused: string | null;
}

/** What the receiving mail server found; a pass alone proves nothing. */
export class MailAuthenticationDto {
  spf?: string;
  dkim?: string;
  dmarc?: string;
}

/** A mail as plain text; nothing of it runs or loads. */
export class InboxMessageDto extends InboxRowDto {
  /** What the writer wrote, without quotes and signature. */
  body: string;
  /** All of it. */
  fullText: string;
  /** Bytes. */
  size: number;
  @ApiProperty({ type: [InboxAttachmentDto] })
  attachments: InboxAttachmentDto[];
  authentication: MailAuthenticationDto;
  /** Open cases of the firm, to which it may belong. */
  @ApiProperty({ type: [InboxCaseDto] })
  candidates: InboxCaseDto[];
  decidedByName: string | null;
  decidedAt: Date | null;
  decisionNote: string | null;
}

/** The mail an entry of a case was made of, as it came. */
export class CaseMailDto {
  id: string;
  fromName: string;
  fromAddress: string;
  subject: string;
  fullText: string;
  receivedAt: Date;
  @ApiProperty({ type: [InboxAttachmentDto] })
  attachments: InboxAttachmentDto[];
  authentication: MailAuthenticationDto;
}

/** How the reading of the mailbox goes. */
export class InboxHealthDto {
  /** Whether mails carry an address for replies. */
  addressSet: boolean;
  /** Whether a mailbox is read. */
  mailboxSet: boolean;
  /** The address people reply to, without a case's token. */
  address: string | null;
  polledAt: Date | null;
  succeededAt: Date | null;
  error: string | null;
  failingSince: Date | null;
  /** Mails that wait for a decision. */
  parked: number;
  /** Mails of the last 24 hours that landed on a case. */
  delivered: number;
  /** Messages that were begun and failed, to be tried again. */
  retrying: number;
}
