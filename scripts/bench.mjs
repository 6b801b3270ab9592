// Figures, never part of the tests: npm run bench [-- api --cases=1000000 | lighthouse | cadence --plans=100000 | similar --cases=1000000]
import { spawnSync } from 'node:child_process';

const [which, ...rest] = process.argv.slice(2);
const benches = which && !which.startsWith('--') ? [which] : ['api', 'lighthouse'];
const args = which?.startsWith('--') ? [which, ...rest] : rest;
const run = (file, more = []) =>
  spawnSync(process.execPath, [file, ...more], { stdio: 'inherit' }).status ?? 1;

if (run('scripts/build.mjs') !== 0) process.exit(1);
for (const bench of benches) {
  const status = run(`bench/${bench}.mjs`, args);
  if (status !== 0) process.exit(status);
}
