import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS } from './test/browser/support/chromium';

const PORT = Number(process.env['BROWSER_PORT'] ?? 4173);
const given = process.env['BASE_URL'];
const WORKERS = Number(process.env['BROWSER_WORKERS'] ?? (given ? 1 : 2));
// Known inside a worker only.
const worker = process.env['TEST_PARALLEL_INDEX'];

// Stories run against the built product, or against BASE_URL. They change what they find, so each
// worker has a server and a fresh demo agency of its own.
export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.browser.ts',
  fullyParallel: false,
  workers: WORKERS,
  retries: process.env['CI'] ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/browser.json' }]],
  globalSetup: './test/browser/support/global-setup.ts',
  outputDir: 'test-results',
  use: {
    baseURL: given ?? address(Number(worker ?? 0)),
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    // Workers read this file anew, after the global setup has found the browser.
    launchOptions: { args: CHROMIUM_FLAGS, executablePath: process.env['CHROMIUM'] },
  },
  webServer: given || worker ? undefined : Array.from({ length: WORKERS }, (_, n) => server(n)),
});

function address(n: number): string {
  return `http://localhost:${PORT + n}`;
}

/** The server of the nth worker. */
function server(n: number) {
  const kept = process.env['BROWSER_DATA_DIR'];
  return {
    command: `"${process.execPath}" dist/server/main.js`,
    url: `${address(n)}/api/health/ready`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
    stdout: 'ignore' as const,
    env: {
      PORT: String(PORT + n),
      PUBLIC_URL: address(n),
      DATA_DIR: kept ? join(kept, String(n)) : mkdtempSync(join(tmpdir(), 'home-doctor-browser-')),
      LOG_LEVEL: 'warn',
      DATABASE_URL: '',
    },
  };
}
