import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DifficultyRecords } from '../difficulties/difficulty-records';
import { ReferralMails } from '../difficulties/referrals/referral-mails.service';
import { ReferralQueries } from '../difficulties/referrals/referral.queries';
import { instantAt } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { Jobs } from '../platform/jobs/jobs';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import { type Climbing, Ladder, type ToldRow } from './ladder';
import { type Addressee, Notifier } from './notifier';
import { type LateReferral, referralsOverdueMail } from './referral-staff.mails';
import { type ReminderStep, stepDays } from './reminder-steps';
import { ReminderSettings } from './reminder-settings.service';

export const REMIND_REFERRALS = 'referrals.remind';

interface Told extends ToldRow, Omit<LateReferral, 'companyName' | 'dueOn'> {
  id: string;
  difficultyId: string;
}

const STEPS: ReminderStep[] = ['eve', 'doctor', 'supervisor'];

/** By index referrals_open; not on the day it was asked. */
const REFERRALS: Climbing = {
  steps: { table: 'referral_steps', key: 'referral_id' },
  open: `SELECT r.id, r.company_id, r.due_on, r.difficulty_id, r.addressee, d.number, d.title, d.doctor_id
    FROM referrals r JOIN difficulties d ON d.id = r.difficulty_id AND d.status <> 'closed'
    WHERE r.status = 'open' AND r.due_on <= $4::date
      AND (r.created_at AT TIME ZONE 'Asia/Seoul')::date < $3::date`,
  when: 'WHERE TRUE',
  columns: `i.id, i.difficulty_id AS "difficultyId", i.addressee, i.number, i.title,
    i.doctor_id AS "doctorId", u.name AS "doctorName"`,
  joins: 'LEFT JOIN users u ON u.id = i.doctor_id',
};

/** Reminds partners before and after their day; when it passed, the doctor hears, then supervisors. */
@Injectable()
export class ReferralReminders implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly holidays: HolidayCalendarService,
    private readonly settings: ReminderSettings,
    private readonly ladder: Ladder,
    private readonly notifier: Notifier,
    private readonly referrals: ReferralQueries,
    private readonly records: DifficultyRecords,
    private readonly mails: ReferralMails,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define(REMIND_REFERRALS, () => this.remind());
  }

  /** Every tick: nothing before the hour, on closed days, or when all was told. */
  async remind(): Promise<void> {
    const today = this.clock.today();
    const times = await this.settings.read();
    if (this.clock.now() < instantAt(today, times.remindAt)) return;
    const days = stepDays(this.holidays, today, times).filter(({ step }) => STEPS.includes(step));
    const told = await this.ladder.record<Told>(REFERRALS, days);
    for (const row of told) {
      if (row.step === 'eve') await this.remindPartner(row, 'before');
      if (row.step === 'doctor') await this.remindPartner(row, 'after');
    }
    const late = this.ladder.overdue<Told>();
    await this.ladder.tell(told, late, (person, rows) => this.overdue(person, rows));
  }

  private async remindPartner(row: Told, about: 'before' | 'after'): Promise<void> {
    const referral = await this.referrals.find(row.difficultyId, row.id);
    if (!referral?.toEmail) return;
    await this.mails.remind(await this.records.locked(row.difficultyId), referral, about);
  }

  private async overdue(person: Addressee, rows: Told[]): Promise<void> {
    const { companyId, companyName, dueOn, addressee, title, difficultyId } = rows[0]!;
    const many = '/difficulties?view=open&waitingOn=partner';
    const link = rows.length === 1 ? `/difficulties/${difficultyId}` : many;
    const params = { companyName, dueOn, addressee, title, count: rows.length };
    await this.notifier.tell([person], { kind: 'referrals_overdue', params, link, companyId });
    await this.notifier.mail(
      [person],
      referralsOverdueMail,
      () => ({ rows, path: link }),
      companyId,
    );
  }
}
