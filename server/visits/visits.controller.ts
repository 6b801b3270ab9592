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
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { DayPreparationDto, PreparationDto } from './dto/preparation.dto';
import { AnswerVisitDto } from './dto/visit-confirmation.dto';
import { CorrectVisitDto, CreateVisitDto } from './dto/visit-input.dto';
import { PreparationQueryDto, VisitListQueryDto } from './dto/visit-query.dto';
import { VisitDto, VisitPageDto, VisitVersionDto } from './dto/visit.dto';
import { LogVisitService } from './log-visit.service';
import { VisitDay } from './visit-day.service';
import { VisitPreparation } from './visit-preparation.service';
import { VisitsService } from './visits.service';

@ApiTags('visits')
@Controller('visits')
export class VisitsController {
  constructor(
    private readonly visits: VisitsService,
    private readonly logging: LogVisitService,
    private readonly preparation: VisitPreparation,
    private readonly day: VisitDay,
  ) {}

  /** Visits the person may see, newest first. */
  @Get()
  @Can('visits.read')
  list(@Me() me: Person, @Query() query: VisitListQueryDto): Promise<VisitPageDto> {
    return this.visits.list(me, query);
  }

  /** A visit with its promises, new cases, photos and completed check-in: all of it or nothing. */
  @Post()
  @Can('visits.write')
  @Creates()
  async log(@Me() me: Person, @Body() input: CreateVisitDto): Promise<VisitDto> {
    const id = await this.logging.log(me, input);
    return this.visits.written(me, id);
  }

  /** What the form opens with: the firm, the expected people, what is open with it. */
  @Get('preparation')
  @Can('visits.write')
  prepare(@Me() me: Person, @Query() query: PreparationQueryDto): Promise<PreparationDto> {
    return this.preparation.prepare(me, query);
  }

  /** The forms of the firms due by the next working day, to take along where there is no network. */
  @Get('preparation/day')
  @Can('visits.write')
  prepareDay(@Me() me: Person): Promise<DayPreparationDto> {
    return this.day.of(me);
  }

  @Get(':id')
  @Can('visits.read')
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<VisitDto> {
    return this.visits.get(me, id);
  }

  /** The author's or a supervisor's correction. */
  @Patch(':id')
  @Can('visits.write')
  @ChangesVersion()
  correct(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: CorrectVisitDto,
  ): Promise<VisitDto> {
    return this.visits.correct(me, id, version, input);
  }

  /** The firm says that the log is right, or what is to be mended. */
  @Post(':id/confirmation')
  @HttpCode(200)
  @Can('visits.confirm')
  @ChangesVersion()
  answer(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: AnswerVisitDto,
  ): Promise<VisitDto> {
    return this.visits.answer(me, id, version, input);
  }

  /** How the log read before each edit after the free window, newest first. Staff only. */
  @Get(':id/versions')
  @Can('visits.write')
  versions(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<VisitVersionDto[]> {
    return this.visits.versions(me, id);
  }
}
