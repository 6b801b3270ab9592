import { expect, test } from '@playwright/test';
import { prefer, signInAs } from './support/people';
import { button, heading } from './support/places';
import { wordsIn } from './support/words';

const t = wordsIn('ko');

test.describe('palette and keys (1–6)', () => {
  test.beforeEach(async ({ page }) => {
    await signInAs(page, 'doctor', { locale: 'ko', singleKeyShortcuts: true });
    await page.goto('/today');
    await heading(page).waitFor();
  });

  test('finds by initial consonants, walks by arrows, gives the focus back', async ({ page }) => {
    const opener = page.getByRole('button', { name: t('shell.search') }).first();
    await opener.focus();
    await page.keyboard.press('Control+k');
    const box = page.getByRole('combobox', { name: t('search.placeholder') });
    await expect(box).toBeFocused();
    await box.fill('ㅎㄱㅈㅁ');
    const firm = page.getByRole('option', { name: /한결정밀/ }).first();
    await expect(firm).toBeVisible();
    await expect(box).toHaveAttribute('aria-activedescendant', /.+/);
    const first = await box.getAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowDown');
    await expect(box).not.toHaveAttribute('aria-activedescendant', first ?? '');
    await page.keyboard.press('ArrowUp');
    await expect(box).toHaveAttribute('aria-activedescendant', first ?? '');
    await page.keyboard.press('Escape');
    await expect(box).toBeHidden();
    await expect(opener).toBeFocused();

    await page.keyboard.press('/');
    await expect(box).toBeFocused();
    await box.fill('ㅎㄱㅈㅁ');
    await expect(firm).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(heading(page)).toContainText('한결정밀');
  });

  test('shows what it finds as one types, from half a syllable on', async ({ page }) => {
    await page.keyboard.press('/');
    const box = page.getByRole('combobox', { name: t('search.placeholder') });
    const firm = page.getByRole('option', { name: /한결정밀/ }).first();
    // How long it takes is measured by `npm run bench`; here nobody presses Enter.
    for (const words of ['ㅎㄱㅈ', '한겨', '한결저', '결정밀', 'hangyeol']) {
      await box.fill('');
      await expect(firm).toBeHidden();
      await box.pressSequentially(words);
      await expect(firm, words).toBeVisible();
    }
    await box.fill('');
    await box.pressSequentially('한결ㅈ');
    await expect(firm.locator('mark').first()).toBeVisible();
    await expect(page).toHaveURL(/\/today$/);
  });

  test('creates a visit, a difficulty and a letter', async ({ page }) => {
    await page.keyboard.press('Control+k');
    const made = page.getByRole('group', { name: t('search.group.create') });
    for (const what of ['visit', 'difficulty', 'letter']) {
      await expect(made.getByRole('option', { name: t(`shell.create.${what}`) })).toBeVisible();
    }
    await made.getByRole('option', { name: t('shell.create.difficulty') }).click();
    await expect(heading(page)).toHaveText(t('difficulties.new.title'));
  });

  for (const who of ['doctor', 'supervisor', 'admin'] as const) {
    test(`everything ${who} may create has its page`, async ({ page }) => {
      await page.context().clearCookies();
      await signInAs(page, who);
      await page.goto('/today');
      await button(page, t('shell.create.open')).click();
      const items = page.getByRole('menu', { name: t('shell.create.open') }).getByRole('menuitem');
      await expect(items.first()).toBeVisible();
      const links = await items.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      for (const link of links) {
        await page.goto(link ?? '');
        await heading(page).waitFor();
        await expect(heading(page), link ?? '').not.toHaveText(t('shell.notFound.heading'));
      }
      const inviting = page.getByRole('dialog', { name: t('admin.people.invite') });
      if (links.includes('/admin/people/new')) {
        await page.goto('/admin/people/new');
        await expect(inviting).toBeVisible();
        await expect(page).toHaveURL(/\/admin\/people$/);
      }
    });
  }

  test('lists shortcuts; single keys stay out of fields and can be turned off', async ({
    page,
  }) => {
    await page.keyboard.press('Control+/');
    await expect(page.getByRole('dialog', { name: t('shell.keys.title') })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.goto('/difficulties');
    const find = page.getByRole('searchbox', { name: t('difficulties.queue.search') });
    await find.focus();
    await page.keyboard.press('/');
    await expect(find).toHaveValue('/');
    await expect(page.getByRole('combobox', { name: t('search.placeholder') })).toBeHidden();
    await prefer(page, { singleKeyShortcuts: false });
    await page.goto('/today');
    await heading(page).waitFor();
    await page.keyboard.press('/');
    await expect(page.getByRole('combobox', { name: t('search.placeholder') })).toBeHidden();
    await prefer(page, { singleKeyShortcuts: true });
  });
});
