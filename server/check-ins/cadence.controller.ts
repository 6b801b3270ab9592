import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { CadenceSettings } from './cadence-settings.service';
import { CadenceSettingsDto } from './dto/cadence-settings.dto';
import { EditCadenceSettingsDto } from './dto/edit-cadence-settings.dto';

@ApiTags('check-ins')
@Controller('settings/cadence')
export class CadenceController {
  constructor(private readonly settings: CadenceSettings) {}

  /** How often firms of each tier are contacted. */
  @Get()
  @Can('check_ins.edit')
  get(@Me() me: Person): Promise<CadenceSettingsDto> {
    return this.settings.get(me);
  }

  /** Plans that follow their tier are rewritten shortly after. */
  @Put()
  @Can('check_ins.settings')
  @ChangesVersion()
  edit(
    @Me() me: Person,
    @Version() version: number,
    @Body() input: EditCadenceSettingsDto,
  ): Promise<CadenceSettingsDto> {
    return this.settings.edit(me, version, input);
  }
}
