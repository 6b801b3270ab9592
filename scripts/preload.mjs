// Names in index.html every script that main.js needs before it can run, so that a phone fetches them
// at once instead of one round trip after the other. Part of the client's build.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'dist/client';
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["']\.\/([\w-]+\.js)["']/g;

const page = readFileSync(join(FOLDER, 'index.html'), 'utf8');
const [, main] = /<script src="(main-[\w-]+\.js)"/.exec(page) ?? [];
if (!main) throw new Error('index.html names no main script.');

const needed = new Set();
const visit = (name) => {
  for (const [, imported] of readFileSync(join(FOLDER, name), 'utf8').matchAll(STATIC_IMPORT)) {
    if (imported === main || needed.has(imported)) continue;
    needed.add(imported);
    visit(imported);
  }
};
visit(main);

const links = [...needed].map((name) => `<link rel="modulepreload" href="${name}">`).join('');
const preloaded = page.replace('</head>', `${links}</head>`);
writeFileSync(join(FOLDER, 'index.html'), preloaded);

// The service worker refuses a page whose hash is not the one of its manifest.
const manifest = JSON.parse(readFileSync(join(FOLDER, 'ngsw.json'), 'utf8'));
manifest.hashTable['/index.html'] = createHash('sha1').update(preloaded).digest('hex');
writeFileSync(join(FOLDER, 'ngsw.json'), JSON.stringify(manifest, null, 2));
console.log(`index.html names ${needed.size} scripts to fetch at once.`);
