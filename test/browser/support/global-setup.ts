import type { FullConfig } from '@playwright/test';
import { chromiumPath } from './chromium';

/** Tells Playwright's workers which browser to start. */
export default async function globalSetup(config: FullConfig): Promise<void> {
  const path = await chromiumPath();
  for (const project of config.projects) {
    project.use.launchOptions = { ...project.use.launchOptions, executablePath: path };
  }
  process.env['CHROMIUM'] = path;
}
