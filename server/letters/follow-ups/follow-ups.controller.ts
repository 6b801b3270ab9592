import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import { FollowUpDraftDto, LetterFollowUpDto } from './dto/follow-up.dto';
import { FollowUps } from './follow-ups.service';

/** The letter proposed next to those who did not answer. */
@ApiTags('letter-follow-ups')
@Controller('letters/:id/follow-up')
@Can('letters.write')
export class FollowUpsController {
  constructor(private readonly followUps: FollowUps) {}

  @Get()
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<LetterFollowUpDto> {
    return this.followUps.get(me, id);
  }

  /** Begins it with those recipients, as a draft. */
  @Post()
  @HttpCode(200)
  draft(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<FollowUpDraftDto> {
    return this.followUps.draft(me, id);
  }

  /** Puts the proposal aside. */
  @Delete()
  @HttpCode(204)
  dismiss(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.followUps.dismiss(me, id);
  }
}
