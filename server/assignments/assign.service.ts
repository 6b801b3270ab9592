import { Injectable } from '@nestjs/common';
import { CompanyAccess } from '../companies/company-access';
import { Audit } from '../platform/audit/audit';
import { addCalendarDays, type Day, daysBetween } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { NamedDoctor } from './assignment.events';
import {
  type AssignableCompany,
  type AssignableDoctor,
  AssignmentRecords,
} from './assignment-records';
import { assignmentPolicy } from './assignment.policy';
import { AssignmentsService } from './assignments.service';
import { capacityWarning } from './candidate-score';
import type { CompanyAssignmentsDto } from './dto/assignment.dto';
import type { AssignDto } from './dto/assignment-input.dto';

/** The doctor so far helps for a while (DOMAIN §6.1). */
const HANDOVER_DAYS = 30;
const FURTHEST_DAYS = 366;

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
    private readonly records: AssignmentRecords,
    private readonly audit: Audit,
  ) {}

  /**
   * Assigns from a day on; the primary doctor so far ends the day before. The firm's row is locked,
   * so that of many at once one wins.
   * @throws Problem 409 `assignment.overlap` when somebody else changed the same days meanwhile,
   * `assignment.already`, `assignment.conflict_of_interest`, `assignment.capacity`
   */
  async assign(actor: Person, companyId: string, input: AssignDto): Promise<CompanyAssignmentsDto> {
    const { role, from, reason } = input;
    await this.access.require(actor, companyId);
    const company = await this.lockCompany(companyId);
    this.checkDay(from);
    const doctor = await this.lockDoctor(input.doctorId);
    assignmentPolicy.requireDoctor(actor, doctor.teamId);
    await this.checkConflict(doctor.id, companyId);
    const overlapping = await this.overlapping(companyId, from);
    if (
      overlapping.some(
        (row) => row.doctorId === doctor.id && (row.role === role || role === 'backup'),
      )
    ) {
      throw Problem.conflict('assignment.already');
    }
    if (role === 'primary') await this.checkCapacity(doctor, companyId, input);
    const previous =
      role === 'primary' ? await this.makeRoom(overlapping, doctor.id, input) : undefined;
    const made = { companyId, doctorId: doctor.id, role, from, end: null, reason };
    const id = await this.records.insert(actor, made);
    const handoverUntil =
      previous && input.handover ? await this.handOver(actor, companyId, previous, input) : null;
    await this.records.announce(actor, {
      ...{ id, company, doctor, previousDoctor: previous ?? null, role, from, reason },
      ...{ handoverUntil, overrideCapacity: input.overrideCapacity },
    });
    return this.assignments.history(actor, companyId);
  }

  private async lockCompany(id: string): Promise<AssignableCompany> {
    const company = await this.records.lockCompany(id);
    if (!company) throw Problem.notFound('company');
    if (company.status !== 'active') throw Problem.conflict('company.archived');
    return company;
  }

  private async lockDoctor(id: string): Promise<AssignableDoctor> {
    const doctor = await this.records.lockDoctor(id);
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

  private async checkCapacity(
    doctor: AssignableDoctor,
    companyId: string,
    { from, overrideCapacity }: AssignDto,
  ): Promise<void> {
    const caseload = await this.records.caseload(doctor.id, from, companyId);
    if (capacityWarning(caseload, doctor.capacity) === 'capacity_blocked' && !overrideCapacity) {
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
    const doctorId = previous.id;
    await this.records.insert(actor, { companyId, doctorId, role: 'backup', from, end, reason });
    return addCalendarDays(end, -1);
  }
}
