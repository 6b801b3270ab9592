import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { CreateReviewDto, ReviewDto, SavedReviewDto } from './dto/review.dto';
import { ReviewsService } from './reviews.service';
import { VerdictsService } from './verdicts.service';

/** What supervisors said of an unresolved case. Not for the firm. */
@ApiTags('reviews')
@Controller('difficulties/:id/reviews')
export class ReviewsController {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly verdicts: VerdictsService,
  ) {}

  /** The reviews of a case, newest first. */
  @Get()
  @Can('difficulties.work')
  list(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<ReviewDto[]> {
    return this.reviews.list(me, id);
  }

  /** Reviews a case and does what the verdict says; its doctor is told. */
  @Post()
  @Can('difficulties.review')
  @ChangesVersion()
  @Creates()
  create(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: CreateReviewDto,
  ): Promise<SavedReviewDto> {
    return this.verdicts.give(me, id, version, body);
  }
}
