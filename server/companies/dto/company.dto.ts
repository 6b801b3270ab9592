import { ApiProperty } from '@nestjs/swagger';
import {
  COMPANY_STATUSES,
  type CompanyStatus,
  CONSENT_KINDS,
  type ConsentKind,
  EXPORT_EXPERIENCES,
  type ExportExperience,
  MARKET_STATUSES,
  type MarketStatus,
  type Tier,
  TIERS,
} from '../company.values';

export class ContactDto {
  id: string;
  name: string;
  nameEn: string | null;
  title: string | null;
  titleEn: string | null;
  email: string | null;
  /** E.164. */
  phone: string | null;
  mobile: string | null;
  isPrimary: boolean;
  isSignatory: boolean;
}

export class ProductDto {
  id: string;
  name: string;
  nameEn: string | null;
  hs6: string | null;
  /** The shortest Korean name the register has for the code. */
  hsNameKo: string | null;
  hsNameEn: string | null;
  spec: string | null;
  usp: string[];
  uspEn: string[];
  unit: string | null;
  moq: string | null;
  leadTimeDays: number | null;
  origin: string;
}

export class MarketDto {
  country: string;
  @ApiProperty({ enum: MARKET_STATUSES, enumName: 'MarketStatus' })
  status: MarketStatus;
  note: string | null;
  updatedAt: Date;
}

export class CertificateDto {
  id: string;
  name: string;
  number: string | null;
  scope: string | null;
  issuer: string | null;
  issuedOn: string | null;
  expiresOn: string | null;
}

/** The present state of one kind of consent. */
export class ConsentDto {
  @ApiProperty({ enum: CONSENT_KINDS, enumName: 'ConsentKind' })
  kind: ConsentKind;
  /** In force: granted and not withdrawn since. */
  granted: boolean;
  grantedAt: Date | null;
  /** Who gave it, in words. */
  grantedBy: string | null;
  evidence: string | null;
  withdrawnAt: Date | null;
}

export class FirmUserDto {
  id: string;
  name: string;
  title: string | null;
  email: string;
  status: 'invited' | 'active' | 'suspended';
  lastLoginAt: Date | null;
}

export class FirmDoctorDto {
  id: string;
  name: string;
  nameEn: string | null;
  title: string | null;
  role: 'primary' | 'backup';
}

/** How much there is behind each tab. */
export class CompanyCountsDto {
  openDifficulties: number;
  difficulties: number;
  visits: number;
  openPromises: number;
  letters: number;
}

/** A firm with everything known of it. */
export class CompanyDto {
  id: string;
  name: string;
  nameEn: string | null;
  /** Ten digits; null for readers who need no full number. */
  registrationNumber: string | null;
  /** `124-81-*****`. */
  maskedRegistrationNumber: string | null;
  corporateNumber: string | null;
  representative: string | null;
  representativeEn: string | null;
  foundedYear: number | null;
  employees: number | null;
  sectorCode: string | null;
  business: string | null;
  businessEn: string | null;
  capacity: string | null;
  website: string | null;
  email: string | null;
  phone: string | null;
  postcode: string | null;
  region: string | null;
  address: string | null;
  addressDetail: string | null;
  addressEn: string | null;
  @ApiProperty({ enum: TIERS, enumName: 'Tier' })
  tier: Tier;
  @ApiProperty({ enum: EXPORT_EXPERIENCES, enumName: 'ExportExperience' })
  exportExperience: ExportExperience;
  exportYear: number | null;
  exportUsd: number | null;
  exportPrevUsd: number | null;
  @ApiProperty({ enum: COMPANY_STATUSES, enumName: 'CompanyStatus' })
  status: CompanyStatus;
  archivedAt: Date | null;
  /** Staff only, as is the note for the successor. */
  archiveReason: string | null;
  handoverNote: string | null;
  teamId: string | null;
  teamName: string | null;
  teamNameEn: string | null;
  lastContactAt: Date | null;
  /** Day of the next check-in that is due. */
  nextCheckInOn: string | null;
  /** Days between check-ins at best, of the running plan. */
  checkInGapDays: number | null;
  contacts: ContactDto[];
  products: ProductDto[];
  markets: MarketDto[];
  certificates: CertificateDto[];
  consents: ConsentDto[];
  doctors: FirmDoctorDto[];
  users: FirmUserDto[];
  counts: CompanyCountsDto;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}
