import { expect, test } from '@playwright/test';
import { openMail } from './support/mailbox';
import { ask, OURS, prefer, signInAs } from './support/people';
import { button, field, heading } from './support/places';
import { photo } from './support/things';
import { patternOf, wordsIn } from './support/words';

/** The mail to whom filed a difficulty, as the server writes it. */
const RECEIPT = {
  ko: {
    subject: '[홈닥터] 애로 # 접수: ',
    heading: '애로를 접수했습니다',
    other: 'Your difficulty is filed',
  },
  en: {
    subject: '[Home Doctor] Difficulty # filed: ',
    heading: 'Your difficulty is filed',
    other: '애로를 접수했습니다',
  },
};

test.describe('the portal (28–31)', () => {
  for (const locale of ['ko', 'en'] as const) {
    test(`names what is missing, shows number and stages, sends a receipt (${locale})`, async ({
      page,
    }) => {
      const say = wordsIn(locale);
      await signInAs(page, 'owner', { locale });
      await page.setViewportSize({ width: 390, height: 844 });
      await page.request.delete('/api/drafts/difficulty.portal', { headers: OURS });
      await page.goto('/portal/difficulties/new');
      await button(page, say('portal.file.next')).click();
      const box = page.getByRole('alert').filter({ hasText: say('portal.file.titleNeeded') });
      await expect(box).toBeFocused();
      await box.getByRole('link', { name: say('portal.file.bodyNeeded') }).click();
      await expect(field(page, say('difficulties.field.body'))).toBeFocused();
      await page.getByRole('radio', { name: say('labels.category.log') }).click();
      const title = `선적 일정 문의 ${Date.now() % 100_000}`;
      await field(page, say('difficulties.field.title')).fill(title);
      await field(page, say('difficulties.field.body')).fill(
        '다음 달 선적이 가능한 날을 알고 싶습니다.',
      );
      await button(page, say('portal.file.next')).click();
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'site.jpg', mimeType: 'image/jpeg', buffer: await photo() });
      await expect(
        page.getByRole('button', { name: patternOf(say, 'ui.files.open') }),
      ).toBeVisible();
      await button(page, say('portal.file.next')).click();
      await button(page, say('portal.file.send')).click();
      const number = await page.getByText(/^D-\d{4}-\d{6}$/).innerText();
      await expect(page.getByText(say('portal.filed.mail'))).toBeVisible();
      await page.getByRole('link', { name: say('portal.filed.open') }).click();
      const stages = page.getByRole('list', { name: say('ui.stage.label') });
      await expect(stages.getByRole('listitem')).toHaveCount(6);
      await expect(page.locator('[aria-current=step]')).toHaveCount(1);

      // The mail itself: to the one who filed, in their language, with the way back.
      const { email } = await ask<{ email: string }>(page, '/api/session');
      await openMail(page, email, number);
      const words = RECEIPT[locale];
      await expect(page.getByRole('heading', { level: 2 })).toHaveText(
        words.subject.replace('#', number) + title,
      );
      const mail = page.frameLocator('iframe');
      await expect(mail.getByText(words.heading)).toBeVisible();
      await expect(mail.getByText(title).first()).toBeVisible();
      await expect(mail.getByText(words.other)).toHaveCount(0);
      await page.locator('.links a').first().click();
      await expect(heading(page)).toHaveText(title);
      await prefer(page, { locale: 'ko' });
    });
  }
});
