import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedLetterTemplates } from './letters/letter-template-seed';
import type { Config } from './platform/config/config';
import { connect } from './platform/database/connection';
import { EmbeddedPostgres } from './platform/database/embedded';
import { ensureDatabase, migrate } from './platform/database/migrate';
import { seedReference } from './reference/reference-seed';

const DATABASE = 'home_doctor';

export interface DatabaseHome {
  url: string;
  stop: () => Promise<void>;
}

/**
 * The database of this installation: DATABASE_URL, or an embedded server in DATA_DIR. Migrated and
 * with its registers filled when it resolves.
 */
export async function openDatabase(
  config: Config,
  log: (line: string) => void,
): Promise<DatabaseHome> {
  const home = config.databaseUrl ? external(config.databaseUrl) : await embedded(config, log);
  try {
    await migrate(home.url, join(__dirname, '..', 'migrations'));
    const source = await connect(home.url);
    try {
      await source.transaction(async (manager) => {
        await seedReference((sql, params) => manager.query(sql, params));
        await seedLetterTemplates((sql, params) => manager.query(sql, params));
      });
    } finally {
      await source.destroy();
    }
    return home;
  } catch (error) {
    await home.stop();
    throw error;
  }
}

function external(url: string): DatabaseHome {
  return { url, stop: () => Promise.resolve() };
}

async function embedded(config: Config, log: (line: string) => void): Promise<DatabaseHome> {
  const release = claim(config.dataDir);
  const { server, url } = await EmbeddedPostgres.start(config.dataDir, { log });
  const stop = async () => {
    await server.stop();
    release();
  };
  try {
    await ensureDatabase(DATABASE, url('postgres'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: url(DATABASE), stop };
}

/** One process a data directory: a second one would stop the first one's database. */
function claim(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'server.pid');
  if (existsSync(path)) {
    const pid = Number(readFileSync(path, 'utf8'));
    if (pid !== process.pid && isServer(pid)) {
      throw new Error(
        `Home Doctor runs on ${dataDir} already (process ${pid}). Stop it first, or set DATA_DIR.`,
      );
    }
  }
  writeFileSync(path, String(process.pid));
  return () => rmSync(path, { force: true });
}

function isServer(pid: number): boolean {
  try {
    return /server[/.](main|cli|openapi)?/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}
