import { ApiProperty } from '@nestjs/swagger';
import { FOLLOW_UP_KINDS, type FollowUpKind } from '../../letters/follow-ups/follow-up-rules';
import { PromiseStepDto } from '../../visits/dto/promise.dto';

const KINDS = ['visit', 'call', 'video', 'mail'] as const;
const TIERS = ['intensive', 'regular', 'watch'] as const;

/** A check-in to make: overdue first. */
export class DueCheckInDto {
  id: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  @ApiProperty({ enum: TIERS, enumName: 'Tier' })
  tier: (typeof TIERS)[number];
  @ApiProperty({ type: String, format: 'date' })
  dueOn: string;
  /** An appointment, when one was made. */
  startsAt: Date | null;
  place: string | null;
  /** Days between contacts by the plan. */
  idealGapDays: number;
  lastContactAt: Date | null;
  @ApiProperty({ enum: KINDS, enumName: 'VisitKind', nullable: true })
  lastKind: (typeof KINDS)[number] | null;
  /** Since when the doctor has the firm, for one never contacted. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  assignedOn: string | null;
}

/** A case that waits for the doctor: the nearest deadline first, standing ones last. */
export class WaitingCaseDto {
  id: string;
  number: string;
  title: string;
  status: string;
  severity: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  targetAt: Date | null;
  /** Working minutes left, negative when late; null while the clock stands or nothing is set. */
  remainingWorkingMinutes: number | null;
  /** True while the firm owes an answer to a question. */
  paused: boolean;
  /** To whom it was referred, while an answer is awaited. */
  waitingFor: string | null;
  version: number;
}

export class DuePromiseDto {
  id: string;
  text: string;
  @ApiProperty({ enum: ['ours', 'theirs'], enumName: 'PromiseSide' })
  side: 'ours' | 'theirs';
  ownerName: string;
  ownerNameEn: string | null;
  @ApiProperty({ type: String, format: 'date' })
  dueOn: string;
  doneAt: Date | null;
  mayKeep: boolean;
  @ApiProperty({ type: [PromiseStepDto] })
  steps: PromiseStepDto[];
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  version: number;
}

/** A firm nobody heard of for longer than its plan allows. */
export class QuietFirmDto {
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  @ApiProperty({ enum: TIERS, enumName: 'Tier' })
  tier: (typeof TIERS)[number];
  /** Calendar days since the last contact, or since the doctor has the firm. */
  days: number;
  maxGapDays: number;
  lastContactAt: Date | null;
  @ApiProperty({ enum: KINDS, enumName: 'VisitKind', nullable: true })
  lastKind: (typeof KINDS)[number] | null;
  /** Check-ins that were skipped since then. */
  skipped: number;
  /** When somebody of the firm last signed in. */
  lastLoginAt: Date | null;
  phone: string | null;
  contactName: string | null;
}

/** A firm wrote, and nobody of ours has written since. */
export class FirmReplyDto {
  difficultyId: string;
  number: string;
  title: string;
  companyName: string;
  companyNameEn: string | null;
  at: Date;
}

export class AppointmentDto {
  checkInId: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
}

/** A letter some did not answer, and the next one proposed to them. */
export class FollowUpDueDto {
  letterId: string;
  number: string;
  subject: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  @ApiProperty({ enum: FOLLOW_UP_KINDS, enumName: 'FollowUpKind' })
  kind: FollowUpKind;
  /** To how many it would go. */
  silent: number;
  /** The last day the proposal stands. */
  @ApiProperty({ type: String, format: 'date' })
  until: string;
}

/** One day of the week strip. */
export class WeekDayDto {
  @ApiProperty({ type: String, format: 'date' })
  day: string;
  /** Check-ins, appointments and deadlines on it. */
  things: number;
  /** A public holiday's name. */
  holiday: string | null;
  holidayEn: string | null;
  /** The doctor is on leave. */
  leave: boolean;
}

export class DoctorTodayDto {
  /** Check-ins due or overdue, at most 8. */
  @ApiProperty({ type: [DueCheckInDto] })
  checkIns: DueCheckInDto[];
  checkInTotal: number;
  /** Of this week, Monday to Sunday, overdue ones included. */
  checkInsThisWeek: number;
  /** The next one after today, for when nothing is due. */
  @ApiProperty({ type: DueCheckInDto, nullable: true })
  nextCheckIn: DueCheckInDto | null;
  /** At most 8. */
  @ApiProperty({ type: [WaitingCaseDto] })
  cases: WaitingCaseDto[];
  caseTotal: number;
  /** Cases whose answer is due today or overdue. */
  casesDueToday: number;
  /** Due within a week or overdue, at most 6. */
  @ApiProperty({ type: [DuePromiseDto] })
  promises: DuePromiseDto[];
  promiseTotal: number;
  /** At most 5. */
  @ApiProperty({ type: [QuietFirmDto] })
  quiet: QuietFirmDto[];
  quietTotal: number;
  /** At most 5. */
  @ApiProperty({ type: [FirmReplyDto] })
  replies: FirmReplyDto[];
  replyTotal: number;
  /** The first to lapse first, at most 5. */
  @ApiProperty({ type: [FollowUpDueDto] })
  followUps: FollowUpDueDto[];
  /** Today's and those of the next working day. */
  @ApiProperty({ type: [AppointmentDto] })
  appointments: AppointmentDto[];
  @ApiProperty({ type: String, format: 'date' })
  nextWorkingDay: string;
  @ApiProperty({ type: [WeekDayDto] })
  week: WeekDayDto[];
}
