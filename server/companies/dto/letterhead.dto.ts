import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';

export class LogoDto {
  id: string;
  /** Pixels. */
  width: number;
  height: number;
  uploadedByName: string;
  uploadedAt: Date;
}

export class BankAccountDto {
  id: string;
  bank: string;
  holder: string;
  /** All but the last four hidden. */
  maskedNumber: string;
  swift: string | null;
  currency: string | null;
  addedByName: string;
  addedAt: Date;
  /** When somebody else rang the firm about it; until then no letter may name it. */
  checkedAt: Date | null;
  checkedByName: string | null;
  spokenWith: string | null;
  checkNote: string | null;
  /** Whether the reader may note the call: not who entered it. */
  mayCheck: boolean;
}

/** What a firm's letters carry besides words. */
export class LetterheadDto {
  @ApiProperty({ type: LogoDto, nullable: true })
  logo: LogoDto | null;
  /** Empty for who reads no cases. */
  @ApiProperty({ type: [BankAccountDto] })
  accounts: BankAccountDto[];
}

export class AddBankAccountDto {
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(100) bank: string;
  /** As the bank knows it. */
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(120) holder: string;
  /** Blanks and hyphens are put aside. */
  @Trimmed() @IsString() @Matches(/^[A-Za-z0-9][A-Za-z0-9 -]{5,38}$/) number: string;
  /** BIC, 8 or 11 characters. */
  @IsOptional()
  @Matches(/^([A-Za-z]{6}[A-Za-z0-9]{2}([A-Za-z0-9]{3})?)?$/)
  swift?: string | null;
  /** ISO 4217. */
  @IsOptional() @IsString() @Length(3, 3) @Matches(/^[A-Z]{3}$/) currency?: string | null;
}

/** What came of ringing the firm at a number that was known before. */
export class CallBackDto {
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(120) spokenWith: string;
  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(40) calledNumber: string;
  @IsOptional() @IsString() @MaxLength(500) note?: string | null;
}
