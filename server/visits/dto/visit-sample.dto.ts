import { ApiProperty } from '@nestjs/swagger';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed';
import { IsCalendarDay } from '../../reference/dto/is-calendar-day';
import { VISIT_KINDS, type VisitKind } from '../visit-log.entity';
import { CONFIRMATION_STATES, type ConfirmationState } from './visit-confirmation.dto';

export const CHECK_VERDICTS = ['ok', 'needs_correction', 'doubtful'] as const;
export type CheckVerdict = (typeof CHECK_VERDICTS)[number];

/** Which logs to draw from, and how many of each doctor. */
export class DrawSampleDto {
  /** First and last day of contact, at most a year apart. */
  @IsCalendarDay() fromOn: string;
  @IsCalendarDay() untilOn: string;

  @IsInt() @Min(1) @Max(10) perDoctor: number;

  /** To draw the same again; unset: a new one. */
  @IsOptional() @IsString() @Matches(/^[\w-]{1,40}$/) seed?: string;
}

/** What a supervisor finds. */
export class JudgeVisitDto {
  @ApiProperty({ enum: CHECK_VERDICTS, enumName: 'CheckVerdict' })
  @IsIn(CHECK_VERDICTS)
  verdict: CheckVerdict;

  /** For the doctor; needed unless it is ok. */
  @IsOptional() @Trimmed() @IsString() @IsNotEmpty() @MaxLength(2000) note?: string;
}

/** A draw, with how far it is checked. */
export class VisitSampleDto {
  id: string;
  drawnAt: Date;
  drawnByName: string;
  drawnByNameEn: string | null;
  seed: string;
  @ApiProperty({ type: String, format: 'date' })
  fromOn: string;
  @ApiProperty({ type: String, format: 'date' })
  untilOn: string;
  perDoctor: number;
  logs: number;
  checked: number;
  /** Checked and not ok. */
  faulty: number;
}

/** One drawn log and its verdict. */
export class VisitCheckDto {
  id: string;
  visitId: string;
  companyName: string;
  companyNameEn: string | null;
  doctorId: string;
  doctorName: string;
  doctorNameEn: string | null;
  @ApiProperty({ enum: VISIT_KINDS, enumName: 'VisitKind' })
  kind: VisitKind;
  startedAt: Date;
  @ApiProperty({ enum: CONFIRMATION_STATES, enumName: 'ConfirmationState' })
  confirmation: ConfirmationState;
  /** In the draw: 1 confirmed, 2 unconfirmed, 4 with a comment. */
  weight: number;
  /** The day of the check-in it completed. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  checkInDueOn: string | null;
  @ApiProperty({ enum: CHECK_VERDICTS, enumName: 'CheckVerdict', nullable: true })
  verdict: CheckVerdict | null;
  note: string | null;
  checkedByName: string | null;
  checkedAt: Date | null;
  version: number;
}

/** A verdict as the log's page shows it. */
export class VisitVerdictDto {
  @ApiProperty({ enum: CHECK_VERDICTS, enumName: 'CheckVerdict' })
  verdict: CheckVerdict;
  note: string | null;
  checkedByName: string;
  checkedAt: Date;
}

/** What was found of a doctor's logs. */
export class CheckedDoctorDto {
  doctorId: string;
  doctorName: string;
  doctorNameEn: string | null;
  drawn: number;
  checked: number;
  ok: number;
  needsCorrection: number;
  doubtful: number;
}

export class VisitSampleDetailDto extends VisitSampleDto {
  @ApiProperty({ type: [CheckedDoctorDto] })
  doctors: CheckedDoctorDto[];
  @ApiProperty({ type: [VisitCheckDto] })
  checks: VisitCheckDto[];
}
