import { expect, test, type Browser, type Page } from '@playwright/test';
import { faults, settled, sideways } from './support/accessibility';
import { openMail } from './support/mailbox';
import { ask, demoPerson, pageOf } from './support/people';

interface CheckIns {
  items: { id: string; companyId: string; version: number; appointment: object | null }[];
}

async function isClean(page: Page, where: string): Promise<void> {
  const found = [...(await faults(page, where)), ...(await sideways(page, where))];
  expect(found.join('\n')).toBe('');
}

/** The owner of the demo on a phone, and their firm. */
async function owner(browser: Browser): Promise<{ page: Page; companyId: string; email: string }> {
  const page = await pageOf(browser, 'owner', 'ko', { width: 390, height: 844 });
  const me = await ask<{ companyId: string; email: string }>(page, '/api/session');
  return { page, companyId: me.companyId, email: me.email };
}

test('a doctor fixes an hour, the firm proposes another on a phone, the doctor accepts', async ({
  browser,
}) => {
  const { page: phone, companyId, email } = await owner(browser);
  const desk = await pageOf(browser, 'doctor', 'ko');

  // The doctor, on the firm's page.
  await desk.goto(`/companies/${companyId}`);
  await settled(desk);
  const card = desk.locator('hd-check-in-plan-card');
  await card
    .getByRole('button', { name: /점검 바꾸기$/ })
    .first()
    .click();
  await desk.getByRole('menuitem', { name: /^일정 (잡기|바꾸기)$/ }).click();
  const dialog = desk.locator('dialog[open]');
  await dialog.getByRole('group', { name: '비어 있는 시간' }).getByRole('button').first().click();
  await dialog.getByRole('radio', { name: '방문' }).check({ force: true });
  await dialog.getByLabel('장소').fill('창원 본사 2층 회의실');
  await dialog.getByLabel(/기업에 전할 말/).fill('견적서 초안을 함께 보겠습니다.');
  await isClean(desk, 'appointment dialog');
  await dialog.getByRole('button', { name: /보내기$/ }).click();
  await expect(desk.getByText('일정을 보냈습니다').first()).toBeVisible();
  await expect(card.getByText('창원 본사 2층 회의실')).toBeVisible();
  await expect(card.getByText('확정 대기').first()).toBeVisible();

  // The firm's mail has the entry for its calendar.
  await openMail(phone, email, '일정');
  await phone.getByText('invite.ics · REQUEST').click();
  await expect(phone.locator('pre.calendar')).toContainText('METHOD:REQUEST');
  await expect(phone.locator('pre.calendar')).toContainText('창원 본사 2층 회의실');

  // The firm, on a phone: sees it on its first page, and taps another time.
  await phone.goto('/portal');
  await settled(phone);
  const mine = phone.getByRole('region').filter({ hasText: '창원 본사 2층 회의실' });
  await expect(mine.getByText('확정 대기')).toBeVisible();
  await isClean(phone, 'portal home with an appointment');
  await mine.getByRole('button', { name: '다른 시간' }).click();
  const other = phone.locator('dialog[open]');
  await expect(other.getByRole('radio')).toHaveCount(4);
  await isClean(phone, 'other time dialog');
  await other.getByRole('radio').nth(1).check();
  await other.getByLabel(/전할 말/).fill('오전에는 납품 검수가 있습니다.');
  await other.getByRole('button', { name: '이 시간으로 제안' }).click();
  await expect(phone.getByText('홈닥터에게 제안했습니다').first()).toBeVisible();

  // The doctor hears of it at once and accepts with one click.
  await expect(card.getByText('오전에는 납품 검수가 있습니다.')).toBeVisible();
  await isClean(desk, 'firm page with a proposal');
  await card.getByRole('button', { name: '수락' }).click();
  await expect(desk.getByText('기업이 제안한 시간으로 확정했습니다').first()).toBeVisible();
  await expect(mine.getByText('확정', { exact: true })).toBeVisible();

  // Another page of the firm says the same.
  await phone.goto('/portal/appointments');
  await settled(phone);
  await expect(phone.getByRole('heading', { level: 1, name: '일정' })).toBeVisible();
  await expect(phone.getByText('창원 본사 2층 회의실')).toBeVisible();
  await isClean(phone, 'portal appointments');

  // A change asks anew, and the firm confirms at one tap.
  await card
    .getByRole('button', { name: /점검 바꾸기$/ })
    .first()
    .click();
  await desk.getByRole('menuitem', { name: '일정 바꾸기' }).click();
  await dialog.getByRole('group', { name: '비어 있는 시간' }).getByRole('button').last().click();
  await dialog.getByRole('button', { name: '바뀐 일정 보내기' }).click();
  await phone.getByRole('button', { name: '확정' }).first().click();
  await expect(phone.getByText('일정을 확정했습니다').first()).toBeVisible();

  // Cancelled with a reason, the check-in stays.
  await card
    .getByRole('button', { name: /점검 바꾸기$/ })
    .first()
    .click();
  await desk.getByRole('menuitem', { name: '일정 취소' }).click();
  await dialog.getByLabel(/취소 사유/).fill('담당자 병가');
  await isClean(desk, 'cancel dialog');
  await dialog.getByRole('button', { name: '일정 취소' }).click();
  await expect(desk.getByText('일정을 취소했습니다').first()).toBeVisible();
  await openMail(phone, email, '취소');
  await phone.getByText('invite.ics · CANCEL').click();
  await expect(phone.locator('pre.calendar')).toContainText('STATUS:CANCELLED');
  await phone.context().close();
  await desk.context().close();
});

test('what firms propose stands on the doctor’s first page', async ({ browser }) => {
  const desk = await pageOf(browser, 'doctor', 'ko');
  const { items } = await ask<CheckIns>(desk, '/api/check-ins?view=counter_proposed&doctorId=me');
  await desk.goto('/today');
  await settled(desk);
  const card = desk.getByRole('region', { name: '다른 시간을 제안한 기업' });
  await expect(card).toHaveCount(items.length > 0 ? 1 : 0);
  expect((await demoPerson(desk.request, 'doctor')).role).toBe('doctor');
  await desk.context().close();
});

test('a firm makes an address for its calendar app and takes it back', async ({ browser }) => {
  const { page } = await owner(browser);
  await page.goto('/account');
  await settled(page);
  const card = page.getByRole('region', { name: '달력 구독' });
  await card.getByRole('button', { name: '구독 주소 만들기' }).click();
  const address = await card.getByLabel('구독 주소', { exact: true }).inputValue();
  expect(address).toMatch(/\/api\/calendar\/[\w-]{43}\.ics$/);
  // Tall enough that the bar at the foot covers nothing.
  await page.setViewportSize({ width: 390, height: 3000 });
  await isClean(page, 'calendar subscription');
  const { pathname } = new URL(address);
  const read = await page.request.get(pathname);
  expect(read.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  expect(await read.text()).toContain('BEGIN:VCALENDAR');
  await card.getByRole('button', { name: '구독 끊기' }).click();
  await page.locator('dialog[open]').getByRole('button', { name: '구독 끊기' }).click();
  await expect(page.getByText('달력 구독을 끊었습니다').first()).toBeVisible();
  expect((await page.request.get(pathname)).status()).toBe(404);
  await page.context().close();
});
