import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageDto, PageQueryDto } from '../../platform/http/paging.dto';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';
import {
  RESULT_KINDS,
  RESULT_STATUSES,
  type ResultKind,
  type ResultStatus,
} from '../result.entity';

export const RESULT_ACTIONS = [
  'correct',
  'resend',
  'confirm',
  'approve',
  'return',
  'withdraw',
] as const;
export type ResultAction = (typeof RESULT_ACTIONS)[number];

/** One mail that asked the firm. */
export class ResultSendDto {
  toName: string;
  toEmail: string;
  sentAt: Date;
  expiresAt: Date;
}

/** A contract signed, or a value expected. */
export class ResultDto {
  id: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  difficultyId: string | null;
  difficultyNumber: string | null;
  difficultyTitle: string | null;
  doctorId: string | null;
  doctorName: string | null;
  doctorNameEn: string | null;
  @ApiProperty({ enum: RESULT_KINDS, enumName: 'ResultKind' })
  kind: ResultKind;
  title: string;
  /** ISO 3166-1 alpha-2. */
  market: string;
  buyer: string | null;
  /** The day it was signed or estimated, YYYY-MM-DD. */
  datedOn: string;
  /** In `currency`, two places. */
  amount: number;
  /** ISO 4217. */
  currency: string;
  amountUsd: number;
  /** Over how many years it is expected; null for a contract. */
  years: number | null;
  note: string | null;
  @ApiProperty({ enum: RESULT_STATUSES, enumName: 'ResultStatus' })
  status: ResultStatus;
  /** Percent that would have come about without the support, as the firm says. */
  anywayPercent: number | null;
  supportEffect: string | null;
  comment: string | null;
  answeredAt: Date | null;
  answeredName: string | null;
  byLink: boolean;
  decidedAt: Date | null;
  /** Null for the firm. */
  decidedByName: string | null;
  /** What the supervisor wants mended; null for the firm. */
  decisionNote: string | null;
  recordedByName: string;
  createdAt: Date;
  version: number;
  @ApiProperty({ enum: RESULT_ACTIONS, enumName: 'ResultAction', isArray: true })
  allowedActions: ResultAction[];
}

export class ResultDetailDto extends ResultDto {
  /** The mails of the present question; empty for the firm. */
  @ApiProperty({ type: [ResultSendDto] })
  sends: ResultSendDto[];
}

/** Totals of a filter; `counted` ones alone stand in headline figures. */
export class ResultTotalDto {
  @ApiProperty({ enum: RESULT_KINDS, enumName: 'ResultKind' })
  kind: ResultKind;
  @ApiProperty({ enum: ['counted', 'confirmed', 'unconfirmed'] })
  state: 'counted' | 'confirmed' | 'unconfirmed';
  count: number;
  usd: number;
}

export class ResultPageDto extends PageDto {
  @ApiProperty({ type: [ResultDto] })
  items: ResultDto[];
  @ApiProperty({ type: [ResultTotalDto] })
  totals: ResultTotalDto[];
}

export class ResultQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: RESULT_KINDS, enumName: 'ResultKind' })
  @IsOptional()
  @IsIn(RESULT_KINDS)
  kind?: ResultKind;

  @ApiPropertyOptional({ enum: RESULT_STATUSES, enumName: 'ResultStatus' })
  @IsOptional()
  @IsIn(RESULT_STATUSES)
  status?: ResultStatus;

  @IsOptional()
  @IsUUID()
  companyId?: string;

  @IsOptional()
  @IsUUID()
  difficultyId?: string;

  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  market?: string;

  /** A doctor's account, or `none`. */
  @IsOptional()
  @Matches(/^(none|[0-9a-f-]{36})$/)
  doctorId?: string;

  /** The team of the firm. */
  @IsOptional()
  @IsUUID()
  teamId?: string;

  /** Dated on or after, YYYY-MM-DD. */
  @IsOptional()
  @IsCalendarDay()
  from?: string;

  /** Dated on or before, YYYY-MM-DD. */
  @IsOptional()
  @IsCalendarDay()
  until?: string;
}
