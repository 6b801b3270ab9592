import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsISO8601,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  CLAIM_POSITIONS,
  EXCLUSIVITIES,
  SAMPLE_CHARGES,
  type ClaimPosition,
  type Exclusivity,
  type SampleCharge,
} from '../merge/values';
import { DAY, DECIMAL } from './letter-formats';

/** What the letter is about. Days are calendar days (YYYY-MM-DD). */
export class LetterContextDto {
  /** The letter's date; the day it is made final when unset. */
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) date?: string | null;
  @IsOptional() @IsString() @MaxLength(80) yourRef?: string | null;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) previousDate?: string | null;
  @IsOptional() @IsString() @MaxLength(80) previousRef?: string | null;
  /** What is new since the first letter, as a sentence. */
  @IsOptional() @IsString() @MaxLength(500) news?: string | null;
  @IsOptional() @IsString() @MaxLength(120) fairName?: string | null;
  @IsOptional() @IsString() @MaxLength(60) booth?: string | null;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) fairDate?: string | null;
  @IsOptional() @IsString() @MaxLength(500) discussed?: string | null;
  @IsOptional() @IsString() @MaxLength(300) nextStep?: string | null;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) inquiryDate?: string | null;
  @IsOptional() @IsString() @MaxLength(80) inquiryRef?: string | null;
  /** The answer to what was asked, in sentences. */
  @IsOptional() @IsString() @MaxLength(1500) answer?: string | null;
  @IsOptional() @IsString() @MaxLength(80) sampleQty?: string | null;
  @ApiProperty({ enum: SAMPLE_CHARGES, enumName: 'SampleCharge', required: false, nullable: true })
  @IsOptional()
  @IsIn(SAMPLE_CHARGES)
  sampleCharge?: SampleCharge | null;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) sampleReady?: string | null;
  /** From when a new price applies. */
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) effectiveDate?: string | null;
  /** Why the price rises, or the shipment is late. */
  @IsOptional() @IsString() @MaxLength(500) cause?: string | null;
  /** The public index that shows it, with its figures. */
  @IsOptional() @IsString() @MaxLength(300) priceIndex?: string | null;
  /** Orders received by then keep the old price. */
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) oldPriceUntil?: string | null;
  @IsOptional() @IsString() @MaxLength(500) alternatives?: string | null;
  @IsOptional() @IsString() @MaxLength(80) claimNo?: string | null;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) claimDate?: string | null;
  @IsOptional() @IsString() @MaxLength(1500) findings?: string | null;
  @ApiProperty({
    enum: CLAIM_POSITIONS,
    enumName: 'ClaimPosition',
    required: false,
    nullable: true,
  })
  @IsOptional()
  @IsIn(CLAIM_POSITIONS)
  claimPosition?: ClaimPosition | null;
  @IsOptional() @IsString() @MaxLength(1000) positionReason?: string | null;
  @IsOptional() @IsString() @MaxLength(500) remedy?: string | null;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) remedyDate?: string | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(120, { each: true })
  evidence?: string[];
  @IsOptional() @IsString() @MaxLength(80) poNo?: string | null;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) poDate?: string | null;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) shipmentDate?: string | null;
  /** Estimated day of departure, as agreed and as it is now. */
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) etdOld?: string | null;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) etdNew?: string | null;
  @IsOptional() @IsString() @MaxLength(500) mitigation?: string | null;
  @IsOptional() @IsString() @MaxLength(300) compensation?: string | null;
  @IsOptional() @IsString() @MaxLength(200) territory?: string | null;
  @ApiProperty({ enum: EXCLUSIVITIES, enumName: 'Exclusivity', required: false, nullable: true })
  @IsOptional()
  @IsIn(EXCLUSIVITIES)
  exclusivity?: Exclusivity | null;
  @IsOptional() @IsString() @MaxLength(200) minimumPurchase?: string | null;
  @IsOptional() @IsString() @MaxLength(200) agencyTerm?: string | null;
  @IsOptional() @IsString() @MaxLength(200) commission?: string | null;
  @IsOptional() @IsString() @MaxLength(200) reporting?: string | null;
  @IsOptional() @IsString() @MaxLength(200) termination?: string | null;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) consultationDate?: string | null;
  @IsOptional() @IsString() @MaxLength(80) invoiceNo?: string | null;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) invoiceDate?: string | null;
  /** In the currency of the terms. */
  @IsOptional() @Matches(DECIMAL.pattern, DECIMAL) amountDue?: string | null;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) dueDate?: string | null;
  @IsOptional() @IsString() @MaxLength(80) contractNo?: string | null;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) contractDate?: string | null;
  @IsOptional() @IsInt() @Min(1) @Max(20) contractCopies?: number | null;
  /** What changes: address, bank account, contact person. */
  @IsOptional() @IsString() @MaxLength(200) changeWhat?: string | null;
  @IsOptional() @IsString() @MaxLength(500) changeNew?: string | null;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) changeFrom?: string | null;
  /** A number the addressee has known since before the change. */
  @IsOptional() @IsString() @MaxLength(30) callbackNumber?: string | null;
  /** New Year, Christmas, Chuseok. */
  @IsOptional() @IsString() @MaxLength(80) occasion?: string | null;
  @IsOptional() @IsString() @MaxLength(300) thanksFor?: string | null;
  /** Unset: the firm's home doctor of the day. */
  @IsOptional() @IsString() @MaxLength(120) homeDoctorName?: string | null;
  @IsOptional() @IsString() @MaxLength(120) kbcName?: string | null;
  @IsOptional() @IsString() @MaxLength(30) kbcPhone?: string | null;
  /** The one thing asked for, when it is not the template's own. */
  @IsOptional() @IsString() @MaxLength(300) cta?: string | null;
  /** Until when an answer is asked for. */
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) ctaDeadline?: string | null;
  @IsOptional() @IsString() @MaxLength(200) creditRef?: string | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(120, { each: true })
  enclosures?: string[];
}
