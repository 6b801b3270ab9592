import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
} from 'class-validator';
import type { Locale } from '../../../platform/mail/mail-template';
import { Trimmed } from '../../../platform/http/trimmed';
import { IsCalendarDay } from '../../../reference/dto/is-calendar-day';
import { OfficerDto } from '../../dto/difficulty.dto';
import { ReferralContentDto, SharedFileDto } from './referral.dto';

export class LinkedWordsDto {
  /** Whether the partner itself wrote it. */
  mine: boolean;
  byName: string;
  text: string;
  at: Date;
}

/** A request as the partner reads it: a copy of what was shared, and nothing of the case. */
export class LinkedReferralDto {
  addressee: string;
  addresseeEn: string | null;
  toName: string;
  /** `D-2026-000123`, the reference on both sides. */
  number: string;
  purpose: string;
  /** YYYY-MM-DD. */
  dueOn: string;
  late: boolean;
  @ApiProperty({ enum: ['ko', 'en'] })
  locale: Locale;
  @ApiProperty({ type: ReferralContentDto, nullable: true })
  content: ReferralContentDto | null;
  @ApiProperty({ type: [SharedFileDto] })
  files: SharedFileDto[];
  /** Questions of the partner and what it was told. */
  @ApiProperty({ type: [LinkedWordsDto] })
  words: LinkedWordsDto[];
  officer: OfficerDto;
  /** Until when it can take more time; null when it cannot. YYYY-MM-DD. */
  extendableUntil: string | null;
  /** Whether it took more time before. */
  extended: boolean;
  linkUntil: Date;
}

export class AnswerReferralDto {
  @Trimmed()
  @IsString()
  @MinLength(5)
  @MaxLength(5000)
  text: string;

  /** They cannot help; `text` says why. */
  @IsOptional()
  @IsBoolean()
  declined?: boolean;

  /** Files uploaded on the same link. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  fileIds?: string[];
}

export class TakeTimeDto {
  /** A later working day inside the agency's own period, YYYY-MM-DD. */
  @IsCalendarDay()
  dueOn: string;

  @Trimmed()
  @IsString()
  @MinLength(5)
  @MaxLength(1000)
  reason: string;
}
