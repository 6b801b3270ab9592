import {
  Body,
  Controller,
  Delete,
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
  CreateIssueDto,
  IssueNoteDto,
  IssueStepDto,
  LinkCasesDto,
  WriteIssueDto,
} from './dto/systemic-issue-input.dto';
import {
  CaseIssuesDto,
  IssueDto,
  IssuePageDto,
  IssueQueryDto,
  LinkResultDto,
  SuggestedCasesDto,
} from './dto/systemic-issue.dto';
import { IssueCasesService } from './issue-cases.service';
import { SystemicIssuesService } from './systemic-issues.service';

/** Many cases, one rule to change (제도개선 과제). */
@ApiTags('systemic-issues')
@Controller()
export class SystemicIssuesController {
  constructor(
    private readonly issues: SystemicIssuesService,
    private readonly cases: IssueCasesService,
  ) {}

  /** The last changed first, with how many stand at each status. */
  @Get('systemic-issues')
  @Can('systemic_issues.read')
  list(@Query() query: IssueQueryDto): Promise<IssuePageDto> {
    return this.issues.list(query);
  }

  @Post('systemic-issues')
  @Can('systemic_issues.write')
  @Creates()
  create(@Me() me: Person, @Body() body: CreateIssueDto): Promise<IssueDto> {
    return this.issues.create(me, body);
  }

  @Get('systemic-issues/:id')
  @Can('systemic_issues.read')
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<IssueDto> {
    return this.issues.get(me, id);
  }

  @Put('systemic-issues/:id')
  @Can('systemic_issues.write')
  @ChangesVersion()
  write(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: WriteIssueDto,
  ): Promise<IssueDto> {
    return this.issues.write(me, id, version, body);
  }

  /** The next step of its life, with the day it was taken. */
  @Post('systemic-issues/:id/steps')
  @HttpCode(200)
  @Can('systemic_issues.write')
  @ChangesVersion()
  step(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: IssueStepDto,
  ): Promise<IssueDto> {
    return this.issues.step(me, id, version, body);
  }

  /** A note among staff, or words that every firm with a linked case is told. */
  @Post('systemic-issues/:id/notes')
  @Can('systemic_issues.write')
  @Creates()
  note(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: IssueNoteDto,
  ): Promise<IssueDto> {
    return this.issues.note(me, id, body);
  }

  /** Hangs cases on it; each stands or falls alone. */
  @Post('systemic-issues/:id/cases')
  @HttpCode(200)
  @Can('systemic_issues.write')
  link(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { difficultyIds }: LinkCasesDto,
  ): Promise<LinkResultDto> {
    return this.cases.link(me, id, difficultyIds);
  }

  @Delete('systemic-issues/:id/cases/:difficultyId')
  @HttpCode(204)
  @Can('systemic_issues.write')
  unlink(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('difficultyId', ParseUUIDPipe) difficultyId: string,
  ): Promise<void> {
    return this.cases.unlink(me, id, difficultyId);
  }

  /** Cases of the firms one may see that speak of the same matter. */
  @Get('systemic-issues/:id/suggestions')
  @Can('systemic_issues.read')
  suggest(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<SuggestedCasesDto> {
    return this.cases.suggest(me, id);
  }

  /** The issues a case hangs on, and open ones of the same matter. */
  @Get('difficulties/:id/systemic-issues')
  @Can('systemic_issues.read')
  ofCase(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<CaseIssuesDto> {
    return this.cases.ofCase(me, id);
  }
}
