import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';
import {
  REQUEST_KINDS,
  type RequestKind,
  type ServiceTerms,
  TERM_UNITS,
  type TermUnit,
} from '../service-levels/service-terms';
import { IsCalendarDay } from './is-calendar-day';

/** The longest the law lets a kind of request take. */
export class LegalTermDto {
  @ApiProperty({ enum: REQUEST_KINDS, enumName: 'RequestKind' })
  @IsIn(REQUEST_KINDS)
  kind: RequestKind;

  /** 1 to 60 working days or working hours. */
  @IsInt()
  @Min(1)
  @Max(60)
  length: number;

  @ApiProperty({ enum: TERM_UNITS, enumName: 'TermUnit' })
  @IsIn(TERM_UNITS)
  unit: TermUnit;
}

export class CategoryTermDto {
  /** A category's code. */
  @IsString()
  @MaxLength(20)
  category: string;

  /** 1 to 60 working days. */
  @IsInt()
  @Min(1)
  @Max(60)
  days: number;
}

/** The terms of one version. */
export class ServiceTermsDto implements ServiceTerms {
  /** Each kind of request once. */
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LegalTermDto)
  legal: LegalTermDto[];

  /** Each category at most once; the others have `answerDays`. */
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => CategoryTermDto)
  answers: CategoryTermDto[];

  /** 1 to 60 working days, where the category is not known. */
  @IsInt()
  @Min(1)
  @Max(60)
  answerDays: number;

  /** 1 to 40 working hours to an answer when it is urgent. */
  @IsInt()
  @Min(1)
  @Max(40)
  urgentHours: number;

  /** 1 to 40 working hours to the first word of staff. */
  @IsInt()
  @Min(1)
  @Max(40)
  firstContactHours: number;

  /** 1 to 40 working hours to pass it on within the agency. */
  @IsInt()
  @Min(1)
  @Max(40)
  transferInsideHours: number;

  /** 1 to 40 working hours to pass it on to another body. */
  @IsInt()
  @Min(1)
  @Max(40)
  transferOutsideHours: number;

  /** 7 to 90 calendar days between two progress notices. */
  @IsInt()
  @Min(7)
  @Max(90)
  progressDays: number;
}

/** A further version; cases filed before it keep theirs. */
export class AddServiceLevelDto extends ServiceTermsDto {
  /** From today up to a year ahead, YYYY-MM-DD. */
  @IsCalendarDay()
  effectiveFrom: string;

  /** Why: the rule or decision behind it, at most 500 characters. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export const SERVICE_LEVEL_STATES = ['coming', 'current', 'past'] as const;

export class ServiceLevelDto {
  version: number;
  /** YYYY-MM-DD. */
  effectiveFrom: string;
  terms: ServiceTermsDto;
  note: string | null;
  /** Null for the first one, which came with the product. */
  createdByName: string | null;
  createdAt: Date;
  @ApiProperty({ enum: SERVICE_LEVEL_STATES, enumName: 'ServiceLevelState' })
  state: (typeof SERVICE_LEVEL_STATES)[number];
}
