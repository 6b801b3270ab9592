import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedLetterTemplates } from '../../server/letters/letter-template-seed';
import { connect } from '../../server/platform/database/connection';
import { EmbeddedPostgres } from '../../server/platform/database/embedded';
import { ensureDatabase, migrate } from '../../server/platform/database/migrate';
import { seedReference } from '../../server/reference/reference-seed';
import { PgBoss } from 'pg-boss';
import { forgetData } from './data-dir';

export const TEMPLATE = 'home_doctor_template';

let server: EmbeddedPostgres | undefined;
let home: string | undefined;

/** One cluster for a run: migrated once into a template that every spec file clones. */
export async function startCluster(): Promise<void> {
  home = mkdtempSync(join(tmpdir(), 'home-doctor-test-'));
  const started = await EmbeddedPostgres.start(home, {
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
  });
  server = started.server;
  await ensureDatabase(TEMPLATE, started.url('postgres'));
  const url = started.url(TEMPLATE);
  await migrate(url, join(__dirname, '..', '..', 'migrations'));
  const source = await connect(url);
  await source.transaction(async (manager) => {
    await seedReference((sql, params) => manager.query(sql, params));
    await seedLetterTemplates((sql, params) => manager.query(sql, params));
  });
  await source.destroy();
  const boss = new PgBoss({ connectionString: url, schema: 'pgboss' });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.stop({ graceful: false });
  process.env.TEST_CLUSTER_URL = started.url('postgres');
}

export async function stopCluster(): Promise<void> {
  await server?.stop();
  if (home) forgetData(home);
}
