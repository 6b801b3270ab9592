import { Injectable } from '@nestjs/common';
import { CaseWorkService } from '../difficulties/case-work.service';
import { standOf } from '../difficulties/extension.policy';
import { ExtensionQueries } from '../difficulties/extension.queries';
import { ExtensionService } from '../difficulties/extension.service';
import { DifficultyRecords } from '../difficulties/difficulty-records';
import { ResolutionService } from '../difficulties/resolution.service';
import { Clock } from '../platform/config/clock';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { CreateReviewDto, SavedReviewDto } from './dto/review.dto';
import { ReviewsService } from './reviews.service';

/** A supervisor's verdict and what it brings about, in one transaction: both or neither. */
@Injectable()
export class VerdictsService {
  constructor(
    private readonly clock: Clock,
    private readonly records: DifficultyRecords,
    private readonly reviews: ReviewsService,
    private readonly work: CaseWorkService,
    private readonly extensions: ExtensionService,
    private readonly extensionQueries: ExtensionQueries,
    private readonly resolution: ResolutionService,
  ) {}

  /**
   * @param seen the version the supervisor saw
   * @throws Problem 404 unseen, 409 refused in this state, 412 changed meanwhile, 422 lacks something
   */
  async give(
    actor: Person,
    id: string,
    seen: number,
    input: CreateReviewDto,
  ): Promise<SavedReviewDto> {
    this.requireComplete(input);
    const saved = await this.reviews.create(actor, id, seen, input);
    const version = await this.carryOut(actor, id, saved.version, input);
    return { ...saved, version };
  }

  private requireComplete({ verdict, dueOn, doctorId }: CreateReviewDto): void {
    if (verdict === 'push') {
      if (!dueOn) throw Problem.field('dueOn', 'required', 'Say by when.');
      if (dueOn < this.clock.today()) throw Problem.field('dueOn', 'in_the_past', 'It is over.');
    }
    if (verdict === 'reassign' && !doctorId) {
      throw Problem.field('doctorId', 'required', 'Say who takes it.');
    }
  }

  /** @returns the case's version afterwards */
  private async carryOut(
    actor: Person,
    id: string,
    version: number,
    { verdict, note, doctorId, outcome, remedy }: CreateReviewDto,
  ): Promise<number> {
    const words = note ?? '';
    switch (verdict) {
      case 'push': {
        const { doctorId: owner } = await this.records.load(actor, id);
        if (!owner) throw Problem.conflict('difficulty.unassigned');
        return version;
      }
      case 'reassign':
        // The note stands in the review already.
        return (await this.work.assign(actor, id, version, doctorId!, null)).version;
      case 'grant_extension': {
        const extension = await this.asked(actor, id);
        return (await this.extensions.grant(actor, id, extension, version)).version;
      }
      case 'refuse_extension': {
        const extension = await this.asked(actor, id);
        return (await this.extensions.refuse(actor, id, extension, version, words)).version;
      }
      case 'close': {
        const closing = { outcome: outcome ?? null, reason: words, remedy: remedy || null };
        return (await this.resolution.close(actor, id, version, closing)).version;
      }
      default:
        return version;
    }
  }

  private async asked(actor: Person, id: string): Promise<string> {
    const { reopenedCount } = await this.records.load(actor, id);
    const { pending } = standOf(await this.extensionQueries.of(id), reopenedCount);
    if (!pending) throw Problem.conflict('extension.none_pending');
    return pending.id;
  }
}
