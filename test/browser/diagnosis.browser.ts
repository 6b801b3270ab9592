import { expect, test } from '@playwright/test';
import { faults, settled, sideways } from './support/accessibility';
import { ask, pageOf, signInAs } from './support/people';
import { heading } from './support/places';
import { wordsIn } from './support/words';

const OWN_FIRM = '한결정밀';

test.describe('수출역량진단', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a doctor asks thirty questions on a phone; the firm reads how it came out', async ({
    page,
    browser,
  }) => {
    const t = wordsIn('ko');
    await signInAs(page, 'doctor');
    const query = `/api/companies?doctorId=me&q=${encodeURIComponent(OWN_FIRM)}`;
    const { items } = await ask<{ items: { id: string }[] }>(page, query);
    await page.goto(`/companies/${items[0]!.id}`);
    await page.getByRole('link', { name: t('companies.diagnosis.start') }).click();
    await expect(heading(page)).toHaveText(t('diagnoses.form.title'));

    // Half of it, then a reload: nothing is lost.
    const questions = page.locator('[id^="item-"]');
    await expect(questions).toHaveCount(30);
    const answer = (n: number, level: number) =>
      questions
        .nth(n)
        .getByRole('radio', { name: String(level), exact: true })
        .check();
    for (let n = 0; n < 15; n++) await answer(n, n === 2 ? 0 : 3);
    const half = t('diagnoses.form.progress', { n: 15, of: 30 });
    await expect(page.getByText(half)).toBeVisible();
    await expect(page.getByText(/저장됨/)).toBeVisible();
    await page.reload();
    await expect(page.getByText(half)).toBeVisible();
    await expect(questions.nth(2).getByRole('radio', { name: '0', exact: true })).toBeChecked();

    // It says what is missing and leads there.
    const save = page.getByRole('button', { name: t('diagnoses.form.save'), exact: true });
    await save.click();
    const refused = page.getByRole('alert');
    await expect(refused).toBeFocused();
    await expect(refused).toContainText(t('diagnoses.form.missing', { n: 15 }));
    expect(await faults(page, 'form')).toEqual([]);
    expect(await sideways(page, 'form')).toEqual([]);
    await refused
      .getByRole('button', { name: t('diagnoses.form.nth', { n: 16 }), exact: true })
      .click();
    await expect(questions.nth(15).getByRole('radio').first()).toBeFocused();
    for (let n = 15; n < 30; n++) await answer(n, n === 20 ? 1 : 3);
    const said = '인증 목록부터 함께 만들기로 했습니다.';
    await page.getByLabel(t('diagnoses.form.comment')).fill(said);
    await save.click();

    // 85 of 120 levels: 70.8 points.
    await expect(heading(page)).toHaveText(t('diagnoses.title'));
    await expect(page.locator('.points b')).toHaveText('71');
    await expect(page.locator('.verdict')).toContainText(t('labels.diagnosisGrade.leading'));
    await expect(page.getByRole('img')).toHaveAccessibleName(/수출 인프라 63, 시장 이해 75/);
    await expect(page.getByRole('row', { name: /수출 인프라 63/ })).toBeVisible();
    await settled(page);
    expect(await faults(page, 'result')).toEqual([]);
    expect(await sideways(page, 'result')).toEqual([]);

    // On paper: no buttons, all answers.
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: t('diagnoses.page.print') })).toBeHidden();
    await expect(page.locator('.points b')).toBeVisible();
    await page.emulateMedia({ media: 'screen' });

    // The author thinks again, on the same day.
    await page.getByRole('link', { name: t('diagnoses.page.edit') }).click();
    await answer(20, 4);
    await save.click();
    await expect(page.locator('.points b')).toHaveText('73');

    const owner = await pageOf(browser, 'owner', 'ko', { width: 390, height: 844 });
    await owner.goto('/portal');
    await owner.getByRole('link', { name: t('portal.diagnosis.points', { n: 73 }) }).click();
    await expect(owner.getByText(t('diagnoses.plain.leading'))).toBeVisible();
    await expect(owner.getByText(said)).toBeVisible();
    await expect(owner.getByRole('link', { name: t('diagnoses.page.edit') })).toHaveCount(0);
    await settled(owner);
    expect(await faults(owner, 'portal result')).toEqual([]);
    expect(await sideways(owner, 'portal result')).toEqual([]);
    await owner.context().close();
  });
});
