// Lighthouse (mobile) on the sign-in page and the firm's portal, and the size of the first screen.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { startProduct } from './product.mjs';

const PORT = 9333;
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
  const result = await lighthouse(product.url + path, {
    port: PORT,
    output: 'json',
    logLevel: 'error',
    extraHeaders,
  });
  const scores = Object.values(result.lhr.categories).map(
    ({ title, score }) => `${title} ${Math.round(score * 100)}`,
  );
  console.log(`${name}: ${scores.join(', ')}`);
  for (const { auditRefs } of Object.values(result.lhr.categories)) {
    for (const { id, weight } of auditRefs) {
      const found = result.lhr.audits[id];
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
