import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit';
import { Clock } from '../config/clock';
import { Problem } from '../http/problem';
import { UnitOfWork } from './unit-of-work';

/** Settings of the whole programme, each a document under its key with a version of its own. */
@Injectable()
export class KeptSettings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** What stands under the key over what the product came with; version 0 while nobody changed it. */
  async read<T extends object>(key: string, defaults: T): Promise<T & { version: number }> {
    const row = await this.uow.one<{ value: Partial<T>; version: number }>(
      'SELECT value, version FROM settings WHERE key = $1',
      [key],
    );
    return { ...defaults, ...row?.value, version: row?.version ?? 0 };
  }

  /**
   * @param seen the version the person saw
   * @throws Problem 412 with what stands there now
   */
  async write<T extends object>(
    key: string,
    seen: number,
    value: T,
    { action, before }: { action: string; before: object },
  ): Promise<void> {
    const written = await this.uow.execute(
      `INSERT INTO settings AS s (key, value, version, updated_at)
       SELECT $1, $2::jsonb, 1, $4 WHERE $3 = 0 OR EXISTS (SELECT 1 FROM settings WHERE key = $1)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, version = s.version + 1, updated_at = $4
         WHERE s.version = $3`,
      [key, JSON.stringify(value), seen, this.clock.now()],
    );
    if (written !== 1) throw Problem.stale(before);
    await this.audit.record({
      ...{ action, subjectType: 'settings', subjectId: key },
      ...{ before, after: value },
    });
  }
}
