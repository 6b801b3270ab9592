import { Controller, Delete, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import { LetterLooks } from './letter-looks.service';

@ApiTags('letters')
@Controller('letters/:id/looks/:finding')
export class LetterLooksController {
  constructor(private readonly looks: LetterLooks) {}

  /** Says that a warning was looked at; it comes back when its words change. */
  @Put()
  @HttpCode(204)
  @Can('letters.write')
  look(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('finding') finding: string,
  ): Promise<void> {
    return this.looks.look(me, id, finding);
  }

  /** Takes the look back. */
  @Delete()
  @HttpCode(204)
  @Can('letters.write')
  forget(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('finding') finding: string,
  ): Promise<void> {
    return this.looks.forget(me, id, finding);
  }
}
