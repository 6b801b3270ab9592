// Joins the build's many small scripts into few: over HTTP/1.1 a phone pays a round trip for every six
// of them. What every page needs becomes `start`, what many places share `common`; pages stay apart.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** A shared script counts as common when so many places use it and it is no larger than this. */
const PLACES = 6;
const LARGEST = 24_000;

/**
 * @param folder where the client was built, with the statistics of the build
 * @returns by script name: `sources` it was made of, `imports` it needs at once; and the main script's name
 */
export async function joinChunks(folder) {
  const stats = join(folder, 'browser-stats.json');
  const { outputs } = JSON.parse(readFileSync(stats, 'utf8'));
  const built = Object.keys(outputs).filter((name) => name.endsWith('.js'));
  const main = built.find((name) => outputs[name].entryPoint === 'client/src/main.ts');
  const needs = (name, kind) =>
    outputs[name].imports
      .filter((each) => each.kind === kind && outputs[each.path])
      .map(({ path }) => path);

  const start = reach([main], (name) => needs(name, 'import-statement'));
  const places = new Set(built.flatMap((name) => needs(name, 'dynamic-import')));
  const uses = new Map();
  for (const place of places) {
    for (const name of reach([place], (each) => needs(each, 'import-statement'))) {
      if (!places.has(name)) uses.set(name, (uses.get(name) ?? 0) + 1);
    }
  }
  const isCommon = (name) =>
    !start.has(name) && (uses.get(name) ?? 0) >= PLACES && outputs[name].bytes <= LARGEST;

  const text = new Map(built.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const bundle = await rolldown({
    input: { main },
    plugins: [
      {
        name: 'built-scripts',
        resolveId(asked) {
          const name = asked.replace(/^\.\//, '');
          return text.has(name) ? name : { id: asked, external: true };
        },
        load: (id) => text.get(id),
      },
    ],
  });
  built.forEach((name) => rmSync(join(folder, name)));
  rmSync(stats);
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    minify: { mangle: false, compress: false },
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: ({ name }) => `${name.replace(/-[\w-]{8}$/, '')}-[hash].js`,
    codeSplitting: {
      groups: [
        { name: 'start', test: (id) => start.has(id), priority: 2 },
        { name: 'common', test: isCommon, priority: 1 },
      ],
    },
  });
  await bundle.close();

  const scripts = new Map();
  for (const { fileName, moduleIds, imports } of output) {
    const sources = moduleIds.flatMap((id) => Object.keys(outputs[id]?.inputs ?? {}));
    scripts.set(fileName, { sources, imports });
  }
  const joined = output.find(({ isEntry }) => isEntry).fileName;
  return { scripts, main: joined, was: main };
}

/** Everything that `next` leads to from here, and these themselves. */
export function reach(names, next) {
  const found = new Set();
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    next(name).forEach(visit);
  };
  names.forEach(visit);
  return found;
}
