import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { pageOf } from './support/people';
import { button, field } from './support/places';

test('a supervisor follows a figure to its cases and takes them away as a file', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'supervisor', 'ko');
  await page.goto('/figures');
  const name = '30일 넘은 미해결';
  const card = page
    .locator('hd-figure-card')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });
  const figure = card.getByRole('link');
  const counted = Number((await figure.innerText()).replace(/\D/g, ''));
  expect(counted).toBeGreaterThan(0);

  await test.step('what it means stands beside it', async () => {
    await button(card, `${name} 정의 보기`).click();
    await expect(card.getByText('접수한 지 30일이 넘은 애로의 수')).toBeVisible();
  });

  await test.step('a chart has the same figures as a table, each a link', async () => {
    const flow = page.getByRole('region', { name: '접수와 해결, 12개월' });
    await expect(flow.getByRole('img')).toBeVisible();
    await button(flow, '표로 보기').click();
    await expect(flow.getByRole('row')).toHaveCount(13);
    await expect(flow.getByRole('link').first()).toBeVisible();
  });

  await test.step('the list behind the figure has as many cases', async () => {
    await figure.click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByText(`${counted}건`, { exact: true })).toBeVisible();
  });

  await test.step('the same list comes as a file, for a purpose', async () => {
    await page.getByRole('link', { name: '내보내기' }).last().click();
    await expect(page.getByText(`${counted}건`, { exact: true })).toBeVisible();
    await page.getByText('CSV(UTF-8)').click();
    await field(page, '쓰려는 목적').fill('11월 미해결 점검 회의 자료');
    await button(page, '파일 만들기').click();
    await expect(page).toHaveURL(/\/exports$/);
    const download = page.waitForEvent('download');
    await page
      .getByRole('link', { name: /파일 받기/ })
      .first()
      .click();
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(counted + 1);
  });
  await page.context().close();
});
