import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { Trimmed } from '../../../platform/http/trimmed';

const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

export class PutAppointmentDto {
  /** The wall clock in `zone`, `2026-11-26T14:00`; in the future, within a year. */
  @Matches(WALL)
  start: string;

  /** 15 minutes to 8 hours. */
  @IsInt()
  @Min(15)
  @Max(480)
  minutes: number;

  /** IANA; Asia/Seoul when left out. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  zone?: string;

  @IsIn(['visit', 'call', 'video'])
  kind: 'visit' | 'call' | 'video';

  /** Needed for a visit. */
  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Trimmed()
  @MaxLength(200)
  place?: string | null;

  /** https; for a video call. */
  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Trimmed()
  @Matches(/^https:\/\/[^\s"<>\\]+$/)
  @MaxLength(500)
  videoUrl?: string | null;

  /** To the firm. */
  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Trimmed()
  @MaxLength(500)
  message?: string | null;

  /** Also on a day on which nobody is there. */
  @IsOptional()
  @IsBoolean()
  closedDay?: boolean;
}

export class CancelAppointmentDto {
  /** The firm reads it. */
  @IsString()
  @Trimmed()
  @MinLength(2)
  @MaxLength(300)
  reason: string;
}

export class CounterProposeDto {
  /** The wall clock in the appointment's zone, `2026-11-26T14:00`; in the future, within a year. */
  @Matches(WALL)
  start: string;

  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Trimmed()
  @MaxLength(300)
  note?: string | null;
}
