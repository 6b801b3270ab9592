// Writes openapi.json from the built server and the typed client from it. `--check` only compares.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const check = process.argv.includes('--check');
const run = (args) =>
  execFileSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });

run(['scripts/build.mjs', '--only=server']);
if (check) {
  const folder = mkdtempSync(join(tmpdir(), 'home-doctor-openapi-'));
  try {
    const fresh = join(folder, 'openapi.json');
    run(['dist/server/openapi.js', fresh]);
    if (readFileSync(fresh, 'utf8') !== readFileSync('openapi.json', 'utf8')) {
      console.error(
        'openapi.json is not what the code says: run `npm run openapi` and commit the result.',
      );
      process.exit(1);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else {
  run(['dist/server/openapi.js', 'openapi.json']);
  run(['node_modules/ng-openapi-gen/lib/index.js', '-c', 'ng-openapi-gen.json']);
}
