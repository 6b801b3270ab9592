// How fast the nightly job turns --plans= plans (100,000) into check-ins: made for the first time, run again,
// and after ten days of outage. The built server on a database of its own, without HTTP.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import pg from 'pg';
import { elsewhere } from './product.mjs';

const require = createRequire(import.meta.url);
const plans = Number(
  process.argv.find((argument) => argument.startsWith('--plans='))?.slice(8) ?? 100_000,
);
const DOCTORS = 500;
/** Of ten plans two are fixed; of the floating ones most are monthly. */
const FIXED_SHARE = 5;

const dataDir = mkdtempSync(join(tmpdir(), 'home-doctor-bench-'));
Object.assign(process.env, { LOG_LEVEL: 'error', DATABASE_URL: '', DATA_DIR: dataDir, DEMO: '0' });
const { loadConfig } = require('../dist/server/platform/config/config.js');
const { Clock } = require('../dist/server/platform/config/clock.js');
const { openDatabase } = require('../dist/server/database-home.js');
const { createApplication } = require('../dist/server/application.js');
const { Materialiser } = require('../dist/server/check-ins/materialiser.service.js');

class BenchClock extends Clock {
  ahead = 0;
  now() {
    return new Date(Date.now() + this.ahead);
  }
}

const clock = new BenchClock();
const config = loadConfig(process.env);
const home = await openDatabase(config, () => undefined);
const app = await createApplication(config, home.url, { work: false, clock });
try {
  await fill(home.url);
  const job = app.get(Materialiser);
  console.log(`\n${plans.toLocaleString()} plans\n`);
  console.log(
    `${'run'.padEnd(30)}${'seconds'.padStart(9)}${'plans/s'.padStart(10)}${'made'.padStart(10)}${'moved'.padStart(9)}${'removed'.padStart(9)}${'items/s'.padStart(10)}`,
  );
  await measure('first', job);
  await measure('again, nothing to do', job);
  clock.ahead = 10 * 86_400_000;
  await measure('after ten days of outage', job);
} finally {
  await app.close();
  await home.stop();
  for (const place of [dataDir, elsewhere(dataDir)])
    rmSync(place, { recursive: true, force: true });
}

async function measure(name, job) {
  const began = performance.now();
  const { plans: seen, made, moved, removed } = await job.runAll();
  const seconds = (performance.now() - began) / 1000;
  const items = made + moved + removed;
  const cells = [
    seconds.toFixed(1).padStart(9),
    Math.round(seen / seconds)
      .toString()
      .padStart(10),
    String(made).padStart(10),
    String(moved).padStart(9),
    String(removed).padStart(9),
    Math.round(items / seconds)
      .toString()
      .padStart(10),
  ];
  console.log(`${name.padEnd(30)}${cells.join('')}`);
}

/** Firms with a doctor and a plan, the last contact within the last fortnight to three months. */
async function fill(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const run = client.query(`
    CREATE TEMP TABLE bench_doctors AS SELECT gen_random_uuid() AS id, n FROM generate_series(1, ${DOCTORS}) n;
    INSERT INTO users (id, role, name, email, status, created_at, updated_at)
      SELECT id, 'doctor', '홈닥터' || n, 'doctor' || n || '@bench.example', 'active', now(), now() FROM bench_doctors;
    INSERT INTO doctors (user_id) SELECT id FROM bench_doctors;
    CREATE TEMP TABLE bench_firms AS SELECT gen_random_uuid() AS id, n,
      (ARRAY['intensive', 'regular', 'regular', 'watch'])[1 + n % 4] AS tier FROM generate_series(1, ${plans}) n;
    INSERT INTO companies (id, name, name_key, choseong, export_experience, tier, status, last_contact_at, created_at, updated_at)
      SELECT id, '기업' || n, '기업' || n, '', 'growing', tier, 'active', now() - make_interval(days => 1 + n % 90), now(), now() FROM bench_firms;
    INSERT INTO assignments (id, company_id, doctor_id, role, during, reason, created_at)
      SELECT gen_random_uuid(), f.id, d.id, 'primary', daterange(current_date - 200, NULL), 'bench', now()
      FROM bench_firms f JOIN bench_doctors d ON d.n = 1 + f.n % ${DOCTORS};
    INSERT INTO check_in_plans (id, company_id, mode, rule, anchor_on, ideal_gap_days, max_gap_days, starts_on, origin, created_at, updated_at)
      SELECT gen_random_uuid(), id, 'fixed', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', current_date, 14, 21, current_date, 'custom', now(), now()
      FROM bench_firms WHERE n % ${FIXED_SHARE} = 0;
    INSERT INTO doctor_leaves (id, doctor_id, during, created_at)
      SELECT gen_random_uuid(), id, daterange(current_date + n % 60, current_date + n % 60 + 5), now() FROM bench_doctors;
    ANALYZE;
  `);
  await run.finally(() => client.end());
}
