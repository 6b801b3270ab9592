import { DoctorNameDto } from '../../doctors/dto/doctor.dto';

/** An open check-in as the calendar shows it. */
export class AgendaCheckInDto {
  id: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  tier: 'intensive' | 'regular' | 'watch';
  region: string | null;
  /** YYYY-MM-DD in Asia/Seoul. */
  dueOn: string;
  /** The appointment, where one was made. */
  startsAt: Date | null;
  endsAt: Date | null;
  place: string | null;
  /** The half-year's visit on site falls to this one. */
  onSite: boolean;
  /** The firm is closed on the day it is due: why. */
  firmClosed: string | null;
  /** The doctor whose it is, where the reader stands in for them. */
  insteadOf: string | null;
  insteadOfEn: string | null;
}

export class AgendaVisitDto {
  id: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  kind: 'visit' | 'call' | 'video' | 'mail';
  startedAt: Date;
  endedAt: Date | null;
}

export class AgendaPromiseDto {
  id: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  text: string;
  side: 'ours' | 'theirs';
  /** YYYY-MM-DD */
  dueOn: string;
}

export class AgendaHolidayDto {
  /** YYYY-MM-DD */
  day: string;
  nameKo: string;
  nameEn: string;
  /** Whether the agency is closed. */
  closed: boolean;
}

export class AgendaLeaveDto {
  /** First and last day away, YYYY-MM-DD. */
  from: string;
  until: string;
  coverName: string | null;
  coverNameEn: string | null;
}

/** What stands in a doctor's calendar. */
export class AgendaDto {
  doctor: DoctorNameDto | null;
  checkIns: AgendaCheckInDto[];
  visits: AgendaVisitDto[];
  /** Open ones; those of the firms whose doctor it is too. */
  promises: AgendaPromiseDto[];
  holidays: AgendaHolidayDto[];
  leaves: AgendaLeaveDto[];
}

/** Overdue or due within 14 days, and no time agreed yet. */
export class AgendaTrayDto {
  items: AgendaCheckInDto[];
  total: number;
}

/** Another firm of the doctor that could be seen on the same trip. */
export class NearbyFirmDto {
  checkInId: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  tier: 'intensive' | 'regular' | 'watch';
  region: string | null;
  /** As the crow flies, from the stored coordinates; null where one of them has none. */
  km: number | null;
  /** YYYY-MM-DD */
  dueOn: string;
  /** From the day of the visit to the due day; negative is overdue by then. */
  days: number;
  version: number;
}

export class NearbyDto {
  items: NearbyFirmDto[];
}

/** What stands against a day or a time. */
export class ConflictDto {
  /** appointment: the doctor is elsewhere then; outside_hours: not within 09:00–18:00. */
  kind: 'appointment' | 'leave' | 'holiday' | 'weekend' | 'firm_closed' | 'outside_hours';
  /** The holiday, the firm of the other appointment, or who stands in during the leave. */
  nameKo: string | null;
  nameEn: string | null;
  /** Why the firm is closed. */
  reason: string | null;
  /** Of the other appointment. */
  startsAt: Date | null;
  endsAt: Date | null;
}

export class ConflictsDto {
  items: ConflictDto[];
  /** The nearest day on which everybody is there; null when the day itself is free. YYYY-MM-DD */
  nearestFreeDay: string | null;
}
