import {
  Controller,
  Get,
  Header,
  Param,
  ParseUUIDPipe,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { LetterPaperQueryDto } from './dto/letter-paper.dto';
import { DOCX } from './docx/letter-docx';
import { LetterPapers } from './letter-papers.service';

/** Letters as files. */
@ApiTags('letters')
@Controller('letters/:id')
export class LetterPapersController {
  constructor(private readonly papers: LetterPapers) {}

  /** The letter as PDF; a draft is marked as one. */
  @Get('pdf')
  @Can('letters.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('cache-control', 'private, no-store')
  async pdf(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { paper }: LetterPaperQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.papers.pdf(me, id, paper);
    void reply.header('content-disposition', `inline; filename="${name}"`);
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length });
  }

  /** The letter as a Word document, to be worked on elsewhere. */
  @Get('docx')
  @Can('letters.read')
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('cache-control', 'private, no-store')
  async docx(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { paper }: LetterPaperQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.papers.docx(me, id, paper);
    void reply.header('content-disposition', `attachment; filename="${name}"`);
    return new StreamableFile(bytes, { type: DOCX, length: bytes.length });
  }
}
