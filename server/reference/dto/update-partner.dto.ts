import { ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  MaxLength,
} from 'class-validator';
import { PARTNER_KINDS, type PartnerKind } from './partner.dto';

export class UpdatePartnerDto {
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  nameKo?: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  nameEn?: string;

  @IsOptional()
  @IsIn(PARTNER_KINDS)
  @ApiPropertyOptional({ enum: PARTNER_KINDS, enumName: 'PartnerKind' })
  kind?: PartnerKind;

  /** As it is dialled; null takes it away. */
  @IsOptional()
  @IsString()
  @Matches(/^\+?[0-9][0-9 ()-]{1,28}[0-9]$/)
  phone?: string | null;

  /** Null takes it away. */
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(300)
  url?: string | null;

  /** Codes of difficulty categories. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  categories?: string[];

  @IsOptional()
  @IsBoolean()
  active?: boolean;
}
