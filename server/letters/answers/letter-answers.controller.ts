import {
  Body,
  Controller,
  Delete,
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
import { PageQueryDto } from '../../platform/http/paging.dto';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import { AnswerDesk } from './answer-desk.service';
import { LetterAnswerPageDto, NoteAnswerDto } from './dto/letter-answer.dto';

/** What came back after a letter left. */
@ApiTags('letter-answers')
@Controller('letters/:id')
export class LetterAnswersController {
  constructor(private readonly desk: AnswerDesk) {}

  /** Newest first. A firm reads what people answered it. */
  @Get('answers')
  @Can('letters.read')
  list(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQueryDto,
  ): Promise<LetterAnswerPageDto> {
    return this.desk.list(me, id, query);
  }

  /** Notes that a recipient replied, agreed to meet, or is not interested. */
  @Post('recipients/:recipientId/answers')
  @HttpCode(204)
  @Can('letters.write')
  note(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('recipientId', ParseUUIDPipe) recipientId: string,
    @Body() body: NoteAnswerDto,
  ): Promise<void> {
    return this.desk.note(me, id, recipientId, body);
  }

  /** Takes back what a person noted. */
  @Delete('answers/:answerId')
  @HttpCode(204)
  @Can('letters.write')
  forget(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('answerId', ParseUUIDPipe) answerId: string,
  ): Promise<void> {
    return this.desk.forget(me, id, answerId);
  }

  /** The message as it came, to be downloaded. */
  @Get('answers/:answerId/original')
  @Can('letters.write')
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async original(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('answerId', ParseUUIDPipe) answerId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const bytes = await this.desk.original(me, id, answerId);
    void reply
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox");
    return new StreamableFile(bytes, {
      type: 'application/octet-stream',
      length: bytes.length,
      disposition: `attachment; filename="${answerId}.eml"`,
    });
  }
}
