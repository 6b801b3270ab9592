import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { openDatabase } from './database-home';
import { loadConfig } from './platform/config/config';
import { connect } from './platform/database/connection';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Commands for whoever runs the product: `node dist/server/cli.js db:migrate | db:reset`. */
async function main(command: string | undefined): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  if (command === 'db:reset') {
    if (config.env === 'production') throw new Error('db:reset does not run in production.');
    const home = await openDatabase(config, say);
    const source = await connect(home.url);
    await source.query('DROP SCHEMA IF EXISTS pgboss CASCADE');
    await source.query('DROP SCHEMA public CASCADE');
    await source.query('CREATE SCHEMA public');
    await source.destroy();
    await home.stop();
  } else if (command !== 'db:migrate') {
    throw new Error(`Unknown command ${command ?? ''}: db:migrate, db:reset`);
  }
  const home = await openDatabase(config, say);
  await home.stop();
  say('The database is ready.');
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
