import { Injectable } from '@nestjs/common';
import { CompanyAccess } from '../companies/company-access';
import { Audit } from '../platform/audit/audit';
import { addCalendarDays, type Day } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { LiveEvents } from '../platform/events/live-events';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { AssignmentChanged, type NamedDoctor } from './assignment.events';
import { AssignmentsService } from './assignments.service';
import type { CompanyAssignmentsDto } from './dto/assignment.dto';
import type { EndAssignmentDto } from './dto/assignment-input.dto';

interface Row {
  id: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  role: 'primary' | 'backup';
  from: Day;
  /** Exclusive. */
  end: Day | null;
  doctor: NamedDoctor;
}

/** Takes a firm from a doctor without giving it to another. */
@Injectable()
export class EndAssignmentService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: CompanyAccess,
    private readonly assignments: AssignmentsService,
    private readonly audit: Audit,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
  ) {}

  /**
   * Sets the last day; an assignment that has not begun by then is taken back altogether.
   * @throws Problem 409 `assignment.over` when it has ended
   */
  async end(
    actor: Person,
    id: string,
    { on, reason }: EndAssignmentDto,
  ): Promise<CompanyAssignmentsDto> {
    const row = await this.load(actor, id);
    const today = this.clock.today();
    if (row.end !== null && row.end <= today) throw Problem.conflict('assignment.over');
    if (on < today) throw Problem.field('on', 'in_the_past', 'An assignment ends today or later.');
    const firstWithout = addCalendarDays(on, 1);
    if (row.end !== null && firstWithout > row.end)
      throw Problem.field('on', 'after_end', 'It ends earlier than that.');
    if (row.from > on) await this.uow.execute('DELETE FROM assignments WHERE id = $1', [id]);
    else {
      await this.uow.execute(
        'UPDATE assignments SET during = daterange(lower(during), $2::date), ended_reason = $3 WHERE id = $1',
        [id, firstWithout, reason],
      );
    }
    await this.audit.record({
      action: row.from > on ? 'assignment.withdrawn' : 'assignment.ended',
      subjectType: 'assignment',
      subjectId: id,
      companyId: row.companyId,
      before: row,
      after: { on, reason },
    });
    await this.events.publish(
      new AssignmentChanged({
        kind: 'ended',
        assignmentId: id,
        role: row.role,
        companyId: row.companyId,
        companyName: row.companyName,
        companyNameEn: row.companyNameEn,
        doctor: row.doctor,
        previousDoctor: null,
        from: row.from > on ? row.from : firstWithout,
        handoverUntil: null,
        reason,
        actorId: actor.userId,
      }),
    );
    await this.live.emit({ topic: 'assignment', id, companyId: row.companyId, public: true });
    return this.assignments.history(actor, row.companyId);
  }

  private async load(actor: Person, id: string): Promise<Row> {
    const found = await this.uow.one<{ companyId: string }>(
      'SELECT company_id AS "companyId" FROM assignments WHERE id = $1',
      [id],
    );
    if (!found || !(await this.access.sees(actor, found.companyId)))
      throw Problem.notFound('assignment');
    await this.uow.query('SELECT 1 FROM companies WHERE id = $1 FOR UPDATE', [found.companyId]);
    const row = await this.uow.one<Row>(
      `SELECT a.id, a.company_id AS "companyId", c.name AS "companyName", c.name_en AS "companyNameEn", a.role,
         lower(a.during) AS "from", upper(a.during) AS "end",
         jsonb_build_object('id', u.id, 'name', u.name, 'nameEn', u.name_en, 'title', u.title) AS doctor
       FROM assignments a JOIN companies c ON c.id = a.company_id JOIN users u ON u.id = a.doctor_id
       WHERE a.id = $1`,
      [id],
    );
    if (!row) throw Problem.notFound('assignment');
    return row;
  }
}
