import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { endOfSeoulDay, startOfSeoulDay } from '../platform/business-time/calendar-days';
import { TOTAL_CAP } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import type { Actor, Person } from '../platform/security/actor';
import type { ConfirmationState } from './dto/visit-confirmation.dto';
import type { VisitListQueryDto } from './dto/visit-query.dto';
import type { RaisedDifficultyDto } from './dto/visit.dto';
import type { VisitContent, VisitKind } from './visit-log.entity';
import { VisitLog } from './visit-log.entity';
import { VisitsPolicy } from './visits.policy';
import { likeText } from '../platform/text/like';

/** Which visits: as figures count them where `from` and `to` are given. */
export type VisitFilter = Pick<
  VisitListQueryDto,
  'companyId' | 'doctorId' | 'teamId' | 'kind' | 'q' | 'from' | 'to'
>;

interface VisitPage extends VisitFilter {
  /** Rows after this one: `started_at` in ISO and id. */
  after?: { startedAt: string; id: string };
  limit: number;
}

export interface VisitListRow {
  id: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  doctorId: string;
  doctorName: string;
  doctorNameEn: string | null;
  kind: VisitKind;
  startedAt: Date;
  endedAt: Date | null;
  place: string | null;
  excerpt: string;
  promises: number;
  openPromises: number;
  difficulties: number;
  photos: number;
  editedAt: Date | null;
  confirmation: ConfirmationState;
  /** Microseconds are kept for the cursor. */
  startedKey: string;
  total: number;
}

/** The firm of a log, and the English name of who wrote it. */
export interface LogFirm {
  name: string;
  nameEn: string | null;
  tier: string;
  doctorNameEn: string | null;
  nextCheckInOn: string | null;
}

export interface VisitVersionRow {
  version: number;
  changedAt: Date;
  changedByName: string;
  reason: string | null;
  body: object;
}

const COLUMNS = `v.id, v.company_id AS "companyId", v.check_in_id AS "checkInId",
  v.doctor_id AS "doctorId", v.doctor_name AS "doctorName", v.kind, v.started_at AS "startedAt",
  v.ended_at AS "endedAt", v.zone, v.place, v.attendees, v.topics, v.markets, v.summary,
  v.export_change AS "exportChange", v.edited_at AS "editedAt", v.version,
  v.created_by AS "createdBy", v.created_at AS "createdAt", v.updated_at AS "updatedAt"`;

