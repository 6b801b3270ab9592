import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { PageDto, PageQueryDto } from '../../platform/http/paging.dto';
import {
  CARE_ROLES,
  type CareRole,
  COMPANY_STATUSES,
  type CompanyStatus,
  type Tier,
  TIERS,
} from '../company.values';

/** Which firms to list, by name. */
export class CompanyListQueryDto extends PageQueryDto {
  /** Name, half-typed syllables or initials too, or the first digits of the registration number. */
  @IsOptional() @IsString() @MaxLength(100) q?: string;

  @ApiProperty({ enum: TIERS, enumName: 'Tier', required: false })
  @IsOptional()
  @IsIn(TIERS)
  tier?: Tier;

  /** Active ones when left out. */
  @ApiProperty({ enum: COMPANY_STATUSES, enumName: 'CompanyStatus', required: false })
  @IsOptional()
  @IsIn(COMPANY_STATUSES)
  status?: CompanyStatus;

  /** KSIC division, or a section for all of its divisions. */
  @IsOptional() @IsString() @MaxLength(2) sector?: string;

  /** The beginning of the region, such as 경남. */
  @IsOptional() @IsString() @MaxLength(60) region?: string;

  @IsOptional() @IsUUID() teamId?: string;

  /** A doctor's id, or `me`: firms they look after today, as primary or backup. */
  @IsOptional() @Matches(/^(me|[0-9a-f-]{36})$/i) doctorId?: string;

  /** How the reading doctor looks after them today; of anybody else's list nothing is left. */
  @ApiProperty({ enum: CARE_ROLES, enumName: 'CareRole', required: false })
  @IsOptional()
  @IsIn(CARE_ROLES)
  care?: CareRole;

  /** A country the firm exports to or wants to (ISO 3166-1 alpha-2). */
  @IsOptional() @IsString() @Length(2, 2) market?: string;

  /** `true`: firms no doctor looks after today as primary. */
  @IsOptional() @IsIn(['true', 'false']) unassigned?: 'true' | 'false';
}

export class CompanyRowDto {
  id: string;
  name: string;
  nameEn: string | null;
  @ApiProperty({ enum: TIERS, enumName: 'Tier' })
  tier: Tier;
  @ApiProperty({ enum: COMPANY_STATUSES, enumName: 'CompanyStatus' })
  status: CompanyStatus;
  region: string | null;
  sectorCode: string | null;
  primaryDoctorId: string | null;
  primaryDoctorName: string | null;
  primaryDoctorNameEn: string | null;
  /** How the reading doctor looks after it today; null for everybody else. */
  @ApiProperty({ enum: CARE_ROLES, enumName: 'CareRole', nullable: true })
  care: CareRole | null;
  nextCheckInOn: string | null;
  openDifficulties: number;
  lastContactAt: Date | null;
}

export class CompanyPageDto extends PageDto {
  items: CompanyRowDto[];
}

/** A firm being entered, as typed so far. */
export class DuplicateQueryDto {
  @IsOptional() @IsString() @MaxLength(100) name?: string;
  @IsOptional() @IsString() @MaxLength(200) nameEn?: string;
  @IsOptional() @IsString() @MaxLength(20) registrationNumber?: string;
  @IsOptional() @IsString() @MaxLength(40) phone?: string;
  @IsOptional() @IsString() @MaxLength(200) website?: string;
  /** The firm being edited, which is no duplicate of itself. */
  @IsOptional() @IsUUID() except?: string;
}

/** A firm that may be the same one. Of firms out of sight only the name and who looks after it. */
export class DuplicateDto {
  /** Null for a firm the reader may not open. */
  id: string | null;
  name: string;
  nameEn: string | null;
  region: string | null;
  maskedRegistrationNumber: string | null;
  status: CompanyStatus | null;
  /** Who looks after it: the doctor, else the team. */
  doctorName: string | null;
  teamName: string | null;
  /** 0–100. */
  score: number;
  /** Surely the same: one registration number. */
  same: boolean;
  reasons: string[];
}

export class DuplicateListDto {
  items: DuplicateDto[];
}
