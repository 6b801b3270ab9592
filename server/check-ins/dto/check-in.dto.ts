import { DoctorNameDto } from '../../doctors/dto/doctor.dto';
import { PageDto } from '../../platform/http/paging.dto';
import { CheckInAppointmentDto } from '../appointments/dto/appointment.dto';

/** Why a check-in is not on the day the plan gives. */
export class CheckInMoveDto {
  /** leave: the doctor is away; firm_closed: the firm is; gap: so that the longest gap is kept. */
  kind: 'weekend' | 'holiday' | 'leave' | 'firm_closed' | 'gap' | 'person';
  /** The day by the plan, YYYY-MM-DD. */
  from: string;
  holidayKo: string | null;
  holidayEn: string | null;
  /** A person's own words; null for the firm's people. */
  reason: string | null;
}

/** Who was told that it is overdue, and when: each once for a due day. */
export class CheckInStepDto {
  step: 'doctor' | 'supervisor' | 'lead';
  toldAt: Date;
}

/** One due contact with a firm. */
export class CheckInDto {
  id: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  tier: 'intensive' | 'regular' | 'watch';
  region: string | null;
  /** Who is to do it. */
  doctor: DoctorNameDto | null;
  /** YYYY-MM-DD in Asia/Seoul. */
  dueOn: string;
  moved: CheckInMoveDto | null;
  /** The half-year's visit on site falls to this one. */
  onSite: boolean;
  /** How far it was taken for being overdue; null for the firm's people. */
  escalatedTo: 'doctor' | 'supervisor' | 'lead' | null;
  /** The steps of the ladder so far, in their order; none for the firm's people. */
  steps: CheckInStepDto[];
  /** An appointment, where one was made. */
  startsAt: Date | null;
  endsAt: Date | null;
  zone: string | null;
  place: string | null;
  /** The same with its state; null without one. */
  appointment: CheckInAppointmentDto | null;
  /** Days between contacts by the plan. */
  idealGapDays: number;
  lastContactAt: Date | null;
  lastContactKind: 'visit' | 'call' | 'video' | 'mail' | null;
  /** Since when the firm has its doctor. */
  assignedOn: string | null;
  status: 'due' | 'done' | 'skipped' | 'cancelled';
  skipReason: string | null;
  doneAt: Date | null;
  visitId: string | null;
  /** The number to call: the first contact's, else the firm's; E.164. */
  phone: string | null;
  version: number;
}

export class CheckInPageDto extends PageDto {
  items: CheckInDto[];
}

/** How many are open; a firm is counted once in each. */
export class CheckInCountsDto {
  overdue: number;
  today: number;
  /** From tomorrow to Sunday. */
  week: number;
  later: number;
}

export class CheckInPlanDto {
  id: string;
  companyId: string;
  companyName: string;
  tier: 'intensive' | 'regular' | 'watch';
  /** What the tier gives. */
  tierIdealGapDays: number;
  tierMaxGapDays: number;
  /** floating: counts from the last contact; fixed: keeps its rule. */
  mode: 'fixed' | 'floating';
  /** RFC 5545, for fixed plans. */
  rule: string | null;
  /** The day the rule counts from. */
  anchorOn: string | null;
  idealGapDays: number;
  maxGapDays: number;
  origin: 'tier' | 'custom';
  startsOn: string;
  pausedFrom: string | null;
  /** The first day with check-ins again. */
  pausedUntil: string | null;
  pauseReason: string | null;
  /** Whether the pause holds today. */
  paused: boolean;
  /** The first day without check-ins. */
  endsOn: string | null;
  endReason: string | null;
  /** The last day for the next visit on site; null without a doctor. */
  onSiteBy: string | null;
  next: CheckInDto | null;
  /** The last five that were done or skipped. */
  recent: CheckInDto[];
  mayEdit: boolean;
  version: number;
}
