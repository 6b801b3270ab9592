// Builds server and client into dist/, unless nothing changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  console.error(
    `Node ${process.versions.node} is too old to build and run Home Doctor (needs 24.15).\n` +
      'Run it through npm, which uses the Node 26 installed with the packages: npm start',
  );
  process.exit(1);
}

const force = process.argv.includes('--force');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);
const settings = ['package.json', 'package-lock.json', 'nest-cli.json', 'tsconfig.json'];
const parts = [
  {
    name: 'server',
    inputs: ['server', 'migrations', 'tsconfig.server.json', ...settings],
    output: 'dist/server/main.js',
    steps: [
      ['tsc', '--noEmit', '-p', 'tsconfig.server.json'],
      ['nest', 'build'],
    ],
    // A file that was renamed must not run a second time under its old name, migrations above all.
    clears: ['dist/server', 'dist/migrations'],
    // What the compiler leaves behind: tables read at run time.
    copy: ['server/reference/data'],
  },
  {
    name: 'client',
    inputs: [
      'client',
      'angular.json',
      'scripts/fonts.mjs',
      'scripts/chunks.mjs',
      'scripts/preload.mjs',
      ...settings,
    ],
    output: 'dist/client/index.html',
    steps: [
      ['fonts'],
      ['ng', 'build', '--progress=false', '--stats-json'],
      ['preload'],
      ['ngsw', 'dist/client', 'client/ngsw-config.json'],
    ],
  },
];

for (const part of parts) {
  if (only && only !== part.name) continue;
  const stamp = join('.cache', `${part.name}.build`);
  const digest = fingerprint(part.inputs);
  const built =
    existsSync(part.output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
  if (built && !force) continue;
  const began = Date.now();
  console.log(`Building the ${part.name} …`);
  for (const [command, ...args] of part.steps) {
    if (command === 'nest')
      part.clears.forEach((path) => rmSync(path, { recursive: true, force: true }));
    const run = spawnSync(process.execPath, [binOf(command), ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NG_CLI_ANALYTICS: 'false' },
    });
    if (run.status !== 0) process.exit(run.status ?? 1);
  }
  for (const path of part.copy ?? []) cpSync(path, join('dist', path), { recursive: true });
  mkdirSync('.cache', { recursive: true });
  writeFileSync(stamp, digest);
  console.log(`Built the ${part.name} in ${((Date.now() - began) / 1000).toFixed(0)} s.`);
}

function binOf(command) {
  const places = {
    tsc: 'node_modules/typescript/bin/tsc',
    nest: 'node_modules/@nestjs/cli/bin/nest.js',
    ng: 'node_modules/@angular/cli/bin/ng.js',
    fonts: 'scripts/fonts.mjs',
    preload: 'scripts/preload.mjs',
    // Anew, for what was changed after the build.
    ngsw: 'node_modules/@angular/service-worker/ngsw-config.js',
  };
  return places[command];
}

/** A hash over names and contents of everything that goes into a part. */
function fingerprint(inputs) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else {
      hash.update(path).update('\0').update(readFileSync(path)).update('\0');
    }
  };
  inputs.forEach(visit);
  return hash.digest('hex');
}
