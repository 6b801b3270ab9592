import { TELL_ISSUE_PROGRESS } from '../server/systemic-issues/issue-progress.service';
import { aCompany, anOwner } from './factories/companies';
import { aDifficulty } from './factories/difficulties';
import { aDoctor } from './factories/people';
import { aSystemicIssue } from './factories/systemic-issues';
import { TestApp } from './support/app';
import { ServerProcess } from './support/server-process';

const FIRMS = 120;
const CASES_EACH = 2;

/** The built product is killed while it carries a public note to the cases of many firms. */
describe('a public note whose process is killed on its way', () => {
  let app: TestApp;
  let server: ServerProcess | undefined;

  beforeAll(async () => {
    app = await TestApp.start({ work: false });
  }, 60_000);
  afterAll(async () => {
    await server?.stop('SIGKILL');
    await app.close();
  });

  const start = async () => {
    server = await ServerProcess.start({
      ...{ NODE_ENV: 'test', CLOCK_SHIFT_MS: '0', DEMO: 'false', DATABASE_POOL: '6' },
      ...{ DATABASE_URL: app.databaseUrl, PUBLIC_URL: 'http://localhost:3000' },
      DATA_DIR: app.config.dataDir,
    });
  };
  const count = async (sql: string): Promise<number> =>
    (await app.db.query(`SELECT count(*)::int AS n FROM ${sql}`))[0].n;
  const delivered = () => count('systemic_note_deliveries');
  const until = async (wanted: number) => {
    for (const late = Date.now() + 60_000; (await delivered()) < wanted;) {
      if (Date.now() > late) throw new Error(`${await delivered()} of ${wanted} told.`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it('reaches every case once and tells every firm once', async () => {
    const cases: { id: string; companyId: string }[] = [];
    for (let firm = 0; firm < FIRMS; firm++) {
      const { id: companyId } = await aCompany(app.db);
      await anOwner(app.db, companyId);
      for (let n = 0; n < CASES_EACH; n++) {
        cases.push({ id: (await aDifficulty(app.db, companyId)).id, companyId });
      }
    }
    const owner = await aDoctor(app.db);
    const issue = await aSystemicIssue(app.db, { owner, cases });
    const by = await app.as(owner);
    const note = { public: true, textKo: '관세청이 통보 절차를 검토하기로 했습니다.' };
    expect((await by.post(`/api/systemic-issues/${issue.id}/notes`, note)).status).toBe(201);

    await start();
    await until(1);
    await server!.stop('SIGKILL');
    const halfway = await delivered();
    expect(halfway).toBeGreaterThan(0);
    expect(halfway).toBeLessThan(cases.length);
    // What was told is whole: the mark, the entry and the notice are one.
    expect(await count(`difficulty_entries WHERE type = 'systemic_progress'`)).toBe(halfway);
    expect(await count(`notifications WHERE kind = 'systemic_progress'`)).toBe(
      halfway / CASES_EACH,
    );
    // The queue gives a job back once nobody has been heard of for five minutes.
    await app.db.query(
      `UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE name = $1 AND state = 'active'`,
      [TELL_ISSUE_PROGRESS],
    );
    await start();
    await until(cases.length);
    await server!.stop('SIGTERM');
    const told = `(SELECT difficulty_id, count(*) AS n FROM difficulty_entries
      WHERE type = 'systemic_progress' GROUP BY 1) t`;
    expect([await count(told), await count(`${told} WHERE n > 1`)]).toEqual([cases.length, 0]);
    expect(await count(`notifications WHERE kind = 'systemic_progress'`)).toBe(FIRMS);
    const mails = `(SELECT to_address, count(*) AS n FROM mail_outbox
      WHERE template = 'systemic_progress' GROUP BY 1) t`;
    expect([await count(mails), await count(`${mails} WHERE n > 1`)]).toEqual([FIRMS, 0]);
  }, 120_000);
});