/** Reads of visit logs, each within what the actor may see. */
@Injectable()
export class VisitsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: VisitsPolicy,
  ) {}

  /** The log, if the actor may see it. */
  async find(actor: Actor, id: string): Promise<VisitLog | undefined> {
    const params = new SqlParams();
    const condition = `v.id = ${params.add(id)} AND ${this.policy.rows(actor, 'v.company_id', params)}`;
    const row = await this.uow.one<VisitLog>(
      `SELECT ${COLUMNS} FROM visit_logs v WHERE ${condition}`,
      params.values,
    );
    return row && Object.assign(new VisitLog(), row);
  }

  /** Newest first, by visit_logs_company, visit_logs_doctor or visit_logs_recent. */
  async list(actor: Person, filter: VisitPage): Promise<VisitListRow[]> {
    const params = new SqlParams();
    const where = this.where(actor, filter, params);
    const after = filter.after
      ? `AND (v.started_at, v.id) < (${params.add(filter.after.startedAt)}::timestamptz, ${params.add(filter.after.id)}::uuid)`
      : '';
    return this.uow.query<VisitListRow>(
      `WITH page AS (
         SELECT v.* FROM visit_logs v WHERE ${where} ${after}
         ORDER BY v.started_at DESC, v.id DESC LIMIT ${params.add(filter.limit + 1)}
       )
       SELECT v.id, v.company_id AS "companyId", c.name AS "companyName",
              c.name_en AS "companyNameEn", v.doctor_id AS "doctorId", v.doctor_name AS "doctorName",
              (SELECT u.name_en FROM users u WHERE u.id = v.doctor_id) AS "doctorNameEn", v.kind, v.started_at AS "startedAt",
              v.ended_at AS "endedAt", v.place, left(v.summary, 200) AS excerpt,
              p.made AS promises, p.open AS "openPromises",
              (SELECT count(*) FROM difficulties d WHERE d.visit_id = v.id) AS difficulties,
              (SELECT count(*) FROM files f WHERE f.subject_type = 'visit' AND f.subject_id = v.id) AS photos,
              v.edited_at AS "editedAt", coalesce((SELECT coalesce(k.answer, 'asked')
                FROM visit_confirmations k WHERE k.visit_id = v.id ORDER BY k.version DESC LIMIT 1), 'not_asked') AS confirmation,
              v.started_at::text AS "startedKey",
              (SELECT count(*) FROM (SELECT 1 FROM visit_logs v WHERE ${where} LIMIT ${TOTAL_CAP + 1}) t) AS total
       FROM page v JOIN companies c ON c.id = v.company_id
       CROSS JOIN LATERAL (SELECT count(*) AS made, count(*) FILTER (WHERE done_at IS NULL) AS open
                           FROM promises WHERE visit_id = v.id) p
       ORDER BY v.started_at DESC, v.id DESC`,
      params.values,
    );
  }

  /**
   * The visits of a filter that the actor may see, as a condition on `visit_logs` under `v`.
   * @throws Problem 422 for a doctor that is none
   */
  where(actor: Person, filter: VisitFilter, params: SqlParams): string {
    const conditions = [this.policy.rows(actor, 'v.company_id', params)];
    const { companyId, teamId, kind, from, to } = filter;
    const doctorId = doctorOf(actor, filter.doctorId);
    if (companyId) conditions.push(`v.company_id = ${params.add(companyId)}`);
    if (doctorId === 'none') conditions.push('v.doctor_id IS NULL');
    else if (doctorId) conditions.push(`v.doctor_id = ${params.add(doctorId)}`);
    if (teamId) {
      const team = params.add(teamId);
      conditions.push(`v.company_id IN (SELECT t.id FROM companies t WHERE t.team_id = ${team})`);
    }
    if (kind) conditions.push(`v.kind = ${params.add(kind)}`);
    if (from) conditions.push(`v.started_at >= ${params.add(startOfSeoulDay(from))}::timestamptz`);
    if (to) conditions.push(`v.started_at < ${params.add(endOfSeoulDay(to))}::timestamptz`);
    const q = filter.q?.trim();
    if (q) {
      const words = params.add(`%${likeText(q)}%`);
      conditions.push(`(normalize(v.summary, NFD) ILIKE normalize(${words}, NFD)
        OR normalize(coalesce(v.place, ''), NFD) ILIKE normalize(${words}, NFD)
        OR v.company_id IN (SELECT id FROM companies
             WHERE normalize(name || ' ' || coalesce(name_en, ''), NFD) ILIKE normalize(${words}, NFD)))`);
    }
    return conditions.join(' AND ');
  }

  async insert(visit: VisitLog): Promise<void> {
    await this.uow.execute(
      `INSERT INTO visit_logs (id, company_id, check_in_id, doctor_id, doctor_name, kind, started_at,
         ended_at, zone, place, attendees, topics, markets, summary, export_change, version,
         created_by, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1, $16, $17, $17)`,
      [
        visit.id,
        visit.companyId,
        visit.checkInId,
        visit.doctorId,
        visit.doctorName,
        visit.kind,
        visit.startedAt,
        visit.endedAt,
        visit.zone,
        visit.place,
        JSON.stringify(visit.attendees),
        visit.topics,
        JSON.stringify(visit.markets),
        visit.summary,
        visit.exportChange,
        visit.createdBy,
        visit.createdAt,
      ],
    );
  }

  /** The firm's words beside a log, and its next check-in. */
  async firmOf(visit: VisitLog): Promise<LogFirm | undefined> {
    return this.uow.one<LogFirm>(
      `SELECT c.name, c.name_en AS "nameEn", c.tier, u.name_en AS "doctorNameEn",
         (SELECT min(i.due_on) FROM check_ins i
          WHERE i.company_id = c.id AND i.status = 'due') AS "nextCheckInOn"
       FROM companies c LEFT JOIN users u ON u.id = $2 WHERE c.id = $1`,
      [visit.companyId, visit.doctorId],
    );
  }

  /** Cases raised in a visit, in the order they were raised. */
  async difficultiesOf(visitId: string): Promise<RaisedDifficultyDto[]> {
    return this.uow.query<RaisedDifficultyDto>(
      `SELECT id, number, title, category, status FROM difficulties WHERE visit_id = $1 ORDER BY id`,
      [visitId],
    );
  }

  /** Keeps how the log read before an edit. */
  async keepVersion(
    visit: VisitLog,
    before: VisitContent,
    { by, at, reason }: { by: string; at: Date; reason: string },
  ): Promise<void> {
    await this.uow.execute(
      `INSERT INTO visit_log_versions (visit_id, version, company_id, body, changed_by, changed_at, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [visit.id, visit.version, visit.companyId, JSON.stringify(before), by, at, reason],
    );
  }

  /** Earlier states of a log, newest first. */
  async versions(visitId: string): Promise<VisitVersionRow[]> {
    return this.uow.query<VisitVersionRow>(
      `SELECT w.version, w.changed_at AS "changedAt", u.name AS "changedByName", w.reason, w.body
       FROM visit_log_versions w JOIN users u ON u.id = w.changed_by
       WHERE w.visit_id = $1 ORDER BY w.version DESC`,
      [visitId],
    );
  }

  /** What a contact tells of the firm: the last day of contact and the markets' states. */
  async noteContact(
    companyId: string,
    at: Date,
    markets: VisitContent['markets'],
    now: Date,
  ): Promise<void> {
    await this.uow.execute(
      `UPDATE companies SET last_contact_at = greatest(last_contact_at, $2::timestamptz),
         version = version + $3 WHERE id = $1`,
      [companyId, at, markets.length > 0 ? 1 : 0],
    );
    if (markets.length === 0) return;
    await this.uow.execute(
      `INSERT INTO company_markets (company_id, country, status, note, updated_at)
       SELECT $1, m.country, m.status, m.note, $3
       FROM jsonb_to_recordset($2::jsonb) AS m (country text, status text, note text)
       ON CONFLICT (company_id, country) DO UPDATE
         SET status = excluded.status, note = coalesce(excluded.note, company_markets.note),
             updated_at = excluded.updated_at`,
      [companyId, JSON.stringify(markets), now],
    );
  }
}

function doctorOf(actor: Person, doctorId?: string): string | undefined {
  if (doctorId === 'me') return actor.userId;
  if (doctorId === undefined || doctorId === 'none') return doctorId;
  if (/^[0-9a-f-]{36}$/i.test(doctorId)) return doctorId;
  throw Problem.field('doctorId', 'not_an_id', 'doctorId must be an id, "me" or "none"');
}
