import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { CONSENT_KINDS, type ConsentKind } from '../company.values';

export class GrantConsentDto {
  @ApiProperty({ enum: CONSENT_KINDS, enumName: 'ConsentKind' })
  @IsIn(CONSENT_KINDS)
  kind: ConsentKind;

  /** Where the consent can be found: a signed form, a call with date and name. Staff must give it. */
  @IsOptional() @IsString() @MaxLength(500) evidence?: string;

  /** Who of the firm consented; the signed-in person when left out. */
  @IsOptional() @IsString() @MaxLength(60) grantedBy?: string;
}

export class InviteFirmUserDto {
  @IsEmail() @MaxLength(200) email: string;
  @IsString() @IsNotEmpty() @MaxLength(60) name: string;
  /** 직함. */
  @IsOptional() @IsString() @MaxLength(60) title?: string;
}
