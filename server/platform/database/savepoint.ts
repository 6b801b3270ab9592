import type { UnitOfWork } from './unit-of-work';

/**
 * Runs one step of the present transaction by itself: when it fails, what it did is taken back, and
 * the steps before it stay.
 * @param failed what to answer then
 */
export async function onItsOwn<T>(
  uow: UnitOfWork,
  step: () => Promise<T>,
  failed: (error: unknown) => T,
): Promise<T> {
  await uow.execute('SAVEPOINT on_its_own');
  try {
    const result = await step();
    await uow.execute('RELEASE SAVEPOINT on_its_own');
    return result;
  } catch (error) {
    await uow.execute('ROLLBACK TO SAVEPOINT on_its_own');
    return failed(error);
  }
}
