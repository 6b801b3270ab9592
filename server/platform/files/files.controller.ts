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
import { Can, Me } from '../security/access.decorators';
import type { Person } from '../security/actor';
import { FileDto, toFileDto } from './file.dto';
import { Files } from './files';
import { readUpload, sendFile } from './transfer';

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
    const { name, bytes } = await readUpload(request);
    return toFileDto(await this.files.upload(me, name, bytes));
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
    return sendFile(reply, file, bytes, { keep: true });
  }
}
