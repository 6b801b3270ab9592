import { Injectable } from '@nestjs/common';
import { companyIdScope, SqlParams } from '../companies/company-scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, TOTAL_CAP } from '../platform/http/paging.dto';
import type { Person } from '../platform/security/actor';
import { ageSql, type BoardClock, bucketSql, filterSql } from './board-filter';
import {
  type BoardDoctorDto,
  type BoardFilterDto,
  type BoardGroupDto,
  type BoardSort,
  type BoardTeamDto,
  type BoardTileDto,
  BUCKETS,
  type Grouping,
} from './dto/board.dto';

export interface BoardRecord {
  id: string;
  number: string;
  title: string;
  status: string;
  severity: string;
  category: string | null;
  market: string | null;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  doctorId: string | null;
  doctorName: string | null;
  doctorNameEn: string | null;
  teamName: string | null;
  ageDays: number;
  stillDays: number;
  receivedAt: Date;
  targetAt: Date | null;
  waitingSince: Date | null;
  pausedMinutes: number;
  reopenedCount: number;
  waitingFor: string | null;
  nextReviewOn: string | null;
  version: number;
  sortKey: string;
}

const SORT_KEYS = {
  // A clock that has done its work or stands still presses nobody: those come last.
  target: `(CASE WHEN d.status IN ('answered', 'waiting_sme') OR d.target_at IS NULL
    THEN 'infinity'::timestamptz ELSE d.target_at END)`,
  age: 'd.received_at',
  movement: 'd.last_movement_at',
} as const;

function sortSql(sort: BoardSort): { key: string; direction: 'ASC' | 'DESC'; compare: '>' | '<' } {
  const key = SORT_KEYS[sort.replace('-', '') as keyof typeof SORT_KEYS];
  return sort.startsWith('-')
    ? { key, direction: 'DESC', compare: '<' }
    : { key, direction: 'ASC', compare: '>' };
}

const GROUP_KEYS: Record<Grouping, { key: string; label: string; labelEn: string; rest: string }> =
  {
    doctor: {
      key: 'd.doctor_id::text',
      label: 'u.name',
      labelEn: 'u.name_en',
      rest: ', u.name, u.name_en',
    },
    category: { key: 'd.category', label: 'NULL', labelEn: 'NULL', rest: '' },
    market: { key: 'd.market::text', label: 'NULL', labelEn: 'NULL', rest: '' },
  };

/** The columns and tables of a board row, up to its WHERE. */
export function boardRowSql(params: SqlParams, clock: BoardClock, sortKey: string): string {
  const today = params.add(clock.today);
  return `SELECT d.id, d.number, d.title, d.status, d.severity, d.category, d.market, d.company_id AS "companyId",
              c.name AS "companyName", c.name_en AS "companyNameEn", d.doctor_id AS "doctorId",
              u.name AS "doctorName", u.name_en AS "doctorNameEn", t.name AS "teamName",
              ${ageSql(params, clock)} AS "ageDays",
              (${today}::date - (d.last_movement_at AT TIME ZONE 'Asia/Seoul')::date) AS "stillDays",
              d.received_at AS "receivedAt", d.target_at AS "targetAt", d.waiting_since AS "waitingSince",
              d.paused_minutes AS "pausedMinutes", d.reopened_count AS "reopenedCount",
              CASE WHEN d.status = 'waiting_partner' THEN (SELECT r.addressee FROM referrals r
                WHERE r.difficulty_id = d.id AND r.status = 'open' ORDER BY r.due_on, r.id LIMIT 1) END AS "waitingFor",
              d.next_review_on AS "nextReviewOn", d.version, (${sortKey})::text AS "sortKey"
       FROM difficulties d JOIN companies c ON c.id = d.company_id
       LEFT JOIN users u ON u.id = d.doctor_id LEFT JOIN teams t ON t.id = c.team_id`;
}

/** What the unresolved board reads. Uses difficulties_open (target_at, id WHERE status <> 'closed'). */
@Injectable()
export class BoardQueries {
  constructor(private readonly uow: UnitOfWork) {}

