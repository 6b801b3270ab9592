import { Type } from 'class-transformer';
import { IsDate, IsOptional, IsUUID } from 'class-validator';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';

export class AgendaQueryDto {
  /** First day, YYYY-MM-DD. */
  @IsCalendarDay()
  from: string;

  /** Last day, YYYY-MM-DD; 62 days at most. */
  @IsCalendarDay()
  to: string;

  /** Whose; one's own when left out. A supervisor reads the doctors of their teams. */
  @IsOptional()
  @IsUUID()
  doctorId?: string;
}

export class AgendaTrayQueryDto {
  /** Whose; one's own when left out. */
  @IsOptional()
  @IsUUID()
  doctorId?: string;
}

export class NearbyQueryDto {
  /** The firm that is visited. */
  @IsUUID()
  companyId: string;

  /** The day of the visit, YYYY-MM-DD. */
  @IsCalendarDay()
  on: string;

  /** Whose firms; one's own when left out. */
  @IsOptional()
  @IsUUID()
  doctorId?: string;
}

export class ConflictsQueryDto {
  @IsUUID()
  checkInId: string;

  /** The day it would stand on, YYYY-MM-DD. */
  @IsCalendarDay()
  on: string;

  /** When it would begin; without it only the day is looked at. */
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  startsAt?: Date;

  /** When it would end; an hour later when left out. */
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  endsAt?: Date;
}
