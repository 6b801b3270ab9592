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

/** The next such weekday in Seoul, at least a week ahead; 0 is Sunday. */
function next(weekday: number): string {
  const date = new Date(Date.now() + 9 * 3_600_000 + 7 * 86_400_000);
  date.setUTCDate(date.getUTCDate() + ((weekday - date.getUTCDay() + 7) % 7));
  return date.toISOString().slice(0, 10);
}

test('a doctor sets a plan, sees its days, keeps off a closure, moves, pauses and ends it', async ({
  browser,
}) => {
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

  // A closed day is refused with the nearest free one; the next is moved alone.
  await card
    .getByRole('button', { name: /점검 날짜 변경/ })
    .last()
    .click();
  await dialog.getByLabel(/새 날짜/).fill(next(6));
  await dialog.getByRole('textbox', { name: /사유/ }).fill('대표 요청');
  await expect(dialog.getByRole('radio', { name: /이번만/ })).toBeChecked();
  await dialog.getByRole('button', { name: '날짜 변경' }).click();
  await expect(dialog.getByText(/기관이 쉬는 날입니다/).first()).toBeVisible();
  await isClean(page, 'move dialog');
  await dialog.getByRole('button', { name: /가까운 근무일/ }).click();
  await dialog.getByRole('button', { name: '날짜 변경' }).click();
  await toast('점검 날짜를 바꿨습니다');
  await expect(card.getByText(/에서 옮김 · 대표 요청/)).toBeVisible();

  // The firm's closed days.
  await choose('기업 휴무 등록');
  await dialog.getByLabel(/첫날/).fill(next(1));
  await dialog.getByRole('textbox', { name: /사유/ }).fill('설비 점검');
  await dialog.getByRole('button', { name: '등록' }).click();
  await toast('기업 휴무를 등록했습니다');
  await expect(card.getByText('설비 점검')).toBeVisible();
  await card.getByRole('button', { name: /휴무 지우기/ }).click();
  await toast('기업 휴무를 지웠습니다');

  // A while without, and for good; both can be taken back.
  await choose('일시 중지');
  await dialog.getByRole('button', { name: '일시 중지' }).click();
  await expect(dialog.getByText('날짜를 골라 주십시오').first()).toBeVisible();
  await dialog.getByLabel(/다시 시작하는 날/).fill(next(3));
  await dialog.getByRole('textbox', { name: /사유/ }).fill('공장 이전');
  await dialog.getByRole('button', { name: '일시 중지' }).click();
  await expect(card.getByText(/공장 이전/)).toBeVisible();
  await isClean(page, 'paused firm');
  await card.getByRole('button', { name: '지금 다시 시작' }).click();
  await toast('점검을 다시 시작했습니다');
  await choose('점검 종료');
  await dialog.getByLabel(/종료일/).fill(next(3));
  await dialog.getByRole('textbox', { name: /사유/ }).fill('사업 종료');
  await dialog.getByRole('button', { name: '점검 종료' }).click();
  await expect(card.getByText(/종료 예정/)).toBeVisible();
  await choose('다시 시작');
  await expect(card.getByText(/종료 예정/)).toBeHidden();

  // Back to the tier.
  await choose('점검 주기');
  await dialog.getByRole('radio', { name: /관리 등급에 따름/ }).check();
  await dialog.getByRole('button', { name: '저장' }).click();
  await expect(card.getByText(/마지막 연락 뒤/)).toBeVisible();
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
