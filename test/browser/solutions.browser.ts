import { expect, test } from '@playwright/test';
import { faults } from './support/accessibility';
import { ask, pageOf, signInAs } from './support/people';
import { button, field, heading } from './support/places';
import { wordsIn } from './support/words';

const t = wordsIn('ko');
const MATTER = {
  title: '세관에서 통관이 보류됐어요',
  body: '물건이 도착항에 왔는데 현지 세관이 품목번호가 다르다며 통관을 보류했습니다.',
};

test('a firm finds its answer while filing and does not file', async ({ page }) => {
  await signInAs(page, 'owner');
  const before = await ask<{ allTotal: number }>(page, '/api/difficulties?limit=1');
  await page.goto('/portal/difficulties/new');
  await field(page, t('difficulties.field.title')).fill(MATTER.title);
  await field(page, t('difficulties.field.body')).fill(MATTER.body);
  const hints = page.getByRole('region', { name: t('portal.helps.title') });
  await expect(hints).toBeVisible();
  expect(await faults(page, 'filing with hints')).toEqual([]);
  await hints.getByRole('button').first().click();
  const window = page.getByRole('dialog');
  await expect(window.getByRole('heading', { name: t('portal.helps.solution') })).toBeVisible();
  await button(window, t('portal.helps.on')).click();
  await expect(window).toBeHidden();
  await hints.getByRole('button').first().click();
  await button(window, t('portal.helps.said')).click();
  await expect(heading(page)).toHaveText(t('portal.helps.thanks'));
  expect(await faults(page, 'spared')).toEqual([]);
  const after = await ask<{ allTotal: number }>(page, '/api/difficulties?limit=1');
  expect(after.allTotal).toBe(before.allTotal);
  await page.getByRole('link', { name: t('portal.helps.back') }).click();
  await expect(field(page, t('difficulties.field.title'))).toHaveValue(MATTER.title);
});

test('a doctor makes an article of a solved case, and a supervisor publishes it', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'doctor');
  const { items } = await ask<{ items: { id: string; outcome: string }[] }>(
    page,
    '/api/difficulties?doctorId=me&unresolved=false&limit=50',
  );
  const library = await ask<{ items: { id: string }[] }>(page, '/api/solutions');
  const taken = await Promise.all(
    library.items.map(({ id }) =>
      ask<{ source: { id: string } | null }>(page, `/api/solutions/${id}`),
    ),
  );
  const source = items.find(
    ({ id, outcome }) =>
      /resolved|guidance/.test(outcome) && !taken.some((one) => one.source?.id === id),
  );
  await page.goto(`/difficulties/${source!.id}`);
  await button(page, t('ui.moreActions')).click();
  await page.getByRole('menuitem', { name: t('difficulties.similar.makeArticle') }).click();
  await page.waitForURL(/\/solutions\//);
  const solution = field(page, t('solutions.field.solutionKo'));
  await solution.fill('분류원 회답서를 내면 됩니다. 문의 010-1234-5678');
  await field(page, t('solutions.field.problemKo')).fill('세관이 품목번호를 다르게 봤습니다.');
  await button(page, t('solutions.save')).click();
  const found = page.getByText(t('solutions.findings.title', { n: 1 }));
  await expect(found).toBeVisible();
  await expect(page.locator('mark')).toHaveText('010-1234-5678');
  await expect(button(page, t('solutions.submit'))).toBeDisabled();
  expect(await faults(page, 'article with findings')).toEqual([]);
  await button(page, t('solutions.findings.replace')).click();
  await expect(found).toBeHidden();
  await button(page, t('solutions.submit')).click();
  await expect(page.getByText(t('labels.solutionStatus.in_review'))).toBeVisible();

  const lead = await pageOf(browser, 'lead', 'ko');
  await lead.goto(page.url());
  await button(lead, t('solutions.publish.do')).click();
  await button(lead.getByRole('dialog'), t('solutions.publish.do')).click();
  await expect(lead.getByText(t('labels.solutionStatus.published'))).toBeVisible();
  expect(await faults(lead, 'published article')).toEqual([]);
  await lead.goto('/solutions');
  await expect(lead.getByRole('region', { name: t('solutions.counts.title') })).toBeVisible();
  expect(await faults(lead, 'library')).toEqual([]);
  await lead.context().close();
});
