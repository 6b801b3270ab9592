// Lighthouse (mobile) on the sign-in page and the firm's portal, and the size of the first screen. One
// run says little on a shared machine: the middle one of five counts, and their range is shown.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { startProduct } from './product.mjs';

const PORT = 9333;
const RUNS = 5;
const byValue = (a, b) => a - b;
const { chromiumPath, CHROMIUM_FLAGS } = createRequire(import.meta.url)(
  '../test/browser/support/chromium.ts',
);

const product = await startProduct(4191);
const browser = await chromium.launch({
  executablePath: await chromiumPath(),
  args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${PORT}`],
});
try {
  console.log(`first screen, JavaScript, brotli: ${(firstScreen() / 1000).toFixed(0)} kB`);
  await audit('sign-in page', '/login');
  const people = await fetch(`${product.url}/api/session/demo-people`).then((answer) =>
    answer.json(),
  );
  const answer = await fetch(`${product.url}/api/session/demo`, {
    method: 'POST',
    headers: { 'x-home-doctor': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ userId: people.find(({ role }) => role === 'sme').userId }),
  });
  await audit('portal home', '/portal', { Cookie: answer.headers.getSetCookie()[0].split(';')[0] });
} finally {
  await browser.close();
  await product.stop();
}

async function audit(name, path, extraHeaders) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const { lhr } = await lighthouse(product.url + path, {
      port: PORT,
      output: 'json',
      logLevel: 'error',
      extraHeaders,
    });
    runs.push(lhr);
  }
  const scores = Object.keys(runs[0].categories).map((id) => {
    const points = runs
      .map(({ categories }) => Math.round(categories[id].score * 100))
      .sort(byValue);
    const range = points[0] === points.at(-1) ? '' : ` (${points[0]}–${points.at(-1)})`;
    return `${runs[0].categories[id].title} ${points[RUNS >> 1]}${range}`;
  });
  const speed = runs.map(({ environment }) => environment.benchmarkIndex).sort(byValue);
  console.log(`${name}: ${scores.join(', ')} (machine index ${speed[0]}–${speed.at(-1)})`);
  for (const { auditRefs } of Object.values(runs[0].categories)) {
    for (const { id, weight } of auditRefs) {
      const found = runs[0].audits[id];
      if (weight > 0 && found.score !== null && found.score < 0.9)
        console.log(`   ${id}: ${found.displayValue ?? found.title}`);
    }
  }
}

/** Scripts that index.html names, compressed as they are sent; it names all that main.js imports. */
function firstScreen() {
  const folder = 'dist/client';
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js') && page.includes(name))
    .reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(folder, name))).length, 0);
}
