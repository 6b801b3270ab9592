import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { CONTACT_LANGUAGES, type ContactLanguage } from '../../../buyers/buyer.values';
import { SendReasonDto } from '../../../buyers/dto/may-send.dto';
import { PageDto, PageQueryDto } from '../../../platform/http/paging.dto';
import {
  MOST_RECIPIENTS,
  RECIPIENT_VERDICTS,
  type RecipientVerdict,
} from './letter-recipients.dto';

/** Contacts of the register, as the picker narrows them. */
export class CandidateFilterDto {
  /** In the names of people and companies, interests, and addresses. */
  @IsOptional() @IsString() @MaxLength(100) q?: string;
  /** ISO 3166-1 alpha-2. */
  @IsOptional() @IsString() @Length(2, 2) country?: string;

  @ApiPropertyOptional({ enum: CONTACT_LANGUAGES, enumName: 'ContactLanguage' })
  @IsOptional()
  @IsIn(CONTACT_LANGUAGES)
  language?: ContactLanguage;
}

export class CandidatesQueryDto extends PageQueryDto {
  @IsOptional() @IsString() @MaxLength(100) q?: string;
  @IsOptional() @IsString() @Length(2, 2) country?: string;

  @ApiPropertyOptional({ enum: CONTACT_LANGUAGES, enumName: 'ContactLanguage' })
  @IsOptional()
  @IsIn(CONTACT_LANGUAGES)
  language?: ContactLanguage;
}

/** Adds contacts one by one, or all that a filter finds. */
export class AddRecipientsDto {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_RECIPIENTS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  contactIds?: string[];

  @IsOptional()
  @ValidateNested()
  @Type(() => CandidateFilterDto)
  filter?: CandidateFilterDto;

  /** Only those to whom the rules allow writing. */
  @IsOptional() @IsBoolean() sendableOnly?: boolean;
}

/** Takes recipients out: the named, or all to whom no mail can go as things stand. */
export class RemoveRecipientsDto {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_RECIPIENTS)
  @IsUUID(undefined, { each: true })
  contactIds?: string[];

  @IsOptional() @IsBoolean() unsendable?: boolean;
}

/** A contact of the register, with what the rules say of sending them this letter now. */
export class RecipientCandidateDto {
  contactId: string;
  buyerId: string;
  company: string;
  country: string;
  city: string | null;
  person: string | null;
  title: string | null;
  email: string | null;
  @ApiProperty({ enum: CONTACT_LANGUAGES, enumName: 'ContactLanguage' })
  language: ContactLanguage;
  /** Among the recipients already. */
  chosen: boolean;
  @ApiProperty({ enum: RECIPIENT_VERDICTS, enumName: 'RecipientVerdict' })
  verdict: RecipientVerdict;
  label: string | null;
  @ApiProperty({ type: [SendReasonDto] })
  rules: SendReasonDto[];
  ruleVersion: number;
}

/** What the rules say of all that match, of the first 5,000 of them. */
export class CandidateSummaryDto {
  allow: number;
  needsConsent: number;
  block: number;
  chosen: number;
}

export class RecipientCandidatePageDto extends PageDto {
  @ApiProperty({ type: [RecipientCandidateDto] })
  items: RecipientCandidateDto[];
  /** With the first page only. */
  @ApiProperty({ type: CandidateSummaryDto, nullable: true })
  summary: CandidateSummaryDto | null;
}
