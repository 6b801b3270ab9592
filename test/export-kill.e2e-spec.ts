import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { aCompany } from './factories/companies';
import { aSupervisor } from './factories/people';
import { TestApp } from './support/app';
import { ServerProcess } from './support/server-process';

const ROWS = 100_000;

/** The built product is killed in the middle of a large export; another process takes it up. */
describe('an export of 100,000 rows whose process is killed', () => {
  let app: TestApp;
  let server: ServerProcess | undefined;

  beforeAll(async () => {
    app = await TestApp.start({ work: false });
    const { id } = await aCompany(app.db);
    await app.db.query(
      `INSERT INTO difficulties (id, number, company_id, status, title, body, category, severity, filed_by_name,
         filed_via, received_at, last_movement_at, created_at, updated_at)
       SELECT gen_random_uuid(), 'D-2024-' || lpad(n::text, 6, '0'), $1, 'assigned', '통관 보류 ' || n, '본문',
         'cus', 'normal', '김대표', 'portal', at, at, at, at
       FROM generate_series(1, ${ROWS}) n, LATERAL (SELECT '2026-01-05T00:00:00Z'::timestamptz + n * interval '1 minute' AS at) t`,
      [id],
    );
    await app.db.query('ANALYZE difficulties');
  }, 120_000);
  afterAll(async () => {
    await server?.stop('SIGKILL');
    await app.close();
  });

  const start = async (aheadMs: number) => {
    server = await ServerProcess.start({
      ...{ NODE_ENV: 'test', CLOCK_SHIFT_MS: String(aheadMs), DEMO: 'false', DATABASE_POOL: '6' },
      ...{ DATABASE_URL: app.databaseUrl, PUBLIC_URL: 'http://localhost:3000' },
      DATA_DIR: app.config.dataDir,
    });
  };
  const look = async (id: string) => {
    const [row] = await app.db.query('SELECT * FROM exports WHERE id = $1', [id]);
    return row;
  };
  const until = async (id: string, ready: (row: Record<string, unknown>) => boolean) => {
    for (const late = Date.now() + 90_000; ; await new Promise((r) => setTimeout(r, 50))) {
      const row = await look(id);
      if (ready(row)) return row;
      if (Date.now() > late) throw new Error(`Waited in vain: ${JSON.stringify(row)}`);
    }
  };

  it('comes out once, whole and without a row twice', async () => {
    const lead = await app.as(await aSupervisor(app.db, { programmeWide: true }));
    const purpose = '전수 점검';
    const asked = await lead.post('/api/exports', {
      ...{ source: 'difficulties', format: 'csv', purpose },
    });
    const { id } = asked.body;
    await start(0);
    const halfway = await until(id, ({ processed }) => Number(processed) > ROWS / 10);
    await server!.stop('SIGKILL');
    expect(halfway).toMatchObject({ status: 'running', attempt: 1 });
    // Two minutes on, the other process finds it dead.
    await start(120_000);
    const done = await until(id, ({ status }) => status !== 'running');
    expect(done).toMatchObject({ status: 'done', attempt: 2, total: ROWS, processed: ROWS });
    expect(memoryPeakMb(server!.pid)).toBeLessThan(400);
    const files = readdirSync(join(app.config.dataDir, 'files'), {
      recursive: true,
      withFileTypes: true,
    }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name)).toEqual([done.storage_key]);
    const numbers = new Set<string>();
    let lines = 0;
    const path = join(files[0]!.parentPath, files[0]!.name);
    for await (const line of createInterface({ input: createReadStream(path) })) {
      lines += 1;
      numbers.add(line.slice(0, 13));
    }
    expect([lines, numbers.size]).toEqual([ROWS + 1, ROWS + 1]);
  }, 240_000);
});

/** The most memory a process ever held, in MB (Linux). */
function memoryPeakMb(pid: number): number {
  const [, kb] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kb) / 1024;
}
