import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsEmail,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsTimeZone,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';
import {
  BUYER_KINDS,
  type BuyerKind,
  CONTACT_HONORIFICS,
  type ContactHonorific,
  CONTACT_LANGUAGES,
  type ContactLanguage,
  CONTACT_SOURCES,
  type ContactSource,
  CONTACT_STATUSES,
  type ContactStatus,
  LEGAL_BASES,
  type LegalBasis,
} from '../buyer.values';

export class WriteBuyerDto {
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(200) name: string;

  /** In its own script, where that is not Latin. */
  @IsOptional() @IsString() @MaxLength(200) nameLocal?: string | null;

  /** ISO 3166-1 alpha-2. */
  @IsString() @Length(2, 2) @Matches(/^[A-Z]{2}$/) country: string;

  @ApiPropertyOptional({ enum: BUYER_KINDS, enumName: 'BuyerKind' })
  @IsOptional()
  @IsIn(BUYER_KINDS)
  kind?: BuyerKind;

  @IsOptional() @IsString() @MaxLength(100) city?: string | null;
  @IsOptional() @IsString() @MaxLength(300) address?: string | null;
  @IsOptional() @IsString() @MaxLength(200) website?: string | null;
  @IsOptional() @IsString() @MaxLength(40) phone?: string | null;
  /** What they buy, in words. */
  @IsOptional() @IsString() @MaxLength(500) interests?: string | null;
  @IsOptional() @IsString() @MaxLength(2000) note?: string | null;
}

/** A person or a department's mailbox; one of `email` and `phone` is needed. */
export class WriteBuyerContactDto {
  @IsOptional() @IsString() @MaxLength(120) name?: string | null;

  @ApiPropertyOptional({ enum: CONTACT_HONORIFICS, enumName: 'ContactHonorific', nullable: true })
  @IsOptional()
  @IsIn(CONTACT_HONORIFICS)
  honorific?: ContactHonorific | null;

  /** The name to greet by, where it cannot be worked out of the full name. */
  @IsOptional() @IsString() @MaxLength(80) greetingName?: string | null;
  @IsOptional() @IsString() @MaxLength(120) title?: string | null;
  @IsOptional() @IsString() @MaxLength(120) department?: string | null;

  @IsOptional() @IsEmail() @MaxLength(254) email?: string | null;
  @IsOptional() @IsString() @MaxLength(40) phone?: string | null;

  @ApiPropertyOptional({ enum: CONTACT_LANGUAGES, enumName: 'ContactLanguage' })
  @IsOptional()
  @IsIn(CONTACT_LANGUAGES)
  language?: ContactLanguage;

  /** IANA; that of the country's business when left out. */
  @IsOptional() @IsString() @IsTimeZone() timeZone?: string;

  @ApiProperty({ enum: CONTACT_SOURCES, enumName: 'ContactSource' })
  @IsIn(CONTACT_SOURCES)
  sourceType: ContactSource;

  /** Which fair, which office, which directory. */
  @IsOptional() @IsString() @MaxLength(300) sourceDetail?: string | null;

  /** The day we got it. */
  @IsISO8601({ strict: true }) @Length(10, 10) sourceDate: string;

  @ApiPropertyOptional({ enum: LEGAL_BASES, enumName: 'LegalBasis' })
  @IsOptional()
  @IsIn(LEGAL_BASES)
  legalBasis?: LegalBasis;

  @ApiPropertyOptional({ enum: CONTACT_STATUSES, enumName: 'ContactStatus' })
  @IsOptional()
  @IsIn(CONTACT_STATUSES)
  status?: ContactStatus;
}
