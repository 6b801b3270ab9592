import { expect, test } from '@playwright/test';
import { faults, sideways } from './support/accessibility';
import { pageOf, tell } from './support/people';
import { button, field } from './support/places';

interface Filed {
  id: string;
  number: string;
}

test('two cases become one, the firm follows, and they are parted again', async ({ browser }) => {
  test.setTimeout(240_000);
  const doctor = await pageOf(browser, 'doctor', 'ko');
  const owner = await pageOf(browser, 'owner', 'ko', { width: 390, height: 844 });
  const stamp = Date.now();
  const file = async (title: string) => {
    const { status, body } = await tell(owner, '/api/difficulties', {
      ...{ title, body: '같은 화물이 두 주째 항만에 묶여 있습니다.', category: 'log' },
      severity: 'normal',
    });
    expect(status).toBe(201);
    return body as Filed;
  };
  const kept = await file(`처음 접수 ${stamp}`);
  const gone = await file(`다시 접수 ${stamp}`);

  await test.step('the doctor puts one off, and finds it among what is put off', async () => {
    await doctor.goto(`/difficulties/${gone.id}`);
    await button(doctor, '더 보기 메뉴').click();
    await doctor.getByRole('menuitem', { name: '미루기' }).click();
    const dialog = doctor.getByRole('dialog');
    await field(dialog, '다시 볼 날').fill('2031-03-03');
    await expect(button(dialog, '미루기')).toBeDisabled();
    await dialog.getByText('기한이 지나도 괜찮습니다').click();
    await button(dialog, '미루기').click();
    await expect(doctor.getByText(/내 목록에서 미루어 두었습니다/)).toBeVisible();
    await doctor.goto('/difficulties?view=snoozed');
    await expect(doctor.getByText(`다시 접수 ${stamp}`).first()).toBeVisible();
    expect.soft(await faults(doctor, 'snoozed')).toEqual([]);
  });

  await test.step('the doctor merges it into the first, found by its number', async () => {
    await doctor.goto(`/difficulties/${gone.id}`);
    await button(doctor, '더 보기 메뉴').click();
    await doctor.getByRole('menuitem', { name: '병합·연결' }).click();
    const dialog = doctor.getByRole('dialog');
    await dialog.getByText('같은 애로라 합치기').click();
    await dialog.getByRole('combobox').fill(kept.number);
    await dialog.getByRole('option', { name: kept.number }).click();
    await field(dialog, '합치는 까닭').fill('같은 화물의 지연을 두 번 접수하셨습니다.');
    await button(dialog, '합치기').click();
    await expect(doctor).toHaveURL(new RegExp(kept.id));
    await expect(doctor.getByText(`· ${gone.number}에서`).first()).toBeVisible();
    expect.soft(await faults(doctor, 'merged-here')).toEqual([]);
  });

  await test.step('the firm is led to the one that goes on', async () => {
    await owner.goto(`/portal/difficulties/${gone.id}`);
    await expect(owner.getByText('같은 내용의 애로와 합쳤습니다.')).toBeVisible();
    expect.soft(await faults(owner, 'portal-merged')).toEqual([]);
    expect.soft(await sideways(owner, 'portal-merged')).toEqual([]);
    await owner.getByRole('link', { name: kept.number }).first().click();
    await expect(owner).toHaveURL(new RegExp(kept.id));
    await expect(owner.getByText(`다시 접수 ${stamp}`).first()).toBeVisible();
    await owner.context().close();
  });

  await test.step('it is undone from the page of the merged one', async () => {
    await doctor.goto(`/difficulties/${gone.id}`);
    await doctor.getByRole('button', { name: /병합 되돌리기/ }).click();
    await expect(doctor.getByText('병합을 되돌렸습니다. 기업에 알렸습니다.').first()).toBeVisible();
    await expect(doctor.getByText('연결된 애로가 없습니다.')).toBeVisible();
    await doctor.context().close();
  });
});
