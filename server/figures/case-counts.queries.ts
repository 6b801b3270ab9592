import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { type CaseFigure, caseFigureSql, SOLVED } from '../difficulties/case-figures';
import { endOfSeoulDay, startOfSeoulDay } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/security/actor';
import type {
  BreakdownSegmentDto,
  FigureFilterDto,
  Segment,
  TrendMonthDto,
} from './dto/figures.dto';
import { caseScope } from './figure-scope';
import { type Period, twelveMonths } from './period';

export interface CaseCounts {
  received: number;
  contacted: number;
  contactHours: number | null;
  reopened: number;
  firms: number;
  repeatFirms: number;
  answered: number;
  withinTarget: number;
  answerDays: number | null;
  closed: number;
  solved: number;
  rated: number;
  rating: number | null;
  referred: number;
  returned: number;
  over30: number;
  over60: number;
  over90: number;
  open: number;
}

const SEGMENT_SQL: Record<Segment, { key: string; label: string; labelEn: string }> = {
  category: { key: 'd.category', label: 'NULL', labelEn: 'NULL' },
  market: { key: 'd.market::text', label: 'NULL', labelEn: 'NULL' },
  doctor: { key: 'd.doctor_id::text', label: 'max(u.name)', labelEn: 'max(u.name_en)' },
  team: { key: 'c.team_id::text', label: 'max(t.name)', labelEn: 'max(t.name_en)' },
};

/**
 * Counts of cases, each read through the index of its own day, so that what a month costs does not
 * grow with the table (docs/adr/0012). The conditions are those of the lists behind the figures.
 */
@Injectable()
export class CaseCountsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async counts(actor: Actor, filter: FigureFilterDto, period: Period): Promise<CaseCounts> {
    const params = new SqlParams();
    const now = this.clock.now();
    const scope = caseScope(actor, filter, params, this.clock.today());
    const where = (figure: CaseFigure) =>
      `${scope} AND ${caseFigureSql(figure, { ...period, now }, params)}`;
    const median = (expression: string) =>
      `percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ${expression}))`;
    const [row] = await this.uow.query<CaseCounts>(
      `WITH r AS (SELECT count(*) AS received, count(d.first_contact_at) AS contacted,
           ${median('d.first_contact_at - d.received_at')} / 3600 AS "contactHours",
           count(*) FILTER (WHERE d.reopened_count > 0) AS reopened
         FROM difficulties d WHERE ${where('received')}),
       f AS (SELECT count(*) AS firms, count(*) FILTER (WHERE n > 1) AS "repeatFirms"
         FROM (SELECT count(*) AS n FROM difficulties d WHERE ${where('received')} GROUP BY d.company_id) each),
       a AS (SELECT count(*) AS answered, count(*) FILTER (WHERE d.answered_at <= d.target_at) AS "withinTarget",
           ${median('d.answered_at - d.received_at')} / 86400 AS "answerDays"
         FROM difficulties d WHERE ${where('answered')}),
       c AS (SELECT count(*) AS closed, count(*) FILTER (WHERE d.outcome = ANY(${params.add(SOLVED)})) AS solved,
           count(d.rating) AS rated, avg(d.rating)::float8 AS rating
         FROM difficulties d WHERE ${where('closed')}),
       p AS (SELECT count(*) AS referred FROM difficulties d WHERE ${where('referred')}),
       b AS (SELECT count(*) AS returned FROM difficulties d WHERE ${where('returned')}),
       o AS (SELECT count(*) AS open,
           count(*) FILTER (WHERE ${caseFigureSql('over_30', { ...period, now }, params)}) AS over30,
           count(*) FILTER (WHERE ${caseFigureSql('over_60', { ...period, now }, params)}) AS over60,
           count(*) FILTER (WHERE ${caseFigureSql('over_90', { ...period, now }, params)}) AS over90
         FROM difficulties d WHERE ${where('open')})
       SELECT * FROM r, f, a, c, p, b, o`,
      params.values,
    );
    return row!;
  }

  /** The twelve months up to the one the period ends in. */
  async trend(actor: Actor, filter: FigureFilterDto, { to }: Period): Promise<TrendMonthDto[]> {
    const months = twelveMonths(to);
    const params = new SqlParams();
    const scope = caseScope(actor, filter, params, this.clock.today());
    const from = params.add(startOfSeoulDay(`${months[0]}-01`));
    const until = params.add(endOfSeoulDay(to));
    const solved = params.add(SOLVED);
    const by = (column: string, sums: string) =>
      `SELECT to_char(${column} AT TIME ZONE 'Asia/Seoul', 'YYYY-MM') AS month, ${sums}
       FROM difficulties d WHERE ${scope} AND ${column} >= ${from}::timestamptz AND ${column} < ${until}::timestamptz
       GROUP BY 1`;
    const rows = await this.uow.query<TrendMonthDto>(
      `SELECT m.month, coalesce(r.n, 0) AS received, coalesce(a.n, 0) AS answered,
              coalesce(a.within, 0) AS "withinTarget", coalesce(c.solved, 0) AS solved
       FROM unnest(${params.add(months)}::text[]) AS m (month)
       LEFT JOIN (${by('d.received_at', 'count(*) AS n')}) r ON r.month = m.month
       LEFT JOIN (${by('d.answered_at', 'count(*) AS n, count(*) FILTER (WHERE d.answered_at <= d.target_at) AS within')}) a
         ON a.month = m.month
       LEFT JOIN (${by('d.closed_at', `count(*) FILTER (WHERE d.outcome = ANY(${solved})) AS solved`)}) c
         ON c.month = m.month
       ORDER BY m.month`,
      params.values,
    );
    return rows;
  }

  /** How a figure is made up; each segment is a list of its own. */
  async segments(
    actor: Actor,
    filter: FigureFilterDto,
    figure: CaseFigure,
    by: Segment,
    period: Period,
  ): Promise<Omit<BreakdownSegmentDto, 'before'>[]> {
    const params = new SqlParams();
    const now = this.clock.now();
    const scope = caseScope(actor, filter, params, this.clock.today());
    const { key, label, labelEn } = SEGMENT_SQL[by];
    return this.uow.query(
      `SELECT ${key} AS key, ${label} AS label, ${labelEn} AS "labelEn", count(*) AS count
       FROM difficulties d JOIN companies c ON c.id = d.company_id LEFT JOIN teams t ON t.id = c.team_id
       LEFT JOIN users u ON u.id = d.doctor_id
       WHERE ${scope} AND ${caseFigureSql(figure, { ...period, now }, params)}
       GROUP BY 1 ORDER BY count DESC, key`,
      params.values,
    );
  }
}
