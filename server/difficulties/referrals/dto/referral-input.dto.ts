import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { Locale } from '../../../platform/mail/mail-template';
import { Trimmed } from '../../../platform/http/trimmed';
import { IsCalendarDay } from '../../../reference/dto/is-calendar-day';
import { MAX_FILES } from '../../dto/file-difficulty.dto';

/** Whom a request is mailed to. */
export class PartnerPersonDto {
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  name: string;

  @Trimmed()
  @IsEmail()
  @MaxLength(200)
  email: string;

  /** The language of the mail and of the page. */
  @ApiProperty({ enum: ['ko', 'en'] })
  @IsIn(['ko', 'en'])
  locale: Locale;
}

/** What goes with it; each item only when it is named. */
export class ShareDto {
  /** The case in words, as they are to read it. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(5000)
  text?: string;

  /** Category, market, HS. */
  @IsOptional()
  @IsBoolean()
  classification?: boolean;

  /** The firm's name. */
  @IsOptional()
  @IsBoolean()
  firm?: boolean;

  /** The firm's main contact: name, title, telephone, mail. */
  @IsOptional()
  @IsBoolean()
  contact?: boolean;

  /** Files of the case. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_FILES)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  fileIds?: string[];
}

export class ReferDto {
  /** A partner, or `officeId`. */
  @IsOptional()
  @IsUUID()
  partnerId?: string;

  /** An overseas office, or `partnerId`. */
  @IsOptional()
  @IsUUID()
  officeId?: string;

  /** What they are asked to do. */
  @Trimmed()
  @IsString()
  @MinLength(5)
  @MaxLength(2000)
  purpose: string;

  /** What else goes with it, in words: papers sent by post, said by telephone. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  shared?: string;

  /** A working day inside our own period, YYYY-MM-DD. */
  @IsCalendarDay()
  dueOn: string;

  /** Left out where they are asked by telephone or letter. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PartnerPersonDto)
  to?: PartnerPersonDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => ShareDto)
  share?: ShareDto;
}

export class ReferralReplyDto {
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(5000)
  text: string;

  /** They cannot help. */
  @IsOptional()
  @IsBoolean()
  declined?: boolean;
}

/** Another address for a new link; the same one when left out. */
export class ResendReferralDto {
  @IsOptional()
  @ValidateNested()
  @Type(() => PartnerPersonDto)
  to?: PartnerPersonDto;
}

export class PartnerWordsDto {
  @Trimmed()
  @IsString()
  @MinLength(2)
  @MaxLength(3000)
  text: string;
}

export class AskConsentDto {
  @IsOptional()
  @IsUUID()
  partnerId?: string;

  @IsOptional()
  @IsUUID()
  officeId?: string;
}
