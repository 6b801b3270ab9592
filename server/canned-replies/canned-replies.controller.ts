import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { CannedRepliesService } from './canned-replies.service';
import {
  CannedRepliesDto,
  CannedRepliesQueryDto,
  CannedReplyDto,
  CreateCannedReplyDto,
  FilledReplyDto,
  WriteCannedReplyDto,
} from './dto/canned-reply.dto';
import { fillTemplate } from './reply-template';
import { ReplyValuesQueries } from './reply-values.queries';

/** Answers kept for the next time (상용 답변). */
@ApiTags('canned-replies')
@Controller()
export class CannedRepliesController {
  constructor(
    private readonly replies: CannedRepliesService,
    private readonly values: ReplyValuesQueries,
  ) {}

  @Get('canned-replies')
  @Can('canned_replies.edit')
  list(@Me() me: Person, @Query() query: CannedRepliesQueryDto): Promise<CannedRepliesDto> {
    return this.replies.list(me, query);
  }

  @Post('canned-replies')
  @Can('canned_replies.edit')
  @Creates()
  create(@Me() me: Person, @Body() body: CreateCannedReplyDto): Promise<CannedReplyDto> {
    return this.replies.create(me, body);
  }

  @Put('canned-replies/:id')
  @Can('canned_replies.edit')
  @ChangesVersion()
  write(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: WriteCannedReplyDto,
  ): Promise<CannedReplyDto> {
    return this.replies.write(me, id, version, body);
  }

  @Delete('canned-replies/:id')
  @HttpCode(204)
  @Can('canned_replies.edit')
  remove(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.replies.remove(me, id);
  }

  /** A reply with the values of a case; what is missing is named. */
  @Get('difficulties/:id/canned-replies/:replyId')
  @Can('difficulties.work')
  async fill(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('replyId', ParseUUIDPipe) replyId: string,
  ): Promise<FilledReplyDto> {
    const { body, language } = await this.replies.find(me, replyId);
    return fillTemplate(body, await this.values.of(me, id, language), language);
  }
}
