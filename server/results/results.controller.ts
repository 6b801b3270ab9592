import {
  Body,
  Controller,
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
import {
  RecordResultDto,
  ResultFactsDto,
  ResultWordDto,
  ReturnResultDto,
} from './dto/result-input.dto';
import { ResultDetailDto, ResultPageDto, ResultQueryDto } from './dto/result.dto';
import { ResultsService } from './results.service';

/** 성과 of firms: contracts signed and values expected. */
@ApiTags('results')
@Controller('results')
export class ResultsController {
  constructor(private readonly results: ResultsService) {}

  /** With the totals of the filter: counted, confirmed and unconfirmed apart. */
  @Get()
  @Can('results.read')
  list(@Me() me: Person, @Query() query: ResultQueryDto): Promise<ResultPageDto> {
    return this.results.list(me, query);
  }

  /** Records it; the firm is asked by mail. */
  @Post()
  @Can('results.write')
  @Creates()
  record(@Me() me: Person, @Body() body: RecordResultDto): Promise<ResultDetailDto> {
    return this.results.record(me, body);
  }

  @Get(':id')
  @Can('results.read')
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<ResultDetailDto> {
    return this.results.get(me, id);
  }

  /** Mends it; the firm is asked anew. */
  @Put(':id')
  @Can('results.write')
  @ChangesVersion()
  correct(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: ResultFactsDto,
  ): Promise<ResultDetailDto> {
    return this.results.correct(me, id, version, body);
  }

  /** Mails a new link, at most four within three weeks. */
  @Post(':id/links')
  @Can('results.write')
  @Creates()
  resend(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<ResultDetailDto> {
    return this.results.resend(me, id);
  }

  /** The firm's word, signed in. */
  @Post(':id/confirmation')
  @HttpCode(200)
  @Can('results.confirm')
  @ChangesVersion()
  confirm(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: ResultWordDto,
  ): Promise<ResultDetailDto> {
    return this.results.confirm(me, id, version, body);
  }

  /** Lets a confirmed result count; not one's own. */
  @Post(':id/approval')
  @HttpCode(200)
  @Can('results.approve')
  @ChangesVersion()
  approve(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<ResultDetailDto> {
    return this.results.approve(me, id, version);
  }

  /** Back to the doctor, with what is to be mended. */
  @Post(':id/return')
  @HttpCode(200)
  @Can('results.approve')
  @ChangesVersion()
  giveBack(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() { note }: ReturnResultDto,
  ): Promise<ResultDetailDto> {
    return this.results.giveBack(me, id, version, note);
  }

  /** It was no result after all. */
  @Post(':id/withdrawal')
  @HttpCode(200)
  @Can('results.write')
  @ChangesVersion()
  withdraw(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<ResultDetailDto> {
    return this.results.withdraw(me, id, version);
  }
}
