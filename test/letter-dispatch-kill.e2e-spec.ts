import { SEND_LETTERS } from '../server/letters/dispatch/letter-pump';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { Jobs } from '../server/platform/jobs/jobs';
import { SYSTEM } from '../server/platform/security/actor';
import { LETTERS_OF_A_MINUTE, type Mails, manyRecipients } from './support/many-recipients';
import { dispatchWorld, type DispatchWorld } from './support/dispatch-world';
import { ServerProcess } from './support/server-process';
import { type SmtpSink, startSmtpSink } from './support/smtp-sink';

/** Monday, ten in Berlin. */
const NOW = '2026-11-23T10:00:00+01:00';
const RECIPIENTS = 5_000;
/** How far the sending is when its process is killed, and when the mail server goes away. */
const KILLS = [1_200, 3_400];
const OUTAGES = [2_300];

/** The built product sends to five thousand; it is killed and its mail server goes away meanwhile. */
describe('a letter to 5,000 whose process is killed', () => {
  let world: DispatchWorld;
  let smtp: SmtpSink;
  let server: ServerProcess | undefined;
  const taken: Mails = new Map();
  let arrived = 0;

  const take = (text: string) => {
    const [, id = ''] = /^message-id: *(\S+)/im.exec(text) ?? [];
    // Notices to staff and firm go out besides.
    if (!id.startsWith('<letter-')) return;
    taken.set(id, (taken.get(id) ?? 0) + 1);
    arrived += 1;
  };

  beforeAll(async () => {
    smtp = await startSmtpSink(take);
    world = await dispatchWorld({ now: NOW, work: false, config: { smtpUrl: smtp.url } });
  }, 120_000);
  afterAll(async () => {
    await server?.stop('SIGKILL');
    await smtp.kill();
    await world.app.close();
  });

  const start = async () => {
    // The processes' clock stands at a Monday morning, whatever day the test runs.
    const shift = world.app.clock.now().getTime() - Date.now();
    server = await ServerProcess.start({
      ...{ NODE_ENV: 'test', CLOCK_SHIFT_MS: String(Math.round(shift)), DEMO: 'false' },
      ...{ DATABASE_URL: world.app.databaseUrl, DATABASE_POOL: '6', SMTP_URL: smtp.url },
      ...{ PUBLIC_URL: 'http://localhost:3000', LETTERS_PER_MINUTE: LETTERS_OF_A_MINUTE },
      DATA_DIR: world.app.config.dataDir,
    });
  };
  /** The clock's tick of each minute. */
  const tick = () => {
    const { nest } = world.app;
    return nest.get(UnitOfWork).run(SYSTEM, () => nest.get(Jobs).enqueue(SEND_LETTERS));
  };
  const until = async (ready: () => boolean | Promise<boolean>, what: string) => {
    for (const late = Date.now() + 300_000; !(await ready());) {
      if (Date.now() > late) throw new Error(`Waited in vain for ${what}: ${arrived} arrived.`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it('reaches everybody, and nobody twice but by a kill', async () => {
    const contactIds = await manyRecipients(world.app.db, RECIPIENTS);
    const letter = await world.ready(contactIds);
    const body = { attachPdf: false };
    const asked = await world.doctor.post(`${letter.url}/dispatch`, body, { version: 5 });
    expect(asked).toMatchObject({ status: 200, body: { counts: { total: RECIPIENTS } } });
    world.app.clock.advance(11_000);
    await start();
    for (const at of [...KILLS, ...OUTAGES].sort((a, b) => a - b)) {
      await until(() => arrived >= at, `mail ${at}`);
      if (KILLS.includes(at)) {
        await server!.stop('SIGKILL');
        await start();
      } else {
        const port = Number(new URL(smtp.url).port);
        await smtp.kill();
        await new Promise((resolve) => setTimeout(resolve, 500));
        smtp = await startSmtpSink(take, { port });
        // What is held back would be tried again in seconds; the next minute's tick need not be waited for.
        await world.app.db.query('UPDATE letter_pump SET hold_until = NULL');
        await tick();
      }
    }
    const state = async () => {
      const [row] = await world.app.db.query(
        `SELECT l.status, count(*) FILTER (WHERE r.status = 'sent')::int AS sent, count(*)::int AS total
         FROM letters l JOIN letter_recipients r ON r.letter_id = l.id WHERE l.id = $1 GROUP BY l.status`,
        [letter.id],
      );
      return row;
    };
    await until(async () => (await state()).status === 'sent', 'the end');
    expect(await state()).toEqual({ status: 'sent', sent: RECIPIENTS, total: RECIPIENTS });
    const wanted = await world.app.db.query(
      'SELECT message_id AS id FROM letter_recipients WHERE letter_id = $1',
      [letter.id],
    );
    const lost = wanted.filter(({ id }: { id: string }) => !taken.has(id));
    expect(lost).toEqual([]);
    expect(taken.size).toBe(RECIPIENTS);
    const duplicates = arrived - RECIPIENTS;
    // A mail the torn server had taken, without getting to say so, counts as one too.
    expect(duplicates).toBeLessThanOrEqual(KILLS.length + OUTAGES.length);
    await server!.stop('SIGTERM');
  }, 600_000);
});
