import { expect, test } from '@playwright/test';
import { agreedLetter, draftLetter } from './support/letters';
import { signInAs } from './support/people';

test('a doctor picks whom a letter goes to, sees who may not get it and why, and sends it', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'doctor');
  const letter = await draftLetter(page);
  await page.goto(`/letters/${letter.id}`);

  // Germany wants consent beforehand: some have agreed, some have not.
  await page.getByRole('button', { name: '바이어 명부에서 고르기' }).click();
  const picker = page.getByRole('dialog', { name: '바이어 명부에서 고르기' });
  await picker.getByRole('combobox', { name: '나라' }).selectOption('DE');
  await expect(picker.getByText('Nordhafen Handels GmbH')).toBeVisible();
  await expect(picker.getByText('Minato Shoji')).toHaveCount(0);
  await expect(
    picker.getByText('이 나라 규정에 맞는 동의나 근거가 없습니다.').first(),
  ).toBeVisible();
  await picker.getByRole('checkbox', { name: '보낼 수 있는 곳만' }).uncheck();
  await picker.getByRole('button', { name: /찾은 \d+곳 모두 추가/ }).click();
  await expect(page.getByText(/받는 곳 \d+곳을 추가했습니다/)).toBeVisible();

  // Those who did not agree keep the letter back, until they are taken out.
  const submit = page.getByRole('button', { name: '검토 요청' });
  await expect(submit).toBeDisabled();
  await page.getByRole('button', { name: /^받는 곳 바로 가기: 독일: 사전 동의/ }).click();
  await expect(page.getByRole('button', { name: /외 \d+곳/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog', { name: /^받는 곳 \d+곳/ });
  await expect(list.getByRole('link', { name: /명부에서 고치기/ }).first()).toBeVisible();
  await list.getByRole('button', { name: /보낼 수 없는 \d+곳 빼기/ }).click();
  await expect(list.getByRole('button', { name: /보낼 수 없는/ })).toHaveCount(0);
  await list.getByRole('button', { name: '닫기' }).last().click();
  await expect(submit).toBeEnabled();

  await agreedLetter(browser, page, letter.id);
  await page.reload();
  await page.getByRole('button', { name: '보내기', exact: true }).first().click();
  const sending = page.getByRole('dialog', { name: '편지 보내기' });
  await expect(sending.getByText(/중부 ?유럽|독일 시간/).first()).toBeVisible();
  await sending.getByRole('button', { name: /곳에 보내기/ }).click();
  await expect(page.getByRole('button', { name: /^되돌리기/ })).toBeVisible();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByText(/발송 중|발송 완료/).first()).toBeVisible({ timeout: 30_000 });
});
