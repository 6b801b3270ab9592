// Finishes the client's build: few scripts instead of many, and word of what a page needs before it can
// run, so that a phone fetches it at once instead of one round trip after the other. The scripts of every
// page are named in index.html; those of an area and of a language in preload.json, which the server
// turns into a header.
import { brotliCompressSync } from 'node:zlib';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from 'rolldown/utils';
import { joinChunks, reach } from './chunks.mjs';

const FOLDER = 'dist/client';
const SOURCES = 'client/src/app';

const { scripts, main, was } = await joinChunks(FOLDER);

/** The scripts that hold these files, and all that those import. */
function scriptsOf(...files) {
  const holders = [...scripts].filter(([, { sources }]) =>
    sources.some((source) => files.includes(source)),
  );
  return reach(
    holders.map(([name]) => name),
    (name) => scripts.get(name)?.imports ?? [],
  );
}

const everywhere = scriptsOf('client/src/main.ts');
const beyond = (...files) => [
  ...scriptsOf(...files.map((file) => `${SOURCES}/${file}`)).difference(everywhere),
];

const page = readFileSync(join(FOLDER, 'index.html'), 'utf8');
if (!page.includes(`src="${was}"`)) throw new Error('index.html names no main script.');
const words = readdirSync(join(FOLDER, 'media')).find((name) => name.startsWith('words-'));
if (!words) throw new Error('The build holds no font of our words.');
const links = [...everywhere]
  .filter((name) => name !== main)
  .map((name) => `<link rel="modulepreload" href="${name}">`);
const font = `<link rel="preload" as="font" type="font/woff2" crossorigin fetchpriority="low" href="media/${words}">`;
// In the page itself, so that nothing but the style stands before the first paint. The server lets it
// run by its hash.
const early = '<script src="early.js"></script>';
if (!page.includes(early)) throw new Error('index.html names no early.js.');
const { code } = await minify('early.js', readFileSync('client/public/early.js', 'utf8'));
rmSync(join(FOLDER, 'early.js'));
writeFileSync(
  join(FOLDER, 'index.html'),
  page
    .replace(early, () => `<script>${code.trim()}</script>`)
    .replaceAll(/<link rel="modulepreload"[^>]*>/g, '')
    .replaceAll(was, main)
    .replace('</head>', `${links.join('')}${font}</head>`),
);

const areas = {};
for (const area of readdirSync(SOURCES)) {
  const routes = `${area}/${area}.routes.ts`;
  if (!existsSync(join(SOURCES, routes))) continue;
  areas[area] = area === 'portal' ? beyond(routes) : beyond('shell/staff-shell.ts', routes);
}
areas.login = areas[''] = beyond('auth/auth.routes.ts');
const languages = { ko: beyond('i18n/global-ko.ts'), en: beyond('i18n/global-en.ts') };
writeFileSync(join(FOLDER, 'preload.json'), JSON.stringify({ words: languages, areas }, null, 2));
console.log(`${scripts.size} scripts; ${links.length + 1} of them for every page.`);

// Pressed once and well rather than for every reader.
for (const name of readdirSync(FOLDER)) {
  if (!/-[\w-]{8}\.(?:js|css)$/.test(name)) continue;
  writeFileSync(join(FOLDER, `${name}.br`), brotliCompressSync(readFileSync(join(FOLDER, name))));
}
