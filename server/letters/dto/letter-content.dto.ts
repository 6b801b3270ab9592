import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsISO8601,
  IsIn,
  IsInt,
  IsISO31661Alpha2,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { INCOTERMS, type Incoterm } from '../merge/incoterms';
import {
  HONORIFICS,
  LETTER_LANGUAGES,
  OFFER_TYPES,
  PAYMENT_METHODS,
  SOURCE_TYPES,
  type Honorific,
  type LetterLanguage,
  type OfferType,
  type PaymentMethod,
  type SourceType,
} from '../merge/values';
import { DAY, DECIMAL } from './letter-formats';
import { LetterContextDto } from './letter-context.dto';
import { BLOCK_IDS, type BlockId } from '../templates/template';

/** Whom the letter is for. Everything may be filled in later. */
export class AddresseeDto {
  /** Name of the firm. */
  @IsOptional() @IsString() @MaxLength(200) company?: string | null;
  /** Full name of the person. */
  @IsOptional() @IsString() @MaxLength(120) person?: string | null;
  @ApiProperty({ enum: HONORIFICS, enumName: 'Honorific', required: false, nullable: true })
  @IsOptional()
  @IsIn(HONORIFICS)
  honorific?: Honorific | null;
  /** The name to greet by, when it is not the last word of the full name. */
  @IsOptional() @IsString() @MaxLength(80) greetingName?: string | null;
  @IsOptional() @IsString() @MaxLength(120) title?: string | null;
  @IsOptional() @IsString() @MaxLength(120) dept?: string | null;
  @IsOptional() @IsString() @MaxLength(300) address?: string | null;
  /** ISO 3166-1 alpha-2. */
  @IsOptional() @IsISO31661Alpha2() country?: string | null;
  /** How the sender came by the name. */
  @ApiProperty({
    enum: SOURCE_TYPES,
    enumName: 'LetterSourceType',
    required: false,
    nullable: true,
  })
  @IsOptional()
  @IsIn(SOURCE_TYPES)
  sourceType?: SourceType | null;
  /** City of the trade office, name of the fair, directory, bank or person. */
  @IsOptional() @IsString() @MaxLength(200) sourceDetail?: string | null;
  /** When it was learnt there. */
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) sourceDate?: string | null;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) lastContact?: string | null;
}

/** One row of a quotation; numbers are decimal strings. */
export class LetterItemDto {
  @IsOptional() @IsString() @MaxLength(200) description?: string | null;
  @IsOptional() @Matches(/^\d{6}$/) hs6?: string | null;
  @IsOptional() @IsString() @MaxLength(300) spec?: string | null;
  @IsOptional() @IsString() @MaxLength(30) unit?: string | null;
  @IsOptional() @Matches(DECIMAL.pattern, DECIMAL) quantity?: string | null;
  @IsOptional() @Matches(DECIMAL.pattern, DECIMAL) unitPrice?: string | null;
}

/** What is offered. Days are calendar days (YYYY-MM-DD), numbers decimal strings. */
export class LetterTermsDto {
  @ApiProperty({ enum: OFFER_TYPES, enumName: 'OfferType', required: false, nullable: true })
  @IsOptional()
  @IsIn(OFFER_TYPES)
  offerType?: OfferType | null;
  /** An Incoterms 2020 rule. */
  @ApiProperty({ enum: INCOTERMS, enumName: 'Incoterm', required: false, nullable: true })
  @IsOptional()
  @IsIn(INCOTERMS)
  incoterm?: Incoterm | null;
  @IsOptional() @IsString() @MaxLength(100) namedPlace?: string | null;
  /** ISO 4217, such as EUR. */
  @IsOptional() @Matches(/^[A-Z]{3}$/) currency?: string | null;
  @IsOptional() @Matches(DECIMAL.pattern, DECIMAL) unitPrice?: string | null;
  /** The unit price after an increase. */
  @IsOptional() @Matches(DECIMAL.pattern, DECIMAL) newPrice?: string | null;
  @IsOptional() @IsString() @MaxLength(30) unit?: string | null;
  @IsOptional() @Matches(DECIMAL.pattern, DECIMAL) moq?: string | null;
  /** Calendar days from the order. */
  @IsOptional() @IsInt() @Min(1) @Max(365) leadTimeDays?: number | null;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) validityUntil?: string | null;
  @ApiProperty({
    enum: PAYMENT_METHODS,
    enumName: 'PaymentMethod',
    required: false,
    nullable: true,
  })
  @IsOptional()
  @IsIn(PAYMENT_METHODS)
  paymentMethod?: PaymentMethod | null;
  /** Percent paid in advance. */
  @IsOptional() @IsInt() @Min(1) @Max(100) depositPct?: number | null;
  @IsOptional() @IsString() @MaxLength(200) packing?: string | null;
  @IsOptional() @IsString() @MaxLength(100) portLoading?: string | null;
  @IsOptional() @IsString() @MaxLength(200) insurance?: string | null;
  @IsOptional() @IsString() @MaxLength(200) inspection?: string | null;
  /** The rows of a quotation. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => LetterItemDto)
  items?: LetterItemDto[];
}

/** Who signs; what is unset comes from the firm's record. */
export class SignatoryDto {
  @IsOptional() @IsString() @MaxLength(120) name?: string | null;
  @IsOptional() @IsString() @MaxLength(120) title?: string | null;
  @IsOptional() @IsString() @MaxLength(200) email?: string | null;
  @IsOptional() @IsString() @MaxLength(30) mobile?: string | null;
}

/** What the writer changed about one block: other words, or left out. */
export class BlockOverrideDto {
  @ApiProperty({ enum: BLOCK_IDS, enumName: 'LetterBlockId' })
  @IsIn(BLOCK_IDS)
  id: BlockId;
  /** Words with merge fields such as `{{ terms.named_place }}`; null for the template's own. */
  @IsOptional() @IsString() @MaxLength(5000) source?: string | null;
  /** Leaves an optional block out. */
  @IsOptional() @IsBoolean() hidden?: boolean;
}

/** Everything a letter's writer decides; each part sent replaces the part kept. */
export class LetterContentDto {
  @IsOptional() @IsUUID() productId?: string | null;

  @IsOptional() @ValidateNested() @Type(() => AddresseeDto) addressee?: AddresseeDto;
  @IsOptional() @ValidateNested() @Type(() => LetterTermsDto) terms?: LetterTermsDto;
  @IsOptional() @ValidateNested() @Type(() => LetterContextDto) context?: LetterContextDto;
  @IsOptional() @ValidateNested() @Type(() => SignatoryDto) signatory?: SignatoryDto;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(BLOCK_IDS.length)
  @ValidateNested({ each: true })
  @Type(() => BlockOverrideDto)
  blocks?: BlockOverrideDto[];
}

/** Changes to a letter. */
export class EditLetterDto extends LetterContentDto {
  @ApiProperty({ enum: LETTER_LANGUAGES, enumName: 'LetterLanguage', required: false })
  @IsOptional()
  @IsIn(LETTER_LANGUAGES)
  language?: LetterLanguage;
}
