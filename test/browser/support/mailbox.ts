import { expect, type Page } from '@playwright/test';

/** Opens the newest mail to an address whose subject has the words, once it has been sent. */
export async function openMail(page: Page, to: string, about = ''): Promise<void> {
  const row = page
    .getByRole('link')
    .filter({ has: page.locator('.subject', { hasText: to }) })
    .filter({ hasText: about })
    .first();
  await expect(async () => {
    await page.goto('/dev/mail');
    await row.click({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.locator('iframe')).toBeVisible();
}
