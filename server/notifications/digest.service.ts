import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isWorkingDay } from '../platform/business-time/business-time';
import { type Day, endOfSeoulDay, instantAt } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Jobs } from '../platform/jobs/jobs';
import { Mailer } from '../platform/mail/mailer';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import { type DigestCounts, morningDigestMail } from './digest.mails';
import type { Addressee } from './notifier';
import { ReminderSettings } from './reminder-settings.service';

export const DIGEST = 'notifications.digest';
/** The last day whose digests are written. */
const DONE = 'digest.done_on';

/**
 * The morning mail of a working day, to those for whom there is something. A day has one digest a
 * person (the mail's key says so); days that were missed have none.
 */
@Injectable()
export class DigestService implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly holidays: HolidayCalendarService,
    private readonly settings: ReminderSettings,
    private readonly mailer: Mailer,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define(DIGEST, () => this.write());
  }

  /** Every tick: nothing before the hour, on closed days, or when the day's digests are written. */
  async write(): Promise<void> {
    const today = this.clock.today();
    const { digestAt } = await this.settings.read();
    if (this.clock.now() < instantAt(today, digestAt)) return;
    if (!isWorkingDay(this.holidays, today)) return;
    if (!(await this.begin(today))) return;
    for (const { counts, ...person } of await this.people(today)) {
      await this.mailer.send(
        morningDigestMail,
        person,
        { ...counts, day: today, path: '/today' },
        { dedupeKey: `digest:${person.id}:${today}` },
      );
    }
  }

  /** Whether this process is the one that writes the day's digests. */
  private async begin(today: Day): Promise<boolean> {
    const begun = await this.uow.execute(
      `INSERT INTO settings AS s (key, value, updated_at) VALUES ($1, to_jsonb($2::text), $3)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, version = s.version + 1, updated_at = $3
         WHERE s.value #>> '{}' < $2`,
      [DONE, today, this.clock.now()],
    );
    return begun === 1;
  }

  /** Doctors with check-ins, promises or cases to see to, and supervisors with what was escalated. */
  private people(today: Day): Promise<(Addressee & { counts: DigestCounts })[]> {
    return this.uow.query(
      `WITH counted AS (
         SELECT who, count(*) FILTER (WHERE what = 'overdue')::int AS overdue,
           count(*) FILTER (WHERE what = 'today')::int AS today,
           count(*) FILTER (WHERE what = 'promise')::int AS promises,
           count(*) FILTER (WHERE what = 'case')::int AS cases,
           count(*) FILTER (WHERE what = 'escalated')::int AS escalated,
           count(*) FILTER (WHERE what = 'late_promise')::int AS "latePromises"
         FROM (
           SELECT coalesce((SELECT l.cover_id FROM doctor_leaves l
               WHERE l.doctor_id = i.doctor_id AND l.during @> $1::date), i.doctor_id) AS who,
             CASE WHEN i.due_on < $1::date THEN 'overdue' ELSE 'today' END AS what
           FROM check_ins i WHERE i.status = 'due' AND i.due_on <= $1::date
           UNION ALL
           SELECT p.owner_id, 'promise' FROM promises p
           WHERE p.done_at IS NULL AND p.side = 'ours' AND p.due_on <= $1::date
           UNION ALL
           SELECT d.doctor_id, 'case' FROM difficulties d
           WHERE d.status NOT IN ('answered', 'closed', 'waiting_sme') AND d.target_at < $2
           UNION ALL
           SELECT t.user_id, 'escalated' FROM check_ins i
             JOIN companies c ON c.id = i.company_id JOIN team_supervisors t ON t.team_id = c.team_id
           WHERE i.status = 'due' AND EXISTS (SELECT 1 FROM check_in_steps s
             WHERE s.check_in_id = i.id AND s.due_on = i.due_on AND s.step = 'supervisor')
           UNION ALL
           SELECT t.user_id, 'late_promise' FROM promises p
             JOIN companies c ON c.id = p.company_id JOIN team_supervisors t ON t.team_id = c.team_id
           WHERE p.done_at IS NULL AND EXISTS (SELECT 1 FROM promise_steps s
             WHERE s.promise_id = p.id AND s.due_on = p.due_on AND s.step = 'supervisor')
         ) items WHERE who IS NOT NULL GROUP BY who
       )
       SELECT u.id, u.name, u.email, u.locale, u.role, to_jsonb(counted) - 'who' AS counts
       FROM counted JOIN users u ON u.id = counted.who
       WHERE u.status = 'active' AND u.role IN ('doctor', 'supervisor') ORDER BY u.id`,
      [today, endOfSeoulDay(today)],
    );
  }
}
