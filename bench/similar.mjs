// How well and how fast similar solved cases are found: npm run bench -- similar [--cases=1000000]
// Relevant to a query are the demo's solved cases of the same topic: the text a case was told from is
// known by its category and the pattern of its title. recall@5 = relevant among the first five over
// min(5, relevant there are), averaged over the queries; hit@5 = share with at least one.
// Set A: firms' words written for this bench (similar-queries.mjs), filed as new cases, with and
// without a category. Set B: the demo's own open cases, whose words are near those of their topic.
import { createRequire } from 'node:module';
import { QUERIES } from './similar-queries.mjs';
import { signedIn, startProduct } from './product.mjs';

const { categories } = createRequire(import.meta.url)(
  '../dist/server/demo/content/difficulties/categories.js',
);
const grown = Number(
  process.argv.find((argument) => argument.startsWith('--cases='))?.slice(8) ?? 0,
);
const SOLVED = ['resolved_on_spot', 'resolved_after_review', 'partly_resolved', 'guidance'];

const product = await startProduct(4193);
try {
  const lead = await signedIn(product.url, ({ ko }) => ko.includes('사업단장'));
  const client = await product.database();
  const { rows } = await client.query(
    'SELECT id, company_id, category, title, status, outcome FROM difficulties',
  );
  const topics = new Map(rows.map((row) => [row.id, topicOf(row)]));
  const solved = rows.filter(
    ({ status, outcome }) => status === 'closed' && SOLVED.includes(outcome),
  );
  const ofTopic = Map.groupBy(solved, ({ id }) => topics.get(id));
  console.log(
    `\n${rows.length} demo cases, ${[...topics.values()].filter(Boolean).length} with a known topic, ${solved.length} solved`,
  );
  console.log(
    `${'set'.padEnd(44)}${'queries'.padStart(8)}${'recall@5'.padStart(10)}${'hit@5'.padStart(8)}`,
  );

  for (const sorted of [true, false]) {
    const asked = [];
    for (const [category, title, own, body] of QUERIES) {
      const made = await lead('POST', '/api/difficulties', {
        ...{ title: own, body, severity: 'normal', companyId: rows[0].company_id },
        ...(sorted && { category }),
      });
      asked.push({ id: made.id, topic: `${category} ${title}` });
    }
    await judge(`A firms’ words${sorted ? ', category given' : ', no category'}`, asked);
  }
  const open = rows
    .filter(({ status }) => status !== 'closed')
    .map(({ id }) => ({ id, topic: topics.get(id) }));
  await judge('B the demo’s open cases', open);

  if (grown) await grow(client);
  const ids = open.map(({ id }) => id);
  const times = [];
  for (let i = 0; i < 60; i++) {
    const at = performance.now();
    await lead('GET', `/api/difficulties/${ids[i % ids.length]}/similar`);
    if (i >= 10) times.push(performance.now() - at);
  }
  times.sort((a, b) => a - b);
  console.log(
    `\none request at a time, ${(rows.length + grown).toLocaleString()} cases: p50 ${times[25].toFixed(0)} ms, p95 ${times[47].toFixed(0)} ms`,
  );
  await client.end();

  async function judge(name, asked) {
    const missed = [];
    let recall = 0;
    let hits = 0;
    let counted = 0;
    for (const { id, topic } of asked) {
      const relevant = new Set((ofTopic.get(topic) ?? []).map((one) => one.id));
      if (!topic || relevant.size === 0) continue;
      const { cases } = await lead('GET', `/api/difficulties/${id}/similar`);
      const found = cases.slice(0, 5).filter((one) => relevant.has(one.id)).length;
      recall += found / Math.min(5, relevant.size);
      hits += found > 0 ? 1 : 0;
      counted++;
      if (found === 0) missed.push(topic);
    }
    const cells = [counted, (recall / counted).toFixed(3), (hits / counted).toFixed(3)];
    console.log(
      `${name.padEnd(44)}${String(cells[0]).padStart(8)}${cells[1].padStart(10)}${cells[2].padStart(8)}`,
    );
    if (missed.length) console.log(`  not found: ${missed.join(' · ')}`);
  }
} finally {
  await product.stop();
}

/** `cus {port} 세관 통관 보류, HS 분류 이견`: the topic a case was told from. */
function topicOf({ category, title }) {
  const { topics } = categories.find(({ code }) => code === category) ?? { topics: [] };
  const found = topics.find((topic) => patternOf(topic.title).test(title));
  return found && `${category} ${found.title}`;
}

function patternOf(template) {
  const parts = template
    .split(/\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`, 'u');
}

/** Copies the demo's cases until there are as many more as asked for. */
async function grow(client) {
  const { rows } = await client.query(
    `SELECT string_agg(quote_ident(column_name), ', ') AS columns FROM information_schema.columns
     WHERE table_name = 'difficulties' AND column_name NOT IN ('id', 'number') AND is_generated = 'NEVER'`,
  );
  await client.query(
    `INSERT INTO difficulties (id, number, ${rows[0].columns})
     SELECT gen_random_uuid(), 'D-2020-' || lpad((row_number() OVER ())::text, 7, '0'), ${rows[0].columns}
     FROM difficulties, generate_series(1, ceil($1::numeric / (SELECT count(*) FROM difficulties))::int) LIMIT $1`,
    [grown],
  );
  await client.query('VACUUM ANALYZE difficulties');
}
