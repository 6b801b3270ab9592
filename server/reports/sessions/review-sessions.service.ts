import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { toPage, type PageQueryDto } from '../../platform/http/paging.dto';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import { BoardService } from '../board.service';
import type { CreateReviewDto } from '../dto/review.dto';
import { VerdictsService } from '../verdicts.service';
import type {
  SessionCaseDto,
  SessionDto,
  SessionPageDto,
  SessionRowDto,
  SessionVerdictDto,
  StartSessionDto,
} from './dto/review-session.dto';
import {
  type SessionCaseRecord,
  type SessionRecord,
  ReviewSessionsQueries,
} from './review-sessions.queries';

/** More than anybody goes through in one meeting. */
export const MOST_CASES = 200;
const PAGE = 20;

/**
 * 점검 회의: the board's list as it stood when the meeting began, one verdict a case. It may be left
 * and taken up again, and two may sit at it: a case that has its verdict takes no other.
 */
@Injectable()
export class ReviewSessionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly queries: ReviewSessionsQueries,
    private readonly board: BoardService,
    private readonly verdicts: VerdictsService,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem 422 when the filter finds nothing, or more than one meeting can bear */
  async start(actor: Person, { title, query, filter }: StartSessionDto): Promise<SessionDto> {
    const ids = await this.board.ids(actor, filter, MOST_CASES + 1);
    if (ids.length === 0) throw Problem.unprocessable('review_session.empty');
    if (ids.length > MOST_CASES) {
      throw Problem.unprocessable('review_session.too_many', { extra: { most: MOST_CASES } });
    }
    const id = newId();
    await this.uow.execute(
      `INSERT INTO review_sessions (id, title, query, team_ids, started_by, started_by_name, started_at, locale)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        title || this.usualTitle(actor),
        query,
        actor.programmeWide ? null : actor.teamIds,
        actor.userId,
        actor.name,
        this.clock.now(),
        actor.locale,
      ],
    );
    await this.uow.execute(
      `INSERT INTO review_session_cases (session_id, difficulty_id, company_id, place)
       SELECT $1, d.id, d.company_id, wanted.place
       FROM unnest($2::uuid[]) WITH ORDINALITY AS wanted (id, place) JOIN difficulties d ON d.id = wanted.id`,
      [id, ids],
    );
    await this.audit.record({
      ...{ action: 'review_session.started', subjectType: 'review_session', subjectId: id },
      after: { query, cases: ids.length },
    });
    return this.get(actor, id);
  }

  async list(actor: Person, { cursor, limit = PAGE }: PageQueryDto): Promise<SessionPageDto> {
    const rows = await this.queries.page(actor, limit, cursor);
    const total = await this.queries.count(actor);
    const keyOf = (row: SessionRecord) => [row.startedAt.toISOString(), row.id];
    return toPage(rows, limit, total, keyOf, toRow);
  }

  /** @throws Problem 404 unless it is one's own or of one's teams */
  async load(actor: Person, id: string): Promise<SessionRecord> {
    const session = await this.queries.find(actor, id);
    if (!session) throw Problem.notFound('review_session');
    return session;
  }

  async get(actor: Person, id: string): Promise<SessionDto> {
    const session = await this.load(actor, id);
    const cases = await this.queries.cases(actor, id);
    return { ...toRow(session), note: session.note, cases: cases.map(toCase) };
  }

  /**
   * The verdict on one case of the meeting, and what follows from it.
   * @param seen the case's version the supervisor saw
   * @throws Problem 409 when the meeting is over or somebody was faster, and what a verdict throws
   */
  async decide(
    actor: Person,
    id: string,
    difficultyId: string,
    seen: number,
    input: CreateReviewDto,
  ): Promise<SessionVerdictDto> {
    const session = await this.load(actor, id);
    if (session.endedAt) throw Problem.conflict('review_session.ended');
    // Whoever takes the row first decides; the other waits here and then reads who it was.
    const row = await this.uow.one<{ decidedByName: string | null; doctorId: string | null }>(
      `SELECT i.decided_by_name AS "decidedByName", d.doctor_id AS "doctorId"
       FROM review_session_cases i JOIN difficulties d ON d.id = i.difficulty_id
       WHERE i.session_id = $1 AND i.difficulty_id = $2 FOR UPDATE OF i`,
      [id, difficultyId],
    );
    if (!row) throw Problem.notFound('difficulty');
    if (row.decidedByName) {
      throw Problem.conflict('review_session.already_decided', {
        extra: { by: row.decidedByName },
      });
    }
    const review = await this.verdicts.give(actor, difficultyId, seen, input);
    await this.uow.execute(
      `UPDATE review_session_cases SET review_id = $3, decided_by = $4, decided_by_name = $5,
         decided_at = $6, doctor_id = $7 WHERE session_id = $1 AND difficulty_id = $2`,
      [id, difficultyId, review.id, actor.userId, actor.name, review.at, row.doctorId],
    );
    const decided = await this.queries.case(id, difficultyId);
    const { total, decided: done } = await this.load(actor, id);
    return { case: toCase(decided!), total, decided: done };
  }

  private usualTitle({ locale }: Person): string {
    const today = this.clock.today();
    if (locale === 'ko') return `${today.replaceAll('-', '. ')}. 미해결 애로 점검`;
    const day = new Date(today).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    return `Review of ${day}`;
  }
}

function toRow({ note: _n, locale: _l, startedBy: _s, teamIds: _t, ...row }: SessionRecord) {
  return row satisfies SessionRowDto;
}

function toCase({
  companyId: _c,
  doctorThenId: _t,
  doctorId: _d,
  ...row
}: SessionCaseRecord): SessionCaseDto {
  return row;
}
