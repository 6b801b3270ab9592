import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { PageDto, PageQueryDto } from '../../platform/http/paging.dto';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';
import { PROMISE_SIDES, type PromiseSide } from '../promise.entity';
import { Trimmed } from '../../platform/http/trimmed';

/** Which promises to list, the nearest day first. */
export class PromiseListQueryDto extends PageQueryDto {
  /** `me`: those I have to keep. */
  @ApiProperty({ enum: ['me'], required: false })
  @IsOptional()
  @IsIn(['me'])
  owner?: 'me';

  @IsOptional() @IsUUID() companyId?: string;

  /** Only those that belong to this case. */
  @IsOptional() @IsUUID() difficultyId?: string;

  @ApiProperty({ enum: PROMISE_SIDES, enumName: 'PromiseSide', required: false })
  @IsOptional()
  @IsIn(PROMISE_SIDES)
  side?: PromiseSide;

  /** True: not kept yet; false: kept; unset: both. */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  open?: boolean;

  /** Only those whose day has passed. */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  late?: boolean;

  /** Only those of which a supervisor or the programme's lead was told. */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  escalated?: boolean;
}

export class CreatePromiseDto {
  @IsUUID() companyId: string;

  @IsOptional() @IsUUID() difficultyId?: string;

  @Trimmed() @IsString() @IsNotEmpty() @MaxLength(300) text: string;

  @ApiProperty({ enum: PROMISE_SIDES, enumName: 'PromiseSide' })
  @IsIn(PROMISE_SIDES)
  side: PromiseSide;

  /** Who keeps it; unset: the writer, or for theirs the firm's first contact. */
  @IsOptional() @IsString() @MaxLength(100) ownerName?: string;

  @IsCalendarDay() dueOn: string;
}

/** What is unset stays. */
export class ChangePromiseDto {
  @IsOptional() @Trimmed() @IsString() @IsNotEmpty() @MaxLength(300) text?: string;

  @IsOptional() @Trimmed() @IsString() @IsNotEmpty() @MaxLength(100) ownerName?: string;

  @IsOptional() @IsCalendarDay() dueOn?: string;
}

/** Who was told that it is due, and when. */
export class PromiseStepDto {
  @ApiProperty({ enum: ['firm', 'doctor', 'supervisor', 'lead'], enumName: 'PromiseStep' })
  step: 'firm' | 'doctor' | 'supervisor' | 'lead';
  toldAt: Date;
}

export class PromiseDto {
  id: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  visitId: string | null;
  /** The case it belongs to. */
  difficultyId: string | null;
  difficultyNumber: string | null;
  text: string;
  @ApiProperty({ enum: PROMISE_SIDES, enumName: 'PromiseSide' })
  side: PromiseSide;
  ownerId: string | null;
  ownerName: string;
  ownerNameEn: string | null;
  /** YYYY-MM-DD. */
  @ApiProperty({ type: String, format: 'date' })
  dueOn: string;
  doneAt: Date | null;
  /** Whether the reader may tick it. */
  mayKeep: boolean;
  /** What was told for its present day, first to last; empty for the firm. */
  @ApiProperty({ type: [PromiseStepDto] })
  steps: PromiseStepDto[];
  createdAt: Date;
  version: number;
}

export class PromisePageDto extends PageDto {
  @ApiProperty({ type: [PromiseDto] })
  items: PromiseDto[];
}
