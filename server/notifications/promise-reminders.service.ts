import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MainContact } from '../companies/main-contact';
import { instantAt } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { Jobs } from '../platform/jobs/jobs';
import { Mailer } from '../platform/mail/mailer';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import { type Climbing, Ladder, type ToldRow } from './ladder';
import { type Addressee, Notifier } from './notifier';
import { promisesDueMail, promisesOverdueMail, type ToldPromise } from './promise.mails';
import { promiseDays } from './reminder-steps';
import { ReminderSettings } from './reminder-settings.service';

export const REMIND_PROMISES = 'promises.remind';

type Told = ToldRow & ToldPromise;

/**
 * By index promises_due. Ours is its owner's to keep, or the firm's doctor's where the owner has no
 * account; theirs is asked of the firm first, and then climbs by the firm's doctor.
 */
const PROMISES: Climbing = {
  steps: { table: 'promise_steps', key: 'promise_id' },
  open: `SELECT p.id, p.company_id, p.due_on, p.side, p.text, p.owner_name,
      coalesce((SELECT o.id FROM users o WHERE o.id = p.owner_id AND p.side = 'ours' AND o.status = 'active'),
        (SELECT a.doctor_id FROM assignments a WHERE a.company_id = p.company_id AND a.role = 'primary'
           AND a.during @> $3::date)) AS doctor_id
    FROM promises p WHERE p.done_at IS NULL AND p.due_on <= $4::date`,
  when: `WHERE (s.step <> 'firm' OR i.side = 'theirs')`,
  columns: `i.text, i.side, i.owner_name AS "ownerName", i.doctor_id AS "doctorId", u.name AS "doctorName"`,
  joins: 'LEFT JOIN users u ON u.id = i.doctor_id',
};

/** Tells the firm what it promised on the day, and up the ladder what is overdue on either side. */
@Injectable()
export class PromiseReminders implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly holidays: HolidayCalendarService,
    private readonly settings: ReminderSettings,
    private readonly ladder: Ladder,
    private readonly notifier: Notifier,
    private readonly contact: MainContact,
    private readonly mailer: Mailer,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define(REMIND_PROMISES, () => this.remind());
  }

  /** Every tick: nothing before the hour, on closed days, or when all was told. */
  async remind(): Promise<void> {
    const today = this.clock.today();
    const times = await this.settings.read();
    if (this.clock.now() < instantAt(today, times.remindAt)) return;
    const told = await this.ladder.record<Told>(PROMISES, promiseDays(this.holidays, today, times));
    const firms = Map.groupBy(
      told.filter(({ step }) => step === 'firm'),
      ({ companyId }) => companyId,
    );
    for (const [companyId, rows] of firms) await this.due(companyId, rows);
    const late = this.ladder.overdue<Told>();
    await this.ladder.tell(told, late, (person, rows) => this.overdue(person, rows));
  }

  private async due(companyId: string, rows: Told[]): Promise<void> {
    const path = '/portal/visits';
    const { companyName, dueOn, text } = rows[0]!;
    const params = { companyName, dueOn, text, count: rows.length };
    const people = await this.notifier.firm(companyId);
    await this.notifier.tell(people, { kind: 'promises_due', params, link: path, companyId });
    const contact = await this.contact.of(companyId);
    if (contact) await this.mailer.send(promisesDueMail, contact, { rows, path }, { companyId });
  }

  private async overdue(person: Addressee, rows: Told[]): Promise<void> {
    const { companyId, companyName, dueOn } = rows[0]!;
    const path = '/visits/promises?whose=all&late=1';
    const link = rows.length === 1 ? `/companies/${companyId}?tab=promises` : path;
    const params = { companyName, dueOn, count: rows.length };
    await this.notifier.tell([person], { kind: 'promises_overdue', params, link, companyId });
    await this.notifier.mail([person], promisesOverdueMail, () => ({ rows, path }), companyId);
  }
}
