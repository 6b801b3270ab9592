import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../platform/mail/mail-template';
import {
  RESULT_KINDS,
  RESULT_STATUSES,
  type ResultKind,
  type ResultStatus,
} from '../result.entity';

/** A result as the firm reads it by the link of a mail: no ids, nothing else of the firm. */
export class LinkedResultDto {
  companyName: string;
  companyNameEn: string | null;
  doctorName: string | null;
  doctorNameEn: string | null;
  @ApiProperty({ enum: RESULT_KINDS, enumName: 'ResultKind' })
  kind: ResultKind;
  title: string;
  market: string;
  buyer: string | null;
  /** YYYY-MM-DD. */
  datedOn: string;
  amount: number;
  currency: string;
  amountUsd: number;
  years: number | null;
  version: number;
  @ApiProperty({ enum: RESULT_STATUSES, enumName: 'ResultStatus' })
  status: ResultStatus;
  @ApiProperty({ enum: ['ko', 'en'] })
  locale: Locale;
  expiresAt: Date;
}
