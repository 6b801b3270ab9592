import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { PageDto, PageQueryDto } from '../../platform/http/paging.dto';
import {
  BUYER_KINDS,
  type BuyerKind,
  BUYER_STATUSES,
  type BuyerStatus,
  CONSENT_STATES,
  type ConsentState,
  CONTACT_CONSENT_KINDS,
  type ContactConsentKind,
  CONTACT_HONORIFICS,
  type ContactHonorific,
  CONTACT_LANGUAGES,
  type ContactLanguage,
  CONTACT_SOURCES,
  type ContactSource,
  CONTACT_STATUSES,
  type ContactStatus,
  EVIDENCE_KINDS,
  type EvidenceKind,
  LEGAL_BASES,
  type LegalBasis,
  SENDING_CHANNELS,
  type SendingChannel,
} from '../buyer.values';

export class BuyerListQueryDto extends PageQueryDto {
  /** In names, people, addresses and interests. */
  @IsOptional() @IsString() @MaxLength(100) q?: string;

  /** ISO 3166-1 alpha-2. */
  @IsOptional() @IsString() @Length(2, 2) country?: string;

  @ApiPropertyOptional({ enum: CONTACT_LANGUAGES, enumName: 'ContactLanguage' })
  @IsOptional()
  @IsIn(CONTACT_LANGUAGES)
  language?: ContactLanguage;

  /** Those with a contact in this state. */
  @ApiPropertyOptional({ enum: CONSENT_STATES, enumName: 'ConsentState' })
  @IsOptional()
  @IsIn(CONSENT_STATES)
  consent?: ConsentState;

  @ApiPropertyOptional({ enum: CONTACT_SOURCES, enumName: 'ContactSource' })
  @IsOptional()
  @IsIn(CONTACT_SOURCES)
  source?: ContactSource;

  @ApiPropertyOptional({ enum: ['active', 'archived'], enumName: 'BuyerListStatus' })
  @IsOptional()
  @IsIn(['active', 'archived'])
  status?: 'active' | 'archived';
}

export class BuyerRowDto {
  id: string;
  name: string;
  nameLocal: string | null;
  country: string;
  city: string | null;
  interests: string | null;
  /** Of people who still work there. */
  contacts: number;
  /** The first of them, as a hint; null where there is none or only a mailbox. */
  contactName: string | null;
  languages: string[];
  /** How many contacts are in each state. */
  express: number;
  implied: number;
  none: number;
  suppressed: number;
  updatedAt: Date;
}

export class BuyerPageDto extends PageDto {
  @ApiProperty({ type: [BuyerRowDto] })
  items: BuyerRowDto[];
}

/** What allows us to write to a contact. */
export class BuyerConsentDto {
  id: string;
  contactId: string;
  @ApiProperty({ enum: CONTACT_CONSENT_KINDS, enumName: 'ContactConsentKind' })
  kind: ContactConsentKind;
  @ApiProperty({ enum: SENDING_CHANNELS, enumName: 'SendingChannel', nullable: true })
  channel: SendingChannel | null;
  night: boolean;
  givenAt: Date;
  until: string | null;
  goods: string | null;
  @ApiProperty({ enum: EVIDENCE_KINDS, enumName: 'EvidenceKind' })
  evidenceKind: EvidenceKind;
  evidence: string;
  confirmedAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  recordedByName: string;
  recordedAt: Date;
}

export class BuyerContactDto {
  id: string;
  buyerId: string;
  name: string | null;
  @ApiProperty({ enum: CONTACT_HONORIFICS, enumName: 'ContactHonorific', nullable: true })
  honorific: ContactHonorific | null;
  greetingName: string | null;
  title: string | null;
  department: string | null;
  email: string | null;
  phone: string | null;
  @ApiProperty({ enum: CONTACT_LANGUAGES, enumName: 'ContactLanguage' })
  language: ContactLanguage;
  timeZone: string;
  @ApiProperty({ enum: CONTACT_SOURCES, enumName: 'ContactSource' })
  sourceType: ContactSource;
  sourceDetail: string | null;
  sourceDate: string;
  @ApiProperty({ enum: LEGAL_BASES, enumName: 'LegalBasis' })
  legalBasis: LegalBasis;
  @ApiProperty({ enum: CONTACT_STATUSES, enumName: 'ContactStatus' })
  status: ContactStatus;
  /** At a glance, for mail; the rules decide each letter. */
  @ApiProperty({ enum: CONSENT_STATES, enumName: 'ConsentState' })
  consent: ConsentState;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  @ApiProperty({ type: [BuyerConsentDto] })
  consents: BuyerConsentDto[];
}

export class BuyerDto {
  id: string;
  name: string;
  nameLocal: string | null;
  country: string;
  @ApiProperty({ enum: BUYER_KINDS, enumName: 'BuyerKind' })
  kind: BuyerKind;
  city: string | null;
  address: string | null;
  website: string | null;
  phone: string | null;
  interests: string | null;
  note: string | null;
  @ApiProperty({ enum: BUYER_STATUSES, enumName: 'BuyerStatus' })
  status: BuyerStatus;
  mergedInto: string | null;
  version: number;
  createdByName: string;
  updatedByName: string;
  createdAt: Date;
  updatedAt: Date;
  @ApiProperty({ type: [BuyerContactDto] })
  contacts: BuyerContactDto[];
}

export class ContactListQueryDto extends PageQueryDto {
  /** In the names of people and companies, interests, and addresses. */
  @IsOptional() @IsString() @MaxLength(100) q?: string;
  @IsOptional() @IsString() @Length(2, 2) country?: string;

  @ApiPropertyOptional({ enum: CONTACT_LANGUAGES, enumName: 'ContactLanguage' })
  @IsOptional()
  @IsIn(CONTACT_LANGUAGES)
  language?: ContactLanguage;

  @ApiPropertyOptional({ enum: CONSENT_STATES, enumName: 'ConsentState' })
  @IsOptional()
  @IsIn(CONSENT_STATES)
  consent?: ConsentState;

  @IsOptional() @IsUUID() buyerId?: string;
}

/** A contact as a letter picks it. */
export class ContactRowDto {
  id: string;
  buyerId: string;
  buyerName: string;
  country: string;
  city: string | null;
  name: string | null;
  title: string | null;
  email: string | null;
  @ApiProperty({ enum: CONTACT_LANGUAGES, enumName: 'ContactLanguage' })
  language: ContactLanguage;
  timeZone: string;
  @ApiProperty({ enum: CONSENT_STATES, enumName: 'ConsentState' })
  consent: ConsentState;
}

export class ContactPageDto extends PageDto {
  @ApiProperty({ type: [ContactRowDto] })
  items: ContactRowDto[];
}