  async page(
    actor: Person,
    filter: BoardFilterDto,
    clock: BoardClock,
    limit: number,
  ): Promise<BoardRecord[]> {
    const params = new SqlParams();
    const conditions = this.conditions(actor, filter, params, clock);
    const sort = sortSql(filter.sort ?? 'target');
    if (filter.cursor) {
      const [key, id] = decodeCursor(filter.cursor, 2);
      conditions.push(
        `(${sort.key}, d.id) ${sort.compare} (${params.add(key)}::timestamptz, ${params.add(id)}::uuid)`,
      );
    }
    return this.uow.query<BoardRecord>(
      `${boardRowSql(params, clock, sort.key)}
       WHERE ${conditions.join(' AND ')}
       ORDER BY ${sort.key} ${sort.direction}, d.id ${sort.direction} LIMIT ${params.add(limit + 1)}`,
      params.values,
    );
  }

  async counts(
    actor: Person,
    filter: BoardFilterDto,
    clock: BoardClock,
  ): Promise<{ matching: number; unresolved: number }> {
    const params = new SqlParams();
    const conditions = this.conditions(actor, filter, params, clock).join(' AND ');
    const all = this.conditions(actor, {}, params, clock).join(' AND ');
    const from = 'FROM difficulties d JOIN companies c ON c.id = d.company_id';
    const row = await this.uow.one<{ matching: number; unresolved: number }>(
      `SELECT (SELECT count(*) FROM (SELECT 1 ${from} WHERE ${conditions} LIMIT ${TOTAL_CAP + 1}) m) AS matching,
              (SELECT count(*) ${from} WHERE ${all}) AS unresolved`,
      params.values,
    );
    return row ?? { matching: 0, unresolved: 0 };
  }

  /** Exact counts of each bucket, within the other filters, in one statement. */
  async tiles(
    actor: Person,
    filter: BoardFilterDto,
    clock: BoardClock,
    weekAgo: BoardClock,
  ): Promise<BoardTileDto[]> {
    const params = new SqlParams();
    const where = this.conditions(actor, { ...filter, bucket: undefined }, params, clock).join(
      ' AND ',
    );
    const sums = BUCKETS.map(
      (bucket) => `count(*) FILTER (WHERE ${bucketSql(bucket, params, clock)}) AS ${bucket}`,
    );
    const today = `${params.add(clock.today)}::date`;
    const [late, soon, stuck] = (['overdue', 'due_soon', 'stuck'] as const).map((bucket) =>
      bucketSql(bucket, params, clock),
    );
    const row = await this.uow.one<Record<string, number | null>>(
      `SELECT count(*) AS all, ${sums.join(', ')},
              max(${today} - (d.target_at AT TIME ZONE 'Asia/Seoul')::date) FILTER (WHERE ${late}) AS "overdueDetail",
              count(*) FILTER (WHERE ${soon} AND (d.target_at AT TIME ZONE 'Asia/Seoul')::date = ${today}) AS "due_soonDetail",
              max(${today} - (d.last_movement_at AT TIME ZONE 'Asia/Seoul')::date) FILTER (WHERE ${stuck}) AS "stuckDetail",
              count(*) FILTER (WHERE d.reopened_count > 1 AND d.status <> 'answered') AS "reopenedDetail"
       FROM difficulties d JOIN companies c ON c.id = d.company_id WHERE ${where}`,
      params.values,
    );
    const before = await this.unresolvedAt(actor, filter, weekAgo);
    return (
      ['overdue', 'due_soon', 'stuck', 'reopened', 'unassigned', 'review_due', 'all'] as const
    ).map((bucket) => ({
      bucket,
      count: row?.[bucket] ?? 0,
      weekAgo: bucket === 'all' ? before : null,
      detail: row?.[`${bucket}Detail`] ?? null,
    }));
  }

