import { expect, test, type Page } from '@playwright/test';
import { faults, settled, sideways } from './support/accessibility';
import { ask, pageOf } from './support/people';
import { button, field } from './support/places';

async function isClean(page: Page, where: string): Promise<void> {
  const found = [...(await faults(page, where)), ...(await sideways(page, where))];
  expect(found.join('\n')).toBe('');
}

/** The next such weekday in Seoul, at least a week ahead; 0 is Sunday. */
function next(weekday: number): string {
  const date = new Date(Date.now() + 9 * 3_600_000 + 7 * 86_400_000);
  date.setUTCDate(date.getUTCDate() + ((weekday - date.getUTCDay() + 7) % 7));
  return date.toISOString().slice(0, 10);
}

test('a doctor moves a plan, keeps it off closed days, pauses, resumes and ends it', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'secondDoctor', 'ko', { width: 390, height: 844 });
  // The last of the doctor's firms: no other story writes to it.
  const firms = await ask<{ items: { id: string }[] }>(page, '/api/companies?doctorId=me');
  await page.goto(`/companies/${firms.items.at(-1)!.id}`);
  await settled(page);
  const card = page.locator('hd-check-in-plan-card');
  const dialog = page.locator('dialog[open]');
  const toast = (words: string) => expect(page.getByText(words).first()).toBeVisible();
  const choose = async (name: string) => {
    await button(card, '점검 주기 메뉴').click();
    await page.locator('hd-menu:popover-open').getByRole('menuitem', { name }).click();
  };

  // A Saturday: said at once, with the nearest free day; all that follow go along.
  await card
    .getByRole('button', { name: /점검 바꾸기/ })
    .last()
    .click();
  await page.locator('hd-menu:popover-open').getByRole('menuitem', { name: '날짜 변경' }).click();
  await field(dialog, '새 날짜').fill(next(6));
  await expect(dialog.getByText('주말입니다.')).toBeVisible();
  await field(dialog, '사유').fill('대표 요청');
  await button(dialog, '날짜 변경').click();
  await expect(dialog.getByText(/기관이 쉬는 날입니다/).first()).toBeVisible();
  await isClean(page, 'refused move');
  await dialog.getByRole('button', { name: /가까운 근무일/ }).click();
  const taken = await field(dialog, '새 날짜').inputValue();
  expect(taken < next(6)).toBe(true);
  await dialog.getByRole('radio', { name: /이번과 이후 모두/ }).check({ force: true });
  await button(dialog, '날짜 변경').click();
  await toast('점검 날짜를 바꿨습니다');

  // The firm's closed days.
  await choose('기업 휴무 등록');
  await field(dialog, '첫날').fill(next(1));
  await field(dialog, '사유').fill('설비 점검');
  await button(dialog, '등록').click();
  await toast('기업 휴무를 등록했습니다');
  await expect(card.getByText('설비 점검')).toBeVisible();
  await card.getByRole('button', { name: /휴무 지우기/ }).click();
  await toast('기업 휴무를 지웠습니다');

  // A while without: a day is asked for; resumed at once.
  await choose('일시 중지');
  await button(dialog, '일시 중지').click();
  await expect(dialog.getByText('날짜를 골라 주십시오').first()).toBeVisible();
  await field(dialog, '다시 시작하는 날').fill(next(3));
  await field(dialog, '사유').fill('공장 이전');
  await button(dialog, '일시 중지').click();
  await expect(card.getByText(/공장 이전/)).toBeVisible();
  await isClean(page, 'paused plan');
  await button(card, '지금 다시 시작').click();
  await toast('점검을 다시 시작했습니다');
  await expect(card.getByText(/공장 이전/)).toBeHidden();

  // For good, and taken back.
  await choose('점검 종료');
  await field(dialog, '종료일').fill(next(3));
  await field(dialog, '사유').fill('사업 종료');
  await button(dialog, '점검 종료').click();
  await expect(card.getByText(/종료 예정/)).toBeVisible();
  await choose('종료 취소');
  await expect(card.getByText(/종료 예정/)).toBeHidden();
  await page.context().close();
});
