import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Version } from '../../platform/http/if-match';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import { LetterDto } from '../dto/letter.dto';
import { MergedLetterDto } from '../dto/merged-letter.dto';
import { LetterReaderDto, LetterVersionDto } from './dto/letter-version.dto';
import { LetterVersions } from './letter-versions.service';

@ApiTags('letters')
@Controller('letters/:id')
export class LetterVersionsController {
  constructor(private readonly versions: LetterVersions) {}

  /** What it said before, newest first; savings of one person within ten minutes are one entry. */
  @Get('versions')
  @Can('letters.write')
  listVersions(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<LetterVersionDto[]> {
    return this.versions.list(me, id);
  }

  /** The words of a version, merged with the firm's record of today. */
  @Get('versions/:number')
  @Can('letters.write')
  getVersion(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<MergedLetterDto> {
    return this.versions.read(me, id, number);
  }

  /** Brings a version back as the newest. */
  @Post('versions/:number/restoration')
  @HttpCode(200)
  @Can('letters.write')
  @ChangesVersion()
  restoreVersion(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Version() version: number,
  ): Promise<LetterDto> {
    return this.versions.restore(me, id, number, version);
  }

  /** Says that the letter is open here; answers who else has it open. */
  @Post('readers')
  @HttpCode(200)
  @Can('letters.write')
  look(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<LetterReaderDto[]> {
    return this.versions.look(me, id);
  }

  /** Says that the letter was closed here. */
  @Delete('readers')
  @HttpCode(204)
  @Can('letters.write')
  leave(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.versions.leave(me, id);
  }
}
