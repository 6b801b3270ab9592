import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Problem } from '../http/problem';
import type { UnitOfWork } from './unit-of-work';

interface Versioned extends ObjectLiteral {
  id: string;
  version: number;
}

/**
 * Writes a record that was read before, unless someone changed it meanwhile: a guarded
 * `UPDATE … WHERE version = n` (TypeORM's `save()` does not protect). Raises `version` by one.
 * @param expected the version the client saw (`If-Match`); defaults to the one read
 * @param current what the client is shown when it lost, as the 412's `current`
 * @throws Problem 412 `version.stale`
 */
export async function updateVersioned<T extends Versioned>(
  uow: UnitOfWork,
  target: EntityTarget<T>,
  record: T,
  { expected = record.version, current }: { expected?: number; current?: () => unknown } = {},
): Promise<void> {
  const columns = uow.manager.connection
    .getMetadata(target)
    .columns.filter(
      (column) => !column.isPrimary && !['version', 'createdAt'].includes(column.propertyName),
    );
  const values = Object.fromEntries(
    columns.map((column) => [column.propertyName, column.getEntityValue(record)]),
  );
  const result = await uow.manager
    .createQueryBuilder()
    .update(target)
    .set({ ...values, version: () => 'version + 1' } as never)
    .where('id = :id AND version = :expected', { id: record.id, expected })
    .execute();
  if (result.affected !== 1) throw Problem.stale(await current?.());
  record.version = expected + 1;
}

/** Refuses early when the client saw another version than the one read. */
export function requireVersion(
  record: { version: number },
  expected: number,
  current?: () => unknown,
): void {
  if (record.version !== expected) throw Problem.stale(current?.());
}
