import { Injectable, type OnModuleInit } from '@nestjs/common';
import { companyIdScope, SqlParams } from '../companies/company-scope';
import type { Severity } from '../difficulties/difficulty.types';
import { isOpen, isWorkingDay } from '../platform/business-time/business-time';
import { addCalendarDays, dayOf } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { Jobs } from '../platform/jobs/jobs';
import type { Person } from '../platform/security/actor';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import type { CaseEscalationDto } from './dto/escalation.dto';
import { EscalationSettingsService } from './escalation-settings.service';
import { type Rung, rungOf, type Told } from './escalation-steps';
import { casesLateMail, casesSoonLateMail, type ToldCase } from './escalation.mails';
import { Ladder, type ToldRow } from './ladder';
import { type Addressee, Notifier } from './notifier';

export const ESCALATE_CASES = 'cases.escalate';

/** The last quarter of the longest period, an extension of the same length and holidays included. */
const AHEAD_DAYS = 30;
/** So many cases are looked at at once. */
const BATCH = 1000;

interface RunningCase {
  id: string;
  number: string;
  title: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  teamId: string | null;
  doctorId: string | null;
  doctorName: string | null;
  severity: Severity;
  from: Date;
  targetAt: Date;
  pausedMinutes: number;
  resting: boolean;
  round: number;
  extensions: number;
}

/** A case one of its people hears of now. */
type ToldRung = ToldRow & ToldCase & { rung: Rung };

/**
 * Tells who is to act that a case is about to be late, is, and still is; a paused one waits, a resting
 * one is not told of again. Putting off is personal and stops nothing (ADR 9).
 */
@Injectable()
export class CaseEscalations implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendar: HolidayCalendarService,
    private readonly settings: EscalationSettingsService,
    private readonly ladder: Ladder,
    private readonly notifier: Notifier,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define(ESCALATE_CASES, () => this.escalate());
  }

  /** Every tick while the office is open, and in the hour after: a breach at six is told that day. */
  async escalate(): Promise<void> {
    const now = this.clock.now();
    const hourAgo = new Date(now.getTime() - 3_600_000);
    if (!isWorkingDay(this.calendar, dayOf(now))) return;
    if (!isOpen(this.calendar, now) && !isOpen(this.calendar, hourAgo)) return;
    const settings = await this.settings.read();
    const told: ToldRung[] = [];
    for (let after: RunningCase | undefined, more = true; more;) {
      const cases = await this.running(after);
      for (const one of cases) {
        const rung = rungOf(this.calendar, now, one, settings);
        if (rung && (await this.record(one, rung))) told.push(...rowsOf(one, rung));
      }
      after = cases.at(-1);
      more = cases.length === BATCH;
    }
    const ways = this.ladder.overdue<ToldRung>();
    const soon = told.filter(({ rung }) => rung.step === 'warning');
    const late = told.filter(({ rung }) => rung.step !== 'warning');
    await this.ladder.tell(soon, ways, (person, rows) => this.warn(person, rows));
    await this.ladder.tell(late, ways, (person, rows) => this.late(person, rows));
  }

  /**
   * What was sent about a case, the latest first.
   * @throws Problem 404 for a case the actor may not see
   */
  async of(actor: Person, id: string): Promise<CaseEscalationDto[]> {
    const params = new SqlParams();
    const scope = companyIdScope(actor, 'd.company_id', params, this.clock.today());
    const seen = await this.uow.one(
      `SELECT 1 FROM difficulties d WHERE d.id = ${params.add(id)} AND ${scope}`,
      params.values,
    );
    if (!seen) throw Problem.notFound('difficulty');
    return this.uow.named<CaseEscalationDto>(
      'escalations.of_case',
      `SELECT step, turn, told, target_at AS "targetAt", told_at AS "toldAt" FROM case_escalations
       WHERE difficulty_id = $1 ORDER BY told_at DESC, turn DESC`,
      [id],
    );
  }

  /** Open cases whose clock runs and whose target is near or past, by difficulties_open. */
  private running(after: RunningCase | undefined): Promise<RunningCase[]> {
    return this.uow.named<RunningCase>(
      'escalations.running',
      `SELECT d.id, d.number, d.title, d.company_id AS "companyId", c.name AS "companyName",
         c.name_en AS "companyNameEn", c.team_id AS "teamId", d.doctor_id AS "doctorId",
         u.name AS "doctorName", d.severity, coalesce(d.reopened_at, d.received_at) AS "from",
         d.target_at AS "targetAt", d.paused_minutes AS "pausedMinutes", d.reopened_count AS round,
         d.dormant_since IS NOT NULL AS resting,
         (SELECT count(*)::int FROM difficulty_extensions x WHERE x.difficulty_id = d.id
            AND x.round = d.reopened_count AND x.status = 'granted') AS extensions
       FROM difficulties d JOIN companies c ON c.id = d.company_id AND c.status = 'active'
       LEFT JOIN users u ON u.id = d.doctor_id AND u.status = 'active'
       WHERE d.status NOT IN ('answered', 'closed', 'waiting_sme') AND d.target_at <= $1
         AND (d.target_at, d.id) > ($2::timestamptz, $3::uuid)
       ORDER BY d.target_at, d.id LIMIT ${BATCH}`,
      [
        new Date(`${addCalendarDays(this.clock.today(), AHEAD_DAYS)}T00:00:00+09:00`),
        after?.targetAt ?? new Date(0),
        after?.id ?? '00000000-0000-0000-0000-000000000000',
      ],
    );
  }

  /** Whether this process is the first to write the rung down, and nothing higher was told. */
  private async record(one: RunningCase, { step, turn, to }: Rung): Promise<boolean> {
    const written = await this.uow.execute(
      `INSERT INTO case_escalations (difficulty_id, company_id, round, extensions, step, turn, told, target_at, told_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
      [
        one.id,
        one.companyId,
        one.round,
        one.extensions,
        step,
        turn,
        to,
        one.targetAt,
        this.clock.now(),
      ],
    );
    return written === 1;
  }

  private async warn(person: Addressee, rows: ToldRung[]): Promise<void> {
    await this.notifier.tell([person], { kind: 'cases_soon_late', ...notice(rows) });
    const { companyId } = rows[0]!;
    await this.notifier.mail([person], casesSoonLateMail, () => words(rows), companyId);
  }

  private async late(person: Addressee, rows: ToldRung[]): Promise<void> {
    await this.notifier.tell([person], { kind: 'cases_late', ...notice(rows) });
    const { companyId } = rows[0]!;
    await this.notifier.mail([person], casesLateMail, () => words(rows), companyId);
  }
}

/** One row for each kind of people; what nobody has goes to the team's supervisors. */
function rowsOf(one: RunningCase, rung: Rung): ToldRung[] {
  const dueOn = dayOf(one.targetAt);
  const to: Told[] = one.doctorName
    ? rung.to
    : [...new Set<Told>(['supervisor', ...rung.to.filter((who) => who !== 'doctor')])];
  return to.map((step) => ({ ...one, dueOn, step, rung, stage: rung.step }));
}

function notice(rows: ToldRung[]) {
  const { id, number, title, companyId, companyName } = rows[0]!;
  const params = { number, title, companyName, count: rows.length };
  const link = rows.length === 1 ? `/difficulties/${id}` : '/difficulties';
  return { params, link, companyId };
}

function words(rows: ToldRung[]) {
  const [first] = rows;
  return { rows, path: rows.length === 1 ? `/difficulties/${first!.id}` : '/difficulties' };
}
