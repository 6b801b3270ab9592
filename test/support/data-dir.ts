import { rmSync } from 'node:fs';
import { reachableHome } from '../../server/platform/database/embedded';

/** Removes a data directory of a test, wherever its database was put. */
export function forgetData(home: string): void {
  for (const place of [home, reachableHome(home)]) rmSync(place, { recursive: true, force: true });
}
