import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

/** Flags every browser here starts with: no sandbox in containers, no background traffic. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The browser to test with: `$CHROMIUM`, else an installed Chromium or Chrome, else the one that
 * the npm package @sparticuz/chromium carries (unpacked to the temporary folder once).
 */
export async function chromiumPath(): Promise<string> {
  const named = process.env['CHROMIUM'];
  if (named) return named;
  const installed = findInstalled();
  if (installed) return installed;
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

function findInstalled(): string | undefined {
  for (const folder of (process.env['PATH'] ?? '').split(':').filter(Boolean)) {
    for (const name of NAMES) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here; look on.
      }
    }
  }
  return undefined;
}
