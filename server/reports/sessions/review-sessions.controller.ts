import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ChangesVersion, Creates, Version } from '../../platform/http/if-match';
import { PageQueryDto } from '../../platform/http/paging.dto';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import { CreateReviewDto } from '../dto/review.dto';
import {
  EndSessionDto,
  SessionDto,
  SessionPageDto,
  SessionVerdictDto,
  StartSessionDto,
} from './dto/review-session.dto';
import { MinutesService } from './minutes.service';
import { ReviewSessionsService } from './review-sessions.service';

/** Meetings that go through the unresolved cases one by one. */
@ApiTags('review sessions')
@Controller('review-sessions')
@Can('difficulties.review')
export class ReviewSessionsController {
  constructor(
    private readonly sessions: ReviewSessionsService,
    private readonly minutes: MinutesService,
  ) {}

  /** Meetings of one's teams, the latest first; those still open among them. */
  @Get()
  list(@Me() me: Person, @Query() page: PageQueryDto): Promise<SessionPageDto> {
    return this.sessions.list(me, page);
  }

  /** Begins with the list as the board shows it now. */
  @Post()
  @Creates()
  start(@Me() me: Person, @Body() body: StartSessionDto): Promise<SessionDto> {
    return this.sessions.start(me, body);
  }

  @Get(':id')
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<SessionDto> {
    return this.sessions.get(me, id);
  }

  /** The verdict on one case, and what follows from it; `If-Match` is the case's version. */
  @Post(':id/cases/:caseId/verdict')
  @ChangesVersion()
  @Creates()
  decide(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Version() version: number,
    @Body() body: CreateReviewDto,
  ): Promise<SessionVerdictDto> {
    return this.sessions.decide(me, id, caseId, version, body);
  }

  /** Writes the minutes and sends each their part. */
  @Post(':id/end')
  @HttpCode(200)
  end(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note }: EndSessionDto,
  ): Promise<SessionDto> {
    return this.minutes.end(me, id, note || null);
  }

  /** The minutes on A4. */
  @Get(':id/minutes')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('cache-control', 'private, no-store')
  async pdf(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.minutes.pdf(me, id);
    void reply.header('content-disposition', `inline; filename="${name}"`);
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length });
  }
}
