import { ApiProperty } from '@nestjs/swagger';
import {
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  Min,
} from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';
import type { PromiseSide } from '../promise.entity';
import { PROMISE_SIDES } from '../promise.entity';
import { VISIT_KINDS, type VisitKind } from '../visit-log.entity';

export const CONFIRMATION_STATES = ['not_asked', 'asked', 'confirmed', 'commented'] as const;
export type ConfirmationState = (typeof CONFIRMATION_STATES)[number];

/** The firm's word on a log: that it is right, or what is to be mended. */
export class AnswerVisitDto {
  /** True: what the log says is right. */
  @IsBoolean() correct: boolean;

  /** What is to be mended; needed when it is not right. */
  @IsOptional() @Trimmed() @IsString() @IsNotEmpty() @MaxLength(2000) comment?: string;
}

/** The same by the link of a mail, which sends no If-Match. */
export class AnswerByLinkDto extends AnswerVisitDto {
  /** The version of the log that was read. */
  @IsInt() @Min(1) version: number;
}

/** What the firm was asked and said about one version of a log. */
export class VisitConfirmationDto {
  @ApiProperty({ enum: CONFIRMATION_STATES, enumName: 'ConfirmationState' })
  state: ConfirmationState;
  /** The version of the log it is about; null: nobody was asked. */
  version: number | null;
  askedAt: Date | null;
  askedName: string | null;
  expiresAt: Date | null;
  answeredAt: Date | null;
  answeredName: string | null;
  /** Whether the answer came by the link of the mail. */
  byLink: boolean;
  comment: string | null;
}

class LinkedPromiseDto {
  text: string;
  @ApiProperty({ enum: PROMISE_SIDES, enumName: 'PromiseSide' })
  side: PromiseSide;
  ownerName: string;
  @ApiProperty({ type: String, format: 'date' })
  dueOn: string;
  done: boolean;
}

/** What the link of a mail shows without signing in: this log, and nothing else of the firm. */
export class LinkedVisitDto {
  companyName: string;
  companyNameEn: string | null;
  doctorName: string;
  doctorNameEn: string | null;
  @ApiProperty({ enum: VISIT_KINDS, enumName: 'VisitKind' })
  kind: VisitKind;
  startedAt: Date;
  endedAt: Date | null;
  place: string | null;
  summary: string;
  topics: string[];
  @ApiProperty({ type: [LinkedPromiseDto] })
  promises: LinkedPromiseDto[];
  version: number;
  /** The language of the mail. */
  @ApiProperty({ enum: ['ko', 'en'] })
  locale: 'ko' | 'en';
  @ApiProperty({ type: VisitConfirmationDto })
  confirmation: VisitConfirmationDto;
}
