// Writes client/public/icons.svg and client/src/app/ui/icon-names.ts from scripts/icons.txt,
// taking the drawings from @lucide/angular (ISC). One sprite costs no script time and is cached.
// Run it after adding a name: node scripts/icons.mjs
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const source = readFileSync('node_modules/@lucide/angular/fesm2022/lucide-angular.mjs', 'utf8');
const names = [...new Set(readFileSync('scripts/icons.txt', 'utf8').split(/\s+/))]
  .filter(Boolean)
  .sort();

/** Reads the `static icon = {…}` literal of the icon called `name`. */
function drawing(name) {
  const at = source.indexOf(`        name: '${name}',\n`);
  if (at < 0) throw new Error(`Lucide has no icon called "${name}"`);
  const start = source.lastIndexOf('static icon = {', at) + 'static icon = '.length;
  const end = source.indexOf('\n    };', start) + '\n    }'.length;
  return Function(`return (${source.slice(start, end)})`)().node;
}

const escape = (value) => String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const symbols = names.map((name) => {
  const shapes = drawing(name).map(([tag, { key: _key, ...attributes }]) => {
    const list = Object.entries(attributes).map(([k, v]) => ` ${k}="${escape(v)}"`);
    return `<${tag}${list.join('')}/>`;
  });
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.join('')}</symbol>`;
});
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg">\n' +
  '<!-- Icons by Lucide (https://lucide.dev), ISC licence. -->\n' +
  `${symbols.join('\n')}\n</svg>\n`;
const version = createHash('sha256').update(svg).digest('hex').slice(0, 8);
writeFileSync('client/public/icons.svg', svg);
writeFileSync(
  'client/src/app/ui/icon-names.ts',
  '// Written by scripts/icons.mjs; add names to scripts/icons.txt.\n' +
    `export const ICON_SPRITE = 'icons.svg?v=${version}';\n\n` +
    `export type IconName =\n${names.map((name) => `  | '${name}'`).join('\n')};\n`,
);
console.log(`${names.length} icons`);
