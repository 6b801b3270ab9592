import { Injectable } from '@nestjs/common';
import { companyIdScope, SqlParams } from '../../companies/company-scope';
import type { Day } from '../../platform/business-time/calendar-days';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Person } from '../../platform/security/actor';
import { statementName } from '../statement';
import type { LoadItemDto, Measure } from './dto/load.dto';

/** Seoul's midnight at the beginning of a day given as SQL. */
const midnight = (day: string) => `((${day})::timestamp AT TIME ZONE 'Asia/Seoul')`;
const seoulDay = (column: string) => `(${column} AT TIME ZONE 'Asia/Seoul')::date`;

interface MeasureSql {
  /** Rows of one week `w` (w.monday) as doctor_id, company_id, id, day, title, number. */
  rows: string;
  /** Whether weeks to come have no figure. */
  past: boolean;
}

/**
 * What each figure counts. The list behind a cell is made of the same rows, so that it holds exactly
 * as many. Cases belong to the doctor who has them now.
 */
const MEASURES: Record<Measure, MeasureSql> = {
  // difficulties_open and difficulties_closed_at: what was closed since the first week shown.
  open: {
    past: true,
    rows: `SELECT d.doctor_id, d.company_id, d.id, ${seoulDay('d.received_at')} AS day, d.title, d.number
      FROM difficulties d WHERE d.doctor_id = ANY($1::uuid[]) AND d.status <> 'closed'
        AND d.received_at < ${midnight('w.monday + 7')}
      UNION ALL
      SELECT d.doctor_id, d.company_id, d.id, ${seoulDay('d.received_at')}, d.title, d.number
      FROM difficulties d WHERE d.doctor_id = ANY($1::uuid[]) AND d.status = 'closed'
        AND d.closed_at >= ${midnight('w.monday + 7')} AND d.received_at < ${midnight('w.monday + 7')}`,
  },
  // difficulties_doctor_open.
  due: {
    past: false,
    rows: `SELECT d.doctor_id, d.company_id, d.id, ${seoulDay('d.target_at')} AS day, d.title, d.number
      FROM difficulties d WHERE d.doctor_id = ANY($1::uuid[]) AND d.status NOT IN ('answered', 'closed')
        AND d.target_at >= ${midnight('w.monday')} AND d.target_at < ${midnight('w.monday + 7')}`,
  },
  // check_ins_doctor_due.
  check_ins: {
    past: false,
    rows: `SELECT i.doctor_id, i.company_id, i.id, i.due_on AS day, NULL AS title, NULL AS number
      FROM check_ins i WHERE i.doctor_id = ANY($1::uuid[]) AND i.status = 'due'
        AND i.due_on >= w.monday AND i.due_on < w.monday + 7`,
  },
  // promises_owner_open.
  promises: {
    past: false,
    rows: `SELECT p.owner_id AS doctor_id, p.company_id, p.id, p.due_on AS day, p.text AS title, NULL AS number
      FROM promises p WHERE p.owner_id = ANY($1::uuid[]) AND p.side = 'ours' AND p.done_at IS NULL
        AND p.due_on >= w.monday AND p.due_on < w.monday + 7`,
  },
  // visit_logs_doctor.
  visits: {
    past: true,
    rows: `SELECT v.doctor_id, v.company_id, v.id, ${seoulDay('v.started_at')} AS day, v.summary AS title, NULL AS number
      FROM visit_logs v WHERE v.doctor_id = ANY($1::uuid[]) AND v.kind <> 'mail'
        AND v.started_at >= ${midnight('w.monday')} AND v.started_at < ${midnight('w.monday + 7')}`,
  },
};

export interface DoctorRow {
  id: string;
  name: string;
  nameEn: string | null;
  title: string | null;
  teamName: string | null;
  teamNameEn: string | null;
  firms: number;
  capacity: number;
}

/** Whether weeks to come have no figure of this kind. */
export function isPastOnly(measure: Measure): boolean {
  return MEASURES[measure].past;
}

/** The figures of the map and the lists behind them, as named prepared statements. */
@Injectable()
export class LoadQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Active doctors of the supervisor's teams. */
  async doctors(actor: Person, today: Day, teamId?: string): Promise<DoctorRow[]> {
    const params = new SqlParams();
    const day = params.add(today);
    const teams = actor.programmeWide
      ? 'TRUE'
      : `u.team_id = ANY(${params.add(actor.teamIds)}::uuid[])`;
    const team = teamId ? `u.team_id = ${params.add(teamId)}::uuid` : 'TRUE';
    const sql = `SELECT u.id, u.name, u.name_en AS "nameEn", u.title, t.name AS "teamName",
        t.name_en AS "teamNameEn", w.capacity,
        (SELECT count(*)::int FROM assignments a WHERE a.doctor_id = u.id AND a.role = 'primary'
          AND a.during @> ${day}::date) AS firms
      FROM doctors w JOIN users u ON u.id = w.user_id LEFT JOIN teams t ON t.id = u.team_id
      WHERE u.status = 'active' AND ${teams} AND ${team} ORDER BY t.name, u.name, u.id`;
    return this.uow.named(statementName('load.doctors', sql), sql, params.values);
  }

  /** Figures by doctor and week; what is not there is zero. */
  async counts(
    actor: Person,
    measure: Measure,
    { doctors, weeks, today }: { doctors: string[]; weeks: Day[]; today: Day },
  ): Promise<{ doctorId: string; week: Day; n: number }[]> {
    const params = this.params(doctors, weeks);
    const scope = companyIdScope(actor, 'r.company_id', params, today);
    const sql = `SELECT r.doctor_id AS "doctorId", w.monday::text AS week, count(*)::int AS n
      FROM unnest($2::date[]) AS w (monday) CROSS JOIN LATERAL (${MEASURES[measure].rows}) r
      WHERE ${scope} GROUP BY 1, 2`;
    return this.uow.named(statementName(`load.${measure}`, sql), sql, params.values);
  }

  /** The rows one figure counts, the earliest day first. */
  async items(
    actor: Person,
    measure: Measure,
    { doctorId, week, today }: { doctorId: string; week: Day; today: Day },
    limit: number,
  ): Promise<(LoadItemDto & { total: number })[]> {
    const params = this.params([doctorId], [week]);
    const scope = companyIdScope(actor, 'r.company_id', params, today);
    const sql = `SELECT r.id, r.title, r.number, r.company_id AS "companyId", c.name AS "companyName",
        c.name_en AS "companyNameEn", r.day::text AS "on", count(*) OVER ()::int AS total
      FROM unnest($2::date[]) AS w (monday) CROSS JOIN LATERAL (${MEASURES[measure].rows}) r
      JOIN companies c ON c.id = r.company_id
      WHERE ${scope} ORDER BY r.day, r.id LIMIT ${params.add(limit)}`;
    return this.uow.named(statementName(`load.items.${measure}`, sql), sql, params.values);
  }

  private params(doctors: string[], weeks: Day[]): SqlParams {
    const params = new SqlParams();
    params.add(doctors);
    params.add(weeks);
    return params;
  }
}
