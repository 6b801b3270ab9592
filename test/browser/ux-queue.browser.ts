import { expect, test } from '@playwright/test';
import { newCase } from './support/new-case';
import { signInAs, tell } from './support/people';
import { button, choice, field, heading } from './support/places';
import { patternOf, wordsIn } from './support/words';

const t = wordsIn('ko');

test.describe('queue and board (7–11, 25–27)', () => {
  test('filters stand in the address, survive a reload, come off one by one', async ({ page }) => {
    await signInAs(page, 'supervisor');
    await page.goto('/difficulties?view=open');
    const count = heading(page).getByRole('status');
    await expect(count).toHaveText(patternOf(t, 'ui.shownOf'));
    await button(page, t('difficulties.queue.overdue')).click();
    await expect(page).toHaveURL(/overdue=true/);
    await page.reload();
    const chip = page.getByRole('button', {
      name: t('ui.remove', { name: t('difficulties.queue.overdue') }),
    });
    await expect(chip).toBeVisible();
    await chip.click();
    await expect(page).not.toHaveURL(/overdue/);
    await button(page, t('difficulties.queue.filter')).click();
    await page
      .getByRole('dialog')
      .getByLabel(t('difficulties.queue.col.severity'))
      .selectOption('urgent');
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/severity=urgent/);
    await button(page, t('ui.clearAll')).click();
    await expect(page).not.toHaveURL(/severity/);
  });

  test('J and K walk the queue and on to the next case', async ({ page }) => {
    await signInAs(page, 'doctor', { locale: 'ko', singleKeyShortcuts: true });
    await page.goto('/difficulties');
    const rows = page.locator('tbody tr');
    await expect(rows.nth(1)).toBeVisible();
    const titles = await rows.locator('a.to .b').allInnerTexts();
    await page.keyboard.press('j');
    await expect(rows.nth(0)).toHaveClass(/on/);
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toContainText(titles[0] ?? '');
    await page.keyboard.press('j');
    await expect(heading(page)).toContainText(titles[1] ?? '');
  });

  test('after an answer the next case of the list is a click away', async ({ page }) => {
    await signInAs(page, 'doctor', { locale: 'ko', singleKeyShortcuts: true });
    await newCase(page);
    await page.goto('/difficulties');
    const rows = page.locator('tbody tr');
    await expect(rows.nth(1)).toBeVisible();
    const titles = await rows.locator('a.to .b').allInnerTexts();
    const status = rows.filter({ hasText: t('labels.difficultyStatus.assigned') });
    const at = titles.indexOf(await status.first().locator('a.to .b').innerText());
    await status.first().getByRole('link').click();
    await button(page, t('difficulties.composer.toAnswer')).click();
    const dialog = page.getByRole('dialog');
    await choice(dialog, t('labels.outcome.guidance')).check();
    await field(dialog, t('difficulties.answer.text')).fill('선사에 확인한 일정을 보내 드립니다.');
    await button(dialog, t('difficulties.answer.send')).click();
    await expect(page.getByText(t('difficulties.answer.sent'))).toBeVisible();
    await button(page, t('difficulties.page.openNext')).click();
    await expect(heading(page)).toContainText(titles[at + 1] ?? '');
  });

  test('a view is saved, never without a name', async ({ page }) => {
    await signInAs(page, 'lead');
    await page.goto('/board?bucket=overdue');
    await button(page, t('board.views.save')).click();
    const dialog = page.getByRole('dialog');
    await button(dialog, t('ui.save')).click();
    await expect(dialog.getByText(t('board.views.nameless'))).toBeVisible();
    const name = `점검 ${Date.now() % 100_000}`;
    await dialog.getByRole('textbox').fill(name);
    await button(dialog, t('ui.save')).click();
    const tab = page.getByRole('navigation', { name: t('board.views.label') }).getByRole('link', {
      name: new RegExp(name),
    });
    await expect(tab).toHaveAttribute('aria-current', 'page');
    await button(page, t('board.views.remove')).click();
    await expect(tab).toHaveCount(0);
  });

  test('a bulk step offers only who can take the cases, and says what it skipped and why', async ({
    page,
  }) => {
    await signInAs(page, 'lead');
    await page.goto('/board');
    const boxes = page.locator('tbody input[type=checkbox]');
    for (let i = 0; i < 8; i++) await boxes.nth(i).check();
    await expect(page.getByText(t('board.bulk.chosen', { n: 8 }), { exact: true })).toBeVisible();
    const bar = page.getByRole('region', { name: t('board.bulk.label') });
    await button(bar, t('board.bulk.reassign')).click();
    // Nobody looks after all the firms; somebody can take a part of the cases.
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('link', { name: t('board.bulk.toAssignments') })).toBeVisible();
    const asking = page.waitForRequest('**/api/board/reassignment-candidates');
    await dialog
      .getByRole('button', { name: patternOf(t, 'board.bulk.only') })
      .first()
      .click();
    const asked = (await asking).postDataJSON() as { ids: string[] };
    await dialog.getByRole('radio').first().check();
    await field(dialog, t('board.bulk.reason')).fill('업무량을 나누려고 합니다');
    // Meanwhile the same is done elsewhere: the case is left alone, named, and stays chosen.
    const found = await tell(page, '/api/board/reassignment-candidates', asked);
    const [doctor] = (found.body as { candidates: { id: string; caseIds: string[] }[] }).candidates;
    const given = { ids: doctor!.caseIds.slice(0, 1), doctorId: doctor!.id, reason: '휴가' };
    await tell(page, '/api/board/reassignments', given);
    await button(dialog, t('board.bulk.reassign')).click();
    const result = page.getByRole('dialog', { name: t('board.bulk.resultTitle') });
    await expect(result.getByText(patternOf(t, 'board.bulk.result'))).toBeVisible();
    const skipped = result.getByRole('listitem');
    await expect(skipped).toHaveCount(1);
    await expect(skipped).toContainText(/D-\d{4}-\d{6}/);
    await expect(skipped).toContainText(t('board.bulk.why.difficulty_same_doctor'));
    await button(result, t('ui.confirm')).click();
    await expect(page.getByText(t('board.bulk.chosen', { n: 1 }), { exact: true })).toBeVisible();
  });

  test('after a review the next row is the chosen one', async ({ page }) => {
    await signInAs(page, 'lead');
    await page.goto('/board');
    const rows = page.locator('tbody tr');
    await expect(rows.nth(2)).toBeVisible();
    const titles = await rows.locator('th a').allInnerTexts();
    await rows.nth(1).getByRole('link').click();
    const panel = page.locator('hd-review-panel');
    await expect(rows.nth(1)).toHaveClass(/open/);
    const second = new URL(page.url()).searchParams.get('case');
    await choice(panel, t('labels.reviewVerdict.redirect')).check();
    await panel.getByRole('button', { name: t('board.review.save') }).click();
    await expect(panel.getByText(t('board.review.noteNeeded')).first()).toBeVisible();
    await choice(panel, t('labels.reviewVerdict.keep')).check();
    await panel.getByRole('button', { name: t('board.review.save') }).click();
    await expect(page.getByText(patternOf(t, 'board.review.saved')).first()).toBeVisible();
    const next = page.locator('tbody tr.open');
    await expect(next).toContainText(titles[2]?.replace(/^\d+/, '').trim() ?? '');
    expect(new URL(page.url()).searchParams.get('case')).not.toBe(second);
    await expect(next.getByRole('link')).toHaveAttribute('aria-current', 'true');
    await expect(panel.getByRole('heading', { level: 2 }).first()).toBeFocused();
  });

  test('a segment of the chart opens its list, and the chart has a table', async ({ page }) => {
    await signInAs(page, 'lead');
    await page.goto('/board');
    const segment = page.locator('hd-age-bands a.seg').first();
    const n = await segment.innerText();
    await segment.click();
    await expect(page).toHaveURL(/age=/);
    await expect(heading(page).getByRole('status')).toContainText(n);
    await button(page, t('board.chart.asTable')).click();
    await expect(page.locator('hd-age-bands table')).toBeVisible();
  });
});
