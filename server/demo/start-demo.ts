import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../platform/config/config';
import { DemoService } from './demo.service';
import { DEMO_PASSWORD, type DemoLogin } from './demo-people';

/**
 * Loads the demo agency into an empty database when demo mode is on.
 * @returns lines that tell who can sign in; none when demo mode is off or the data are someone's own
 */
export async function startDemo(app: INestApplicationContext, config: Config): Promise<string[]> {
  if (!config.demo) return [];
  const demo = app.get(DemoService);
  await demo.loadIfEmpty();
  return linesOf(await demo.people());
}

/** Replaces whatever people, firms and cases there are by the demo as of today. */
export async function reloadDemo(app: INestApplicationContext): Promise<string[]> {
  const { people, rows, milliseconds } = await app.get(DemoService).reload();
  return [`Loaded the demo agency: ${rows} rows in ${milliseconds} ms.`, ...linesOf(people)];
}

function linesOf(people: readonly DemoLogin[]): string[] {
  if (people.length === 0) return [];
  return [
    `\n  Demo people (password ${DEMO_PASSWORD}, or one click on the sign-in page):`,
    ...people.map(
      ({ email, name, title, role }) => `  ${email.padEnd(36)} ${name} ${title} · ${role}`,
    ),
    '',
  ];
}
