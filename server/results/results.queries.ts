import { Injectable } from '@nestjs/common';
import { companyIdScope, SqlParams } from '../companies/company-scope';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, TOTAL_CAP } from '../platform/http/paging.dto';
import type { Actor } from '../platform/security/actor';
import type { ResultQueryDto, ResultTotalDto } from './dto/result.dto';
import { Result } from './result.entity';

export interface ResultRow extends Result {
  companyName: string;
  companyNameEn: string | null;
  difficultyNumber: string | null;
  difficultyTitle: string | null;
  doctorName: string | null;
  doctorNameEn: string | null;
}

const COLUMNS = `r.id, r.company_id AS "companyId", r.difficulty_id AS "difficultyId", r.doctor_id AS "doctorId",
  r.kind, r.title, r.market, r.buyer, r.dated_on AS "datedOn", r.amount::text AS amount, r.currency,
  r.amount_usd::text AS "amountUsd", r.years, r.note, r.status, r.round, r.answer,
  r.anyway_percent AS "anywayPercent", r.support_effect AS "supportEffect", r.comment,
  r.answered_at AS "answeredAt", r.answered_name AS "answeredName", r.by_link AS "byLink",
  r.decided_at AS "decidedAt", r.decided_by_name AS "decidedByName", r.decision_note AS "decisionNote",
  r.recorded_by AS "recordedBy", r.recorded_by_name AS "recordedByName", r.version,
  r.created_at AS "createdAt", r.updated_at AS "updatedAt",
  c.name AS "companyName", c.name_en AS "companyNameEn", d.number AS "difficultyNumber",
  d.title AS "difficultyTitle", u.name AS "doctorName", u.name_en AS "doctorNameEn"`;
const JOINS = `JOIN companies c ON c.id = r.company_id LEFT JOIN difficulties d ON d.id = r.difficulty_id
  LEFT JOIN users u ON u.id = r.doctor_id`;

/** Results in the scope of who asks; row-level security keeps a firm to its own. */
@Injectable()
export class ResultsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  find(actor: Actor, id: string): Promise<ResultRow | undefined> {
    const params = new SqlParams();
    const scope = companyIdScope(actor, 'r.company_id', params, this.clock.today());
    return this.uow.one(
      `SELECT ${COLUMNS} FROM results r ${JOINS} WHERE r.id = ${params.add(id)} AND ${scope}
         ${actor.role === 'sme' ? "AND r.status <> 'withdrawn'" : ''}`,
      params.values,
    );
  }

  /** The newest day first; by results_dated or results_company. */
  async list(
    actor: Actor,
    query: ResultQueryDto,
    limit: number,
  ): Promise<{ rows: ResultRow[]; total: number; totals: ResultTotalDto[] }> {
    const params = new SqlParams();
    const where = this.where(actor, query, params);
    const totals = await this.uow.query<ResultTotalDto>(
      `SELECT r.kind, CASE WHEN r.status = 'approved' THEN 'counted'
           WHEN r.status = 'confirmed' THEN 'confirmed' ELSE 'unconfirmed' END AS state,
         count(*)::int AS count, round(sum(r.amount_usd), 2)::float8 AS usd
       FROM results r WHERE ${where} AND r.status <> 'withdrawn' GROUP BY 1, 2 ORDER BY 1, 2`,
      params.values,
    );
    const [counted] = await this.uow.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM (SELECT 1 FROM results r WHERE ${where} LIMIT ${TOTAL_CAP + 1}) n`,
      params.values,
    );
    const [on, id] = query.cursor ? decodeCursor(query.cursor, 2) : [];
    const after = query.cursor
      ? `AND (r.dated_on, r.id) < (${params.add(on)}::date, ${params.add(id)}::uuid)`
      : '';
    const rows = await this.uow.query<ResultRow>(
      `SELECT ${COLUMNS} FROM results r ${JOINS} WHERE ${where} ${after}
       ORDER BY r.dated_on DESC, r.id DESC LIMIT ${params.add(limit + 1)}`,
      params.values,
    );
    return { rows, total: counted?.total ?? 0, totals };
  }

  /** The results of a filter that the actor may see, as a condition on `results` under `r`. */
  where(actor: Actor, query: ResultQueryDto, params: SqlParams): string {
    const { kind, status, companyId, difficultyId, market, doctorId, teamId, from, until } = query;
    const conditions = [companyIdScope(actor, 'r.company_id', params, this.clock.today())];
    if (status) conditions.push(`r.status = ${params.add(status)}`);
    else conditions.push(`r.status <> 'withdrawn'`);
    if (kind) conditions.push(`r.kind = ${params.add(kind)}`);
    if (companyId) conditions.push(`r.company_id = ${params.add(companyId)}::uuid`);
    if (difficultyId) conditions.push(`r.difficulty_id = ${params.add(difficultyId)}::uuid`);
    if (market) conditions.push(`r.market = ${params.add(market)}`);
    if (doctorId === 'none') conditions.push('r.doctor_id IS NULL');
    else if (doctorId) conditions.push(`r.doctor_id = ${params.add(doctorId)}::uuid`);
    if (teamId) {
      const team = params.add(teamId);
      conditions.push(`r.company_id IN (SELECT t.id FROM companies t WHERE t.team_id = ${team})`);
    }
    if (from) conditions.push(`r.dated_on >= ${params.add(from)}::date`);
    if (until) conditions.push(`r.dated_on <= ${params.add(until)}::date`);
    return conditions.join(' AND ');
  }
}
