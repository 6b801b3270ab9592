import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { EditReminderSettingsDto } from './dto/edit-reminder-settings.dto';
import { ReminderSettingsDto } from './dto/reminder-settings.dto';
import { ReminderSettings } from './reminder-settings.service';

@ApiTags('notifications')
@Controller('settings/reminders')
export class RemindersController {
  constructor(private readonly settings: ReminderSettings) {}

  /** When people are told about check-ins. */
  @Get()
  @Can('check_ins.edit')
  get(@Me() me: Person): Promise<ReminderSettingsDto> {
    return this.settings.get(me);
  }

  @Put()
  @Can('check_ins.settings')
  @ChangesVersion()
  edit(
    @Me() me: Person,
    @Version() version: number,
    @Body() input: EditReminderSettingsDto,
  ): Promise<ReminderSettingsDto> {
    return this.settings.edit(me, version, input);
  }
}
