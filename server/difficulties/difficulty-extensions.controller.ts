import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { DifficultyDto } from './dto/difficulty.dto';
import { AskExtensionDto, RefuseExtensionDto } from './dto/extension.dto';
import { ExtensionService } from './extension.service';

/** More time for an answer: asked by the doctor, decided by the supervisor. */
@ApiTags('difficulties')
@Controller('difficulties/:id/extensions')
export class DifficultyExtensionsController {
  constructor(private readonly extensions: ExtensionService) {}

  /** Asks for a later date, once up to the original length; a second time with the firm's consent. */
  @Post()
  @Can('difficulties.work')
  @ChangesVersion()
  @Creates()
  ask(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() { dueOn, reason, consent }: AskExtensionDto,
  ): Promise<DifficultyDto> {
    return this.extensions.ask(me, id, version, { dueOn, reason, consent: consent || null });
  }

  /** Grants it; the firm gets a notice with the new date and the reason. */
  @Post(':extensionId/approval')
  @HttpCode(200)
  @Can('difficulties.review')
  @ChangesVersion()
  approve(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('extensionId', ParseUUIDPipe) extensionId: string,
    @Version() version: number,
  ): Promise<DifficultyDto> {
    return this.extensions.grant(me, id, extensionId, version);
  }

  /** Refuses it; who asked is told why. */
  @Post(':extensionId/refusal')
  @HttpCode(200)
  @Can('difficulties.review')
  @ChangesVersion()
  refuse(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('extensionId', ParseUUIDPipe) extensionId: string,
    @Version() version: number,
    @Body() { note }: RefuseExtensionDto,
  ): Promise<DifficultyDto> {
    return this.extensions.refuse(me, id, extensionId, version, note);
  }
}