  async groups(
    actor: Person,
    filter: BoardFilterDto,
    clock: BoardClock,
    by: Grouping,
  ): Promise<BoardGroupDto[]> {
    const params = new SqlParams();
    const where = this.conditions(actor, { ...filter, age: undefined }, params, clock).join(
      ' AND ',
    );
    const age = ageSql(params, clock);
    const { key, label, labelEn, rest } = GROUP_KEYS[by];
    const rows = await this.uow.query<{
      key: string | null;
      label: string | null;
      labelEn: string | null;
      a: number;
      b: number;
      c: number;
      d: number;
      total: number;
    }>(
      `SELECT ${key} AS key, ${label} AS label, ${labelEn} AS "labelEn",
              count(*) FILTER (WHERE ${age} <= 7) AS a, count(*) FILTER (WHERE ${age} BETWEEN 8 AND 14) AS b,
              count(*) FILTER (WHERE ${age} BETWEEN 15 AND 30) AS c, count(*) FILTER (WHERE ${age} > 30) AS d,
              count(*) AS total
       FROM difficulties d JOIN companies c ON c.id = d.company_id LEFT JOIN users u ON u.id = d.doctor_id
       WHERE ${where} GROUP BY ${key}${rest} ORDER BY total DESC, key`,
      params.values,
    );
    return rows.map((row) => ({
      key: row.key,
      label: row.label,
      labelEn: row.labelEn,
      bands: [row.a, row.b, row.c, row.d],
      total: row.total,
    }));
  }

  /** Doctors of the teams in scope with their unresolved cases. */
  async doctors(actor: Person): Promise<BoardDoctorDto[]> {
    const params = new SqlParams();
    const teams = actor.programmeWide
      ? 'TRUE'
      : `u.team_id = ANY(${params.add(actor.teamIds)}::uuid[])`;
    return this.uow.query<BoardDoctorDto>(
      `SELECT u.id, u.name, u.name_en AS "nameEn", u.title, t.name AS "teamName",
              (SELECT count(*) FROM difficulties d WHERE d.doctor_id = u.id AND d.status <> 'closed') AS open
       FROM users u LEFT JOIN teams t ON t.id = u.team_id
       WHERE u.role = 'doctor' AND u.status = 'active' AND ${teams} ORDER BY t.name, u.name, u.id`,
      params.values,
    );
  }

  /** Teams in scope. */
  async teams(actor: Person): Promise<BoardTeamDto[]> {
    const params = new SqlParams();
    const scope = actor.programmeWide ? 'TRUE' : `t.id = ANY(${params.add(actor.teamIds)}::uuid[])`;
    return this.uow.query<BoardTeamDto>(
      `SELECT t.id, t.name, t.name_en AS "nameEn" FROM teams t WHERE ${scope} ORDER BY t.name, t.id`,
      params.values,
    );
  }

  private async unresolvedAt(
    actor: Person,
    filter: BoardFilterDto,
    then: BoardClock,
  ): Promise<number> {
    const params = new SqlParams();
    const scope = companyIdScope(actor, 'd.company_id', params, then.today);
    const narrowed = filterSql(
      {
        doctorId: filter.doctorId,
        teamId: filter.teamId,
        category: filter.category,
        market: filter.market,
      },
      params,
      then,
    );
    const at = params.add(then.now);
    const row = await this.uow.one<{ count: number }>(
      `SELECT count(*) AS count FROM difficulties d JOIN companies c ON c.id = d.company_id
       WHERE ${[scope, ...narrowed].join(' AND ')} AND d.received_at <= ${at}::timestamptz
         AND (d.status <> 'closed' OR d.closed_at > ${at}::timestamptz)`,
      params.values,
    );
    return row?.count ?? 0;
  }

  private conditions(
    actor: Person,
    filter: BoardFilterDto,
    params: SqlParams,
    clock: BoardClock,
  ): string[] {
    return [
      `d.status <> 'closed'`,
      companyIdScope(actor, 'd.company_id', params, clock.today),
      ...filterSql(filter, params, clock),
    ];
  }
}
