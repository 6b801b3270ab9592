import { Injectable, type OnModuleInit } from '@nestjs/common';
import { instantAt } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { Jobs } from '../platform/jobs/jobs';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import { type ToldCheckIn, checkInsOverdueMail, checkInsSoonMail } from './check-in.mails';
import { type Climbing, Ladder, type ToldRow } from './ladder';
import { type Addressee, Notifier } from './notifier';
import { stepDays } from './reminder-steps';
import { ReminderSettings } from './reminder-settings.service';

export const REMIND = 'check-ins.remind';

type Told = ToldRow & ToldCheckIn;

/** By index check_ins_due. */
const CHECK_INS: Climbing = {
  steps: { table: 'check_in_steps', key: 'check_in_id' },
  open: `SELECT id, plan_id, company_id, due_on, doctor_id, on_site FROM check_ins
    WHERE status = 'due' AND due_on <= $4::date`,
  when: `JOIN check_in_plans p ON p.id = i.plan_id
    WHERE NOT coalesce(p.paused_from <= $3::date AND p.paused_until > $3::date, false)`,
  columns: `i.id AS "checkInId", i.doctor_id AS "doctorId", u.name AS "doctorName", i.on_site AS "onSite"`,
  joins: 'LEFT JOIN users u ON u.id = i.doctor_id',
};

/** Tells doctors what is coming, and up the ladder what is overdue. */
@Injectable()
export class CheckInReminders implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly holidays: HolidayCalendarService,
    private readonly settings: ReminderSettings,
    private readonly ladder: Ladder,
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
    const told = await this.ladder.record<Told>(CHECK_INS, stepDays(this.holidays, today, times));
    const soon = [this.ladder.toDoctor<Told>(['early', 'eve'])];
    await this.ladder.tell(told, soon, (person, rows) => this.soon(person, rows));
    const late = this.ladder.overdue<Told>();
    await this.ladder.tell(told, late, (person, rows) => this.overdue(person, rows));
  }

  private async soon(person: Addressee, rows: Told[]): Promise<void> {
    const path = '/check-ins?view=all';
    await this.notifier.tell([person], { kind: 'check_ins_soon', ...notice(rows, path) });
    const { companyId } = rows[0]!;
    await this.notifier.mail([person], checkInsSoonMail, () => ({ rows, path }), companyId);
  }

  private async overdue(person: Addressee, rows: Told[]): Promise<void> {
    const path = '/check-ins?view=overdue';
    await this.notifier.tell([person], { kind: 'check_ins_overdue', ...notice(rows, path) });
    const { companyId } = rows[0]!;
    await this.notifier.mail([person], checkInsOverdueMail, () => ({ rows, path }), companyId);
  }
}

/** What the tray says of several; one alone leads to its firm. */
function notice(rows: Told[], path: string) {
  const { companyId, companyName, dueOn } = rows[0]!;
  const link = rows.length === 1 ? `/companies/${companyId}` : path;
  return { params: { companyName, dueOn, count: rows.length }, link, companyId };
}
