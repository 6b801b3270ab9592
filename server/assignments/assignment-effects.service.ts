import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addCalendarDays, type Day } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { Jobs } from '../platform/jobs/jobs';
import { PrimaryDoctorChanged } from './assignment.events';

/** The day up to which changes of doctor have taken effect. */
const THROUGH = 'assignments.effect_through';
export const TAKE_EFFECT = 'assignments.take-effect';

/** Lets a change of doctor happen on its day: the firm's team, and whatever upper floors move. */
@Injectable()
export class AssignmentEffects implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define(TAKE_EFFECT, () => this.catchUp());
  }

  /**
   * The nightly job: every change of primary doctor since it last ran, however long ago that was.
   * Running it again changes nothing.
   */
  async catchUp(): Promise<void> {
    const today = this.clock.today();
    await this.uow.execute(
      'INSERT INTO settings (key, value) VALUES ($1, to_jsonb($2::text)) ON CONFLICT (key) DO NOTHING',
      [THROUGH, addCalendarDays(today, -1)],
    );
    const setting = await this.uow.one<{ value: Day }>(
      'SELECT value FROM settings WHERE key = $1 FOR UPDATE',
      [THROUGH],
    );
    const through = setting!.value;
    if (through >= today) return;
    const changed = await this.uow.query<{ companyId: string; on: Day }>(
      `SELECT company_id AS "companyId", max(day)::text AS "on"
       FROM assignments, LATERAL (VALUES (lower(during)), (upper(during))) AS edge (day)
       WHERE role = 'primary' AND day > $1::date AND day <= $2::date
       GROUP BY company_id ORDER BY company_id`,
      [through, today],
    );
    for (const { companyId, on } of changed) await this.takeEffect(companyId, on);
    await this.uow.execute(
      'UPDATE settings SET value = to_jsonb($2::text), version = version + 1, updated_at = $3 WHERE key = $1',
      [THROUGH, today, this.clock.now()],
    );
  }

  /** The firm goes to the team of its doctor of today; without one it stays where it was. */
  async takeEffect(companyId: string, on: Day, previousDoctorId?: string): Promise<void> {
    const today = this.clock.today();
    const row = await this.uow.one<{
      name: string;
      doctorId: string | null;
      teamId: string | null;
      before: string | null;
    }>(
      `SELECT c.name, a.doctor_id AS "doctorId", u.team_id AS "teamId",
         (SELECT b.doctor_id FROM assignments b WHERE b.company_id = c.id AND b.role = 'primary'
            AND upper(b.during) <= $2::date ORDER BY upper(b.during) DESC LIMIT 1) AS before
       FROM companies c
         LEFT JOIN assignments a ON a.company_id = c.id AND a.role = 'primary' AND a.during @> $2::date
         LEFT JOIN users u ON u.id = a.doctor_id
       WHERE c.id = $1`,
      [companyId, today],
    );
    if (!row) return;
    if (row.doctorId) {
      await this.uow.execute(
        'UPDATE companies SET team_id = $2, updated_at = $3 WHERE id = $1 AND team_id IS DISTINCT FROM $2',
        [companyId, row.teamId, this.clock.now()],
      );
    }
    const previous = previousDoctorId ?? row.before;
    await this.events.publish(
      new PrimaryDoctorChanged({
        companyId,
        companyName: row.name,
        doctorId: row.doctorId,
        previousDoctorId: previous === row.doctorId ? null : previous,
        on,
      }),
    );
  }
}
