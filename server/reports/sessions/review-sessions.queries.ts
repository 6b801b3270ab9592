import { Injectable } from '@nestjs/common';
import { companyIdScope, SqlParams } from '../../companies/company-scope';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { decodeCursor } from '../../platform/http/paging.dto';
import type { Person } from '../../platform/security/actor';
import type { SessionCaseDto, SessionRowDto } from './dto/review-session.dto';

/** A meeting as its services need it. */
export interface SessionRecord extends SessionRowDto {
  note: string | null;
  locale: 'ko' | 'en';
  startedBy: string;
  teamIds: string[] | null;
}

/** A case of a meeting with whom its minutes go to. */
export interface SessionCaseRecord extends SessionCaseDto {
  companyId: string;
  /** Who had it when it was decided, and who has it now. */
  doctorThenId: string | null;
  doctorId: string | null;
}

const SESSION = `SELECT s.id, s.title, s.query, s.started_by AS "startedBy",
    s.started_by_name AS "startedByName",
    (SELECT u.name_en FROM users u WHERE u.id = s.started_by) AS "startedByNameEn", s.started_at AS "startedAt", s.ended_at AS "endedAt",
    s.ended_by_name AS "endedByName", s.note, s.locale, s.team_ids AS "teamIds",
    (SELECT count(*) FROM review_session_cases i WHERE i.session_id = s.id) AS total,
    (SELECT count(*) FROM review_session_cases i WHERE i.session_id = s.id AND i.decided_at IS NOT NULL) AS decided
  FROM review_sessions s`;

/** The cases of meeting $1 with their verdicts. */
export const SESSION_CASES = `SELECT d.id, d.number, d.title, d.status, d.severity, d.company_id AS "companyId",
    c.name AS "companyName", c.name_en AS "companyNameEn", u.name AS "doctorName",
    u.name_en AS "doctorNameEn", d.doctor_id AS "doctorId", i.doctor_id AS "doctorThenId",
    r.verdict, r.note, r.next_review_on AS "nextReviewOn", r.due_on AS "dueOn",
    i.decided_by_name AS "decidedByName", i.decided_at AS "decidedAt"
  FROM review_session_cases i JOIN difficulties d ON d.id = i.difficulty_id
  JOIN companies c ON c.id = d.company_id LEFT JOIN users u ON u.id = coalesce(i.doctor_id, d.doctor_id)
  LEFT JOIN reviews r ON r.id = i.review_id
  WHERE i.session_id = $1`;

/** Meetings and their lists, by review_sessions_recent and their primary keys. */
@Injectable()
export class ReviewSessionsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A meeting is its starter's, and that of supervisors of all its teams. */
  private scope(actor: Person, params: SqlParams): string {
    if (actor.programmeWide) return 'TRUE';
    const own = `s.started_by = ${params.add(actor.userId)}::uuid`;
    return `(${own} OR s.team_ids <@ ${params.add(actor.teamIds)}::uuid[])`;
  }

  async page(actor: Person, limit: number, cursor?: string): Promise<SessionRecord[]> {
    const params = new SqlParams();
    const conditions = [this.scope(actor, params)];
    if (cursor) {
      const [at, id] = decodeCursor(cursor, 2);
      conditions.push(
        `(s.started_at, s.id) < (${params.add(at)}::timestamptz, ${params.add(id)}::uuid)`,
      );
    }
    return this.uow.query<SessionRecord>(
      `${SESSION} WHERE ${conditions.join(' AND ')}
       ORDER BY s.started_at DESC, s.id DESC LIMIT ${params.add(limit + 1)}`,
      params.values,
    );
  }

  async count(actor: Person): Promise<number> {
    const params = new SqlParams();
    const row = await this.uow.one<{ count: number }>(
      `SELECT count(*) AS count FROM review_sessions s WHERE ${this.scope(actor, params)}`,
      params.values,
    );
    return row?.count ?? 0;
  }

  find(actor: Person, id: string): Promise<SessionRecord | undefined> {
    const params = new SqlParams();
    return this.uow.one<SessionRecord>(
      `${SESSION} WHERE s.id = ${params.add(id)} AND ${this.scope(actor, params)}`,
      params.values,
    );
  }

  /** Its cases in order, as far as the reader sees their firms. */
  async cases(actor: Person, id: string): Promise<SessionCaseRecord[]> {
    const params = new SqlParams();
    params.add(id);
    const scope = companyIdScope(actor, 'i.company_id', params, this.clock.today());
    return this.uow.query<SessionCaseRecord>(
      `${SESSION_CASES} AND ${scope} ORDER BY i.place`,
      params.values,
    );
  }

  async case(id: string, difficultyId: string): Promise<SessionCaseRecord | undefined> {
    return this.uow.one<SessionCaseRecord>(`${SESSION_CASES} AND i.difficulty_id = $2`, [
      id,
      difficultyId,
    ]);
  }

  async minutes(id: string): Promise<Buffer | undefined> {
    const row = await this.uow.one<{ minutes: Buffer | null }>(
      'SELECT minutes FROM review_sessions WHERE id = $1',
      [id],
    );
    return row?.minutes ?? undefined;
  }
}
