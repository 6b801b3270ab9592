import { expect, test } from '@playwright/test';
import { newCase } from './support/new-case';
import { signInAs } from './support/people';
import { field, heading } from './support/places';
import { patternOf, wordsIn } from './support/words';

const t = wordsIn('ko');

test.describe('everywhere (33–37)', () => {
  test('a skip link, visible focus, dates written out', async ({ page }) => {
    await signInAs(page, 'doctor');
    const it = await newCase(page);
    await page.goto(`/difficulties/${it.id}`);
    await heading(page).waitFor();
    const skip = page.getByRole('link', { name: t('shell.skip') });
    await skip.focus();
    await expect(skip).toBeInViewport();
    const drawn = await skip.evaluate((element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    expect(drawn).toBe(true);
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
    await page.goto('/visits');
    await page.locator('a[href^="/visits/0"]').filter({ visible: true }).first().click();
    await expect(
      page
        .getByText(/\d{4}\. \d{1,2}\. \d{1,2}\. \([일월화수목금토]\) (오전|오후) \d{1,2}:\d{2}/)
        .first(),
    ).toBeVisible();
  });

  test('a registration number is masked and checked, phones are read in three forms', async ({
    page,
  }) => {
    await signInAs(page, 'supervisor');
    await page.goto('/companies/new');
    const number = field(page, t('companies.field.registrationNumber'));
    await number.pressSequentially('1248100998');
    await expect(number).toHaveValue('124-81-00998');
    await number.fill('');
    await number.pressSequentially('1248100997');
    await number.blur();
    await expect(page.getByText(t('ui.errors.brn')).first()).toBeVisible();
    const phone = field(page, t('companies.field.phone'));
    for (const form of ['010-1234-5678', '+82 10-1234-5678', '1588-1234']) {
      await phone.fill('');
      await phone.pressSequentially(form);
      await phone.blur();
      await expect(page.getByText(t('ui.errors.phone'))).toHaveCount(0);
    }
    await phone.fill('');
    await phone.pressSequentially('12');
    await phone.blur();
    await expect(page.getByText(t('ui.errors.phone')).first()).toBeVisible();
  });

  test('pages fit 360 px and their targets are 24 px or more', async ({ page }) => {
    await signInAs(page, 'doctor');
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of ['/today', '/difficulties', '/visits/new', '/letters']) {
      await page.goto(path);
      await heading(page).waitFor();
      await expect(page.locator('hd-skeleton-rows')).toHaveCount(0);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, .btn, .iconb, .chip, select')]
          .filter((element) => element.checkVisibility() && !element.matches('.vh, .vh *'))
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(
            ({ element, box }) => `${element.outerHTML.slice(0, 90)} ${box.width}×${box.height}`,
          ),
      );
      expect(small, path).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, path).toBeLessThanOrEqual(0);
    }
  });
});

test('the badge beside the menu is the number on the page (27)', async ({ page }) => {
  await signInAs(page, 'supervisor', { locale: 'ko' });
  await page.goto('/board');
  const status = heading(page).getByRole('status');
  await expect(status).toHaveText(patternOf(t, 'board.count'));
  const n = /\d+/.exec(await status.innerText())?.[0] ?? '';
  const item = page
    .getByRole('navigation', { name: t('shell.mainNav') })
    .getByRole('link', { name: new RegExp(t('shell.nav.board')) });
  await expect(item.locator('.n')).toHaveText(n);
});
