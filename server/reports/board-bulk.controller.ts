import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { BoardBulkService } from './board-bulk.service';
import { ReassignCandidatesDto } from './dto/reassign-candidates.dto';
import {
  BulkIdsDto,
  BulkResultDto,
  PlanReviewsDto,
  PrioritiseManyDto,
  ReassignManyDto,
} from './dto/review.dto';
import { ReassignCandidates } from './reassign-candidates.service';

/** One step for many cases; each stands or falls alone. */
@ApiTags('board')
@Controller('board')
@Can('difficulties.review')
export class BoardBulkController {
  constructor(
    private readonly bulk: BoardBulkService,
    private readonly candidates: ReassignCandidates,
  ) {}

  /** Who could take these cases, all of them or some; changes nothing. */
  @Post('reassignment-candidates')
  @HttpCode(200)
  candidatesFor(@Me() me: Person, @Body() { ids }: BulkIdsDto): Promise<ReassignCandidatesDto> {
    return this.candidates.of(me, ids);
  }

  /** Gives cases to another doctor of their firms. */
  @Post('reassignments')
  @HttpCode(200)
  reassign(@Me() me: Person, @Body() body: ReassignManyDto): Promise<BulkResultDto> {
    return this.bulk.reassign(me, body);
  }

  /** Makes cases more or less urgent; their targets move with it. */
  @Post('priorities')
  @HttpCode(200)
  prioritise(@Me() me: Person, @Body() body: PrioritiseManyDto): Promise<BulkResultDto> {
    return this.bulk.prioritise(me, body);
  }

  /** Says when cases are looked at again. */
  @Post('review-dates')
  @HttpCode(200)
  planReviews(@Me() me: Person, @Body() body: PlanReviewsDto): Promise<BulkResultDto> {
    return this.bulk.planReviews(me, body);
  }
}
