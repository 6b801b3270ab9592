import { Injectable } from '@nestjs/common';
import { authorOf, DifficultyRecords } from '../difficulties/difficulty-records';
import { DifficultyReviewed } from '../difficulties/difficulty.events';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { CreateReviewDto, ReviewDto, SavedReviewDto } from './dto/review.dto';

/** A supervisor looks at a case that stands open, says how it goes on and when to look again. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly records: DifficultyRecords,
    private readonly events: DomainEvents,
  ) {}

  /** @throws Problem 404 for a case the actor may not see */
  async list(actor: Person, id: string): Promise<ReviewDto[]> {
    if (!(await this.records.sees(actor, id))) throw Problem.notFound('difficulty');
    return this.of(id);
  }

  /** The reviews of a case that was loaded through its scope before. Uses reviews_case. */
  of(id: string): Promise<ReviewDto[]> {
    return this.uow.query<ReviewDto>(
      `SELECT id, verdict, note, next_review_on AS "nextReviewOn", due_on AS "dueOn", reviewer_name AS "reviewerName", at
       FROM reviews WHERE difficulty_id = $1 ORDER BY at DESC, id DESC`,
      [id],
    );
  }

  /**
   * Writes the verdict down and tells of it; what follows from it is {@link VerdictsService}'s.
   * @param seen the version the supervisor saw
   * @throws Problem 404 unseen, 409 closed, 412 changed meanwhile, 422 without a needed note
   */
  async create(
    actor: Person,
    id: string,
    seen: number,
    input: CreateReviewDto,
  ): Promise<SavedReviewDto> {
    const verdict = input.verdict;
    const note = input.note || null;
    const dueOn = input.verdict === 'push' ? (input.dueOn ?? null) : null;
    // What was pushed is looked at again when its day comes, unless said otherwise.
    const next = input.nextReviewOn ?? dueOn;
    const nextReviewOn = verdict === 'close' ? null : next;
    if (input.nextReviewOn) this.requireFuture(input.nextReviewOn);
    const difficulty = await this.records.load(actor, id);
    const current = () => ({
      version: difficulty.version,
      status: difficulty.status,
      nextReviewOn: difficulty.nextReviewOn,
    });
    if (difficulty.version !== seen) throw Problem.stale(current());
    const author = authorOf(actor);
    const desk = this.records.desk;
    const entry = difficulty.review(author, desk, { verdict, note, nextReviewOn, dueOn });
    await this.records.save(actor, { difficulty, entry }, seen, current);
    const review: ReviewDto = {
      id: newId(),
      verdict,
      note,
      nextReviewOn,
      dueOn,
      reviewerName: actor.name,
      at: desk.now,
    };
    await this.uow.execute(
      `INSERT INTO reviews (id, difficulty_id, company_id, reviewer_id, reviewer_name, verdict, note, next_review_on, at, due_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        review.id,
        id,
        difficulty.companyId,
        actor.userId,
        actor.name,
        verdict,
        note,
        nextReviewOn,
        desk.now,
        dueOn,
      ],
    );
    const facts = await this.records.facts(difficulty);
    await this.events.publish(
      new DifficultyReviewed(facts, author, desk.now, verdict, note, nextReviewOn, dueOn),
    );
    return { ...review, version: difficulty.version };
  }

  /** @throws Problem 422 for today and earlier */
  requireFuture(day: string): void {
    if (day > this.clock.today()) return;
    throw Problem.field('nextReviewOn', 'not_in_future', 'The next review is after today.');
  }
}
