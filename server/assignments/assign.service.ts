import { Injectable } from '@nestjs/common';
import { CompanyAccess } from '../companies/company-access';
import { Audit } from '../platform/audit/audit';
import { addCalendarDays, type Day, daysBetween } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { LiveEvents } from '../platform/events/live-events';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { AssignmentChanged, type NamedDoctor } from './assignment.events';
import { AssignmentEffects } from './assignment-effects.service';
import { assignmentPolicy } from './assignment.policy';
import { AssignmentsService } from './assignments.service';
import { capacityWarning } from './candidate-score';
import type { CompanyAssignmentsDto } from './dto/assignment.dto';
import type { AssignDto } from './dto/assignment-input.dto';

/** The doctor so far helps for a while (DOMAIN §6.1). */
const HANDOVER_DAYS = 30;
const FURTHEST_DAYS = 366;

interface Company {
  id: string;
  name: string;
  nameEn: string | null;
  status: string;
}
interface Doctor extends NamedDoctor {
  teamId: string | null;
  capacity: number;
}
interface Overlapping {
  id: string;
  doctorId: string;
  role: 'primary' | 'backup';
  from: Day;
}

/** Gives a firm its doctor. */
@Injectable()
export class AssignService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: CompanyAccess,
    private readonly assignments: AssignmentsService,
    private readonly effects: AssignmentEffects,
    private readonly audit: Audit,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
  ) {}

  /**
   * Assigns from a day on; the primary doctor so far ends the day before. The firm's row is locked,
   * so that of many at once one wins.
   * @throws Problem 409 `assignment.overlap` when somebody else changed the same days meanwhile,
   * `assignment.already`, `assignment.conflict_of_interest`, `assignment.capacity`
   */
  async assign(actor: Person, companyId: string, input: AssignDto): Promise<CompanyAssignmentsDto> {
    await this.access.require(actor, companyId);
    const company = await this.lockCompany(companyId);
    this.checkDay(input.from);
    const doctor = await this.lockDoctor(input.doctorId);
    assignmentPolicy.requireDoctor(actor, doctor.teamId);
    await this.checkConflict(doctor.id, companyId);
    const overlapping = await this.overlapping(companyId, input.from);
    if (
      overlapping.some(
        (row) => row.doctorId === doctor.id && (row.role === input.role || input.role === 'backup'),
      )
    ) {
      throw Problem.conflict('assignment.already');
    }
    if (input.role === 'primary') await this.checkCapacity(doctor, companyId, input);
    const previous =
      input.role === 'primary' ? await this.makeRoom(overlapping, doctor.id, input) : undefined;
    const id = await this.insert(
      actor,
      companyId,
      doctor.id,
      input.role,
      input.from,
      null,
      input.reason,
    );
    const handoverUntil =
      previous && input.handover ? await this.handOver(actor, companyId, previous, input) : null;
    await this.announce(actor, company, doctor, id, previous, handoverUntil, input);
    return this.assignments.history(actor, companyId);
  }

  private async announce(
    actor: Person,
    company: Company,
    doctor: Doctor,
    id: string,
    previous: NamedDoctor | undefined,
    handoverUntil: Day | null,
    input: AssignDto,
  ): Promise<void> {
    await this.audit.record({
      action: 'assignment.created',
      subjectType: 'assignment',
      subjectId: id,
      companyId: company.id,
      before: previous ? { primaryDoctorId: previous.id } : undefined,
      after: { ...input, handoverUntil },
    });
    await this.events.publish(
      new AssignmentChanged({
        kind: 'assigned',
        assignmentId: id,
        role: input.role,
        companyId: company.id,
        companyName: company.name,
        companyNameEn: company.nameEn,
        doctor: { id: doctor.id, name: doctor.name, nameEn: doctor.nameEn, title: doctor.title },
        previousDoctor: previous ?? null,
        from: input.from,
        handoverUntil,
        reason: input.reason,
        actorId: actor.userId,
      }),
    );
    if (input.role === 'primary' && input.from <= this.clock.today()) {
      await this.effects.takeEffect(company.id, input.from, previous?.id);
    }
    await this.live.emit({ topic: 'assignment', id, companyId: company.id, public: true });
  }

  private async lockCompany(id: string): Promise<Company> {
    const company = await this.uow.one<Company>(
      'SELECT id, name, name_en AS "nameEn", status FROM companies WHERE id = $1 FOR UPDATE',
      [id],
    );
    if (!company) throw Problem.notFound('company');
    if (company.status !== 'active') throw Problem.conflict('company.archived');
    return company;
  }

  private async lockDoctor(id: string): Promise<Doctor> {
    const doctor = await this.uow.one<Doctor>(
      `SELECT u.id, u.name, u.name_en AS "nameEn", u.title, u.team_id AS "teamId", d.capacity
       FROM doctors d JOIN users u ON u.id = d.user_id
       WHERE d.user_id = $1 AND u.status = 'active' AND u.role = 'doctor' FOR UPDATE OF d`,
      [id],
    );
    if (!doctor) throw Problem.field('doctorId', 'unknown', 'There is no such active doctor.');
    return doctor;
  }

  private checkDay(from: Day): void {
    const today = this.clock.today();
    if (from < today)
      throw Problem.field('from', 'in_the_past', 'An assignment begins today or later.');
    if (daysBetween(today, from) > FURTHEST_DAYS)
      throw Problem.field('from', 'too_far', 'A year ahead at most.');
  }

  private async checkConflict(doctorId: string, companyId: string): Promise<void> {
    const conflict = await this.uow.one(
      'SELECT 1 FROM doctor_conflicts WHERE doctor_id = $1 AND company_id = $2',
      [doctorId, companyId],
    );
    if (conflict) throw Problem.conflict('assignment.conflict_of_interest');
  }

  private async checkCapacity(doctor: Doctor, companyId: string, input: AssignDto): Promise<void> {
    const row = await this.uow.one<{ caseload: number }>(
      `SELECT count(*)::int AS caseload FROM assignments
       WHERE doctor_id = $1 AND role = 'primary' AND during @> $2::date AND company_id <> $3`,
      [doctor.id, input.from, companyId],
    );
    const caseload = row?.caseload ?? 0;
    if (
      capacityWarning(caseload, doctor.capacity) === 'capacity_blocked' &&
      !input.overrideCapacity
    ) {
      throw Problem.conflict('assignment.capacity', {
        extra: { caseload, capacity: doctor.capacity },
      });
    }
  }

  private overlapping(companyId: string, from: Day): Promise<Overlapping[]> {
    return this.uow.query<Overlapping>(
      `SELECT id, doctor_id AS "doctorId", role, lower(during) AS "from" FROM assignments
       WHERE company_id = $1 AND during && daterange($2::date, NULL) ORDER BY during`,
      [companyId, from],
    );
  }

  /** Ends what stands in the way of the new primary doctor and says who goes. */
  private async makeRoom(
    rows: Overlapping[],
    doctorId: string,
    input: AssignDto,
  ): Promise<NamedDoctor | undefined> {
    const primaries = rows.filter(({ role }) => role === 'primary');
    const before = primaries.find(({ from }) => from < input.from);
    const later = primaries.filter(({ from }) => from >= input.from);
    const seen = later[0]?.from === input.from ? later[0] : before;
    const other = input.replaces !== undefined && (seen?.id ?? null) !== input.replaces;
    if (other || later.some(({ id }) => id !== input.replaces)) {
      throw Problem.conflict('assignment.overlap', {
        detail: 'Somebody else looks after the firm on these days.',
      });
    }
    for (const { id } of later) await this.withdraw(id, input.reason);
    if (before) await this.cut(before.id, input);
    for (const own of rows.filter((row) => row.role === 'backup' && row.doctorId === doctorId)) {
      await (own.from < input.from ? this.cut(own.id, input) : this.withdraw(own.id, input.reason));
    }
    const gone = later[0] ?? before;
    return (
      gone &&
      this.uow.one<NamedDoctor>(
        'SELECT id, name, name_en AS "nameEn", title FROM users WHERE id = $1',
        [gone.doctorId],
      )
    );
  }

  private async cut(id: string, { from, reason }: AssignDto): Promise<void> {
    await this.uow.execute(
      'UPDATE assignments SET during = daterange(lower(during), $2::date), ended_reason = $3 WHERE id = $1',
      [id, from, reason],
    );
  }

  /** One that never came to be, or was made today by mistake. */
  private async withdraw(id: string, reason: string): Promise<void> {
    const [gone] = await this.uow.query<{ company_id: string }>(
      'DELETE FROM assignments WHERE id = $1 RETURNING *',
      [id],
    );
    await this.audit.record({
      action: 'assignment.withdrawn',
      subjectType: 'assignment',
      subjectId: id,
      companyId: gone?.company_id,
      before: gone,
      after: { reason },
    });
  }

  private async handOver(
    actor: Person,
    companyId: string,
    previous: NamedDoctor,
    { from, reason }: AssignDto,
  ): Promise<Day | null> {
    const end = addCalendarDays(from, HANDOVER_DAYS);
    const busy = await this.uow.one(
      'SELECT 1 FROM assignments WHERE company_id = $1 AND doctor_id = $2 AND during && daterange($3::date, $4::date)',
      [companyId, previous.id, from, end],
    );
    if (busy) return null;
    await this.insert(actor, companyId, previous.id, 'backup', from, end, reason);
    return addCalendarDays(end, -1);
  }

  private async insert(
    actor: Person,
    companyId: string,
    doctorId: string,
    role: 'primary' | 'backup',
    from: Day,
    end: Day | null,
    reason: string,
  ): Promise<string> {
    const id = newId();
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
}
