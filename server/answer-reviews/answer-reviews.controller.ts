import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnswerDto } from '../difficulties/dto/difficulty-input.dto';
import { DifficultyDto } from '../difficulties/dto/difficulty.dto';
import { SecondLook } from '../difficulties/second-look';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { AnswerReviewsService } from './answer-reviews.service';
import {
  AnswerReviewStandDto,
  ApproveAnswerDto,
  EditSecondLookDto,
  ReturnAnswerDto,
  SecondLookDto,
  WaitingReviewsDto,
} from './dto/answer-review.dto';

/** A second pair of eyes before an answer goes out (답변 검토). */
@ApiTags('answer-reviews')
@Controller()
export class AnswerReviewsController {
  constructor(
    private readonly reviews: AnswerReviewsService,
    private readonly secondLook: SecondLook,
  ) {}

  /** Answers that wait for one's own eyes. */
  @Get('answer-reviews')
  @Can('difficulties.work')
  waiting(@Me() me: Person): Promise<WaitingReviewsDto> {
    return this.reviews.waiting(me);
  }

  @Get('difficulties/:id/answer-review')
  @Can('difficulties.work')
  stand(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<AnswerReviewStandDto> {
    return this.reviews.stand(me, id);
  }

  /** Hands an answer over for somebody else to look at. */
  @Post('difficulties/:id/answer-review')
  @Can('difficulties.work')
  @Creates()
  propose(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnswerDto,
  ): Promise<AnswerReviewStandDto> {
    return this.reviews.propose(me, id, { ...body, remedy: body.remedy || undefined });
  }

  /** Lets it go out, with other words where they were changed; never by who wrote it. */
  @Post('difficulties/:id/answer-review/approval')
  @HttpCode(200)
  @Can('difficulties.work')
  @ChangesVersion()
  approve(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: ApproveAnswerDto,
  ): Promise<DifficultyDto> {
    return this.reviews.approve(me, id, version, body);
  }

  /** Gives it back to its writer, with what is missing. */
  @Post('difficulties/:id/answer-review/return')
  @HttpCode(200)
  @Can('difficulties.work')
  @ChangesVersion()
  giveBack(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() { comment }: ReturnAnswerDto,
  ): Promise<AnswerReviewStandDto> {
    return this.reviews.giveBack(me, id, version, comment);
  }

  /** The writer takes it back. */
  @Post('difficulties/:id/answer-review/withdrawal')
  @HttpCode(200)
  @Can('difficulties.work')
  @ChangesVersion()
  withdraw(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<AnswerReviewStandDto> {
    return this.reviews.withdraw(me, id, version);
  }

  /** Categories whose answers need a second look. */
  @Get('settings/second-look')
  @Can('service_levels.read')
  setting(): Promise<SecondLookDto> {
    return this.secondLook.get();
  }

  @Put('settings/second-look')
  @Can('service_levels.edit')
  @ChangesVersion()
  set(@Version() version: number, @Body() body: EditSecondLookDto): Promise<SecondLookDto> {
    return this.secondLook.edit(version, body.categories);
  }
}
