import { expect, type Locator, type Page } from '@playwright/test';
import { button, choice, day, field, heading } from '../places';
import { patternOf } from '../words';
import type { Story } from './said';

/** Finds the new difficulty by its number and looks at the photo, small and large. */
export async function openCase(page: Page, { t, say, number }: Story): Promise<void> {
  await page.goto(`/difficulties?q=${number}`);
  await page.getByRole('link', { name: say.title }).filter({ visible: true }).click();
  await expect(heading(page)).toContainText(say.title);
  const thumbnail = page.getByRole('button', { name: t('ui.files.open', { name: say.photo }) });
  await thumbnail.scrollIntoViewIfNeeded();
  await expect.poll(() => widthOf(thumbnail.locator('img'))).toBeGreaterThan(0);
  await thumbnail.click();
  const large = page.getByRole('dialog').getByRole('img', { name: say.photo });
  await expect.poll(() => widthOf(large)).toBe(1_600);
  await page.keyboard.press('Escape');
}

/** Asks the firm; the case waits for it. */
export async function askFirm(page: Page, { t, say }: Story): Promise<void> {
  await button(page, t('difficulties.ask.title')).click();
  const dialog = page.getByRole('dialog');
  await field(dialog, t('difficulties.ask.label')).fill(say.question);
  await button(dialog, t('difficulties.ask.send')).click();
  await expect(page.getByText(t('difficulties.page.waitingFirm'))).toBeVisible();
}

/** Refers the case to a partner, for which the firm must have agreed first. */
export async function referCase(page: Page, { t, say, companyId }: Story): Promise<void> {
  const there = page.url();
  await button(page, t('difficulties.refer.title')).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(t('difficulties.problem.consent_third_party'))).toBeVisible();
  const named = dialog.getByRole('checkbox', { name: t('difficulties.refer.items.firm') });
  await expect(named).toHaveCount(0);
  await page.goto(`/companies/${companyId}?tab=info`);
  const kind = t('labels.consentKind.third_party');
  await button(page, t('companies.consent.recordKind', { kind })).click();
  await field(dialog, t('companies.consent.evidence')).fill(say.evidence);
  await button(dialog, t('companies.consent.record')).click();
  await expect(page.getByText(t('companies.consent.saved'))).toBeVisible();

  await page.goto(there);
  await button(page, t('difficulties.refer.title')).click();
  await dialog.getByRole('combobox').click();
  await page.getByRole('option').first().click();
  await expect(named).toBeVisible();
  await dialog.getByRole('radio', { name: t('difficulties.refer.ways.phone') }).check();
  await field(dialog, t('difficulties.refer.purpose')).fill(say.purpose);
  await dialog.locator('input[type=date]').fill(day(2));
  await button(dialog, t('difficulties.refer.send')).click();
  await expect(page.getByText(patternOf(t, 'difficulties.page.waitingPartner'))).toBeVisible();
}

/** Logs a visit from the case, with a promise of each side and another difficulty. */
export async function logVisit(page: Page, { t, say }: Story): Promise<void> {
  await button(page, t('ui.moreActions')).click();
  await page.getByRole('menuitem', { name: t('difficulties.page.visit') }).click();
  await field(page, t('visits.form.summary')).fill(say.summary);
  const dialog = page.getByRole('dialog');
  const add = (what: string) => button(page, `${t('visits.form.add')} ${t(what)}`).click();
  for (const side of ['ours', 'theirs'] as const) {
    await add('visits.form.promises');
    await field(dialog, t('visits.promise.text')).fill(say[side]);
    await choice(dialog, t(`labels.promiseSide.${side}`)).check();
    await dialog.locator('input[type=date]').fill(day(5));
    await button(dialog, t('visits.promise.done')).click();
    await expect(dialog).toHaveCount(0);
  }
  await add('visits.form.difficulties');
  await field(dialog, t('visits.difficulty.title')).fill(say.second);
  await field(dialog, t('visits.difficulty.body')).fill(say.secondBody);
  await button(dialog, t('visits.difficulty.done')).click();
  await button(page, t('ui.save')).click();
  await expect(heading(page)).toHaveText(t('visits.saved.title'));
  await expect(page.getByText(patternOf(t, 'visits.saved.raised')).first()).toBeVisible();
  await expect(page.getByText(t('visits.saved.counts', { promises: 2, photos: 0 }))).toBeVisible();
}

/** Sends a final answer. */
export async function answerCase(page: Page, { t, caseId }: Story, words: string): Promise<void> {
  await page.goto(`/difficulties/${caseId}`);
  await button(page, t('difficulties.composer.toAnswer')).click();
  const dialog = page.getByRole('dialog');
  await choice(dialog, t('labels.outcome.resolved_after_review')).check();
  await field(dialog, t('difficulties.answer.text')).fill(words);
  await button(dialog, t('difficulties.answer.send')).click();
  await expect(page.getByText(t('difficulties.answer.sent'))).toBeVisible();
}

/** Reviews the difficulty of the visit on the board: verdict, note, next look. */
export async function reviewLeft(page: Page, { t, say }: Story): Promise<void> {
  await page.goto('/board');
  await button(page, t('board.sort.target')).click();
  await page.getByRole('menuitemradio', { name: t('board.sort.-age') }).click();
  await expect(page).toHaveURL(/sort=-age/);
  await page.locator('tr', { hasText: say.second }).first().getByRole('link').click();
  const panel = page.locator('hd-review-panel');
  await expect(panel).toContainText(say.second);
  await choice(panel, t('labels.reviewVerdict.redirect')).check();
  await field(panel, t('board.review.note')).fill(say.instruction);
  await panel.locator('input[type=date]').fill(day(4));
  await panel.getByRole('button', { name: t('board.review.save') }).click();
  await expect(page.getByText(patternOf(t, 'board.review.saved')).first()).toBeVisible();
}

/** How wide a picture is as it came; 0 while it is not there. */
function widthOf(image: Locator): Promise<number> {
  return image.evaluate((one: HTMLImageElement) => Math.max(one.naturalWidth, one.naturalHeight));
}
