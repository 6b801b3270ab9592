import { Injectable } from '@nestjs/common';
import { KeptSettings } from '../platform/database/kept-setting';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { EditReminderSettingsDto } from './dto/edit-reminder-settings.dto';
import type { ReminderSettingsDto } from './dto/reminder-settings.dto';
import { DEFAULT_TIMES, type ReminderTimes } from './reminder-steps';

const KEY = 'reminders';

/** When people are told about check-ins: set by supervisors for the whole programme. */
@Injectable()
export class ReminderSettings {
  constructor(private readonly settings: KeptSettings) {}

  read(): Promise<ReminderTimes & { version: number }> {
    return this.settings.read(KEY, DEFAULT_TIMES);
  }

  get(_actor: Person): Promise<ReminderSettingsDto> {
    return this.read();
  }

  async edit(
    actor: Person,
    version: number,
    input: EditReminderSettingsDto,
  ): Promise<ReminderSettingsDto> {
    if (input.leadAfter < input.supervisorAfter)
      throw Problem.field('leadAfter', 'before_supervisor', 'Not before the supervisor.');
    const before = await this.get(actor);
    await this.settings.write(KEY, version, input, { action: 'reminders.updated', before });
    return this.get(actor);
  }
}
