import { MATERIALISE } from '../server/check-ins/cadence-settings.service';
import { REMIND } from '../server/notifications/check-in-reminders.service';
import { DIGEST } from '../server/notifications/digest.service';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { Jobs } from '../server/platform/jobs/jobs';
import { SYSTEM } from '../server/platform/security/actor';
import { aDoctor, aSupervisor, aTeam } from './factories/people';
import { TestApp } from './support/app';
import { ServerProcess } from './support/server-process';
import { startSmtpSink, type SmtpSink } from './support/smtp-sink';

const FIRMS = 2000;
const DOCTORS = 200;
/** Minutes by which the clock of each process is wrong. */
const SKEWS = [-5, 0, 5];

/**
 * Three processes of the built product on one database, with clocks ten minutes apart, killed while
 * they work (issue "Proof"): every occurrence and every reminder once, no mail lost, and no more mails
 * doubled than processes killed.
 */
describe('three processes that are killed over 2,000 due items', () => {
  let app: TestApp;
  let smtp: SmtpSink;
  const processes: (ServerProcess | undefined)[] = SKEWS.map(() => undefined);
  /** Message-IDs as a real SMTP server took them. */
  const delivered: string[] = [];
  let kills = 0;

  beforeAll(async () => {
    app = await TestApp.start({ work: false });
    smtp = await startSmtpSink((text) =>
      delivered.push(/^Message-ID:\s*(<[^>]+>)/im.exec(text)?.[1] ?? ''),
    );
  }, 60_000);
  afterAll(async () => {
    await Promise.all(processes.map((one) => one?.stop('SIGKILL')));
    await smtp.stop();
    await app.close();
  });

  /** Starts one of them as if it were this moment by the right clock. */
  const start = async (n: number, moment: string) => {
    const shift = Date.parse(moment) - Date.now() + SKEWS[n]! * 60_000;
    processes[n] = await ServerProcess.start({
      ...{ NODE_ENV: 'test', CLOCK_SHIFT_MS: String(shift), DEMO: 'false', DATABASE_POOL: '6' },
      ...{ DATABASE_URL: app.databaseUrl, SMTP_URL: smtp.url, PUBLIC_URL: 'http://localhost:3000' },
      DATA_DIR: app.config.dataDir,
    });
  };
  const startAll = (moment: string) => Promise.all(SKEWS.map((_, n) => start(n, moment)));
  const kill = async (n: number) => {
    kills += 1;
    await processes[n]!.stop('SIGKILL');
  };
  /** A tick, as each process gives itself every ten minutes. */
  const tick = (job: string) =>
    app.nest.get(UnitOfWork).run(SYSTEM, () => app.nest.get(Jobs).enqueue(job, {}));
  const ticks = async (job: string, n: number) => {
    for (let i = 0; i < n; i++) await tick(job);
  };
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const one = async (sql: string) => (await app.db.query(sql))[0];
  const until = async (what: string, done: () => Promise<boolean>, ms = 120_000) => {
    for (const late = Date.now() + ms; !(await done()); await pause(200)) {
      if (Date.now() > late) throw new Error(`Waited in vain for ${what}.`);
    }
  };

  async function arrange(): Promise<void> {
    const team = await aTeam(app.db);
    await aSupervisor(app.db, { teamIds: [team.id] });
    const doctors: string[] = [];
    for (let i = 0; i < DOCTORS; i++) doctors.push((await aDoctor(app.db, { teamId: team.id })).id);
    await app.db.query(
      `WITH firms AS (
         INSERT INTO companies (id, name, name_key, choseong, tier, export_experience, team_id, last_contact_at)
         SELECT gen_random_uuid(), '기업' || n, '기업' || n, '', 'intensive', 'growing', $1, '2026-11-12T01:00:00Z'
         FROM generate_series(1, $2::int) n RETURNING id, name
       )
       INSERT INTO assignments (id, company_id, doctor_id, role, during, reason, created_at)
       SELECT gen_random_uuid(), id, ($3::uuid[])[1 + substr(name, 3)::int % $4], 'primary', '[2026-09-01,)', '시험', now()
       FROM firms`,
      [team.id, FIRMS, doctors, DOCTORS],
    );
  }

  it('make every occurrence and tell every reminder once, lose no mail and double few', async () => {
    await arrange();
    const dawn = '2026-11-20T04:31:00+09:00';
    await startAll(dawn);
    await ticks(MATERIALISE, 6);
    await pause(700);
    await kill(0);
    await ticks(MATERIALISE, 3);
    await pause(500);
    await kill(1);
    await ticks(MATERIALISE, 3);
    await until('every firm to have its check-ins', async () => {
      const row = await one(
        `SELECT count(DISTINCT company_id)::int AS firms FROM check_ins WHERE due_on = '2026-11-26'`,
      );
      return row.firms === FIRMS;
    });
    await kill(2);

    // The working day after the due day, a few minutes past nine by the right clock.
    const late = '2026-11-27T09:06:00+09:00';
    await startAll(late);
    const restarts: Promise<void>[] = [];
    for (let round = 0; round < SKEWS.length; round++) {
      await ticks(REMIND, 3);
      await ticks(DIGEST, 2);
      await pause(600);
      await kill(round);
      restarts.push(start(round, late));
    }
    await Promise.all(restarts);
    await ticks(REMIND, 3);
    await ticks(DIGEST, 3);
    await until('every step to be told', async () => {
      const row = await one(
        `SELECT count(*)::int AS n FROM check_in_steps WHERE step = 'doctor' AND due_on = '2026-11-26'`,
      );
      return row.n === FIRMS;
    });
    await until('every digest to be written', async () => {
      const row = await one(
        `SELECT count(*)::int AS n FROM mail_outbox WHERE template = 'morning_digest'`,
      );
      return row.n >= DOCTORS;
    });
    await until('every mail to be sent', async () => {
      const row = await one(`SELECT count(*)::int AS n FROM mail_outbox WHERE status <> 'sent'`);
      return row.n === 0;
    });

    const made = await one(
      `SELECT count(*)::int AS n, count(DISTINCT (plan_id, occurrence_on))::int AS occurrences,
         count(DISTINCT (company_id, due_on))::int AS days, count(DISTINCT company_id)::int AS firms FROM check_ins`,
    );
    expect(made).toMatchObject({ occurrences: made.n, days: made.n, firms: FIRMS });
    const perDoctor = (table: string, kind: string, who: string) =>
      one(`SELECT count(*)::int AS people, coalesce(max(n), 0)::int AS most FROM (
             SELECT count(*) AS n FROM ${table} GROUP BY ${kind}, ${who} HAVING ${kind} = 'check_ins_overdue') t`);
    const once = { people: DOCTORS, most: 1 };
    expect(await perDoctor('notifications', 'kind', 'user_id')).toEqual(once);
    expect(await perDoctor('mail_outbox', 'template', 'to_address')).toEqual(once);
    const digests = await one(
      `SELECT max(n)::int AS most FROM (SELECT count(*) AS n FROM mail_outbox
         WHERE template = 'morning_digest' GROUP BY to_address) t`,
    );
    expect(digests.most).toBe(1);

    const mails: { message_id: string }[] = await app.db.query(
      'SELECT message_id FROM mail_outbox',
    );
    const arrived = new Set(delivered);
    expect(mails.filter(({ message_id: id }) => !arrived.has(id))).toEqual([]);
    expect(mails.length).toBeGreaterThanOrEqual(2 * DOCTORS);
    expect(kills).toBe(6);
    expect(delivered.length - arrived.size).toBeLessThanOrEqual(kills);
  }, 400_000);
});
