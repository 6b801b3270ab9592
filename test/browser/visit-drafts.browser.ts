import { expect, test } from '@playwright/test';
import { faults } from './support/accessibility';
import { ask, OURS, signInAs } from './support/people';
import { button } from './support/places';
import { firm, heard, newMark, save, TELEPHONE } from './support/visit-form';
import { wordsIn } from './support/words';

const ko = wordsIn('ko');
test.use(TELEPHONE);

test('a draft follows to another device, and two of them are never mixed', async ({
  page,
  browser,
  baseURL,
}) => {
  const mark = newMark();
  await signInAs(page, 'doctor');
  const companyId = await firm(page);
  const path = `/visits/new?companyId=${companyId}`;
  const draft = `/api/drafts/visit.${companyId}`;
  await page.request.delete(draft, { headers: OURS });
  await page.goto(path);
  await heard(page).fill(`전화기에서. ${mark}`);
  await expect(page.getByText(ko('visits.form.kept'), { exact: true })).toBeVisible();

  const desk = await browser.newContext({ baseURL, locale: 'ko-KR', timezoneId: 'Asia/Seoul' });
  const second = await desk.newPage();
  await signInAs(second, 'doctor');
  await second.goto(path);
  await expect(second.getByText(ko('visits.draft.from'))).toBeVisible();
  await expect(heard(second)).toHaveValue(`전화기에서. ${mark}`);
  await heard(second).fill(`책상에서 이어 씀. ${mark}`);
  const atServer = async () => JSON.stringify(await ask(second, draft));
  await expect.poll(atServer).toContain('책상에서 이어 씀');

  // The telephone goes on from what it knows: both stand, nothing is written over.
  await heard(page).fill(`전화기에서 더 씀. ${mark}`);
  await expect(page.getByText(ko('visits.draft.clash'))).toBeVisible();
  const both = page.locator('hd-two-versions');
  await expect(both).toContainText('책상에서 이어 씀');
  await expect(both).toContainText('전화기에서 더 씀');
  expect((await faults(page, 'clash')).join('\n')).toBe('');
  await button(page, ko('visits.draft.useTheirs')).click();
  await expect(heard(page)).toHaveValue(`책상에서 이어 씀. ${mark}`);
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ko('visits.saved.title'));
  await heard(second).fill(`늦은 글. ${mark}`);
  await expect(second.getByText(ko('visits.draft.gone'))).toBeVisible();
  await desk.close();
});

test('autosave leaves the keyboard of Hangul alone', async ({ page, context }) => {
  const mark = newMark();
  await signInAs(page, 'doctor');
  const companyId = await firm(page);
  await page.request.delete(`/api/drafts/visit.${companyId}`, { headers: OURS });
  await page.goto(`/visits/new?companyId=${companyId}`);
  await heard(page).fill(`${mark} `);
  await heard(page).focus();
  const keys = await context.newCDPSession(page);
  const compose = (text: string) =>
    keys.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
  await compose('ㅎ');
  await compose('하');
  await compose('한');
  // Kept while the syllable is still open …
  await expect(page.getByText(ko('visits.form.kept'), { exact: true })).toBeVisible();
  await compose('핝');
  await keys.send('Input.insertText', { text: '한자' });
  // … and the syllable was finished as if nothing had happened.
  await expect(heard(page)).toHaveValue(`${mark} 한자`);
  await expect
    .poll(async () => JSON.stringify(await ask(page, `/api/drafts/visit.${companyId}`)))
    .toContain(`${mark} 한자`);
});
