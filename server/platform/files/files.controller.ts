import '@fastify/multipart';
import {
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Creates } from '../http/if-match';
import { Problem } from '../http/problem';
import { Can, Me } from '../security/access.decorators';
import type { Person } from '../security/actor';
import { FileDto, toFileDto } from './file.dto';
import { Files } from './files';

@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(private readonly files: Files) {}

  /** Uploads one file (≤ 20 MB); it is attached when the form that refers to it is sent. */
  @Post()
  @Can('files.use')
  @Creates()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  async upload(@Me() me: Person, @Req() request: FastifyRequest): Promise<FileDto> {
    if (!request.isMultipart()) throw new Problem(415, 'file.multipart_required');
    const part = await request.file();
    if (!part) throw Problem.field('file', 'required', 'a file is needed');
    const bytes = await part.toBuffer();
    // The parser may end at its limit without saying so: half a file is no file.
    if (part.file.truncated) throw new Problem(413, 'file.too_large');
    return toFileDto(await this.files.upload(me, part.filename, bytes));
  }

  /** The bytes; pictures are shown in place, everything else is downloaded. */
  @Get(':id')
  @Can('files.use')
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async read(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { file, bytes } = await this.files.read(me, id);
    const picture = file.mediaType.startsWith('image/');
    void reply
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, max-age=3600')
      .header('content-security-policy', "default-src 'none'; sandbox");
    return new StreamableFile(bytes, {
      type: file.mediaType,
      length: file.size,
      disposition: `${picture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  }
}
