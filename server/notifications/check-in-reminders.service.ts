import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Day, instantAt } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Jobs } from '../platform/jobs/jobs';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import { type ToldCheckIn, checkInsOverdueMail, checkInsSoonMail } from './check-in.mails';
import { type Addressee, Notifier } from './notifier';
import { type ReminderStep, stepDays } from './reminder-steps';
import { ReminderSettings } from './reminder-settings.service';

export const REMIND = 'check-ins.remind';

interface Told extends ToldCheckIn {
  step: ReminderStep;
  companyId: string;
  doctorId: string | null;
  teamId: string | null;
}

/**
 * Tells doctors what is coming, and up the ladder what is overdue. Each step of a check-in is a row
 * that can be written once: however many processes run this, however often, each is told once. One
 * run tells a person everything in one notice and one mail, so that an outage ends in no flood.
 */
@Injectable()
export class CheckInReminders implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly holidays: HolidayCalendarService,
    private readonly settings: ReminderSettings,
    private readonly notifier: Notifier,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define(REMIND, () => this.remind());
  }

  /** Every tick: nothing before the hour, on closed days, or when all was told. */
  async remind(): Promise<void> {
    const today = this.clock.today();
    const times = await this.settings.read();
    if (this.clock.now() < instantAt(today, times.remindAt)) return;
    const told = await this.record(stepDays(this.holidays, today, times));
    await this.tell(told, ['early', 'eve'], 'check_ins_soon', (one) =>
      this.notifier.person(one.doctorId),
    );
    await this.tell(told, ['doctor'], 'check_ins_overdue', (one) =>
      this.notifier.person(one.doctorId),
    );
    await this.tell(told, ['supervisor'], 'check_ins_overdue', (one) =>
      this.notifier.supervisors(one.teamId),
    );
    await this.tell(told, ['lead'], 'check_ins_overdue', () => this.notifier.supervisors(null));
  }

  /**
   * Writes the steps that are due and not yet told, and answers with them (index check_ins_due; read
   * first, so that the work does not grow with the check-ins to come).
   */
  private async record(days: { step: ReminderStep; from: Day; until: Day }[]): Promise<Told[]> {
    const last = days
      .map(({ until }) => until)
      .sort()
      .at(-1);
    if (last === undefined) return [];
    return this.uow.query<Told>(
      `WITH open AS MATERIALIZED (
         SELECT id, plan_id, company_id, due_on FROM check_ins WHERE status = 'due' AND due_on <= $4::date
       ), told AS (
         INSERT INTO check_in_steps (check_in_id, step, due_on, company_id, told_at)
         SELECT i.id, s.step, i.due_on, i.company_id, $2
         FROM jsonb_to_recordset($1::jsonb) AS s (step text, "from" date, until date)
           JOIN open i ON i.due_on BETWEEN s."from" AND s.until
           JOIN check_in_plans p ON p.id = i.plan_id
           JOIN companies c ON c.id = i.company_id AND c.status = 'active'
         WHERE NOT coalesce(p.paused_from <= $3::date AND p.paused_until > $3::date, false)
           AND NOT EXISTS (SELECT 1 FROM check_in_steps t
             WHERE t.check_in_id = i.id AND t.step = s.step AND t.due_on = i.due_on)
         ON CONFLICT DO NOTHING RETURNING check_in_id, step, due_on
       )
       SELECT told.step, i.id AS "checkInId", i.company_id AS "companyId", i.doctor_id AS "doctorId",
         c.team_id AS "teamId", c.name AS "companyName", c.name_en AS "companyNameEn", told.due_on AS "dueOn", i.on_site AS "onSite",
         u.name AS "doctorName"
       FROM told JOIN check_ins i ON i.id = told.check_in_id JOIN companies c ON c.id = i.company_id
         LEFT JOIN users u ON u.id = i.doctor_id
       ORDER BY told.due_on, c.name, i.id`,
      [JSON.stringify(days), this.clock.now(), this.clock.today(), last],
    );
  }

  private async tell(
    told: Told[],
    steps: ReminderStep[],
    kind: 'check_ins_soon' | 'check_ins_overdue',
    addressees: (one: Told) => Promise<Addressee[]>,
  ): Promise<void> {
    const perPerson = new Map<string, { person: Addressee; rows: Told[] }>();
    const known = new Map<string, Addressee[]>();
    for (const one of told.filter(({ step }) => steps.includes(step))) {
      const key = `${one.doctorId} ${one.teamId}`;
      if (!known.has(key)) known.set(key, await addressees(one));
      for (const person of known.get(key)!) {
        const entry = perPerson.get(person.id) ?? { person, rows: [] };
        entry.rows.push(one);
        perPerson.set(person.id, entry);
      }
    }
    for (const { person, rows } of perPerson.values()) await this.tellOne(person, rows, kind);
  }

  private async tellOne(
    person: Addressee,
    rows: Told[],
    kind: 'check_ins_soon' | 'check_ins_overdue',
  ): Promise<void> {
    const { companyId, companyName, dueOn } = rows[0]!;
    const overdue = kind === 'check_ins_overdue';
    const path = overdue ? '/check-ins?view=overdue' : '/check-ins?view=all';
    const link = rows.length === 1 ? `/companies/${companyId}` : path;
    await this.notifier.tell([person], {
      kind,
      params: { companyName, dueOn, count: rows.length },
      link,
      companyId,
    });
    const template = overdue ? checkInsOverdueMail : checkInsSoonMail;
    await this.notifier.mail([person], template, () => ({ rows, path }), companyId);
  }
}
