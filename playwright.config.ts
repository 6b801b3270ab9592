import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS } from './test/browser/support/chromium';

// Global setup finds the browser and, without BASE_URL, starts the built product on a free port.
export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.browser.ts',
  fullyParallel: false,
  workers: Number(process.env['BROWSER_WORKERS'] ?? 1),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  globalSetup: './test/browser/support/global-setup.ts',
  use: {
    baseURL: process.env['BASE_URL'],
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { args: CHROMIUM_FLAGS },
  },
});
