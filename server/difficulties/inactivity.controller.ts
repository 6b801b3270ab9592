import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Version } from '../platform/http/if-match';
import { Can } from '../platform/security/access.decorators';
import { InactivityDaysDto, InactivitySettingsDto } from './dto/inactivity.dto';
import { InactivitySettings } from './inactivity-settings.service';

@ApiTags('difficulties')
@Controller('settings/inactivity')
export class InactivityController {
  constructor(private readonly settings: InactivitySettings) {}

  /** After how many working days without movement what happens. */
  @Get()
  @Can('difficulties.work')
  get(): Promise<InactivitySettingsDto> {
    return this.settings.read();
  }

  @Put()
  @Can('difficulties.review')
  @ChangesVersion()
  edit(
    @Version() version: number,
    @Body() input: InactivityDaysDto,
  ): Promise<InactivitySettingsDto> {
    return this.settings.edit(version, input);
  }
}
