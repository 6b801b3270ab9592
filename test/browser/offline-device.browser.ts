import { expect, test, type Page } from '@playwright/test';
import { signInAs } from './support/people';
import { button } from './support/places';
import { age, logged, rows, takenAlong } from './support/road';
import { heard, newMark, save, TELEPHONE, write } from './support/visit-form';
import { wordsIn } from './support/words';

const ko = wordsIn('ko');
test.use(TELEPHONE);

test('what was taken along expires', async ({ page, context }) => {
  await signInAs(page, 'doctor');
  await takenAlong(page);
  await age(page, 'hd-day', 'firms', 37 * 3_600_000);
  await age(page, 'hd-day', 'facts', 37 * 3_600_000);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(ko('offline.day.empty'))).toBeVisible();
  await expect.poll(() => rows(page, 'hd-day', 'firms')).toHaveLength(0);
  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('hd.me') ?? '') as { until: number };
    localStorage.setItem('hd.me', JSON.stringify({ ...kept, until: Date.now() - 1 }));
  });
  await page.reload();
  await expect(page).toHaveURL(/\/login/);
  await expect.poll(() => rows(page, 'hd-day', 'keys')).toHaveLength(0);
});

test('signing out asks about what waits, and leaves nothing personal', async ({
  page,
  context,
}) => {
  const mark = newMark();
  const { name } = await signInAs(page, 'doctor');
  await takenAlong(page);
  const other = await context.newPage();
  await other.goto('/visits');
  await context.setOffline(true);
  await page.reload();
  await write(page, `로그아웃 전. ${mark}`);
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ko('visits.queued.title'));
  // A draft that is not sent, besides the record that waits.
  await page.goto('/today');
  await page
    .getByRole('link', { name: new RegExp(ko('offline.day.writeFor', { name: '.+' })) })
    .last()
    .click();
  await heard(page).fill(`쓰던 글 ${mark}`);
  await expect(page.getByText(ko('visits.form.keptHere'))).toBeVisible();
  await page.goto('/today');
  await page.getByRole('button', { name: ko('shell.short.more') }).click();
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('menuitem', { name: ko('shell.signOut') }).click();
  const question = page.getByRole('dialog', { name: ko('offline.farewell.title', { n: 1 }) });
  await expect(question).toBeVisible();
  await button(question, ko('ui.cancel')).click();
  await expect(question).toBeHidden();
  await expect(page).toHaveURL(/\/today/);

  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('menuitem', { name: ko('shell.signOut') }).click();
  await button(question, ko('offline.farewell.lose')).click();
  await expect(page).toHaveURL(/\/login/);
  await expect(other).toHaveURL(/\/login/);
  for (const tab of [page, other]) expect(await leftovers(tab)).not.toMatch(/한결|표시|[가-힣]{3}/);
  for (const [database, stores] of [
    ['hd-day', ['firms', 'facts', 'keys']],
    ['hd-waiting', ['visits', 'photos', 'drafts']],
  ] as const) {
    for (const store of stores) expect(await rows(page, database, store)).toHaveLength(0);
  }
  // The server is told as soon as there is network.
  await context.setOffline(false);
  await page.reload();
  await expect(page).toHaveURL(/\/login/);
  await signInAs(page, 'doctor');
  expect(await logged(context, mark)).toHaveLength(0);
});

/** All that localStorage and the caches hold of the API. */
function leftovers(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept = [JSON.stringify({ ...localStorage, ...sessionStorage })];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) {
        if (url.includes('/api/')) kept.push(`개인정보 ${url}`);
      }
    }
    return kept.join('\n');
  });
}

test('a session that ended keeps the record sealed until its writer is back', async ({
  page,
  context,
}) => {
  const mark = newMark();
  await signInAs(page, 'doctor');
  await takenAlong(page);
  await context.setOffline(true);
  await page.reload();
  await write(page, `세션 만료. ${mark}`);
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ko('visits.queued.title'));
  await context.clearCookies();
  await context.setOffline(false);
  await expect(page).toHaveURL(/\/login/);
  await expect.poll(() => rows(page, 'hd-day', 'keys')).toHaveLength(0);
  const kept = await rows(page, 'hd-waiting', 'visits');
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(mark);
  await signInAs(page, 'doctor');
  await page.goto('/today');
  await expect.poll(() => logged(context, mark).then((all) => all.length)).toBe(1);
});
