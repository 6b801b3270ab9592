import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleLookup } from '../../people/people-lookup';
import { Audit } from '../../platform/audit/audit';
import { addCalendarMonths } from '../../platform/business-time/calendar-days';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Problem } from '../../platform/http/problem';
import { Jobs } from '../../platform/jobs/jobs';
import { Mailer } from '../../platform/mail/mailer';
import type { Person } from '../../platform/security/actor';
import type { MonthlyMailDto, MonthlyMailInputDto } from './dto/monthly-report.dto';
import { monthlyReportMail } from './monthly-report.mails';
import { MonthlyReportsService } from './monthly-reports.service';

export const SEND_MONTHLY = 'reports.monthly';
const KEY = 'monthly_report';

interface Settings {
  on: boolean;
  day: number;
  recipientIds: string[];
}
const DEFAULTS: Settings = { on: false, day: 3, recipientIds: [] };

/** The report of the month before, made and mailed on a day of the month, once however many run. */
@Injectable()
export class MonthlyMailService implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reports: MonthlyReportsService,
    private readonly people: PeopleLookup,
    private readonly mailer: Mailer,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(SEND_MONTHLY, () => this.send());
  }

  async get(actor: Person): Promise<MonthlyMailDto> {
    const { version, ...settings } = await this.read();
    const supervisors = await this.uow.query<MonthlyMailDto['supervisors'][number]>(
      `SELECT u.id, u.name, u.name_en AS "nameEn" FROM users u
       WHERE u.role = 'supervisor' AND u.status = 'active' ORDER BY u.name, u.id`,
    );
    return { ...settings, version, editable: actor.programmeWide, supervisors };
  }

  /** @throws Problem 403 but for the programme's lead, 422 for somebody who is no supervisor */
  async edit(actor: Person, version: number, input: MonthlyMailInputDto): Promise<MonthlyMailDto> {
    if (!actor.programmeWide) throw Problem.forbidden();
    const before = await this.get(actor);
    const known = new Set(before.supervisors.map(({ id }) => id));
    if (!input.recipientIds.every((id) => known.has(id))) {
      throw Problem.field('recipientIds', 'recipient.unknown', 'is no active supervisor');
    }
    const written = await this.uow.execute(
      `INSERT INTO settings AS s (key, value, version, updated_at)
       SELECT $1, $2::jsonb, 1, $4 WHERE $3 = 0 OR EXISTS (SELECT 1 FROM settings WHERE key = $1)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, version = s.version + 1, updated_at = $4
         WHERE s.version = $3`,
      [KEY, JSON.stringify(input), version, this.clock.now()],
    );
    if (written !== 1) throw Problem.stale(before);
    const { on, day, recipientIds } = before;
    await this.audit.record({
      ...{ action: 'monthly_report.mail_set', subjectType: 'settings', subjectId: null },
      ...{ before: { on, day, recipientIds }, after: input },
    });
    return this.get(actor);
  }

  /** From the day on: what the month's tick missed is made up for, what was sent is not sent again. */
  private async send(): Promise<void> {
    const { on, day, recipientIds } = await this.read();
    const today = this.clock.today();
    if (!on || Number(today.slice(8)) < day) return;
    await this.uow.query('SELECT pg_advisory_xact_lock(7305022)');
    const month = addCalendarMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
    for (const userId of recipientIds) await this.sendTo(userId, month);
  }

  private async sendTo(userId: string, month: string): Promise<void> {
    const key = `monthly-report:${month}:${userId}`;
    const sent = await this.uow.one('SELECT 1 FROM mail_outbox WHERE dedupe_key = $1', [key]);
    const person = await this.people.find(userId);
    if (sent || person?.role !== 'supervisor') return;
    const scopes = person.programmeWide ? [null] : person.teamIds;
    for (const teamId of scopes) await this.once(month, teamId);
    const [to] = await this.uow.query<{ name: string; email: string; locale: 'ko' | 'en' }>(
      'SELECT name, email, locale FROM users WHERE id = $1',
      [userId],
    );
    await this.mailer.send(
      monthlyReportMail,
      to!,
      { month, path: '/figures/reports' },
      { dedupeKey: key },
    );
  }

  private async once(month: string, teamId: string | null): Promise<void> {
    const there = await this.uow.one(
      `SELECT 1 FROM monthly_reports WHERE scheduled AND month = ($1 || '-01')::date
         AND team_id IS NOT DISTINCT FROM $2::uuid`,
      [month, teamId],
    );
    if (!there) await this.reports.keep(month, teamId, 'ko', null);
  }

  private async read(): Promise<Settings & { version: number }> {
    const row = await this.uow.one<{ value: Settings; version: number }>(
      'SELECT value, version FROM settings WHERE key = $1',
      [KEY],
    );
    return { ...DEFAULTS, ...row?.value, version: row?.version ?? 0 };
  }
}
