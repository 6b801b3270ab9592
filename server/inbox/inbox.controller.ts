import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Creates } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { AttachMailDto, DiscardMailDto, FileMailDto } from './dto/inbox-input.dto';
import { InboxMessageDto, InboxPageDto, InboxQueryDto } from './dto/inbox.dto';
import { InboxQueries } from './inbox.queries';
import { TriageService } from './triage.service';

/** Mail that came in, and what becomes of the parked ones. */
@ApiTags('inbox')
@Controller('inbox/messages')
@Can('inbox.triage')
export class InboxController {
  constructor(
    private readonly queries: InboxQueries,
    private readonly triage: TriageService,
  ) {}

  /** Mails of the firms the person may see, and those that name none; the latest first. */
  @Get()
  list(@Me() me: Person, @Query() query: InboxQueryDto): Promise<InboxPageDto> {
    return this.queries.list(me, query);
  }

  @Get(':id')
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<InboxMessageDto> {
    return this.triage.get(me, id);
  }

  /** The message as it came, to be downloaded. */
  @Get(':id/original')
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async original(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const bytes = await this.triage.original(me, id);
    void reply
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox");
    return new StreamableFile(bytes, {
      type: 'application/octet-stream',
      length: bytes.length,
      disposition: `attachment; filename="${id}.eml"`,
    });
  }

  /** Brings a parked mail onto a case. */
  @Post(':id/attachment')
  @HttpCode(200)
  @Creates()
  attach(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AttachMailDto,
  ): Promise<InboxMessageDto> {
    return this.triage.attach(me, id, body);
  }

  /** Files a new case of a parked mail. */
  @Post(':id/filing')
  @HttpCode(200)
  @Creates()
  file(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: FileMailDto,
  ): Promise<InboxMessageDto> {
    return this.triage.file(me, id, body);
  }

  /** Puts a parked mail aside, with the reason. */
  @Post(':id/discarding')
  @HttpCode(200)
  @Creates()
  discard(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: DiscardMailDto,
  ): Promise<InboxMessageDto> {
    return this.triage.discard(me, id, reason);
  }
}
