// Cuts from Pretendard one small font with every letter of the dictionaries, so that a page's own words
// come in one file instead of a dozen. Names of people and firms may need more letters: those come from
// the font's dynamic subsets, after the first page. Part of the client's build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const SOURCES = 'client/src/app';
const FONT = 'node_modules/pretendard/dist/web/variable/woff2/PretendardVariable.woff2';
const FOLDER = '.cache/fonts';
const OUTPUT = join(FOLDER, 'words.woff2');

const letters = new Set(Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)));
for (const feature of readdirSync(SOURCES)) {
  for (const language of ['ko', 'en']) {
    const file = join(SOURCES, feature, 'i18n', `${language}.json`);
    if (existsSync(file)) for (const letter of readFileSync(file, 'utf8')) letters.add(letter);
  }
}
const text = [...letters].sort().join('');

const stamp = join(FOLDER, 'words.txt');
const digest = createHash('sha256').update(text).update(readFileSync(FONT)).digest('hex');
const known = existsSync(stamp) && existsSync(OUTPUT) && readFileSync(stamp, 'utf8') === digest;
if (!known) {
  const font = await subsetFont(readFileSync(FONT), text, {
    targetFormat: 'woff2',
    // The weights the styles use.
    variationAxes: { wght: { min: 400, max: 800 } },
  });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(OUTPUT, font);
  writeFileSync(stamp, digest);
  console.log(`Cut a font of ${letters.size} letters, ${(font.length / 1000).toFixed(0)} kB.`);
}
