import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { addCalendarDays, daysBetween } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { LiveEvents } from '../platform/events/live-events';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { doctorPolicy } from './doctor.policy';
import { DoctorsService } from './doctors.service';
import type { DoctorDto } from './dto/doctor.dto';
import type { CreateConflictDto, CreateLeaveDto } from './dto/doctor-input.dto';
import { LeaveChanged } from './leave.events';

const LONGEST_LEAVE_DAYS = 366;

/** When doctors are away and who stands in; and which firms they must not look after. */
@Injectable()
export class LeavesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly doctors: DoctorsService,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
    private readonly events: DomainEvents,
  ) {}

  /**
   * Records a leave; the cover sees the firms on these days and no longer.
   * @throws Problem 409 `leave.overlap` when the doctor is away already, `leave.cover_away` when the cover is
   */
  async add(actor: Person, doctorId: string, input: CreateLeaveDto): Promise<DoctorDto> {
    await this.mayOwn(actor, doctorId);
    this.checkDays(input);
    await this.uow.query('SELECT 1 FROM doctors WHERE user_id = $1 FOR UPDATE', [doctorId]);
    await this.checkCover(doctorId, input);
    if (await this.away(doctorId, input)) throw Problem.conflict('leave.overlap');
    const id = newId();
    await this.uow.execute(
      `INSERT INTO doctor_leaves (id, doctor_id, during, cover_id, reason, created_at)
       VALUES ($1, $2, daterange($3::date, $4::date, '[]'), $5, $6, $7)`,
      [
        id,
        doctorId,
        input.from,
        input.until,
        input.coverId,
        input.reason?.trim() || null,
        this.clock.now(),
      ],
    );
    await this.record('leave.added', doctorId, { after: { id, ...input } });
    await this.events.publish(new LeaveChanged(doctorId));
    return this.doctors.get(actor, doctorId);
  }

  /** Cancels a leave that has not ended; one that has begun ends yesterday instead. */
  async remove(actor: Person, doctorId: string, leaveId: string): Promise<void> {
    await this.mayOwn(actor, doctorId);
    const today = this.clock.today();
    const before = await this.uow.one<{ from: string; until: string }>(
      `SELECT lower(during) AS "from", (upper(during) - 1) AS until FROM doctor_leaves
       WHERE id = $1 AND doctor_id = $2 FOR UPDATE`,
      [leaveId, doctorId],
    );
    if (!before) throw Problem.notFound('leave');
    if (before.until < today) throw Problem.conflict('leave.over');
    if (before.from < today) {
      await this.uow.execute(
        'UPDATE doctor_leaves SET during = daterange(lower(during), $2::date) WHERE id = $1',
        [leaveId, today],
      );
    } else {
      await this.uow.execute('DELETE FROM doctor_leaves WHERE id = $1', [leaveId]);
    }
    await this.record('leave.removed', doctorId, { before: { id: leaveId, ...before } });
    await this.events.publish(new LeaveChanged(doctorId));
  }

  /** Records why the doctor must not look after a firm. */
  async addConflict(
    actor: Person,
    doctorId: string,
    { companyId, reason }: CreateConflictDto,
  ): Promise<DoctorDto> {
    const doctor = await this.doctors.load(doctorId);
    doctorPolicy.requireRegister(actor, { id: doctorId, teamId: doctor.team?.id ?? null });
    const company = await this.uow.one('SELECT 1 FROM companies WHERE id = $1', [companyId]);
    if (!company) throw Problem.field('companyId', 'unknown', 'There is no such firm.');
    await this.uow.execute(
      `INSERT INTO doctor_conflicts (doctor_id, company_id, reason) VALUES ($1, $2, $3)
       ON CONFLICT (doctor_id, company_id) DO UPDATE SET reason = excluded.reason`,
      [doctorId, companyId, reason],
    );
    await this.record('doctor_conflict.added', doctorId, {
      companyId,
      after: { companyId, reason },
    });
    return this.doctors.get(actor, doctorId);
  }

  async removeConflict(actor: Person, doctorId: string, companyId: string): Promise<void> {
    const doctor = await this.doctors.load(doctorId);
    doctorPolicy.requireRegister(actor, { id: doctorId, teamId: doctor.team?.id ?? null });
    const [before] = await this.uow.query(
      'DELETE FROM doctor_conflicts WHERE doctor_id = $1 AND company_id = $2 RETURNING reason',
      [doctorId, companyId],
    );
    if (!before) throw Problem.notFound('doctor_conflict');
    await this.record('doctor_conflict.removed', doctorId, { companyId, before });
  }

  private async mayOwn(actor: Person, doctorId: string): Promise<void> {
    const doctor = await this.doctors.load(doctorId);
    doctorPolicy.requireOwn(actor, { id: doctorId, teamId: doctor.team?.id ?? null });
  }

  private checkDays({ from, until }: CreateLeaveDto): void {
    if (until < from)
      throw Problem.field('until', 'before_from', 'The leave ends before it begins.');
    if (until < this.clock.today())
      throw Problem.field('until', 'in_the_past', 'The leave is over already.');
    if (daysBetween(from, until) > LONGEST_LEAVE_DAYS) {
      throw Problem.field('until', 'too_long', 'A leave lasts a year at most.');
    }
  }

  private async checkCover(doctorId: string, input: CreateLeaveDto): Promise<void> {
    if (input.coverId === doctorId)
      throw Problem.field('coverId', 'same_doctor', 'Name somebody else.');
    const cover = await this.uow.one(
      `SELECT 1 FROM doctors d JOIN users u ON u.id = d.user_id WHERE d.user_id = $1 AND u.status = 'active'`,
      [input.coverId],
    );
    if (!cover) throw Problem.field('coverId', 'unknown', 'There is no such active doctor.');
    if (await this.away(input.coverId, input)) throw Problem.conflict('leave.cover_away');
  }

  private async away(doctorId: string, { from, until }: CreateLeaveDto): Promise<boolean> {
    const row = await this.uow.one(
      'SELECT 1 FROM doctor_leaves WHERE doctor_id = $1 AND during && daterange($2::date, $3::date)',
      [doctorId, from, addCalendarDays(until, 1)],
    );
    return row !== undefined;
  }

  private async record(
    action: string,
    doctorId: string,
    more: { companyId?: string; before?: unknown; after?: unknown },
  ): Promise<void> {
    await this.audit.record({ action, subjectType: 'doctor', subjectId: doctorId, ...more });
    await this.live.emit({ topic: 'assignment', id: doctorId, companyId: null, public: false });
  }
}
