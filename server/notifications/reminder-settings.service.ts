import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { EditReminderSettingsDto } from './dto/edit-reminder-settings.dto';
import type { ReminderSettingsDto } from './dto/reminder-settings.dto';
import { DEFAULT_TIMES, type ReminderTimes } from './reminder-steps';

const KEY = 'reminders';

/** When people are told about check-ins: set by supervisors for the whole programme. */
@Injectable()
export class ReminderSettings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async read(): Promise<ReminderTimes & { version: number }> {
    const row = await this.uow.one<{ value: ReminderTimes; version: number }>(
      'SELECT value, version FROM settings WHERE key = $1',
      [KEY],
    );
    return { ...DEFAULT_TIMES, ...row?.value, version: row?.version ?? 0 };
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
    const written = await this.uow.execute(
      `INSERT INTO settings AS s (key, value, version, updated_at)
       SELECT $1, $2::jsonb, 1, $4 WHERE $3 = 0 OR EXISTS (SELECT 1 FROM settings WHERE key = $1)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, version = s.version + 1, updated_at = $4
         WHERE s.version = $3`,
      [KEY, JSON.stringify(input), version, this.clock.now()],
    );
    if (written !== 1) throw Problem.stale(before);
    await this.audit.record({
      ...{ action: 'reminders.updated', subjectType: 'settings', subjectId: KEY },
      ...{ before, after: input },
    });
    return this.get(actor);
  }
}
