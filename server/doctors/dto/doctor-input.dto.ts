import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PageQueryDto } from '../../platform/http/paging.dto';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';
import { Trimmed } from '../../platform/http/trimmed';

export class DoctorQueryDto extends PageQueryDto {
  /** Part of the name. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @IsOptional()
  @IsUUID()
  teamId?: string;

  /** Only doctors of the teams the asking supervisor looks after. */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  supervised?: boolean;

  /** Posted to this country at some time (ISO 3166-1 alpha-2). */
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string;
}

export class EditPostingDto {
  @Matches(/^[A-Z]{2}$/)
  country: string;

  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  officeId?: string | null;

  /** YYYY-MM-DD */
  @IsCalendarDay()
  from: string;

  /** YYYY-MM-DD; left out or null while it lasts. */
  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsCalendarDay()
  until?: string | null;

  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(200)
  note?: string | null;
}

export class EditLanguageDto {
  /** ISO 639-1. */
  @Matches(/^[a-z]{2}$/)
  language: string;

  @IsIn(['basic', 'working', 'fluent', 'native'])
  level: 'basic' | 'working' | 'fluent' | 'native';
}

export class EditSectorDto {
  @IsString()
  @MaxLength(8)
  code: string;

  /** Whole years. */
  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(0)
  @Max(60)
  years?: number | null;
}

/** What is left out stays as it is; lists are replaced whole. */
export class EditDoctorDto {
  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(2000)
  introduction?: string | null;

  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(2000)
  introductionEn?: string | null;

  /** One of the base regions; null for none. */
  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(60)
  baseRegion?: string | null;

  /** Firms, 1 to 200. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  capacity?: number;

  @IsOptional()
  @IsBoolean()
  fullTime?: boolean;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EditPostingDto)
  postings?: EditPostingDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique((item: EditLanguageDto) => item.language)
  @ValidateNested({ each: true })
  @Type(() => EditLanguageDto)
  languages?: EditLanguageDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique((item: EditSectorDto) => item.code)
  @ValidateNested({ each: true })
  @Type(() => EditSectorDto)
  sectors?: EditSectorDto[];
}

export class CreateLeaveDto {
  /** First day away, YYYY-MM-DD. */
  @IsCalendarDay()
  from: string;

  /** Last day away, YYYY-MM-DD. */
  @IsCalendarDay()
  until: string;

  /** The colleague who sees the firms meanwhile. */
  @IsUUID()
  coverId: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  reason?: string;
}

export class CreateConflictDto {
  @IsUUID()
  companyId: string;

  @IsString()
  @Trimmed()
  @MinLength(2)
  @MaxLength(300)
  reason: string;
}
