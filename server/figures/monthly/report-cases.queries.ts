import { Injectable } from '@nestjs/common';
import { SqlParams } from '../../companies/company-scope';
import { caseFigureSql } from '../../difficulties/case-figures';
import { endOfSeoulDay, startOfSeoulDay } from '../../platform/business-time/calendar-days';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { SYSTEM } from '../../platform/security/actor';
import { caseScope } from '../figure-scope';
import type { Period } from '../period';
import type { ReportCase } from './report-content';

const MOST = 100;

interface Found {
  rows: ReportCase[];
  total: number;
}

/** The cases a report names. Its scope is a team or the programme, whoever asks. */
@Injectable()
export class ReportCasesQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Open at the end of the month (or now), the oldest first. */
  unresolved(teamId: string | undefined, period: Period): Promise<Found> {
    const params = new SqlParams();
    const now = this.clock.now();
    const open = caseFigureSql('open', { ...period, now }, params);
    const end = endOfSeoulDay(period.to);
    const at = params.add(end < now ? end : now);
    return this.read(
      teamId,
      params,
      open,
      `floor(extract(epoch FROM ${at}::timestamptz - d.received_at) / 86400)::int`,
      'd.received_at, d.id',
    );
  }

  /** Answered after the target within the month, or past it at its end and not answered. */
  late(teamId: string | undefined, period: Period): Promise<Found> {
    const params = new SqlParams();
    const now = this.clock.now();
    const end = endOfSeoulDay(period.to);
    const at = params.add(end < now ? end : now);
    const start = params.add(startOfSeoulDay(period.from));
    const answered = caseFigureSql('late', { ...period, now }, params);
    const overdue = `(d.target_at >= ${start}::timestamptz AND d.target_at < ${at}::timestamptz
      AND d.answered_at IS NULL AND d.status NOT IN ('closed', 'waiting_sme'))`;
    return this.read(
      teamId,
      params,
      `(${answered} OR ${overdue})`,
      `ceil(extract(epoch FROM coalesce(d.answered_at, ${at}::timestamptz) - d.target_at) / 86400)::int`,
      'days DESC, d.id',
    );
  }

  private async read(
    teamId: string | undefined,
    params: SqlParams,
    condition: string,
    days: string,
    order: string,
  ): Promise<Found> {
    const scope = caseScope(SYSTEM, { teamId }, params, this.clock.today());
    const rows = await this.uow.query<ReportCase & { total: number }>(
      `SELECT d.number, d.title, c.name AS company, u.name AS doctor, d.status, d.received_at AS "receivedAt",
         d.target_at AS "targetAt", d.answered_at AS "answeredAt", ${days} AS days, ${REASON} AS reason,
         count(*) OVER () AS total
       FROM difficulties d JOIN companies c ON c.id = d.company_id LEFT JOIN users u ON u.id = d.doctor_id
       WHERE ${scope} AND ${condition} ORDER BY ${order} LIMIT ${MOST}`,
      params.values,
    );
    return { rows, total: rows[0]?.total ?? 0 };
  }
}

/** What the record tells about why it took long; the first that holds (see LATE_REASONS). */
const REASON = `CASE
  WHEN EXISTS (SELECT 1 FROM referrals r WHERE r.difficulty_id = d.id) THEN 'waiting_partner'
  WHEN d.paused_minutes > 0 OR d.status = 'waiting_sme' THEN 'waiting_sme'
  WHEN d.reopened_count > 0 THEN 'reopened'
  WHEN EXISTS (SELECT 1 FROM difficulty_extensions e WHERE e.difficulty_id = d.id AND e.status = 'granted')
    THEN 'extended'
  WHEN d.assigned_at IS NULL OR d.assigned_at > d.received_at + interval '3 days' THEN 'assigned_late'
  WHEN d.first_contact_at IS NULL OR d.first_contact_at > d.received_at + interval '3 days' THEN 'contacted_late'
  ELSE 'not_recorded' END`;
