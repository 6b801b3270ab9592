import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';
import {
  EXPORT_EXPERIENCES,
  type ExportExperience,
  MARKET_STATUSES,
  type MarketStatus,
  type Tier,
  TIERS,
} from '../company.values';

export class ContactInputDto {
  /** The contact being kept; left out for a new one. */
  @IsOptional() @IsUUID() id?: string;
  @IsString() @IsNotEmpty() @MaxLength(60) name: string;
  @IsOptional() @IsString() @MaxLength(100) nameEn?: string | null;
  /** 직함. */
  @IsOptional() @IsString() @MaxLength(60) title?: string | null;
  @IsOptional() @IsString() @MaxLength(100) titleEn?: string | null;
  @IsOptional() @IsEmail() @MaxLength(200) email?: string | null;
  /** As people write it; kept as E.164. */
  @IsOptional() @IsString() @MaxLength(40) phone?: string | null;
  @IsOptional() @IsString() @MaxLength(40) mobile?: string | null;
  @IsOptional() @IsBoolean() isPrimary?: boolean;
  @IsOptional() @IsBoolean() isSignatory?: boolean;
}

export class ProductInputDto {
  /** The product being kept; left out for a new one. Letters refer to it. */
  @IsOptional() @IsUUID() id?: string;
  @IsString() @IsNotEmpty() @MaxLength(120) name: string;
  @IsOptional() @IsString() @MaxLength(200) nameEn?: string | null;
  /** HS 2022, six digits. */
  @IsOptional() @IsString() @MaxLength(20) hs6?: string | null;
  @IsOptional() @IsString() @MaxLength(500) spec?: string | null;
  /** Strengths, each with a number where there is one. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(6)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  usp?: string[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(6)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  uspEn?: string[];
  @IsOptional() @IsString() @MaxLength(20) unit?: string | null;
  @IsOptional() @IsString() @MaxLength(60) moq?: string | null;
  @IsOptional() @IsInt() @Min(0) @Max(999) leadTimeDays?: number | null;
  /** ISO 3166-1 alpha-2; KR when left out. */
  @IsOptional() @IsString() @Length(2, 2) origin?: string | null;
}

export class MarketInputDto {
  /** ISO 3166-1 alpha-2. */
  @IsString() @Length(2, 2) country: string;
  @ApiProperty({ enum: MARKET_STATUSES, enumName: 'MarketStatus' })
  @IsIn(MARKET_STATUSES)
  status: MarketStatus;
  @IsOptional() @IsString() @MaxLength(500) note?: string | null;
}

export class CertificateInputDto {
  @IsOptional() @IsUUID() id?: string;
  @IsString() @IsNotEmpty() @MaxLength(100) name: string;
  @IsOptional() @IsString() @MaxLength(100) number?: string | null;
  @IsOptional() @IsString() @MaxLength(200) scope?: string | null;
  @IsOptional() @IsString() @MaxLength(100) issuer?: string | null;
  @IsOptional() @IsCalendarDay() issuedOn?: string | null;
  @IsOptional() @IsCalendarDay() expiresOn?: string | null;
}

/** What may be left out when a firm is entered, and what an edit may change. Null clears. */
export class CompanyFieldsDto {
  @IsOptional() @IsString() @MaxLength(200) nameEn?: string | null;
  /** 사업자등록번호, with or without hyphens; its check digit must be right. */
  @IsOptional() @IsString() @MaxLength(20) registrationNumber?: string | null;
  /** 법인등록번호, thirteen digits. */
  @IsOptional() @IsString() @MaxLength(20) corporateNumber?: string | null;
  @IsOptional() @IsString() @MaxLength(60) representative?: string | null;
  @IsOptional() @IsString() @MaxLength(100) representativeEn?: string | null;
  @IsOptional() @IsInt() @Min(1800) @Max(2200) foundedYear?: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(1_000_000) employees?: number | null;
  /** KSIC 11 section or division. */
  @IsOptional() @IsString() @MaxLength(2) sectorCode?: string | null;
  @IsOptional() @IsString() @MaxLength(500) business?: string | null;
  @IsOptional() @IsString() @MaxLength(500) businessEn?: string | null;
  @IsOptional() @IsString() @MaxLength(200) capacity?: string | null;
  @IsOptional() @IsString() @MaxLength(200) website?: string | null;
  @IsOptional() @IsEmail() @MaxLength(200) email?: string | null;
  /** As people write it; kept as E.164. */
  @IsOptional() @IsString() @MaxLength(40) phone?: string | null;
  @IsOptional() @Matches(/^\d{5}$/) postcode?: string | null;
  @IsOptional() @IsString() @MaxLength(60) region?: string | null;
  @IsOptional() @IsString() @MaxLength(200) address?: string | null;
  @IsOptional() @IsString() @MaxLength(100) addressDetail?: string | null;
  @IsOptional() @IsString() @MaxLength(300) addressEn?: string | null;
  @ApiProperty({ enum: EXPORT_EXPERIENCES, enumName: 'ExportExperience', required: false })
  @IsOptional()
  @IsIn(EXPORT_EXPERIENCES)
  exportExperience?: ExportExperience;
  @IsOptional() @IsInt() @Min(1950) @Max(2200) exportYear?: number | null;
  /** Whole US dollars. */
  @IsOptional() @IsInt() @Min(0) @Max(1e13) exportUsd?: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(1e13) exportPrevUsd?: number | null;
  /** For staff only. */
  @IsOptional() @IsString() @MaxLength(5000) handoverNote?: string | null;

  /** Replaces the whole list. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => ContactInputDto)
  contacts?: ContactInputDto[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ProductInputDto)
  products?: ProductInputDto[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => MarketInputDto)
  markets?: MarketInputDto[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CertificateInputDto)
  certificates?: CertificateInputDto[];
}

export class CreateCompanyDto extends CompanyFieldsDto {
  @IsString() @IsNotEmpty() @MaxLength(100) name: string;

  @ApiProperty({ enum: TIERS, enumName: 'Tier' })
  @IsIn(TIERS)
  tier: Tier;
}

export class EditCompanyDto extends CompanyFieldsDto {
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(100) name?: string;

  @ApiProperty({ enum: TIERS, enumName: 'Tier', required: false })
  @IsOptional()
  @IsIn(TIERS)
  tier?: Tier;
}

export class ArchiveCompanyDto {
  /** Why the firm leaves the programme. */
  @IsString() @IsNotEmpty() @MaxLength(500) reason: string;
}
