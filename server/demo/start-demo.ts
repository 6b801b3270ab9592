import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../platform/config/config';
import { DemoService } from './demo.service';
import { DEMO_PASSWORD, type DemoPerson } from './demo-people';

/**
 * Loads the demo agency into an empty database when demo mode is on.
 * @returns lines that tell who can sign in; none when nothing was loaded or demo mode is off
 */
export async function startDemo(app: INestApplicationContext, config: Config): Promise<string[]> {
  if (!config.demo) return [];
  const loaded = await app.get(DemoService).loadIfEmpty();
  return loaded ? linesOf(loaded.people) : [];
}

/** Replaces whatever people, firms and cases there are by the demo as of today. */
export async function reloadDemo(app: INestApplicationContext): Promise<string[]> {
  const { people, rows, milliseconds } = await app.get(DemoService).reload();
  return [`Loaded the demo agency: ${rows} rows in ${milliseconds} ms.`, ...linesOf(people)];
}

function linesOf(people: readonly DemoPerson[]): string[] {
  return [
    `\n  Demo people (password ${DEMO_PASSWORD}, or one click on the sign-in page):`,
    ...people.map(
      ({ email, name, title, role }) => `  ${email.padEnd(36)} ${name} ${title} · ${role}`,
    ),
    '',
  ];
}
