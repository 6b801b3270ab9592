import { Injectable } from '@nestjs/common';
import { companyIdScope, SqlParams } from '../companies/company-scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, TOTAL_CAP } from '../platform/http/paging.dto';
import type { Person } from '../platform/security/actor';
import { ageSql, type BoardClock, bucketSql, filterSql } from './board-filter';
import { type BoardRecord, boardRowSql, sortSql } from './board-row';
import {
  type BoardDoctorDto,
  type BoardFilterDto,
  type BoardGroupDto,
  type BoardTeamDto,
  type BoardTileDto,
  BUCKETS,
  type Grouping,
} from './dto/board.dto';

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
    return ([...BUCKETS, 'all'] as const).map((bucket) => ({
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

  /** Conditions on `d` (difficulties) and `c` (companies): unresolved, in scope, in the filter. */
  conditions(
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
