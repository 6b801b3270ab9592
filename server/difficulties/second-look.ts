import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { ReferenceLookup } from '../reference/reference-lookup.service';

const KEY = 'second_look';

interface Setting {
  categories: string[];
  version: number;
}

/** Of which categories an answer needs a second pair of eyes; of none until somebody says so. */
@Injectable()
export class SecondLook {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly reference: ReferenceLookup,
    private readonly audit: Audit,
  ) {}

  async get(): Promise<Setting> {
    const row = await this.uow.one<{ value: { categories: string[] }; version: number }>(
      'SELECT value, version FROM settings WHERE key = $1',
      [KEY],
    );
    return { categories: row?.value.categories ?? [], version: row?.version ?? 0 };
  }

  async needed(category: string | null): Promise<boolean> {
    return category !== null && (await this.get()).categories.includes(category);
  }

  /** @throws Problem 412 when somebody set it meanwhile, 422 for categories there are not */
  async edit(version: number, categories: string[]): Promise<Setting> {
    const [unknown] = await this.reference.unknownCodes('difficulty_categories', categories);
    if (unknown) throw Problem.field('categories', 'unknown_code', `There is no ${unknown}.`);
    const before = await this.get();
    const written = await this.uow.execute(
      `INSERT INTO settings AS s (key, value, version, updated_at)
       SELECT $1, $2::jsonb, 1, $4 WHERE $3 = 0 OR EXISTS (SELECT 1 FROM settings WHERE key = $1)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, version = s.version + 1, updated_at = $4
         WHERE s.version = $3`,
      [KEY, JSON.stringify({ categories }), version, this.clock.now()],
    );
    if (written !== 1) throw Problem.stale(before);
    await this.audit.record({
      ...{ action: 'second_look.updated', subjectType: 'settings', subjectId: KEY },
      ...{ before: { categories: before.categories }, after: { categories } },
    });
    return this.get();
  }
}
