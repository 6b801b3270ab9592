import { expect, test } from '@playwright/test';
import { faults, settled } from './support/accessibility';
import { ask, pageOf } from './support/people';
import { button } from './support/places';

// The log is answered as if it had been edited days after it was written; no worker in between.
test.use({ serviceWorkers: 'block' });

interface Log {
  id: string;
  summary: string;
  place: string | null;
}

for (const [locale, opens, why] of [
  ['ko', '이전 판 보기', '까닭: 기업 의견 반영'],
  ['en', 'Earlier versions', 'Why: 기업 의견 반영'],
] as const) {
  test(`an edited log shows who changed what, and why (${locale})`, async ({ browser }) => {
    const page = await pageOf(browser, 'doctor', locale);
    const { items } = await ask<{ items: Log[] }>(page, '/api/visits?doctorId=me&limit=1');
    const log = await ask<Log>(page, `/api/visits/${items[0]!.id}`);
    const edited = { ...log, editedAt: '2026-11-20T02:00:00.000Z', settled: true };
    const before = { ...log, summary: '고치기 전 내용입니다.', place: '인천 송도' };
    const version = {
      ...{ ...before, version: 1, changedByName: '한지원', changedAt: edited.editedAt },
      ...{ reason: '기업 의견 반영', changed: ['place', 'summary'] },
    };
    await page.route(`**/api/visits/${log.id}`, (route) => route.fulfill({ json: edited }));
    await page.route('**/api/visits/*/versions', (route) => route.fulfill({ json: [version] }));
    await page.goto(`/visits/${log.id}`);
    await settled(page);
    await button(page, opens).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('한지원')).toBeVisible();
    await expect(dialog.getByText(why)).toBeVisible();
    await expect(dialog.locator('del').last()).toHaveText('고치기 전 내용입니다.');
    await expect(dialog.locator('ins').last()).toContainText(log.summary.split('\n')[0]!);
    expect((await faults(page, `versions ${locale}`)).join('\n')).toBe('');
    await page.context().close();
  });
}
