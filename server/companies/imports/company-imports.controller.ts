import '@fastify/multipart';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Req,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PageQueryDto } from '../../platform/http/paging.dto';
import { Problem } from '../../platform/http/problem';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import {
  BulkImportChoiceDto,
  BulkImportChoiceResultDto,
  CompanyImportDto,
  CompanyImportPageDto,
  ImportChoiceDto,
  ImportRowDto,
  ImportRowPageDto,
  ImportRowQueryDto,
} from '../dto/company-import.dto';
import { ImportRunService } from './import-run.service';
import { ImportUndoService } from './import-undo.service';
import { ImportsService } from './imports.service';

@ApiTags('company-imports')
@Controller('company-imports')
@Can('companies.import')
export class CompanyImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly runs: ImportRunService,
    private readonly undos: ImportUndoService,
  ) {}

  /** Reads a CSV or XLSX file (≤ 5 MB, ≤ 5,000 rows) and shows what it would do. */
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  async preview(@Me() me: Person, @Req() request: FastifyRequest): Promise<CompanyImportDto> {
    if (!request.isMultipart()) throw new Problem(415, 'file.multipart_required');
    const part = await request.file();
    if (!part) throw Problem.field('file', 'required', 'a file is needed');
    return this.imports.preview(me, part.filename, await part.toBuffer());
  }

  /** Newest first. */
  @Get()
  list(@Me() me: Person, @Query() query: PageQueryDto): Promise<CompanyImportPageDto> {
    return this.imports.list(me, query.cursor, query.limit);
  }

  @Get(':id')
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<CompanyImportDto> {
    return this.imports.get(me, id);
  }

  @Get(':id/rows')
  listRows(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ImportRowQueryDto,
  ): Promise<ImportRowPageDto> {
    return this.imports.rows(me, id, query);
  }

  @Patch(':id/rows/:rowId')
  choose(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('rowId', ParseUUIDPipe) rowId: string,
    @Body() input: ImportChoiceDto,
  ): Promise<ImportRowDto> {
    return this.imports.choose(me, id, rowId, input.choice);
  }

  /** One choice for every row of a filter. */
  @Post(':id/choices')
  @HttpCode(200)
  chooseMany(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: BulkImportChoiceDto,
  ): Promise<BulkImportChoiceResultDto> {
    return this.imports.chooseMany(me, id, input);
  }

  @Post(':id/run')
  @HttpCode(202)
  run(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<CompanyImportDto> {
    return this.runs.start(me, id);
  }

  /** Takes the whole import back, as far as nobody worked with its firms since. */
  @Post(':id/undo')
  @HttpCode(202)
  undo(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<CompanyImportDto> {
    return this.undos.start(me, id);
  }
}
