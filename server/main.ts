import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createApplication } from './application';
import { openDatabase } from './database-home';
import { startDemo } from './demo/start-demo';
import { ShiftedClock } from './platform/config/clock';
import { ConfigProblem, loadConfig } from './platform/config/config';
import { Schedules } from './schedules';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Starts the product: database, migrations, registers, demo, API and web client on one port. */
async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const began = performance.now();
  const database = await openDatabase(config, say);
  let stopping = false;
  const app = await createApplication(config, database.url, {
    clientDir: join(__dirname, '..', 'client'),
    clock: config.clockShiftMs ? new ShiftedClock(config.clockShiftMs) : undefined,
  }).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });

  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    const late = setTimeout(() => process.exit(1), 15_000);
    late.unref();
    await app.close().catch((error: unknown) => console.error(error));
    await database.stop();
    process.exit(code);
  };
  process.once('SIGINT', () => void stop(0));
  process.once('SIGTERM', () => void stop(0));

  let people: string[];
  try {
    people = await startDemo(app, config);
    await app.listen({ port: config.port, host: config.host });
    await app.get(Schedules).catchUp();
  } catch (error) {
    console.error(config.logLevel === 'debug' ? error : (error as Error).message);
    return stop(1);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`\n  Home Doctor · 홈닥터  ${config.publicUrl}   (started in ${seconds} s)`);
  people.forEach((line) => say(line));
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigProblem ? error.message : error);
  process.exit(1);
});
