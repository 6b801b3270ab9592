import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { CaseWorkService } from './case-work.service';
import { ConversationService } from './conversation.service';
import { ColleaguesDto } from './dto/colleague.dto';
import {
  AnswerDto,
  AssignDifficultyDto,
  NoteDto,
  QuestionDto,
  ReplyDto,
  TriageDto,
} from './dto/difficulty-input.dto';
import { DifficultyDto } from './dto/difficulty.dto';
import { ResolutionService } from './resolution.service';

/** What staff do on a case; each answers with the case as it is afterwards. */
@ApiTags('difficulties')
@Controller('difficulties/:id')
export class DifficultyWorkController {
  constructor(
    private readonly work: CaseWorkService,
    private readonly conversation: ConversationService,
    private readonly resolution: ResolutionService,
  ) {}

  /** Sorts it: category, severity, market, HS. */
  @Post('triage')
  @HttpCode(200)
  @Can('difficulties.work')
  @ChangesVersion()
  triage(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: TriageDto,
  ): Promise<DifficultyDto> {
    const { category = null, subType = null, market = null, hs6 = null } = body;
    const { severity, requestKind } = body;
    const kind = { category, subType, severity, market, hs6, requestKind };
    return this.work.triage(me, id, version, kind);
  }

  /** Gives it to a doctor of the firm. */
  @Post('assignment')
  @HttpCode(200)
  @Can('difficulties.review')
  @ChangesVersion()
  assign(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: AssignDifficultyDto,
  ): Promise<DifficultyDto> {
    return this.work.assign(me, id, version, body.doctorId, body.reason || null);
  }

  /** The work begins. */
  @Post('start')
  @HttpCode(200)
  @Can('difficulties.work')
  @ChangesVersion()
  start(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<DifficultyDto> {
    return this.work.start(me, id, version);
  }

  /** A public word: of staff to the firm, or of the firm, which resumes a standing clock. */
  @Post('replies')
  @Can('difficulties.reply')
  @ChangesVersion()
  @Creates()
  reply(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: ReplyDto,
  ): Promise<DifficultyDto> {
    return this.conversation.reply(me, id, version, body);
  }

  /** An internal note; the firm never sees it. */
  @Post('notes')
  @Can('difficulties.work')
  @Creates()
  note(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NoteDto,
  ): Promise<DifficultyDto> {
    return this.conversation.note(me, id, body);
  }

  /** Colleagues who may see the case, to be called by `@name` in a note. */
  @Get('colleagues')
  @Can('difficulties.work')
  async colleagues(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ColleaguesDto> {
    return { items: await this.conversation.colleagues(me, id) };
  }

  /** Asks the firm; the answer clock stands until it replies. */
  @Post('questions')
  @Can('difficulties.work')
  @ChangesVersion()
  @Creates()
  ask(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: QuestionDto,
  ): Promise<DifficultyDto> {
    return this.conversation.ask(me, id, version, body.text);
  }

  /** The answer with its outcome; a refusal names the remedy. */
  @Post('answer')
  @Can('difficulties.work')
  @ChangesVersion()
  @Creates()
  answer(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: AnswerDto,
  ): Promise<DifficultyDto> {
    return this.resolution.answer(me, id, version, { ...body, remedy: body.remedy || undefined });
  }
}
