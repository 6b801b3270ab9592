// Everything that can be said about the code without running it. Prints one line a check.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const CHECKS = [
  [
    'types of server and tests',
    'node_modules/typescript/bin/tsc',
    ['--noEmit', '-p', 'tsconfig.test.json'],
  ],
  [
    'types of client and its templates',
    'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js',
    ['--noEmit', '-p', 'client/tsconfig.app.json'],
  ],
  [
    'lint',
    'node_modules/eslint/bin/eslint.js',
    ['.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint'],
  ],
  ['format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  [
    'import floors',
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', 'server', 'client/src'],
  ],
  ['dead code', 'node_modules/knip/bin/knip.js', ['--no-progress']],
  ['API description', 'scripts/openapi.mjs', ['--check']],
];

/** Runs the checks one after the other; resolves to how many passed and failed. */
export function runChecks() {
  let passed = 0;
  let failed = 0;
  for (const [name, script, args] of CHECKS) {
    const began = Date.now();
    const run = spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    if (run.status === 0) {
      passed++;
      console.log(`✓ ${name} (${seconds} s)`);
    } else {
      failed++;
      console.log(`✗ ${name} (${seconds} s)\n${run.stdout ?? ''}${run.stderr ?? ''}`);
    }
  }
  return { passed, failed };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exit(runChecks().failed === 0 ? 0 : 1);
}
