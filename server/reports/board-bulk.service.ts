import { Injectable } from '@nestjs/common';
import { CaseWorkService } from '../difficulties/case-work.service';
import { DifficultyRecords } from '../difficulties/difficulty-records';
import { Difficulty } from '../difficulties/difficulty.entity';
import { Audit } from '../platform/audit/audit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/versioned';
import { LiveEvents } from '../platform/events/live-events';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type {
  BulkResultDto,
  PlanReviewsDto,
  PrioritiseManyDto,
  ReassignManyDto,
} from './dto/review.dto';
import { ReviewsService } from './reviews.service';

/** Steps a supervisor takes on many cases at once. A refused case is skipped and named. */
@Injectable()
export class BoardBulkService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly records: DifficultyRecords,
    private readonly work: CaseWorkService,
    private readonly reviews: ReviewsService,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
  ) {}

  reassign(actor: Person, { ids, doctorId, reason }: ReassignManyDto): Promise<BulkResultDto> {
    return this.each(actor, ids, async (difficulty) => {
      await this.work.assign(actor, difficulty.id, difficulty.version, doctorId, reason);
    });
  }

  /** A changed urgency moves the answer target too; what nobody sorted yet is sorted first. */
  prioritise(actor: Person, { ids, severity }: PrioritiseManyDto): Promise<BulkResultDto> {
    return this.each(actor, ids, async (difficulty) => {
      const { id, version, category, subType, market, hs6, requestKind } = difficulty;
      if (difficulty.severity === severity) throw Problem.conflict('difficulty.same_severity');
      if (!category) throw Problem.conflict('difficulty.not_sorted');
      const kind = { category, subType, severity, market, hs6, requestKind };
      await this.work.triage(actor, id, version, kind);
    });
  }

  planReviews(actor: Person, { ids, nextReviewOn }: PlanReviewsDto): Promise<BulkResultDto> {
    this.reviews.requireFuture(nextReviewOn);
    return this.each(actor, ids, async (difficulty) => {
      const before = difficulty.nextReviewOn;
      difficulty.planReview(this.records.desk, nextReviewOn);
      await updateVersioned(this.uow, Difficulty, difficulty);
      const { id, companyId } = difficulty;
      await this.audit.record({
        action: 'difficulty.review_planned',
        subjectType: 'difficulty',
        subjectId: id,
        companyId,
        before: { nextReviewOn: before },
        after: { nextReviewOn },
      });
      await this.live.emit({ topic: 'difficulty', id, companyId, public: false });
    });
  }

  /** Runs a step for each case behind its own savepoint, so that one refusal undoes only itself. */
  private async each(
    actor: Person,
    ids: string[],
    step: (difficulty: Difficulty) => Promise<void>,
  ): Promise<BulkResultDto> {
    const result: BulkResultDto = { updated: 0, skipped: [] };
    for (const id of ids) {
      await this.uow.query('SAVEPOINT bulk_step');
      let number: string | null = null;
      try {
        const difficulty = await this.records.load(actor, id);
        number = difficulty.number;
        await step(difficulty);
        await this.uow.query('RELEASE SAVEPOINT bulk_step');
        result.updated += 1;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        await this.uow.query('ROLLBACK TO SAVEPOINT bulk_step');
        result.skipped.push({ id, number, reason: error.options.errors?.[0]?.code ?? error.code });
      }
    }
    return result;
  }
}
