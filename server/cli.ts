import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { createApplication } from './application';
import { openDatabase } from './database-home';
import { reloadDemo } from './demo/start-demo';
import { InvitationService } from './people/invitation.service';
import { loadConfig } from './platform/config/config';
import { connect } from './platform/database/connection';

const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Commands for whoever runs the product:
 * `node dist/server/cli.js db:migrate | db:reset | demo | admin:create EMAIL NAME`.
 */
async function main([command, ...args]: string[]): Promise<void> {
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
  } else if (command === 'admin:create') {
    if (args.length < 2) throw new Error('admin:create needs an e-mail address and a name.');
  } else if (command !== 'db:migrate') {
    throw new Error(`Unknown command ${command ?? ''}: db:migrate, db:reset, demo, admin:create`);
  }
  const home = await openDatabase(config, say);
  if (command === 'demo' || command === 'admin:create') {
    const app = await createApplication(config, home.url, { work: false });
    try {
      if (command === 'demo') (await reloadDemo(app)).forEach((line) => say(line));
      else {
        const path = await app
          .get(InvitationService)
          .inviteFirstAdmin(args[0] ?? '', args.slice(1).join(' '));
        say(`Set the password within 14 days at ${config.publicUrl}${path}`);
      }
    } finally {
      await app.close();
    }
  }
  await home.stop();
  say('The database is ready.');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
