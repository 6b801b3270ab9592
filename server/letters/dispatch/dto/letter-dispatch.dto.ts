import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsISO8601, IsOptional } from 'class-validator';
import { LETTER_STATUSES, type LetterStatus } from '../../workflow/letter-steps';
import { RecipientCountsDto } from './letter-recipients.dto';

/**
 * Where a letter's mails go: to buyers by the mail server, to the demo's mailbox where none is set
 * (nobody gets them), or nowhere: then sending is refused.
 */
export const LETTER_DELIVERIES = ['mail_server', 'test_mailbox', 'not_configured'] as const;
export type LetterDelivery = (typeof LETTER_DELIVERIES)[number];

/** When and how a letter goes out. */
export class ScheduleLetterDto {
  /** Not before this instant; now when unset. Each recipient's working hours count besides. */
  @IsOptional() @IsISO8601({ strict: true }) notBefore?: string | null;
  /** Whether the letter goes along as PDF; true when unset. */
  @IsOptional() @IsBoolean() attachPdf?: boolean;
}

/** How far the sending of a letter is. */
export class LetterDispatchDto {
  letterId: string;
  @ApiProperty({ enum: LETTER_STATUSES, enumName: 'LetterStatus' })
  status: LetterStatus;
  version: number;
  counts: RecipientCountsDto;
  requestedByName: string | null;
  requestedAt: Date | null;
  /** Until then it can be undone. */
  undoUntil: Date | null;
  notBefore: Date | null;
  pausedAt: Date | null;
  startedAt: Date | null;
  finishedAt: Date | null;
  /** When the next mail may leave. */
  nextDueAt: Date | null;
  @ApiProperty({ enum: LETTER_DELIVERIES, enumName: 'LetterDelivery' })
  delivery: LetterDelivery;
  /** Mails a minute, over all letters. */
  perMinute: number;
  /** Set while the mail server does not answer: when it is tried again. */
  heldUntil: Date | null;
}
