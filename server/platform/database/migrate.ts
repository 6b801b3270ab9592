import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './connection';

const LOCK = 7_305_001;

/**
 * Runs the migrations that are still missing, one process at a time.
 * @param folder where the compiled (or, in tests, the source) migrations lie
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const source = new DataSource({
    ...dataSourceOptions(url, 2),
    migrations: readdirSync(folder)
      .filter((name) => /^\d+-.*\.(js|ts)$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => join(folder, name)),
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const done = await source.runMigrations();
    return done.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}

/** Makes the database when the server does not have it yet. */
export async function ensureDatabase(name: string, maintenanceUrl: string): Promise<void> {
  const source = new DataSource(dataSourceOptions(maintenanceUrl, 1));
  await source.initialize();
  try {
    const [found] = await source.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!found) await source.query(`CREATE DATABASE "${name.replaceAll('"', '""')}"`);
  } finally {
    await source.destroy();
  }
}
