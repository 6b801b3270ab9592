import { Injectable } from '@nestjs/common';
import { companyIdScope, SqlParams } from '../companies/company-scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, TOTAL_CAP } from '../platform/http/paging.dto';
import type { Person } from '../platform/security/actor';
import { type BoardClock, bucketSql, filterSql, OPEN_REFERRAL, REFERRED_TO } from './board-filter';
import { readGroups } from './board-groups';
import { type BoardRecord, boardRowSql, sortSql } from './board-row';
import {
  type BoardDoctorDto,
  type BoardFilterDto,
  type BoardGroupDto,
  type BoardPartnerDto,
  type BoardTeamDto,
  type BoardTileDto,
  BUCKETS,
  type Grouping,
} from './dto/board.dto';
import { statementName } from './statement';

/**
 * What the unresolved board reads, as named prepared statements. Lists by difficulties_board_target,
 * _age or _movement, counts by difficulties_open; all of them hold open cases only.
 */
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
    return this.named<BoardRecord>(
      'board.page',
      `${boardRowSql(params, clock, sort.key)}
       WHERE ${conditions.join(' AND ')}
       ORDER BY ${sort.key} ${sort.direction}, d.id ${sort.direction} LIMIT ${params.add(limit + 1)}`,
      params,
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
    const [row] = await this.named<{ matching: number; unresolved: number }>(
      'board.counts',
      `SELECT (SELECT count(*) FROM (SELECT 1 ${from} WHERE ${conditions} LIMIT ${TOTAL_CAP + 1}) m) AS matching,
              (SELECT count(*) ${from} WHERE ${all}) AS unresolved`,
      params,
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
    const [row] = await this.named<Record<string, number | null>>(
      'board.tiles',
      `SELECT count(*) AS all, ${sums.join(', ')},
              max(${today} - (d.target_at AT TIME ZONE 'Asia/Seoul')::date) FILTER (WHERE ${late}) AS "overdueDetail",
              count(*) FILTER (WHERE ${soon} AND (d.target_at AT TIME ZONE 'Asia/Seoul')::date = ${today}) AS "due_soonDetail",
              max(${today} - (d.last_movement_at AT TIME ZONE 'Asia/Seoul')::date) FILTER (WHERE ${stuck}) AS "stuckDetail",
              count(*) FILTER (WHERE d.reopened_count > 1 AND d.status <> 'answered') AS "reopenedDetail"
       FROM difficulties d JOIN companies c ON c.id = d.company_id WHERE ${where}`,
      params,
    );
    const before = await this.unresolvedAt(actor, filter, weekAgo);
    return ([...BUCKETS, 'all'] as const).map((bucket) => ({
      bucket,
      count: row?.[bucket] ?? 0,
      weekAgo: bucket === 'all' ? before : null,
      detail: row?.[`${bucket}Detail`] ?? null,
    }));
  }

  groups(
    actor: Person,
    filter: BoardFilterDto,
    clock: BoardClock,
    by: Grouping,
  ): Promise<{ groups: BoardGroupDto[]; grouped: number }> {
    const params = new SqlParams();
    const unaged = { ...filter, age: undefined };
    const conditions = this.conditions(actor, unaged, params, clock).join(' AND ');
    return readGroups(this.uow, by, conditions, params, clock);
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

  /** Bodies that owe answers on open cases in scope, by referrals_open_partner. */
  async partners(actor: Person, { today }: BoardClock): Promise<BoardPartnerDto[]> {
    const params = new SqlParams();
    const scope = companyIdScope(actor, 'd.company_id', params, today);
    return this.named<BoardPartnerDto>(
      'board.partners',
      `SELECT asked.id, coalesce(p.name_ko, o.name_ko) AS name, coalesce(p.name_en, o.name_en) AS "nameEn", asked.open
       FROM (SELECT ${REFERRED_TO} AS id, count(DISTINCT d.id) AS open
         FROM referrals r JOIN difficulties d ON d.id = r.difficulty_id AND d.status <> 'closed'
         WHERE ${OPEN_REFERRAL} AND ${scope} GROUP BY 1) asked
       LEFT JOIN partners p ON p.id = asked.id LEFT JOIN offices o ON o.id = asked.id
       ORDER BY asked.open DESC, name, asked.id`,
      params,
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
        severity: filter.severity,
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

  /** The ids of the cases a filter finds, in the board's order; at most `limit`. */
  async ids(
    actor: Person,
    filter: BoardFilterDto,
    clock: BoardClock,
    limit: number,
  ): Promise<string[]> {
    const params = new SqlParams();
    const conditions = this.conditions(actor, filter, params, clock);
    const { key, direction } = sortSql(filter.sort ?? 'target');
    const rows = await this.named<{ id: string }>(
      'board.ids',
      `SELECT d.id FROM difficulties d JOIN companies c ON c.id = d.company_id
       WHERE ${conditions.join(' AND ')}
       ORDER BY ${key} ${direction}, d.id ${direction} LIMIT ${params.add(limit)}`,
      params,
    );
    return rows.map(({ id }) => id);
  }

  private named<Row>(name: string, sql: string, { values }: SqlParams): Promise<Row[]> {
    return this.uow.named<Row>(statementName(name, sql), sql, values);
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
