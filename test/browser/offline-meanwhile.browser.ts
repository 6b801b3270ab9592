import { expect, test, type Page } from '@playwright/test';
import { faults, sideways } from './support/accessibility';
import { OURS, signInAs, tell } from './support/people';
import { button } from './support/places';
import { logged, takenAlong } from './support/road';
import { firm, heard, newMark, save, TELEPHONE, write } from './support/visit-form';
import { wordsIn } from './support/words';

const ko = wordsIn('ko');
test.use(TELEPHONE);

/** Somebody logs a contact with the firm meanwhile, which completes its check-in. */
async function logElsewhere(page: Page, companyId: string, summary: string): Promise<void> {
  const startedAt = new Date(Date.now() - 600_000).toISOString();
  const rest = { attendees: [], topics: [], markets: [], promises: [], difficulties: [] };
  const body = { companyId, kind: 'call', startedAt, summary, ...rest, fileIds: [] };
  expect((await tell(page, '/api/visits', body)).status).toBe(201);
}

test('a check-in done meanwhile shows both records, and mine may stay', async ({
  page,
  context,
}) => {
  const mark = newMark();
  await signInAs(page, 'doctor');
  await takenAlong(page);
  await context.setOffline(true);
  await page.reload();
  await write(page, `내가 만난 이야기. ${mark}`);
  const companyId = new URL(page.url()).searchParams.get('companyId')!;
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ko('visits.queued.title'));
  await logElsewhere(page, companyId, '동료가 먼저 통화함.');
  await context.setOffline(false);
  await expect(page.getByText(ko('offline.strip.stuck', { n: 1 }))).toBeVisible();
  await page.goto('/visits/waiting');
  await expect(page.getByText(ko('offline.changed.checkIn'))).toBeVisible();
  const both = page.locator('hd-two-versions');
  await expect(both).toContainText('동료가 먼저 통화함.');
  await expect(both).toContainText(`내가 만난 이야기. ${mark}`);
  const found = [...(await faults(page, 'changed')), ...(await sideways(page, 'changed'))];
  expect(found.join('\n')).toBe('');
  await button(page, ko('offline.changed.keep')).click();
  await expect(page.getByText(ko('offline.none'))).toBeVisible();
  expect(await logged(context, mark)).toHaveLength(1);
});

test('a case closed meanwhile is shown before the record goes, and it may be dropped', async ({
  page,
  context,
}) => {
  const mark = newMark();
  await signInAs(page, 'doctor');
  const companyId = await firm(page);
  await page.request.delete(`/api/drafts/visit.${companyId}`, { headers: OURS });
  const { body } = await tell(page, '/api/difficulties', {
    companyId,
    title: `선적 서류 ${mark}`,
    body: '선적 서류에 무엇을 더 넣어야 하는지 알고 싶습니다.',
    category: 'log',
    severity: 'normal',
  });
  const { id, version } = body as { id: string; version: number };
  await takenAlong(page, { firms: false });
  await page.goto(`/visits/new?companyId=${companyId}`);
  await page.getByRole('checkbox', { name: new RegExp(mark) }).check();
  await context.setOffline(true);
  await heard(page).fill(`서류 이야기. ${mark}`);
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ko('visits.queued.title'));
  const answer = { outcome: 'guidance', text: '문드라를 거쳐 출고했습니다.', fileIds: [] };
  const done = await tell(page, `/api/difficulties/${id}/answer`, answer, { version });
  expect(done.status).toBeLessThan(300);
  await context.setOffline(false);
  await page.getByRole('link', { name: ko('offline.strip.see'), exact: true }).click();
  await expect(page.getByText(ko('offline.changed.text'))).toBeVisible();
  await expect(page.locator('hd-two-versions')).toContainText(`선적 서류 ${mark}`);
  await button(page, ko('offline.drop')).click();
  await button(page.getByRole('dialog'), ko('offline.discard.action')).click();
  await expect(page.getByText(ko('offline.none'))).toBeVisible();
  expect((await logged(context, mark)).length).toBe(0);
});

test('a refused record stays, says why, and is mended in the form', async ({ page, context }) => {
  const mark = newMark();
  await signInAs(page, 'doctor');
  await takenAlong(page, { firms: false });
  await page.goto(`/visits/new?companyId=${await firm(page)}`);
  await heard(page).fill(`내일로 적음. ${mark}`);
  await context.setOffline(true);
  const details = page.locator('hd-visit-details');
  if (!(await details.locator('input[type=date]').isVisible()))
    await details.locator('summary').click();
  const day = details.locator('input[type=date]');
  const today = await day.inputValue();
  await day.evaluate((box: HTMLInputElement) => {
    box.max = '';
    box.value = '2031-01-02';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ko('visits.queued.title'));
  await context.setOffline(false);
  await expect(page.getByText(ko('offline.strip.stuck', { n: 1 }))).toBeVisible();
  await page.goto('/visits/waiting');
  await expect(page.getByText(ko('offline.state.refused'))).toBeVisible();
  await page.getByRole('link', { name: ko('offline.open') }).click();
  await expect(heard(page)).toHaveValue(new RegExp(mark));
  if (!(await day.isVisible())) await details.locator('summary').click();
  await day.fill(today);
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ko('visits.saved.title'));
  expect(await logged(context, mark)).toHaveLength(1);
});
