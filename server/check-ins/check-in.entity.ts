import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../platform/business-time/calendar-days';
import { Problem } from '../platform/http/problem';
import type { AppointmentTerms } from './appointments/appointment.entity';
import { dayThere, onDay } from './appointments/wall-time';

export type CheckInStatus = 'due' | 'done' | 'skipped' | 'cancelled';

/** One due contact with a firm. */
@Entity('check_ins')
export class CheckIn {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'plan_id' })
  planId: string;

  @Column('uuid', { name: 'company_id' })
  companyId: string;

  @Column('uuid', { name: 'doctor_id', nullable: true })
  doctorId: string | null;

  /** The day by the plan; unique in the plan. */
  @Column('date', { name: 'occurrence_on' })
  occurrenceOn: Day;

  /** The working day it falls on, or that a person chose. */
  @Column('date', { name: 'due_on' })
  dueOn: Day;

  /** Why a person moved it. */
  @Column('text', { name: 'move_reason', nullable: true })
  moveReason: string | null;

  /** A person changed it: the job leaves it alone. */
  @Column('boolean')
  touched: boolean;

  /** "This and all following": a floating plan counts on from here. */
  @Column('boolean')
  leads: boolean;

  @Column('text')
  status: CheckInStatus;

  @Column('text', { name: 'skip_reason', nullable: true })
  skipReason: string | null;

  /** Those of the appointment that stands; its day there is `dueOn`. */
  @Column('timestamptz', { name: 'starts_at', nullable: true })
  startsAt: Date | null;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt: Date | null;

  @Column('text', { nullable: true })
  zone: string | null;

  @Column('text', { nullable: true })
  place: string | null;

  @Column('uuid', { name: 'visit_id', nullable: true })
  visitId: string | null;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;

  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  /** @param leads whether what follows counts from there */
  move(on: Day, reason: string, leads: boolean, now: Date): void {
    this.requireDue();
    this.leads = leads;
    this.goTo(on);
    this.moveReason = reason;
    this.touched = true;
    this.updatedAt = now;
  }

  /** Back to the day the plan gives. */
  moveBack(dueOn: Day, now: Date): void {
    this.requireDue();
    if (!this.touched) throw Problem.conflict('check_in.not_moved');
    this.goTo(dueOn);
    this.moveReason = null;
    this.touched = false;
    this.leads = false;
    this.updatedAt = now;
  }

  skip(reason: string, now: Date): void {
    this.requireDue();
    this.status = 'skipped';
    this.skipReason = reason;
    this.touched = true;
    this.updatedAt = now;
  }

  unskip(now: Date): void {
    if (this.status !== 'skipped') throw Problem.conflict('check_in.not_skipped');
    this.status = 'due';
    this.skipReason = null;
    this.touched = this.moveReason !== null;
    this.updatedAt = now;
  }

  complete(visitId: string, now: Date): void {
    this.requireDue();
    this.status = 'done';
    this.visitId = visitId;
    this.doneAt = now;
    this.updatedAt = now;
  }

  /** Takes over the hour and place of its appointment. */
  fix({ startsAt, endsAt, zone, place }: AppointmentTerms, now: Date): void {
    this.requireDue();
    Object.assign(this, { startsAt, endsAt, zone, place, updatedAt: now });
    this.dueOn = dayThere(startsAt, zone);
  }

  /**
   * Without an appointment, and no longer left to the plan.
   * @param dueOn where it stands now
   */
  release(dueOn: Day, now: Date): void {
    Object.assign(this, { startsAt: null, endsAt: null, zone: null, place: null, updatedAt: now });
    this.touched = true;
    this.dueOn = dueOn;
  }

  /** To another day, an appointment at the same hour. */
  private goTo(day: Day): void {
    const { startsAt, endsAt, zone } = this;
    if (startsAt && endsAt && zone) Object.assign(this, onDay({ startsAt, endsAt, zone }, day));
    this.dueOn = day;
  }

  private requireDue(): void {
    if (this.status !== 'due') throw Problem.conflict('check_in.not_due');
  }
}
