import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQueryDto } from '../../platform/http/paging.dto';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';
import { VISIT_KINDS, type VisitKind } from '../visit-log.entity';

/** Which visits to list. */
export class VisitListQueryDto extends PageQueryDto {
  @IsOptional() @IsUUID() companyId?: string;

  /** A doctor's account, `me`, or `none`. */
  @IsOptional() @IsString() @MaxLength(36) doctorId?: string;

  /** The team of the firm. */
  @IsOptional() @IsUUID() teamId?: string;

  /** Begun on or after this day in Seoul, YYYY-MM-DD. */
  @IsOptional() @IsCalendarDay() from?: string;

  /** Begun on or before it, YYYY-MM-DD. */
  @IsOptional() @IsCalendarDay() to?: string;

  @ApiProperty({ enum: VISIT_KINDS, enumName: 'VisitKind', required: false })
  @IsOptional()
  @IsIn(VISIT_KINDS)
  kind?: VisitKind;

  /** Words in the summary, the place or the firm's name. */
  @IsOptional() @IsString() @MaxLength(100) q?: string;
}

/** For which firm or check-in a visit is prepared. One of them is needed. */
export class PreparationQueryDto {
  @IsOptional() @IsUUID() companyId?: string;

  @IsOptional() @IsUUID() checkInId?: string;

  @IsOptional() @IsUUID() difficultyId?: string;
}
