import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import type { Day } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { LiveEvents } from '../platform/events/live-events';
import { Problem } from '../platform/http/problem';
import type { Actor } from '../platform/security/actor';
import { AssignmentChanged, type NamedDoctor } from './assignment.events';
import { AssignmentEffects } from './assignment-effects.service';

export interface AssignableCompany {
  id: string;
  name: string;
  nameEn: string | null;
  teamId: string | null;
  status: string;
}
export interface AssignableDoctor extends NamedDoctor {
  teamId: string | null;
  /** Firms as primary doctor, 100 %. */
  capacity: number;
}
export interface NewAssignment {
  companyId: string;
  doctorId: string;
  role: 'primary' | 'backup';
  from: Day;
  /** The first day without; null for open. */
  end: Day | null;
  reason: string;
}
interface MadeAssignment extends Omit<NewAssignment, 'companyId' | 'doctorId' | 'end'> {
  id: string;
  company: AssignableCompany;
  doctor: AssignableDoctor;
  previousDoctor: NamedDoctor | null;
  /** The last day the previous doctor stays as backup. */
  handoverUntil: Day | null;
  /** Beyond 120 % of the capacity, because the supervisor said so. */
  overrideCapacity?: boolean;
}

const DOCTOR = `SELECT u.id, u.name, u.name_en AS "nameEn", u.title, u.team_id AS "teamId", d.capacity
  FROM doctors d JOIN users u ON u.id = d.user_id
  WHERE d.user_id = $1 AND u.status = 'active' AND u.role = 'doctor'`;

/** Locks what an assignment is about, writes it down and tells the others. */
@Injectable()
export class AssignmentRecords {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly effects: AssignmentEffects,
    private readonly audit: Audit,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
  ) {}

  /** The firm's row is locked, so that of many assignments at once one wins. */
  lockCompany(id: string): Promise<AssignableCompany | undefined> {
    return this.uow.one<AssignableCompany>(
      `SELECT id, name, name_en AS "nameEn", team_id AS "teamId", status
       FROM companies WHERE id = $1 FOR UPDATE`,
      [id],
    );
  }

  /** Undefined unless it is an active doctor. */
  doctor(id: string): Promise<AssignableDoctor | undefined> {
    return this.uow.one<AssignableDoctor>(DOCTOR, [id]);
  }

  /** The same, and the row is locked, so that the caseload stays as it was counted. */
  lockDoctor(id: string): Promise<AssignableDoctor | undefined> {
    return this.uow.one<AssignableDoctor>(`${DOCTOR} FOR UPDATE OF d`, [id]);
  }

  /** Firms the doctor looks after as primary on a day, without `exceptCompanyId`. */
  async caseload(doctorId: string, on: Day, exceptCompanyId: string | null): Promise<number> {
    const row = await this.uow.one<{ caseload: number }>(
      `SELECT count(*)::int AS caseload FROM assignments
       WHERE doctor_id = $1 AND role = 'primary' AND during @> $2::date
         AND company_id IS DISTINCT FROM $3::uuid`,
      [doctorId, on, exceptCompanyId],
    );
    return row?.caseload ?? 0;
  }

  /** @throws Problem 409 `assignment.overlap` */
  async insert(actor: Actor, made: NewAssignment): Promise<string> {
    const id = newId();
    const { companyId, doctorId, role, from, end, reason } = made;
    try {
      await this.uow.execute(
        `INSERT INTO assignments (id, company_id, doctor_id, role, during, reason, created_by, created_at)
         VALUES ($1, $2, $3, $4, daterange($5::date, $6::date), $7, $8, $9)`,
        [id, companyId, doctorId, role, from, end, reason, actor.userId, this.clock.now()],
      );
    } catch (error) {
      // The exclusion constraint is the last word.
      if ((error as { code?: string }).code === '23P01')
        throw Problem.conflict('assignment.overlap');
      throw error;
    }
    return id;
  }

  /** Audit, events, and the effect at once when it begins today. */
  async announce(actor: Actor, made: MadeAssignment): Promise<void> {
    const {
      id,
      company,
      doctor,
      previousDoctor,
      role,
      from,
      reason,
      handoverUntil,
      overrideCapacity,
    } = made;
    await this.audit.record({
      action: 'assignment.created',
      subjectType: 'assignment',
      subjectId: id,
      companyId: company.id,
      before: previousDoctor ? { primaryDoctorId: previousDoctor.id } : undefined,
      after: { doctorId: doctor.id, role, from, reason, handoverUntil, overrideCapacity },
    });
    await this.events.publish(
      new AssignmentChanged({
        kind: 'assigned',
        assignmentId: id,
        role,
        companyId: company.id,
        companyName: company.name,
        companyNameEn: company.nameEn,
        doctor: named(doctor),
        previousDoctor,
        from,
        handoverUntil,
        reason,
        actorId: actor.userId,
      }),
    );
    if (role === 'primary' && from <= this.clock.today())
      await this.effects.takeEffect(company.id, from, previousDoctor?.id);
    await this.live.emit({ topic: 'assignment', id, companyId: company.id, public: true });
  }
}

/** A doctor without what only the assigning needs. */
export function named({ id, name, nameEn, title }: AssignableDoctor): NamedDoctor {
  return { id, name, nameEn, title };
}
