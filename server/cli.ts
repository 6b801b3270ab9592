import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { createApplication } from './application';
import { openDatabase } from './database-home';
import { reloadDemo } from './demo/start-demo';
import { loadConfig } from './platform/config/config';
import { connect } from './platform/database/connection';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Commands for whoever runs the product: `node dist/server/cli.js db:migrate | db:reset | demo`. */
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
  } else if (command === 'demo') {
    if (config.env === 'production') throw new Error('demo does not run in production.');
  } else if (command !== 'db:migrate') {
    throw new Error(`Unknown command ${command ?? ''}: db:migrate, db:reset, demo`);
  }
  const home = await openDatabase(config, say);
  if (command === 'demo') {
    const app = await createApplication(config, home.url, { work: false });
    try {
      (await reloadDemo(app)).forEach((line) => say(line));
    } finally {
      await app.close();
    }
  }
  await home.stop();
  say('The database is ready.');
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
