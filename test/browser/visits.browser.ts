import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { faults, settled, sideways } from './support/accessibility';

const OURS = { 'X-Home-Doctor': '1' };
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==',
  'base64',
);

/** Signs in as the first demo person of a role, reading in a language. */
async function signInAs(context: BrowserContext, role: string, locale: 'ko' | 'en' = 'ko') {
  const answer = await context.request.get('/api/session/demo-people', { headers: OURS });
  const people = (await answer.json()) as { userId: string; role: string }[];
  const userId = people.find((one) => one.role === role)?.userId;
  await context.request.post('/api/session/demo', { headers: OURS, data: { userId } });
  const chosen = await context.request.put('/api/me/preferences', {
    headers: OURS,
    data: { locale },
  });
  expect(chosen.ok()).toBe(true);
}

async function firmId(context: BrowserContext, name: string): Promise<string> {
  const firms = await context.request.get(`/api/companies?q=${encodeURIComponent(name)}`);
  return ((await firms.json()) as { items: { id: string }[] }).items[0]!.id;
}

async function isAccessible(page: Page): Promise<void> {
  expect((await faults(page, page.url())).join('\n')).toBe('');
}

async function fitsSideways(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
}

test.describe('방문 기록', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a doctor logs a visit on a phone; the firm reads it and ticks its promise', async ({
    page,
    context,
    browser,
    baseURL,
  }) => {
    await signInAs(context, 'doctor');
    const companyId = await firmId(context, '한결정밀');
    // What another story left half written would come back here.
    const draft = await context.request.delete(`/api/drafts/visit.${companyId}`, { headers: OURS });
    expect(draft.ok()).toBe(true);
    await page.goto(`/visits/new?companyId=${companyId}`);
    const save = page.getByRole('button', { name: '저장', exact: true });
    await save.click();
    const refused = page.locator('.summary-box');
    await expect(refused).toBeFocused();
    await expect(refused).toContainText('들은 내용을 적어 주세요');
    await refused.getByRole('button').first().click();
    await expect(page.getByRole('textbox', { name: /들은 내용/ })).toBeFocused();

    await page.getByRole('radio', { name: '통화' }).check();
    await page
      .getByRole('textbox', { name: /들은 내용/ })
      .fill('용기 납품이 2주 밀려 첫 선적을 1월로 늦춤.');
    await page.getByRole('button', { name: '추가 약속' }).click();
    await page.getByRole('textbox', { name: /약속한 일/ }).fill('사양서 보내기');
    await page.getByRole('radio', { name: '기업이 할 일' }).check();
    await page.getByRole('button', { name: '약속 넣기' }).click();
    await page.getByRole('button', { name: '추가 새 애로' }).click();
    await page.getByRole('textbox', { name: /제목/ }).fill('용기 수급 지연에 따른 운전자금');
    await page
      .getByRole('textbox', { name: /자세한 내용/ })
      .fill('자재 대금을 먼저 치러야 해서 자금이 모자랍니다.');
    await page.getByRole('combobox', { name: /유형/ }).selectOption('fin');
    await page.getByRole('button', { name: '애로 넣기' }).click();
    await expect(page.getByText('저장됨')).toBeVisible();

    // What was typed survives a reload.
    await page.reload();
    await expect(page.getByRole('textbox', { name: /들은 내용/ })).toHaveValue(/용기 납품/);
    await expect(page.getByText('사양서 보내기')).toBeVisible();
    await page
      .locator('.foot input[type=file]')
      .setInputFiles({ name: '현장.png', mimeType: 'image/png', buffer: PHOTO });
    await expect(page.locator('.foot label')).toContainText('사진 1');
    await isAccessible(page);
    await fitsSideways(page);

    await save.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('저장했습니다');
    await expect(page.getByText(/접수 번호 D-\d{4}-\d{6}/)).toBeVisible();
    await isAccessible(page);
    await page.getByRole('link', { name: '기록 보기' }).click();
    await expect(page.getByText('용기 납품이 2주 밀려')).toBeVisible();
    await page.getByRole('button', { name: /크게 보기/ }).click();
    await page.keyboard.press('Escape');
    await isAccessible(page);

    const firm = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } });
    await signInAs(firm, 'sme');
    const theirs = await firm.newPage();
    await theirs.goto('/portal/visits');
    const tick = theirs.getByRole('checkbox', { name: /사양서 보내기/ }).first();
    await tick.check();
    await expect(theirs.getByText('약속을 지킨 것으로 표시했습니다')).toBeVisible();
    await theirs.getByRole('button', { name: '되돌리기' }).click();
    await expect(tick).not.toBeChecked();
    await isAccessible(theirs);
    await fitsSideways(theirs);
    await theirs.getByText('용기 납품이 2주 밀려').first().click();
    await expect(theirs.getByRole('heading', { name: '들은 내용' })).toBeVisible();
    await firm.close();
  });

  test('the form asks for the firm first where none is known', async ({ page, context }) => {
    await signInAs(context, 'doctor');
    await page.goto('/visits/new');
    await page.getByRole('combobox').fill('한결');
    await page.getByRole('option', { name: /한결정밀/ }).click();
    await expect(page.getByRole('textbox', { name: /들은 내용/ })).toBeVisible();
  });
});

for (const [role, locale, paths] of [
  ['doctor', 'ko', ['/today', '/visits', '/visits/promises', '/visits/new']],
  ['supervisor', 'en', ['/today', '/visits']],
  ['admin', 'ko', ['/today']],
  ['sme', 'en', ['/portal/visits']],
] as const) {
  test(`accessible on a phone: ${role} (${locale})`, async ({ page, context }) => {
    await signInAs(context, role, locale);
    await page.setViewportSize({ width: 360, height: 844 });
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      await settled(page);
      await expect(page.locator('.sk')).toHaveCount(0);
      found.push(...(await faults(page, path)), ...(await sideways(page, path)));
    }
    expect(found.join('\n')).toBe('');
  });
}

test.describe('오늘', () => {
  test('its rows can be worked from it', async ({ page, context }) => {
    await signInAs(context, 'doctor');
    await page.goto('/today');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/애로|점검|급한/);
    const promise = page.locator('hd-promise-list input').first();
    await promise.check();
    await page.getByRole('button', { name: '되돌리기' }).click();
    await expect(promise).not.toBeChecked();
    await page
      .getByRole('link', { name: /방문 기록$/ })
      .nth(1)
      .click();
    await expect(page).toHaveURL(/\/visits\/new\?checkInId=/);
    await expect(page.getByRole('textbox', { name: /들은 내용/ })).toBeVisible();
  });
});
