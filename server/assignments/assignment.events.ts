import type { Day } from '../platform/business-time/calendar-days';
import type { RegistrationOutlookDto } from './dto/registration-outlook.dto';

/** A doctor as mails name them. */
export interface NamedDoctor {
  id: string;
  name: string;
  nameEn: string | null;
  title: string | null;
}

export interface AssignmentChange {
  kind: 'assigned' | 'ended';
  assignmentId: string;
  role: 'primary' | 'backup';
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  /** Whom the assignment is about. */
  doctor: NamedDoctor;
  /** The primary doctor who hands over; null on a first assignment, for a backup, and on an end. */
  previousDoctor: NamedDoctor | null;
  /** assigned: the first day. ended: the first day without. Asia/Seoul. */
  from: Day;
  /** The last day the previous doctor stays as backup; null without handover. */
  handoverUntil: Day | null;
  /** Internal: staff may read it, the firm may not. */
  reason: string;
  /** Who decided. */
  actorId: string | null;
}

/** Somebody was given a firm, or an assignment was ended: told at once, also when it begins later. */
export class AssignmentChanged {
  constructor(readonly change: AssignmentChange) {}
}

export interface PrimaryDoctorChange {
  companyId: string;
  companyName: string;
  /** Null when nobody looks after the firm from this day. */
  doctorId: string | null;
  previousDoctorId: string | null;
  /** The day it takes effect, Asia/Seoul. */
  on: Day;
}

/**
 * From this day another doctor is responsible: published on the day itself, so that open work moves
 * with it. May come twice for one change; handlers must not mind.
 */
export class PrimaryDoctorChanged {
  constructor(readonly change: PrimaryDoctorChange) {}
}

export interface DoctorRegistration {
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  /** The team the firm joined; null when the doctor has none. */
  teamId: string | null;
  doctor: NamedDoctor;
  on: Day;
  /** Why it waits for the supervisor; null when the doctor looks after it from now on. */
  hindrance: RegistrationOutlookDto['hindrance'];
}

/** A doctor entered a firm into the register by hand, and became its doctor unless hindered. */
export class DoctorRegisteredFirm {
  constructor(readonly registration: DoctorRegistration) {}
}
