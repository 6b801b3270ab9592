// The whole proof: build, static checks, unit, API and client tests, browser stories.
// The last line sums all runners: `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runChecks } from './check.mjs';

const total = { passed: 0, failed: 0 };
const add = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};
mkdirSync('.cache', { recursive: true });

section('Build');
const build = node(['scripts/build.mjs']);
add(build.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

section('Checks');
add(runChecks());

section('Unit, API and client tests');
const jestFile = '.cache/jest.json';
rmSync(jestFile, { force: true });
const jest = node([
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--json',
  `--outputFile=${jestFile}`,
  '--maxWorkers=2',
  '--workerIdleMemoryLimit=1500MB',
  '--silent',
]);
add(jestCounts(jestFile, jest.status));

if (build.status === 0) {
  section('Browser stories');
  const browserFile = '.cache/browser.json';
  rmSync(browserFile, { force: true });
  const browser = node(['node_modules/@playwright/test/cli.js', 'test']);
  add(browserCounts(browserFile, browser.status));
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function section(title) {
  console.log(`\n── ${title} ──`);
}

function node(args) {
  return spawnSync(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: process.env,
  });
}

/** A runner that died without a report counts as one failure. */
function jestCounts(file, status) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}

function browserCounts(file, status) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = stats.unexpected + errors.length;
  return {
    passed: stats.expected + stats.flaky,
    failed: failed === 0 && status !== 0 ? 1 : failed,
  };
}
