import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS } from './test/browser/support/chromium';

const PORT = Number(process.env['BROWSER_PORT'] ?? 4173);
const given = process.env['BASE_URL'];

// Stories run against the built product with a fresh demo agency, or against BASE_URL.
export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.browser.ts',
  fullyParallel: false,
  workers: Number(process.env['BROWSER_WORKERS'] ?? 1),
  retries: process.env['CI'] ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/browser.json' }]],
  globalSetup: './test/browser/support/global-setup.ts',
  outputDir: 'test-results',
  use: {
    baseURL: given ?? `http://localhost:${PORT}`,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    // Workers read this file anew, after the global setup has found the browser.
    launchOptions: { args: CHROMIUM_FLAGS, executablePath: process.env['CHROMIUM'] },
  },
  webServer: given
    ? undefined
    : {
        command: `"${process.execPath}" dist/server/main.js`,
        url: `http://localhost:${PORT}/api/health/ready`,
        timeout: 180_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
        stdout: 'ignore',
        env: {
          PORT: String(PORT),
          PUBLIC_URL: `http://localhost:${PORT}`,
          DATA_DIR:
            process.env['BROWSER_DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'home-doctor-browser-')),
          LOG_LEVEL: 'warn',
          DATABASE_URL: '',
        },
      },
});
