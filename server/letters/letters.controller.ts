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
import { EditLetterDto } from './dto/letter-content.dto';
import { CreateLetterDto, LetterListQueryDto, PreviewLetterDto } from './dto/letter-input.dto';
import { LetterTemplateDto } from './dto/letter-template.dto';
import { LetterDto, LetterPageDto } from './dto/letter.dto';
import { MergedLetterDto } from './dto/merged-letter.dto';
import { LetterTemplates } from './letter-templates.service';
import { LettersService } from './letters.service';

@ApiTags('letters')
@Controller()
export class LettersController {
  constructor(
    private readonly letters: LettersService,
    private readonly templates: LetterTemplates,
  ) {}

  /** The kinds of letters there are, and the fields each can use. */
  @Get('letter-templates')
  @Can('letters.write')
  listTemplates(): Promise<LetterTemplateDto[]> {
    return this.templates.list();
  }

  /** Letters the person may see, newest first. A firm sees its own final ones. */
  @Get('letters')
  @Can('letters.read')
  list(@Me() me: Person, @Query() query: LetterListQueryDto): Promise<LetterPageDto> {
    return this.letters.list(me, query);
  }

  @Post('letters')
  @Can('letters.write')
  @Creates()
  create(@Me() me: Person, @Body() input: CreateLetterDto): Promise<LetterDto> {
    return this.letters.create(me, input);
  }

  /** Merges without keeping: the live preview. */
  @Post('letters/preview')
  @HttpCode(200)
  @Can('letters.write')
  preview(@Me() me: Person, @Body() input: PreviewLetterDto): Promise<MergedLetterDto> {
    return this.letters.preview(me, input);
  }

  @Get('letters/:id')
  @Can('letters.read')
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<LetterDto> {
    return this.letters.get(me, id);
  }

  @Patch('letters/:id')
  @Can('letters.write')
  @ChangesVersion()
  edit(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: EditLetterDto,
  ): Promise<LetterDto> {
    return this.letters.edit(me, id, version, input);
  }

  /** Makes the letter final: refused (422) while a field it needs is empty, naming each. */
  @Post('letters/:id/finalisation')
  @HttpCode(200)
  @Can('letters.write')
  @ChangesVersion()
  finalise(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<LetterDto> {
    return this.letters.finalise(me, id, version);
  }
}
