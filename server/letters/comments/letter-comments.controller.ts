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
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import { AddLetterCommentDto, LetterCommentDto } from './dto/letter-comment.dto';
import { LetterComments } from './letter-comments.service';

/** What colleagues say about a letter's words; never shown to the firm. */
@ApiTags('letter-comments')
@Controller('letters/:id/comments')
export class LetterCommentsController {
  constructor(private readonly comments: LetterComments) {}

  /** Oldest first, each with its answers. */
  @Get()
  @Can('letters.write')
  list(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<LetterCommentDto[]> {
    return this.comments.list(me, id);
  }

  /** Says something about a part or the whole, or answers a comment; answers all of them. */
  @Post()
  @HttpCode(200)
  @Can('letters.write')
  add(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AddLetterCommentDto,
  ): Promise<LetterCommentDto[]> {
    return this.comments.add(me, id, input);
  }

  /** Nothing is left to do about it. */
  @Put(':comment/settlement')
  @Can('letters.write')
  settle(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('comment', ParseUUIDPipe) comment: string,
  ): Promise<LetterCommentDto[]> {
    return this.comments.settle(me, id, comment, true);
  }

  /** Something is left to do after all. */
  @Delete(':comment/settlement')
  @Can('letters.write')
  reopen(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('comment', ParseUUIDPipe) comment: string,
  ): Promise<LetterCommentDto[]> {
    return this.comments.settle(me, id, comment, false);
  }

  /** Takes one's own words back, as long as nobody answered them. */
  @Delete(':comment')
  @HttpCode(204)
  @Can('letters.write')
  remove(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('comment', ParseUUIDPipe) comment: string,
  ): Promise<void> {
    return this.comments.remove(me, id, comment);
  }
}
