import { expect, test, type Page } from '@playwright/test';
import { faults, settled, sideways } from './support/accessibility';
import { OURS, pageOf, type Who } from './support/people';

interface Paged {
  items: { id: string; name: string }[];
}

/** A firm of the doctor's that no other story writes to. */
async function aFirm(page: Page): Promise<string> {
  const answer = await page.request.get('/api/companies?tier=regular&limit=1', { headers: OURS });
  return ((await answer.json()) as Paged).items[0]!.id;
}

async function isClean(page: Page, where: string): Promise<void> {
  const found = [...(await faults(page, where)), ...(await sideways(page, where))];
  expect(found.join('\n')).toBe('');
}

async function open(browser: Parameters<typeof pageOf>[0], who: Who, width = 390): Promise<Page> {
  return pageOf(browser, who, 'ko', { width, height: 844 });
}

test('a doctor sets a plan by a rule and sees its days before saving', async ({ browser }) => {
  const page = await open(browser, 'doctor');
  await page.goto(`/companies/${await aFirm(page)}`);
  await settled(page);
  const card = page.locator('hd-check-in-plan-card');
  const toast = (words: string) => expect(page.getByText(words).first()).toBeVisible();
  const choose = async (name: string) => {
    await card.getByRole('button', { name: '점검 주기 메뉴' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  const dialog = page.locator('dialog[open]');

  // By rule, with its days before it is saved.
  await choose('점검 주기');
  await dialog.getByRole('radio', { name: /정한 요일·날짜/ }).check();
  await dialog.getByRole('radio', { name: '매월 몇째 요일' }).check();
  await dialog.getByRole('combobox', { name: /몇째/ }).selectOption('2');
  await dialog.getByRole('radio', { name: '목', exact: true }).check();
  await expect(dialog.getByText('매월 둘째 목요일')).toBeVisible();
  await expect(dialog.locator('hd-plan-preview li .day')).toHaveCount(6);
  await isClean(page, 'plan dialog');
  await dialog.getByRole('button', { name: '저장' }).click();
  await toast('점검 주기를 저장했습니다');
  await expect(card.getByText('매월 둘째 목요일')).toBeVisible();
  await page.context().close();
});

test('a supervisor sees what was escalated and sets gaps and steps', async ({ browser }) => {
  const page = await open(browser, 'supervisor', 1440);
  await page.goto('/today');
  await settled(page);
  const card = page.locator('hd-escalated-card');
  await expect(card.getByText(/에게 알림/).first()).toBeVisible();
  await card.getByRole('link', { name: '모두 보기' }).click();
  await expect(page.getByRole('button', { name: '알린 점검만' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await isClean(page, 'escalated check-ins');
  await page.getByRole('link', { name: '점검 기준' }).click();
  await settled(page);
  await isClean(page, 'check-in settings');

  const lead = page.getByLabel(/사업단장에게 알림/);
  const before = await lead.inputValue();
  await lead.fill('1');
  await expect(page.getByText('팀장보다 빠를 수 없습니다')).toBeVisible();
  await lead.fill('12');
  await page.getByRole('button', { name: '알림 단계 저장' }).click();
  await expect(page.getByText('점검 기준을 저장했습니다').first()).toBeVisible();
  await lead.fill(before);
  await page.getByRole('button', { name: '알림 단계 저장' }).click();
  await page.reload();
  await expect(lead).toHaveValue(before);
  await page.context().close();
});
