import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { InactivityDaysDto, InactivitySettingsDto } from './dto/inactivity.dto';

const KEY = 'inactivity';

/** Two, three and five weeks: the last leaves the supervisor two weeks to decide. */
const DEFAULT_DAYS: InactivityDaysDto = { remindAfter: 10, supervisorAfter: 15, restAfter: 25 };

/** After how many working days without movement what happens; set by supervisors. */
@Injectable()
export class InactivitySettings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async read(): Promise<InactivitySettingsDto> {
    const row = await this.uow.one<{ value: InactivityDaysDto; version: number }>(
      'SELECT value, version FROM settings WHERE key = $1',
      [KEY],
    );
    return { ...DEFAULT_DAYS, ...row?.value, version: row?.version ?? 0 };
  }

  /** @throws Problem 422 when a step comes before the one it follows, 412 when changed meanwhile */
  async edit(version: number, input: InactivityDaysDto): Promise<InactivitySettingsDto> {
    if (input.supervisorAfter <= input.remindAfter) {
      throw Problem.field('supervisorAfter', 'before_doctor', 'After the doctor.');
    }
    if (input.restAfter <= input.supervisorAfter) {
      throw Problem.field('restAfter', 'rest_before_supervisor', 'After the supervisor.');
    }
    const before = await this.read();
    const written = await this.uow.execute(
      `INSERT INTO settings AS s (key, value, version, updated_at)
       SELECT $1, $2::jsonb, 1, $4 WHERE $3 = 0 OR EXISTS (SELECT 1 FROM settings WHERE key = $1)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, version = s.version + 1, updated_at = $4
         WHERE s.version = $3`,
      [KEY, JSON.stringify(input), version, this.clock.now()],
    );
    if (written !== 1) throw Problem.stale(before);
    await this.audit.record({
      ...{ action: 'inactivity.updated', subjectType: 'settings', subjectId: KEY },
      ...{ before, after: input },
    });
    return this.read();
  }
}
