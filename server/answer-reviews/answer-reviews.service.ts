import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { ColleaguesQueries } from '../difficulties/colleagues.queries';
import { authorOf, DifficultyRecords } from '../difficulties/difficulty-records';
import { DifficultyPolicy } from '../difficulties/difficulty.policy';
import type { DifficultyDto } from '../difficulties/dto/difficulty.dto';
import { requireFilled } from '../difficulties/filled';
import { type AnswerInput, ResolutionService } from '../difficulties/resolution.service';
import { SecondLook } from '../difficulties/second-look';
import { mayUse } from '../difficulties/status-machine';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/versioned';
import { DomainEvents } from '../platform/events/domain-events';
import { LiveEvents } from '../platform/events/live-events';
import { Files } from '../platform/files/files';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { AnswerReview } from './answer-review.entity';
import { AnswerJudged, AnswerProposed } from './answer-review.events';
import type {
  AnswerReviewDto,
  AnswerReviewStandDto,
  ApproveAnswerDto,
  WaitingReviewsDto,
} from './dto/answer-review.dto';

/** An answer waits until another of the staff has looked at it; the clock runs on meanwhile. */
@Injectable()
export class AnswerReviewsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: DifficultyPolicy,
    private readonly records: DifficultyRecords,
    private readonly colleagues: ColleaguesQueries,
    private readonly resolution: ResolutionService,
    private readonly secondLook: SecondLook,
    private readonly files: Files,
    private readonly audit: Audit,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
  ) {}

  /** @throws Problem 404: what may not be seen does not exist */
  async stand(actor: Person, difficultyId: string): Promise<AnswerReviewStandDto> {
    const { category } = await this.records.load(actor, difficultyId);
    const [last = null, ...earlier] = await this.all(difficultyId);
    return {
      needed: await this.secondLook.needed(category),
      last: last && toDto(actor, last),
      earlier: earlier.map((one) => toDto(actor, one)),
    };
  }

  /** Those of the actor's cases that somebody else wrote. */
  async waiting(actor: Person): Promise<WaitingReviewsDto> {
    const params = new SqlParams();
    const me = params.add(actor.userId);
    const items = await this.uow.query<WaitingReviewsDto['items'][number]>(
      `SELECT d.id AS "difficultyId", d.number, d.title, r.writer_name AS "writerName",
         w.name_en AS "writerNameEn", r.written_at AS "writtenAt", d.target_at AS "targetAt",
         jsonb_build_object('id', c.id, 'name', c.name, 'nameEn', c.name_en, 'tier', c.tier) AS company
       FROM answer_reviews r JOIN difficulties d ON d.id = r.difficulty_id
         JOIN companies c ON c.id = d.company_id LEFT JOIN users w ON w.id = r.writer_id
       WHERE r.status = 'waiting' AND r.writer_id <> ${me} AND d.status NOT IN ('answered', 'closed')
         AND ${this.policy.scope(actor, 'd', params)}
       ORDER BY d.target_at NULLS LAST, d.id LIMIT 100`,
      params.values,
    );
    return { items };
  }

  /** @throws Problem 409 `answer_review.waiting` while one waits, or when it cannot be answered now */
  async propose(actor: Person, id: string, input: AnswerInput): Promise<AnswerReviewStandDto> {
    const { outcome, text, remedy = null, fileIds = [] } = input;
    requireFilled(text);
    const difficulty = await this.records.load(actor, id);
    if (!mayUse('answer', difficulty.status, actor.role)) {
      throw Problem.conflict('difficulty.not_now', { extra: { status: difficulty.status } });
    }
    if (outcome === 'not_acceptable' && !remedy) {
      throw Problem.field('remedy', 'required', 'A refusal says what the firm can do against it.');
    }
    if ((await this.last(id))?.status === 'waiting') {
      throw Problem.conflict('answer_review.waiting');
    }
    const at = this.clock.now();
    const review = Object.assign(new AnswerReview(), {
      ...{ id: newId(), difficultyId: id, companyId: difficulty.companyId, status: 'waiting' },
      ...{ outcome, text, remedy, writerId: actor.userId, writerName: actor.name },
      ...{ writerTitle: actor.title, writtenAt: at, reviewerId: null, reviewerName: null },
      ...{ comment: null, decidedAt: null, version: 1 },
    } as const);
    await this.uow.manager.insert(AnswerReview, review);
    await this.files.attach(actor, fileIds, {
      ...{ subjectType: 'difficulty', subjectId: id, companyId: difficulty.companyId },
      ...{ entryId: review.id, visibility: 'internal' },
    });
    await this.record('answer_review.proposed', review);
    const people = await this.colleagues.of(difficulty.companyId, actor.userId);
    const facts = await this.records.facts(difficulty);
    const ids = people.map((one) => one.id);
    await this.events.publish(new AnswerProposed(facts, authorOf(actor), at, text, ids));
    return this.stand(actor, id);
  }

  /** Sends it, in the writer's name; two who press at once: the second gets 412. */
  async approve(
    actor: Person,
    id: string,
    seen: number,
    { text, comment }: ApproveAnswerDto,
  ): Promise<DifficultyDto> {
    if (text) requireFilled(text);
    const review = await this.change(actor, id, seen, 'answer_review.approved', (one) =>
      one.approve(actor, this.clock.now(), { text, comment: comment || null }),
    );
    const { version } = await this.records.load(actor, id);
    const author = {
      ...{ id: review.writerId, name: review.writerName, title: review.writerTitle },
      side: 'staff' as const,
    };
    const words = {
      outcome: review.outcome,
      text: review.text,
      remedy: review.remedy ?? undefined,
    };
    const sent = await this.resolution.send(actor, id, version, words, author);
    await this.uow.execute(
      `UPDATE files SET visibility = 'public', entry_id = (SELECT e.id FROM difficulty_entries e
         WHERE e.difficulty_id = $1 AND e.type = 'answered' ORDER BY e.at DESC, e.id DESC LIMIT 1)
       WHERE subject_type = 'difficulty' AND subject_id = $1 AND entry_id = $2`,
      [id, review.id],
    );
    await this.tellWriter(actor, review, true);
    return sent;
  }

  async giveBack(
    actor: Person,
    id: string,
    seen: number,
    comment: string,
  ): Promise<AnswerReviewStandDto> {
    const review = await this.change(actor, id, seen, 'answer_review.returned', (one) =>
      one.giveBack(actor, this.clock.now(), comment),
    );
    await this.tellWriter(actor, review, false);
    return this.stand(actor, id);
  }

  async withdraw(actor: Person, id: string, seen: number): Promise<AnswerReviewStandDto> {
    await this.change(actor, id, seen, 'answer_review.withdrawn', (one) =>
      one.withdraw(actor, this.clock.now()),
    );
    return this.stand(actor, id);
  }

  private async change(
    actor: Person,
    id: string,
    seen: number,
    action: string,
    verb: (review: AnswerReview) => void,
  ): Promise<AnswerReview> {
    await this.records.load(actor, id);
    const review = await this.last(id);
    if (!review) throw Problem.notFound('answer_review');
    const current = () => this.stand(actor, id);
    if (review.version !== seen) throw Problem.stale(await current());
    verb(review);
    await updateVersioned(this.uow, AnswerReview, review, { expected: seen, current });
    await this.record(action, review);
    return review;
  }

  private last(difficultyId: string): Promise<AnswerReview | null> {
    return this.uow.manager.findOne(AnswerReview, {
      where: { difficultyId },
      order: { writtenAt: 'DESC', id: 'DESC' },
    });
  }

  /** The newest first, at most fifty; by answer_reviews_case. */
  private all(difficultyId: string): Promise<AnswerReview[]> {
    return this.uow.manager.find(AnswerReview, {
      where: { difficultyId },
      order: { writtenAt: 'DESC', id: 'DESC' },
      take: 50,
    });
  }

  private async tellWriter(actor: Person, review: AnswerReview, approved: boolean): Promise<void> {
    const facts = await this.records.facts(await this.records.load(actor, review.difficultyId));
    const at = this.clock.now();
    const { writerId, comment } = review;
    await this.events.publish(
      new AnswerJudged(facts, authorOf(actor), at, writerId, approved, comment),
    );
  }

  private async record(action: string, review: AnswerReview): Promise<void> {
    const { id, difficultyId, companyId, status, outcome } = review;
    await this.audit.record({
      ...{ action, subjectType: 'difficulty', subjectId: difficultyId, companyId },
      after: { reviewId: id, status, outcome },
    });
    await this.live.emit({ topic: 'difficulty', id: difficultyId, companyId, public: false });
  }
}

function toDto(actor: Person, review: AnswerReview): AnswerReviewDto {
  const { id, status, outcome, text, remedy, writerName, writtenAt } = review;
  const { reviewerName, comment, decidedAt, version, writerId } = review;
  return {
    ...{ id, status, outcome, text, remedy, writerName, writtenAt },
    ...{ reviewerName, comment, decidedAt, version, own: writerId === actor.userId },
  };
}
