import { expect, type BrowserContext, type Page } from '@playwright/test';
import { OURS } from './people';

/**
 * Until the app can start without network: the worker has its files, the day's firms are here.
 * @param firms false where the day of the person may be done by now
 */
export async function takenAlong(page: Page, { firms = true } = {}): Promise<void> {
  await page.goto('/today');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 100));
  });
  await expect
    .poll(() => rows(page, 'hd-day', firms ? 'firms' : 'facts').then((all) => all.length), {
      timeout: 60_000,
    })
    .toBeGreaterThan(0);
  await expect
    .poll(() => rows(page, 'hd-day', 'keys').then((keys) => keys.length))
    .toBeGreaterThan(0);
}

/** What a store of this browser's database holds; nothing where there is none. */
export function rows(page: Page, database: string, store: string): Promise<unknown[]> {
  return page.evaluate(
    async ([database, store]) => {
      const known = await indexedDB.databases();
      if (!known.some(({ name }) => name === database)) return [];
      const opened = await new Promise<IDBDatabase | undefined>((done) => {
        const asked = indexedDB.open(database);
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => done(undefined);
      });
      if (!opened) return [];
      try {
        if (!opened.objectStoreNames.contains(store)) return [];
        return await new Promise<unknown[]>((done) => {
          const all = opened.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => done(all.result as unknown[]);
        });
      } finally {
        opened.close();
      }
    },
    [database, store] as const,
  );
}

/** Changes every row of a store of this browser's database. */
export function age(page: Page, database: string, store: string, ms: number): Promise<void> {
  return page.evaluate(
    async ([database, store, ms]) => {
      const opened = await new Promise<IDBDatabase>((done) => {
        const asked = indexedDB.open(database);
        asked.onsuccess = () => done(asked.result);
      });
      const all = opened.transaction(store, 'readwrite').objectStore(store);
      await new Promise<void>((done) => {
        const asked = all.openCursor();
        asked.onsuccess = () => {
          const at = asked.result;
          if (!at) return done();
          at.update({ ...at.value, until: at.value.until - ms });
          at.continue();
        };
      });
      opened.close();
    },
    [database, store, ms] as const,
  );
}

interface LoggedVisit {
  id: string;
  excerpt: string;
  photos: number;
}

/** Visits at the server whose words hold a mark. */
export async function logged(context: BrowserContext, mark: string): Promise<LoggedVisit[]> {
  const found = await context.request.get(`/api/visits?q=${encodeURIComponent(mark)}`, {
    headers: OURS,
  });
  return ((await found.json()) as { items: LoggedVisit[] }).items;
}
