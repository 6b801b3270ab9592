import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Version } from '../../platform/http/if-match';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import { AddEnclosuresDto, LetterEnclosureDto } from './dto/letter-enclosure.dto';
import { LetterEnclosures } from './letter-enclosures.service';

/** The files that go with a letter. */
@ApiTags('letters')
@Controller('letters/:id/enclosures')
export class LetterEnclosuresController {
  constructor(private readonly enclosures: LetterEnclosures) {}

  @Get()
  @Can('letters.read')
  list(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<LetterEnclosureDto[]> {
    return this.enclosures.list(me, id);
  }

  /** Up to five files, 15 MB in all, while the letter is being written. */
  @Post()
  @HttpCode(200)
  @Can('letters.write')
  @ChangesVersion()
  add(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() { fileIds }: AddEnclosuresDto,
  ): Promise<LetterEnclosureDto[]> {
    return this.enclosures.add(me, id, version, fileIds);
  }

  @Delete(':fileId')
  @Can('letters.write')
  @ChangesVersion()
  remove(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Version() version: number,
  ): Promise<LetterEnclosureDto[]> {
    return this.enclosures.remove(me, id, version, fileId);
  }
}
