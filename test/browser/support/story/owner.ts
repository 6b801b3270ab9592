import { expect, type Page } from '@playwright/test';
import { openMail } from '../mailbox';
import { prefer } from '../people';
import { button, choice, field, heading } from '../places';
import { photo } from '../things';
import { patternOf } from '../words';
import type { Story } from './said';

/** Follows the invitation from the mailbox page and chooses a password. */
export async function acceptInvitation(page: Page, { t, email, locale }: Story): Promise<void> {
  await openMail(page, email);
  await page.locator('a[href*="/invitation/"]').first().click();
  await expect(heading(page)).toHaveText(t('auth.invitation.title'));
  await expect(field(page, t('auth.name'))).toHaveValue('박도현');
  await field(page, t('auth.newPassword')).fill('우리 회사 공장 앞 느티나무');
  await field(page, t('auth.again')).fill('우리 회사 공장 앞 느티나무');
  await button(page, t('auth.invitation.submit')).click();
  await page.waitForURL(/\/portal$/);
  await prefer(page, { locale });
  await page.reload();
}

/** Files the difficulty in three steps, with a photo, and opens it. */
export async function fileWithPhoto(page: Page, story: Story): Promise<void> {
  const { t, say } = story;
  await page
    .getByRole('link', { name: t('portal.file.open') })
    .first()
    .click();
  await page.getByRole('radio', { name: t('labels.category.cus'), exact: true }).click();
  await field(page, t('difficulties.field.title')).fill(say.title);
  await field(page, t('difficulties.field.body')).fill(say.body);
  await button(page, t('portal.file.next')).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: say.photo, mimeType: 'image/jpeg', buffer: await photo() });
  await expect(page.getByRole('button', { name: patternOf(t, 'ui.files.open') })).toBeVisible();
  await button(page, t('portal.file.next')).click();
  await expect(page.getByText(say.body)).toBeVisible();
  await button(page, t('portal.file.send')).click();
  await expect(heading(page)).toHaveText(t('portal.filed.title'));
  story.number = (await page.getByText(/^D-\d{4}-\d{6}$/).textContent()) ?? '';
  await expect(page.getByText(t('portal.filed.mail'))).toBeVisible();
  await page.getByRole('link', { name: t('portal.filed.open') }).click();
  await expect(heading(page)).toHaveText(say.title);
  story.caseId = page.url().split('/').at(-1) ?? '';
}

/** Answers the question the doctor asked. */
export async function replyToQuestion(page: Page, { t, say }: Story): Promise<void> {
  await expect(page.getByText(say.question).first()).toBeVisible();
  await field(page, t('portal.reply.answer')).fill(say.reply);
  await button(page, t('portal.reply.send')).click();
  await expect(page.getByText(t('portal.reply.sent'))).toBeVisible();
}

/** Is not content with the answer, and says why. */
export async function refuse(page: Page, { t, say }: Story): Promise<void> {
  await expect(page.getByText(say.answer).first()).toBeVisible();
  await button(page, t('portal.case.refuse')).click();
  const dialog = page.getByRole('dialog');
  await button(dialog, t('portal.case.refuse')).click();
  await expect(field(dialog, t('portal.case.refuseWhy'))).toHaveAttribute('aria-invalid', 'true');
  await field(dialog, t('portal.case.refuseWhy')).fill(say.refusal);
  await button(dialog, t('portal.case.refuse')).click();
  await expect(page.getByText(t('portal.case.refused'))).toBeVisible();
}

/** Confirms that it is solved, with four points of five. */
export async function confirm(page: Page, { t, say }: Story): Promise<void> {
  await expect(page.getByText(say.again).first()).toBeVisible();
  await button(page, t('portal.case.confirm')).click();
  const dialog = page.getByRole('dialog');
  await choice(dialog, t('portal.case.points', { n: 4 })).check();
  await field(dialog, t('portal.case.comment')).fill(say.thanks);
  await button(dialog, t('portal.case.confirm')).click();
  await expect(page.getByText(t('portal.case.confirmed'))).toBeVisible();
}
