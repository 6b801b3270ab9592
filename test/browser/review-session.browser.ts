import { expect, test } from '@playwright/test';
import { faults, sideways } from './support/accessibility';
import { pageOf, prefer } from './support/people';
import { button, field } from './support/places';
import { patternOf, wordsIn } from './support/words';

const t = wordsIn('ko');

test('a supervisor goes through the board by keyboard, leaves, goes on and writes the minutes', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const page = await pageOf(browser, 'supervisor', 'ko');
  await prefer(page, { singleKeyShortcuts: true });
  const decided = (n: number) =>
    page.getByText(patternOf(t, 'board.session.progress')).filter({
      hasText: new RegExp(`${n}건 결정`),
    });

  await test.step('begins with what the board shows', async () => {
    await page.goto('/board?bucket=due_soon');
    await button(page, t('board.session.start')).click();
    await expect(page).toHaveURL(/\/board\/sessions\//);
    await expect(page.getByRole('radio').first()).toBeVisible();
    await expect(decided(0)).toBeVisible();
    expect.soft(await faults(page, 'meeting')).toEqual([]);
  });

  await test.step('two verdicts with number keys', async () => {
    const first = await page.locator('hd-session-case h2.title').innerText();
    await page.keyboard.press('1');
    await expect(page.locator('input[value=keep]')).toBeChecked();
    await page.keyboard.press('Control+Enter');
    await expect(decided(1)).toBeVisible();
    await expect(page.locator('hd-session-case h2.title')).not.toHaveText(first);
    await expect(page.getByRole('radio').first()).toBeVisible();
    await page.keyboard.press('2');
    const note = field(page, t('board.review.note'));
    await expect(note).toBeFocused();
    // Without words it is not saved, and says so.
    await note.press('Control+Enter');
    await expect(page.getByText(t('board.review.noteNeeded')).first()).toBeVisible();
    await note.fill('오늘 중 대표께 전화해 주십시오.');
    await note.press('Control+Enter');
    await expect(decided(2)).toBeVisible();
  });

  await test.step('leaves and finds it as it was', async () => {
    await page.goto('/board/sessions');
    await page
      .getByRole('link', { name: patternOf(t, 'board.session.resumeOf') })
      .first()
      .click();
    await expect(decided(2)).toBeVisible();
    await expect(page.getByRole('radio').first()).toBeVisible();
  });

  await test.step('ends it: the minutes are there', async () => {
    await button(page, t('board.session.end')).first().click();
    const dialog = page.getByRole('dialog', { name: t('board.session.endTitle') });
    expect.soft(await faults(page, 'end of the meeting')).toEqual([]);
    await field(dialog, t('board.session.remarks')).fill('연말 선복은 공동물류부터 알아본다.');
    await button(dialog, t('board.session.end')).click();
    const minutes = page.getByRole('link', { name: t('board.session.minutes'), exact: true });
    await expect(minutes).toBeVisible();
    const pdf = await page.request.get((await minutes.getAttribute('href')) ?? '');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    expect.soft(await sideways(page, 'ended meeting')).toEqual([]);
  });
  await page.context().close();
});

test('a supervisor sees who needs help, walks the map and opens what a figure counts', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'supervisor', 'ko');
  await page.goto('/load');
  const cells = page.locator('table.heat button.sq');
  await cells.first().focus();
  const before = await page.evaluate(() => document.activeElement?.id);
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe(before);
  const n = Number(await page.locator(':focus').innerText());
  await page.keyboard.press('Enter');
  const dialog = page.locator('hd-load-cell dialog[open]');
  await expect(dialog.getByText(t('board.cases', { n }))).toBeVisible();
  expect.soft(await faults(page, 'load cell')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await button(page, t('board.chart.asTable')).click();
  await expect(page.getByRole('columnheader', { name: t('board.load.late.due') })).toBeVisible();
  await page.context().close();
});
