import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, TOTAL_CAP } from '../platform/http/paging.dto';
import type { Actor, Person } from '../platform/security/actor';
import { choseongQuery, isChoseongQuery, jamoPatterns } from '../platform/text/choseong';
import { caseFigureSql } from './case-figures';
import { DifficultyPolicy } from './difficulty.policy';
import { snoozedSql } from './snooze.queries';
import {
  type DifficultyOutcome,
  type DifficultyStatus,
  LOW_RATING,
  type Severity,
} from './difficulty.types';
import type {
  DifficultyDoctorDto,
  DifficultyQueryDto,
  NamedDto,
  WaitingOn,
} from './dto/difficulty-row.dto';
import { UNDER_REVIEW } from './under-review';

export interface DifficultyRow {
  id: string;
  number: string;
  title: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  tier: string | null;
  doctor: DifficultyDoctorDto | null;
  status: DifficultyStatus;
  partner: NamedDto | null;
  category: string | null;
  severity: Severity;
  market: string | null;
  receivedAt: Date;
  targetAt: Date | null;
  waitingSince: Date | null;
  pausedMinutes: number;
  lastMovementAt: Date;
  answeredAt: Date | null;
  closedAt: Date | null;
  reopenedCount: number;
  outcome: DifficultyOutcome | null;
  rating: number | null;
  dormantSince: Date | null;
  mergedInto: string | null;
  /** The actor's own, YYYY-MM-DD; may be over. */
  snoozedUntil: string | null;
  version: number;
  /** The instant the list is sorted by, to the microsecond. */
  sortKey: string;
}

/** Columns of a row; the partner's name comes from the public entry, which the firm may see too. */
export const ROW_COLUMNS = `d.id, d.number, d.title, d.company_id AS "companyId", c.name AS "companyName",
  c.name_en AS "companyNameEn", d.status, d.category, d.severity, d.market,
  d.received_at AS "receivedAt", d.target_at AS "targetAt", d.waiting_since AS "waitingSince",
  d.paused_minutes AS "pausedMinutes", d.last_movement_at AS "lastMovementAt",
  d.answered_at AS "answeredAt", d.closed_at AS "closedAt", d.reopened_count AS "reopenedCount",
  d.outcome, d.rating, d.version, d.dormant_since AS "dormantSince", d.merged_into AS "mergedInto",
  (SELECT s.until FROM difficulty_snoozes s WHERE s.difficulty_id = d.id AND s.user_id = actor_id())
    AS "snoozedUntil",
  CASE WHEN actor_role() = 'sme' THEN NULL ELSE c.tier END AS tier,
  CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name, 'nameEn', u.name_en,
    'title', u.title, 'titleEn', u.title_en, 'photoFileId', u.photo_file_id) END AS doctor,
  CASE WHEN d.status = 'waiting_partner' THEN (
    SELECT json_build_object('name', e.payload->>'addressee', 'nameEn', e.payload->>'addresseeEn')
    FROM difficulty_entries e WHERE e.difficulty_id = d.id AND e.type = 'referral_made'
    ORDER BY e.at DESC, e.id DESC LIMIT 1) END AS partner`;

const STATUSES_OF: Record<WaitingOn, DifficultyStatus[]> = {
  us: ['received', 'triaged', 'assigned', 'in_progress', 'reopened'],
  firm: ['waiting_sme'],
  partner: ['waiting_partner'],
  confirmation: ['answered'],
};

