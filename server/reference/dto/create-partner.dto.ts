import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  MaxLength,
} from 'class-validator';
import { PARTNER_KINDS, type PartnerKind } from './partner.dto';

export class CreatePartnerDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  nameKo: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  nameEn: string;

  @IsIn(PARTNER_KINDS)
  @ApiProperty({ enum: PARTNER_KINDS, enumName: 'PartnerKind' })
  kind: PartnerKind;

  /** As it is dialled; call centres have three digits (125). */
  @IsOptional()
  @IsString()
  @Matches(/^\+?[0-9][0-9 ()-]{1,28}[0-9]$/)
  phone?: string | null;

  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(300)
  url?: string | null;

  /** Codes of difficulty categories. */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  categories: string[];
}
