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
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Creates } from '../platform/http/if-match';
import { PageQueryDto } from '../platform/http/paging.dto';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import {
  AskExportDto,
  ExportCountDto,
  ExportDto,
  type ExportFormat,
  ExportPageDto,
  ExportSelectionDto,
} from './dto/export.dto';
import { ExportsService } from './exports.service';

const MEDIA_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

@ApiTags('exports')
@Controller('exports')
@Can('exports.use')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  /** Asks for a list as a file, for a stated purpose; it is made in the background. */
  @Post()
  @Creates()
  ask(@Me() me: Person, @Body() body: AskExportDto): Promise<ExportDto> {
    return this.exports.ask(me, body);
  }

  /** How many rows a list would give. */
  @Post('count')
  @HttpCode(200)
  count(@Me() me: Person, @Body() body: ExportSelectionDto): Promise<ExportCountDto> {
    return this.exports.count(me, body);
  }

  /** One's own exports, newest first. */
  @Get()
  list(@Me() me: Person, @Query() { cursor, limit }: PageQueryDto): Promise<ExportPageDto> {
    return this.exports.list(me, cursor, limit);
  }

  @Get(':id')
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<ExportDto> {
    return this.exports.get(me, id);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  cancel(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<ExportDto> {
    return this.exports.cancel(me, id);
  }

  /** The file, for seven days and only for who asked. */
  @Get(':id/file')
  @Header('cache-control', 'private, no-store')
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async read(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { file, bytes } = await this.exports.read(me, id);
    void reply.header('x-content-type-options', 'nosniff');
    return new StreamableFile(bytes, {
      type: MEDIA_TYPES[file.format],
      length: file.fileSize ?? undefined,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName ?? 'export')}`,
    });
  }
}