/** Lists of cases, each in the scope of who asks. */
@Injectable()
export class DifficultiesQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: DifficultyPolicy,
  ) {}

  /**
   * One page with the total of the filter and of everything in scope. Sorted by target through
   * difficulties_open or difficulties_doctor_open, by receipt through difficulties_recent,
   * difficulties_doctor_recent or difficulties_company.
   */
  async list(
    actor: Person,
    query: DifficultyQueryDto,
    limit: number,
  ): Promise<{ rows: DifficultyRow[]; total: number; allTotal: number }> {
    const params = new SqlParams();
    const scope = this.policy.scope(actor, 'd', params);
    const where = [scope, ...this.conditions(actor, query, params)].join(' AND ');
    const byTarget = query.sort === 'target';
    const key = byTarget ? 'd.target_at' : 'd.received_at';
    const order = byTarget ? 'ASC' : 'DESC';
    const [at, id] = query.cursor ? decodeCursor(query.cursor, 2) : [];
    const after = query.cursor
      ? `AND (${key}, d.id) ${byTarget ? '>' : '<'} (${params.add(at)}::timestamptz, ${params.add(id)}::uuid)`
      : '';
    const rows = await this.uow.query<DifficultyRow & { total: number; allTotal: number }>(
      `WITH page AS (
         SELECT d.* FROM difficulties d WHERE ${where} ${after}
         ORDER BY ${key} ${order} NULLS LAST, d.id ${order} LIMIT ${params.add(limit + 1)}
       ), counts AS (
         SELECT (SELECT count(*) FROM (SELECT 1 FROM difficulties d WHERE ${where} LIMIT ${TOTAL_CAP + 1}) n) AS total,
                (SELECT count(*) FROM (SELECT 1 FROM difficulties d WHERE ${scope} LIMIT ${TOTAL_CAP + 1}) n) AS "allTotal"
       )
       SELECT counts.*, ${ROW_COLUMNS}, ${key}::text AS "sortKey"
       FROM counts LEFT JOIN (page d JOIN companies c ON c.id = d.company_id
         LEFT JOIN users u ON u.id = d.doctor_id) ON TRUE
       ORDER BY ${key} ${order} NULLS LAST, d.id ${order}`,
      params.values,
    );
    const [first] = rows;
    return {
      rows: rows.filter((row) => row.id !== null),
      total: Number(first?.total ?? 0),
      allTotal: Math.min(Number(first?.allTotal ?? 0), TOTAL_CAP),
    };
  }

  /** The cases of a filter that the actor may see, as a condition on `difficulties` under `d`. */
  where(actor: Actor, query: DifficultyQueryDto, params: SqlParams): string {
    return [this.policy.scope(actor, 'd', params), ...this.conditions(actor, query, params)].join(
      ' AND ',
    );
  }

  private conditions(actor: Actor, query: DifficultyQueryDto, params: SqlParams): string[] {
    const conditions: string[] = [];
    const { status, doctorId, companyId, category, market, severity, waitingOn, q } = query;
    if (status?.length) conditions.push(`d.status = ANY(${params.add(status)})`);
    if (waitingOn) conditions.push(`d.status = ANY(${params.add(STATUSES_OF[waitingOn])})`);
    if (query.unresolved) conditions.push(`d.status <> 'closed'`);
    if (query.unresolved === false) conditions.push(`d.status = 'closed'`);
    if (query.overdue !== undefined) {
      const late = `(d.target_at < ${params.add(this.clock.now())} AND d.status NOT IN ('answered', 'closed', 'waiting_sme'))`;
      conditions.push(query.overdue ? late : `NOT ${late}`);
    }
    if (doctorId === 'none') conditions.push('d.doctor_id IS NULL');
    else if (doctorId) {
      conditions.push(
        `d.doctor_id = ${params.add(doctorId === 'me' ? actor.userId : doctorId)}::uuid`,
      );
    }
    if (companyId) conditions.push(`d.company_id = ${params.add(companyId)}`);
    if (category === 'none') conditions.push('d.category IS NULL');
    else if (category) conditions.push(`d.category = ${params.add(category)}`);
    if (market === 'none') conditions.push('d.market IS NULL');
    else if (market) conditions.push(`d.market = ${params.add(market)}`);
    if (query.teamId) {
      conditions.push(
        `d.company_id IN (SELECT t.id FROM companies t WHERE t.team_id = ${params.add(query.teamId)})`,
      );
    }
    if (query.figure) {
      const { from = '', to = '' } = query;
      conditions.push(caseFigureSql(query.figure, { from, to, now: this.clock.now() }, params));
    }
    if (severity) conditions.push(`d.severity = ${params.add(severity)}`);
    if (query.dormant !== undefined) {
      conditions.push(`d.dormant_since IS ${query.dormant ? 'NOT NULL' : 'NULL'}`);
    }
    if (query.underReview !== undefined) {
      conditions.push(query.underReview ? UNDER_REVIEW : `NOT ${UNDER_REVIEW}`);
    }
    if (query.lowRating) conditions.push(`d.rating <= ${LOW_RATING}`);
    if (query.snoozed !== undefined && actor.userId) {
      const off = snoozedSql(params.add(actor.userId), params.add(this.clock.today()));
      conditions.push(query.snoozed ? off : `NOT ${off}`);
    }
    const words = q?.trim();
    if (words) conditions.push(this.search(words, params));
    return conditions;
  }

  /** By difficulties_search, or by difficulties_choseong for initial consonants. */
  private search(words: string, params: SqlParams): string {
    if (isChoseongQuery(words)) {
      return `d.choseong LIKE ${params.add(`%${choseongQuery(words)}%`)}`;
    }
    const patterns = params.add(jamoPatterns(words));
    return `d.search_text LIKE ANY(${patterns}::text[])`;
  }
}
