import { expect, test } from '@playwright/test';
import { faults, settled } from './support/accessibility';
import { ask, pageOf } from './support/people';
import { button } from './support/places';

interface Check {
  id: string;
  visitId: string;
  verdict: string | null;
}

test.describe('표본 점검', () => {
  test('a supervisor draws a sample, goes through it with J and K, and the doctor sees the finding', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'supervisor', 'ko', { width: 1440, height: 900 });
    await page.goto('/visits');
    await page.getByRole('link', { name: '표본 점검' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('표본 점검');
    const found = await faults(page, 'samples');
    await button(page, '표본 뽑기').click();
    await expect(page).toHaveURL(/\/visits\/samples\/[\w-]{36}\?check=/);
    await settled(page);
    await expect(page.locator('hd-sample-check .said')).toBeVisible();
    found.push(...(await faults(page, 'sample')));
    expect(found.join('\n')).toBe('');

    const open = () => new URL(page.url()).searchParams.get('check');
    const first = open();
    await page.locator('h1').focus();
    await page.keyboard.press('j');
    await expect.poll(open).not.toBe(first);
    await page.keyboard.press('k');
    await expect.poll(open).toBe(first);

    await button(page, '저장').click();
    await expect(page.getByText('점검 의견을 골라 주세요')).toBeVisible();
    await page.getByRole('radio', { name: /수정 필요/ }).check();
    await button(page, '저장').click();
    await expect(page.getByText('무엇이 문제인지 적어 주세요')).toBeVisible();
    await page
      .getByRole('textbox', { name: /홈닥터에게 남길 말/ })
      .fill('약속한 날짜가 빠졌습니다.');
    await button(page, '저장').click();
    await expect(page.getByText('점검 의견을 남겼습니다')).toBeVisible();
    // On to the next one without a verdict.
    await expect.poll(open).not.toBe(first);
    await expect(page.getByText('수정 필요').first()).toBeVisible();

    const id = new URL(page.url()).pathname.split('/').at(-1);
    const sample = await ask<{ checks: Check[] }>(page, `/api/visit-samples/${id}`);
    const judged = sample.checks.find((one) => one.id === first)!;
    expect(judged.verdict).toBe('needs_correction');
    await page.goto(`/visits/${judged.visitId}`);
    await expect(page.getByRole('region', { name: '표본 점검 의견' })).toContainText(
      '약속한 날짜가 빠졌습니다.',
    );
    await page.context().close();
  });
});
