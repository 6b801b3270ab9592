import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';
import { EXTENSION_STATES, type ExtensionState } from '../extension.queries';

export class AskExtensionDto {
  /** The new last day, a working day, YYYY-MM-DD. */
  @IsCalendarDay()
  dueOn: string;

  /** Why; the firm reads it when it is granted. 10 to 1,000 characters. */
  @Trimmed()
  @IsString()
  @MinLength(10)
  @MaxLength(1000)
  reason: string;

  /** How the firm agreed; needed for a second extension. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(500)
  consent?: string;
}

export class RefuseExtensionDto {
  /** Why not, 2 to 1,000 characters. */
  @Trimmed()
  @IsString()
  @MinLength(2)
  @MaxLength(1000)
  note: string;
}

export class ExtensionDto {
  id: string;
  @ApiProperty({ enum: EXTENSION_STATES, enumName: 'ExtensionState' })
  status: ExtensionState;
  /** YYYY-MM-DD. */
  dueOn: string;
  reason: string;
  /** Null for the firm itself. */
  consent: string | null;
  beforeAt: Date | null;
  askedByName: string;
  askedAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  decisionNote: string | null;
  /** False for one of before the case was reopened. */
  counts: boolean;
}

/** What is due when on a case, beside its target. */
export class CaseDeadlinesDto {
  /** By when the law wants an answer, pauses and extensions included. */
  legalDueAt: Date;
  /** By when staff were to say their first word, and when they did. */
  firstContactAt: Date;
  firstContactDoneAt: Date | null;
  /** Passing it on within the agency and to another body; null for the firm. */
  transferInsideAt: Date | null;
  transferOutsideAt: Date | null;
  /** The last day an extension may reach, YYYY-MM-DD; null for the firm. */
  longestExtensionOn: string | null;
  /** The next progress notice, YYYY-MM-DD; null once answered. */
  nextProgressOn: string | null;
}
