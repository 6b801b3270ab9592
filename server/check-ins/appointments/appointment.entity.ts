import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Problem } from '../../platform/http/problem';
import {
  APPOINTMENT_VERBS,
  type AppointmentStatus,
  type AppointmentVerb,
} from './appointment-states';

export type AppointmentKind = 'visit' | 'call' | 'video';

/** When, where and how; `zone` is IANA. */
export interface AppointmentTerms {
  startsAt: Date;
  endsAt: Date;
  zone: string;
  kind: AppointmentKind;
  place: string | null;
  videoUrl: string | null;
  message: string | null;
}

/** An hour for a check-in that the doctor and the firm keep. Its id is the UID in calendars. */
@Entity('appointments')
export class Appointment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'check_in_id', nullable: true })
  checkInId: string | null;

  @Column('uuid', { name: 'company_id' })
  companyId: string;

  @Column('uuid', { name: 'doctor_id', nullable: true })
  doctorId: string | null;

  @Column('text')
  status: AppointmentStatus;

  @Column('text')
  kind: AppointmentKind;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  @Column('text')
  zone: string;

  @Column('text', { nullable: true })
  place: string | null;

  @Column('text', { name: 'video_url', nullable: true })
  videoUrl: string | null;

  @Column('text', { nullable: true })
  message: string | null;

  @Column('timestamptz', { name: 'counter_starts_at', nullable: true })
  counterStartsAt: Date | null;

  @Column('timestamptz', { name: 'counter_ends_at', nullable: true })
  counterEndsAt: Date | null;

  @Column('text', { name: 'counter_note', nullable: true })
  counterNote: string | null;

  /** The name of who proposed it. */
  @Column('text', { name: 'counter_by', nullable: true })
  counterBy: string | null;

  @Column('text', { name: 'cancel_reason', nullable: true })
  cancelReason: string | null;

  /** Rises with every change that calendars must see. */
  @Column('int')
  sequence: number;

  @Column('int')
  version: number;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  /** New terms. Another time must be confirmed anew; another place or link need not. */
  propose(terms: AppointmentTerms, now: Date): void {
    const sameTime =
      +terms.startsAt === +this.startsAt &&
      +terms.endsAt === +this.endsAt &&
      terms.kind === this.kind &&
      this.status === 'confirmed';
    this.go('propose', now);
    Object.assign(this, terms);
    if (sameTime) this.status = 'confirmed';
  }

  confirm(now: Date): void {
    if (this.startsAt <= now) throw Problem.conflict('appointment.over');
    this.go('confirm', now);
  }

  /** Calendars keep the time that stands until the doctor agrees. */
  counterPropose(
    to: { startsAt: Date; endsAt: Date; note: string | null; by: string },
    now: Date,
  ): void {
    if (this.endsAt <= now) throw Problem.conflict('appointment.over');
    this.go('counter_propose', now, this.sequence);
    this.counterStartsAt = to.startsAt;
    this.counterEndsAt = to.endsAt;
    this.counterNote = to.note;
    this.counterBy = to.by;
  }

  /** The firm's time becomes the time. */
  accept(now: Date): void {
    const [startsAt, endsAt] = [this.counterStartsAt, this.counterEndsAt];
    this.go('accept', now);
    if (!startsAt || !endsAt || startsAt <= now) throw Problem.conflict('appointment.over');
    this.startsAt = startsAt;
    this.endsAt = endsAt;
  }

  cancel(reason: string | null, now: Date): void {
    this.go('cancel', now);
    this.cancelReason = reason;
  }

  /** The check-in went to another day. */
  follow(to: { startsAt: Date; endsAt: Date }, now: Date): void {
    this.go('propose', now);
    Object.assign(this, to);
  }

  /** Another doctor keeps it; what was agreed stands. */
  handOver(doctorId: string | null, now: Date): void {
    this.doctorId = doctorId;
    this.sequence += 1;
    this.updatedAt = now;
  }

  private go(verb: AppointmentVerb, now: Date, sequence = this.sequence + 1): void {
    const { from, to } = APPOINTMENT_VERBS[verb];
    if (!from.includes(this.status)) throw Problem.conflict('appointment.not_possible');
    this.status = to;
    this.sequence = sequence;
    this.counterStartsAt = null;
    this.counterEndsAt = null;
    this.counterNote = null;
    this.counterBy = null;
    this.updatedAt = now;
  }
}
