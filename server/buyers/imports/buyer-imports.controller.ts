import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { readUpload } from '../../platform/files/transfer';
import { Creates } from '../../platform/http/if-match';
import { PageQueryDto } from '../../platform/http/paging.dto';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import {
  BuyerImportChoiceDto,
  BuyerImportDto,
  BuyerImportFileQueryDto,
  BuyerImportPageDto,
  BuyerImportRowDto,
  BuyerImportRowPageDto,
  BuyerImportRowQueryDto,
  BuyerListSourceDto,
} from '../dto/buyer-import.dto';
import { BuyerImportRun } from './buyer-import-run.service';
import { BuyerImportsService } from './buyer-imports.service';

/** Lists of buyers as files. */
@ApiTags('buyer-imports')
@Controller('buyer-imports')
@Can('buyers.edit')
export class BuyerImportsController {
  constructor(
    private readonly imports: BuyerImportsService,
    private readonly runs: BuyerImportRun,
  ) {}

  /** Reads a CSV or XLSX file (≤ 5 MB, ≤ 5,000 rows) and shows what it would do. */
  @Post()
  @Creates()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  async preview(
    @Me() me: Person,
    @Query() source: BuyerListSourceDto,
    @Req() request: FastifyRequest,
  ): Promise<BuyerImportDto> {
    return this.imports.preview(me, await readUpload(request), source);
  }

  /** Newest first. */
  @Get()
  list(@Query() query: PageQueryDto): Promise<BuyerImportPageDto> {
    return this.imports.list(query.cursor, query.limit);
  }

  @Get(':id')
  get(@Param('id', ParseUUIDPipe) id: string): Promise<BuyerImportDto> {
    return this.imports.get(id);
  }

  @Get(':id/rows')
  listRows(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: BuyerImportRowQueryDto,
  ): Promise<BuyerImportRowPageDto> {
    return this.imports.rows(id, query);
  }

  @Patch(':id/rows/:rowId')
  choose(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('rowId', ParseUUIDPipe) rowId: string,
    @Body() input: BuyerImportChoiceDto,
  ): Promise<BuyerImportRowDto> {
    return this.imports.choose(id, rowId, input.choice);
  }

  @Post(':id/run')
  @HttpCode(202)
  run(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<BuyerImportDto> {
    return this.runs.start(me, id);
  }

  /** The rows left out with their reasons, as CSV. */
  @Get(':id/left-out')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('cache-control', 'private, no-store')
  async leftOut(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { locale = 'ko' }: BuyerImportFileQueryDto,
  ): Promise<StreamableFile> {
    const bytes = Buffer.from(await this.imports.leftOut(id, locale));
    const disposition = 'attachment; filename="left-out.csv"';
    return new StreamableFile(bytes, { type: 'text/csv; charset=utf-8', disposition });
  }
}
