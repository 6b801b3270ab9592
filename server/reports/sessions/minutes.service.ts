import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { makePdf } from '../../platform/documents/pdf';
import { DomainEvents } from '../../platform/events/domain-events';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import type { SessionDto } from './dto/review-session.dto';
import { minutesDocument } from './minutes-document';
import { type MinutedCase, ReviewSessionEnded } from './review-session.events';
import { ReviewSessionsQueries, type SessionCaseRecord } from './review-sessions.queries';
import { ReviewSessionsService } from './review-sessions.service';

/** Ends a meeting: the minutes are written once, kept, and sent to those concerned. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: ReviewSessionsService,
    private readonly queries: ReviewSessionsQueries,
    private readonly events: DomainEvents,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem 404, 409 when it ended before, 422 before anything was decided */
  async end(actor: Person, id: string, note: string | null): Promise<SessionDto> {
    const session = await this.sessions.load(actor, id);
    const endedAt = this.clock.now();
    if (session.decided === 0) throw Problem.unprocessable('review_session.nothing_decided');
    const cases = await this.queries.cases(actor, id);
    const minutes = await makePdf(
      minutesDocument({ ...session, note, endedAt, endedByName: actor.name }, cases),
    );
    const ended = await this.uow.execute(
      `UPDATE review_sessions SET ended_at = $2, ended_by_name = $3, note = $4, minutes = $5
       WHERE id = $1 AND ended_at IS NULL`,
      [id, endedAt, actor.name, note, minutes],
    );
    if (ended === 0) throw Problem.conflict('review_session.ended');
    await this.audit.record({
      ...{ action: 'review_session.ended', subjectType: 'review_session', subjectId: id },
      after: { total: session.total, decided: session.decided },
    });
    const { title, teamIds, startedBy, total } = session;
    await this.events.publish(
      new ReviewSessionEnded(
        { id, title, teamIds, startedBy, total },
        cases.filter(({ verdict }) => verdict !== null).map(toMinuted),
        { id: actor.userId, name: actor.name, title: actor.title },
      ),
    );
    return this.sessions.get(actor, id);
  }

  /**
   * The minutes as they were written.
   * @throws Problem 404 before the end, and to whom the meeting is not
   */
  async pdf(actor: Person, id: string): Promise<{ name: string; bytes: Buffer }> {
    const session = await this.sessions.load(actor, id);
    const bytes = session.endedAt && (await this.queries.minutes(id));
    if (!bytes) throw Problem.notFound('minutes');
    await this.audit.record({
      ...{ action: 'review_session.minutes_read', subjectType: 'review_session', subjectId: id },
    });
    return { name: `minutes-${session.startedAt.toISOString().slice(0, 10)}.pdf`, bytes };
  }
}

function toMinuted(row: SessionCaseRecord): MinutedCase {
  const { id, number, title, companyId, companyName, companyNameEn, note } = row;
  const { dueOn, nextReviewOn } = row;
  const doctors = [row.doctorThenId, row.doctorId].filter((one) => one !== null);
  return {
    ...{ id, number, title, companyId, companyName, companyNameEn, note, dueOn, nextReviewOn },
    ...{ doctorIds: [...new Set(doctors)], verdict: row.verdict! },
  };
}
