import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Problem } from '../platform/http/problem';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { DraftsService } from './drafts.service';
import { DraftDto, MaybeDraftDto, PutDraftDto } from './dto/draft.dto';

/** One's own drafts, by a key the form chooses, such as `difficulty.{id}.reply`. */
@ApiTags('account')
@Controller('drafts')
@Can('account.own')
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Get(':key')
  async get(@Me() me: Person, @Param('key') key: string): Promise<MaybeDraftDto> {
    return { draft: await this.drafts.get(me, draftKey(key)) };
  }

  @Put(':key')
  put(@Me() me: Person, @Param('key') key: string, @Body() input: PutDraftDto): Promise<DraftDto> {
    return this.drafts.put(me, draftKey(key), input.body, input.base);
  }

  @Delete(':key')
  @HttpCode(204)
  remove(@Me() me: Person, @Param('key') key: string): Promise<void> {
    return this.drafts.remove(me, draftKey(key));
  }
}

function draftKey(key: string): string {
  if (!/^[\w.:-]{1,100}$/.test(key)) throw Problem.badRequest('draft.key_invalid');
  return key;
}
