import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, IsUUID, Length, MaxLength, Min } from 'class-validator';
import { BUYER_STATUSES, type BuyerStatus } from '../buyer.values';
import { BUYER_LIKENESS, type BuyerLikeness } from '../duplicates/buyer-likeness';

/** What is being entered. */
export class BuyerDuplicateQueryDto {
  @IsOptional() @IsString() @MaxLength(200) name?: string;
  @IsOptional() @IsString() @Length(2, 2) country?: string;
  @IsOptional() @IsString() @MaxLength(200) website?: string;
  @IsOptional() @IsString() @MaxLength(254) email?: string;
  /** The entry itself, when it is being changed. */
  @IsOptional() @IsUUID() except?: string;
}

/** One side of a pair. */
export class BuyerTwinDto {
  id: string;
  name: string;
  nameLocal: string | null;
  country: string;
  city: string | null;
  website: string | null;
  emails: string[];
  @ApiProperty({ enum: BUYER_STATUSES, enumName: 'BuyerStatus' })
  status: BuyerStatus;
  /** People who still work there. */
  contacts: number;
  createdByName: string;
  createdAt: Date;
  version: number;
}

export class BuyerSuspectDto {
  id: string;
  name: string;
  country: string;
  city: string | null;
  @ApiProperty({ enum: BUYER_STATUSES, enumName: 'BuyerStatus' })
  status: BuyerStatus;
  /** 0–100. */
  score: number;
  @ApiProperty({ enum: BUYER_LIKENESS, enumName: 'BuyerLikeness', isArray: true })
  reasons: BuyerLikeness[];
}

export class BuyerSuspectsDto {
  @ApiProperty({ type: [BuyerSuspectDto] })
  items: BuyerSuspectDto[];
}

export class BuyerPairDto {
  @ApiProperty({ type: BuyerTwinDto })
  a: BuyerTwinDto;
  @ApiProperty({ type: BuyerTwinDto })
  b: BuyerTwinDto;
  score: number;
  @ApiProperty({ enum: BUYER_LIKENESS, enumName: 'BuyerLikeness', isArray: true })
  reasons: BuyerLikeness[];
}

export class BuyerPairsDto {
  @ApiProperty({ type: [BuyerPairDto] })
  items: BuyerPairDto[];
  /** Whether there are more than are shown. */
  more: boolean;
}

export class TellApartDto {
  @IsUUID() aId: string;
  @IsUUID() bId: string;
}

export class MergeBuyersDto {
  /** The entry that goes. */
  @IsUUID() otherId: string;
  /** The version of it you saw. */
  @IsInt() @Min(1) otherVersion: number;
}

export class BuyerMergeDto {
  id: string;
  goneId: string;
  goneName: string;
  mergedByName: string;
  mergedAt: Date;
}

export class BuyerMergesDto {
  @ApiProperty({ type: [BuyerMergeDto] })
  items: BuyerMergeDto[];
}
