import { expect, test } from '@playwright/test';
import { faults, sideways } from './support/accessibility';
import { ask, pageOf, tell } from './support/people';
import { button, field } from './support/places';

const REASON = '협력기관 회신이 다음 주에 나와 그때까지 시간이 필요합니다.';

interface Seen {
  id: string;
  deadlines: { longestExtensionOn: string };
}

test('a doctor asks for more time, the supervisor approves, the firm reads it', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const doctor = await pageOf(browser, 'doctor', 'ko');
  const owner = await pageOf(browser, 'owner', 'ko', { width: 390, height: 844 });
  const title = `연장할 애로 ${Date.now()}`;
  const { status, body } = await tell(owner, '/api/difficulties', {
    ...{ title, body: '서류를 보냈는데 열흘째 답이 없습니다.', category: 'log' },
    severity: 'normal',
  });
  expect(status).toBe(201);
  const filed = body as { id: string };
  const seen = await ask<Seen>(doctor, `/api/difficulties/${filed.id}`);
  const until = seen.deadlines.longestExtensionOn;
  const [, month, day] = until.split('-').map(Number);
  const words = `${month}. ${day}.`;

  await test.step('the doctor asks, with a date and a reason', async () => {
    await doctor.goto(`/difficulties/${filed.id}`);
    await expect(doctor.getByRole('heading', { name: '기한', exact: true })).toBeVisible();
    await button(doctor, '더 보기 메뉴').click();
    await doctor.getByRole('menuitem', { name: '기한 연장 요청' }).click();
    const dialog = doctor.getByRole('dialog');
    await button(dialog, '승인 요청').click();
    await expect(dialog.getByText('새 답변 기한을 골라 주세요').first()).toBeVisible();
    expect.soft(await faults(doctor, 'extension-dialog')).toEqual([]);
    await field(dialog, '새 답변 기한').fill(until);
    await field(dialog, '연장 사유').fill(REASON);
    await button(dialog, '승인 요청').click();
    await expect(doctor.getByText('승인 대기').first()).toBeVisible();
    await expect(button(doctor, '연장 승인')).toHaveCount(0);
    expect.soft(await faults(doctor, 'extension-asked')).toEqual([]);
  });

  await test.step('the supervisor finds it from today, and approves', async () => {
    const supervisor = await pageOf(browser, 'supervisor', 'ko');
    await supervisor.goto('/today');
    await supervisor.getByRole('link', { name: /연장 승인 대기/ }).click();
    await expect(supervisor).toHaveURL(/bucket=extension/);
    await expect(supervisor.getByText(title).first()).toBeVisible();
    await supervisor.goto(`/difficulties/${filed.id}`);
    await expect(supervisor.getByText(REASON).first()).toBeVisible();
    await button(supervisor, '연장 승인').click();
    await expect(supervisor.getByText(/까지 연장했습니다/).first()).toBeVisible();
    await expect(
      supervisor.locator('hd-case-deadlines').getByText('승인', { exact: true }),
    ).toBeVisible();
    await supervisor.context().close();
  });

  await test.step('the firm reads the new date and why', async () => {
    await owner.goto(`/portal/difficulties/${filed.id}`);
    await expect(owner.getByText(`답변 기한을`).first()).toContainText(words);
    await expect(owner.getByText(REASON).first()).toBeVisible();
    expect.soft(await faults(owner, 'portal-extended')).toEqual([]);
    expect.soft(await sideways(owner, 'portal-extended')).toEqual([]);
    await owner.context().close();
  });
});
