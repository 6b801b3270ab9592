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
import { ChangesVersion, Creates, Version } from '../../platform/http/if-match';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import {
  CopyTemplateDto,
  EditTemplateDto,
  ReturnTemplateDto,
  TemplateListDto,
  TemplateListQueryDto,
  WrittenTemplateDto,
} from '../dto/template-care.dto';
import { TemplateCareService } from './template-care.service';

/** Letter templates as people work on them; `GET letter-templates` is what letters start from. */
@ApiTags('letter-templates')
@Controller('letter-templates')
export class TemplateCareController {
  constructor(private readonly care: TemplateCareService) {}

  /** Every version the person may see, newest first within a kind and language. */
  @Get('versions')
  @Can('letter_templates.read')
  listVersions(@Me() me: Person, @Query() query: TemplateListQueryDto): Promise<TemplateListDto> {
    return this.care.list(me, query);
  }

  @Get('versions/:id')
  @Can('letter_templates.read')
  getVersion(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<WrittenTemplateDto> {
    return this.care.get(me, id);
  }

  /** A personal draft with the same words. */
  @Post('versions/:id/copies')
  @Can('letter_templates.write')
  @Creates()
  copy(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CopyTemplateDto,
  ): Promise<WrittenTemplateDto> {
    return this.care.copy(me, id, input.title);
  }

  /** Other words for a draft of one's own; refused (422) naming each block that cannot be merged. */
  @Patch('versions/:id')
  @Can('letter_templates.write')
  @ChangesVersion()
  editVersion(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() revision: number,
    @Body() input: EditTemplateDto,
  ): Promise<WrittenTemplateDto> {
    return this.care.edit(me, id, revision, input);
  }

  /** Asks a supervisor or administrator to read it over. */
  @Post('versions/:id/submission')
  @HttpCode(200)
  @Can('letter_templates.write')
  @ChangesVersion()
  submit(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() revision: number,
  ): Promise<WrittenTemplateDto> {
    return this.care.submit(me, id, revision);
  }

  /** Back to its owner, with what to change. */
  @Post('versions/:id/return')
  @HttpCode(200)
  @Can('letter_templates.write')
  @ChangesVersion()
  returnVersion(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() revision: number,
    @Body() input: ReturnTemplateDto,
  ): Promise<WrittenTemplateDto> {
    return this.care.return(me, id, revision, input.note);
  }

  /** Freezes it: what was reviewed for everybody, one's own draft for one's own letters. */
  @Post('versions/:id/publication')
  @HttpCode(200)
  @Can('letter_templates.write')
  @ChangesVersion()
  publish(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() revision: number,
  ): Promise<WrittenTemplateDto> {
    return this.care.publish(me, id, revision);
  }
}
