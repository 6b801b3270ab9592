// Latency of the busiest routes over HTTP at 10 concurrent, on the demo agency plus --cases cases.
import { readFileSync } from 'node:fs';
import { signedIn, startProduct } from './product.mjs';

const CONCURRENT = 10;
const month = 'from=2026-10-01&to=2026-10-31';
const year = 'from=2026-01-01&to=2026-12-31';
const cases = Number(
  process.argv.find((argument) => argument.startsWith('--cases='))?.slice(8) ?? 20_000,
);
const rounds = 300;

const product = await startProduct();
try {
  await grow(cases);
  const doctor = await signedIn(
    product.url,
    ({ role, name }) => role === 'doctor' && name === '한지원',
  );
  const lead = await signedIn(product.url, ({ ko }) => ko.includes('사업단장'));
  const owner = await signedIn(product.url, ({ role }) => role === 'sme');
  const { items } = await doctor('GET', '/api/difficulties?limit=50');
  const ids = items.map(({ id }) => id);
  const any = () => ids[Math.floor(Math.random() * ids.length)];
  let filed = 0;
  const figures = [
    ['queue, first page (doctor)', () => doctor('GET', '/api/difficulties?limit=50')],
    ['queue, first page (programme lead)', () => lead('GET', '/api/difficulties?limit=50')],
    ['unresolved board (programme lead)', () => lead('GET', '/api/board?limit=50')],
    ...['doctor', 'category', 'market', 'partner'].map((group) => [
      `board grouped by ${group}`,
      () => lead('GET', `/api/board/summary?by=${group}`),
      60,
    ]),
    ['figures of a month', () => lead('GET', `/api/figures?${month}`), 60],
    ['figures of a year', () => lead('GET', `/api/figures?${year}`), 20],
    ['trend of a year', () => lead('GET', `/api/figures/trend?${year}`), 20],
    [
      'rows of an export',
      () => lead('POST', '/api/exports/count', { source: 'difficulties', filters: {} }),
      60,
    ],
    ['case page', () => doctor('GET', `/api/difficulties/${any()}`)],
    ['today (doctor)', () => doctor('GET', '/api/today')],
    ['search, two syllables', () => lead('GET', `/api/search?q=${encodeURIComponent('통관')}`)],
    ['search, initials', () => lead('GET', `/api/search?q=${encodeURIComponent('ㅎㄱ')}`)],
    [
      'add an internal note',
      () => doctor('POST', `/api/difficulties/${any()}/notes`, { text: '확인했습니다.' }),
    ],
    [
      'file a difficulty',
      () =>
        owner('POST', '/api/difficulties', {
          title: `출고 지연 ${filed++}`,
          body: '포워더가 만선이라고만 합니다. 답을 기다립니다.',
          severity: 'normal',
        }),
    ],
  ];
  console.log(
    `\n${cases.toLocaleString()} more cases, ${CONCURRENT} concurrent, ${rounds} requests each (60 or 20 where one counts all there is), milliseconds`,
  );
  console.log(
    `${'route'.padEnd(38)}${'p50'.padStart(8)}${'p95'.padStart(8)}${'max'.padStart(8)}${'req/s'.padStart(9)}`,
  );
  for (const [name, request, times] of figures) print(name, await measure(request, times));
  const { rows, seconds } = await exported(lead);
  console.log(
    `\nexport of ${rows.toLocaleString()} cases as CSV: ${seconds.toFixed(1)} s, ${Math.round(rows / seconds).toLocaleString()} rows/s`,
  );
  const status = readFileSync(`/proc/${product.pid}/status`, 'utf8');
  console.log(
    `\nserver resident memory: ${Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)} MB`,
  );
} finally {
  await product.stop();
}

/** Asks for all cases as a file and waits until it is made; at most the 500,000 a file may have. */
async function exported(by) {
  const began = performance.now();
  const filters = cases < 500_000 ? {} : { unresolved: 'true', severity: 'urgent' };
  const body = { source: 'difficulties', format: 'csv', purpose: '성능 측정 자료', filters };
  let one = await by('POST', '/api/exports', body);
  while (['queued', 'running'].includes(one.status)) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    one = await by('GET', `/api/exports/${one.id}`);
  }
  if (one.status !== 'done') throw new Error(`The export ended as ${one.status}: ${one.problem}`);
  return { rows: one.processed, seconds: (performance.now() - began) / 1000 };
}

async function measure(request, wanted = rounds) {
  for (let i = 0; i < Math.min(20, wanted / 4); i++) await request();
  const times = [];
  let left = wanted;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CONCURRENT }, async () => {
      while (left-- > 0) {
        const at = performance.now();
        await request();
        times.push(performance.now() - at);
      }
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return {
    p50: at(0.5),
    p95: at(0.95),
    max: at(1),
    rate: (times.length / (performance.now() - began)) * 1000,
  };
}

function print(name, { p50, p95, max, rate }) {
  const cells = [p50, p95, max].map((value) => value.toFixed(1).padStart(8)).join('');
  console.log(`${name.padEnd(38)}${cells}${rate.toFixed(0).padStart(9)}`);
}

/** Copies the demo's cases and entries until there are as many as asked for. */
async function grow(wanted) {
  if (wanted <= 0) return;
  const client = await product.database();
  const { rows } =
    await client.query(`SELECT string_agg(quote_ident(column_name), ', ') AS columns FROM information_schema.columns
    WHERE table_name = 'difficulties' AND column_name NOT IN ('id', 'number') AND is_generated = 'NEVER'`);
  const columns = rows[0].columns;
  await client.query(
    `INSERT INTO difficulties (id, number, ${columns})
     SELECT gen_random_uuid(), 'D-2020-' || lpad((row_number() OVER ())::text, 7, '0'), ${columns}
     FROM difficulties, generate_series(1, ceil($1::numeric / (SELECT count(*) FROM difficulties))::int) LIMIT $1`,
    [wanted],
  );
  await client.query('ANALYZE difficulties');
  await client.end();
}
