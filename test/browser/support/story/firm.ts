import { expect, type Page } from '@playwright/test';
import { ask } from '../people';
import { button, field, heading } from '../places';
import type { KnownFirm } from '../things';
import { patternOf } from '../words';
import type { Story } from './said';

/** Of the cast, as each language writes them. */
const DOCTOR = { ko: '한지원', en: 'Han Ji-won' };

type Known = Record<'kept' | 'renewed', KnownFirm>;

/** Two firms that are in the register and nobody's part in the cast. */
export async function knownFirms(page: Page): Promise<Known> {
  const { items } = await ask<{ items: { id: string; name: string }[] }>(
    page,
    '/api/companies?limit=40',
  );
  const others = items.filter(({ name }) => !/한결|윤슬/.test(name));
  const read = (id?: string) => ask<KnownFirm>(page, `/api/companies/${id}`);
  return { kept: await read(others.at(-1)?.id), renewed: await read(others.at(-2)?.id) };
}

/** Uploads the file and sees what it would do, row by row. */
export async function previewFile(page: Page, { t, file }: Story): Promise<void> {
  await page.goto('/companies/import');
  await expect(heading(page)).toHaveText(t('companies.import.title'));
  await page.locator('input[type=file]').setInputFiles({
    name: file.name,
    mimeType: 'text/csv',
    buffer: file.content,
  });
  await button(page, t('companies.import.preview')).click();
  await expect(heading(page)).toHaveText(t('companies.import.heading.previewed'));
  const odd = {
    twin: 'duplicate_same_row',
    wrong: 'registration_number_checksum',
    code: 'hs_code_unknown',
    kept: 'duplicate_same_number',
    renewed: 'duplicate_same_number',
  } as const;
  for (const [name, finding] of Object.entries(odd)) {
    await expect(rowOf(page, file.row[name as keyof typeof odd])).toContainText(
      patternOf(t, `companies.import.finding.${finding}`),
    );
  }
}

/** Decides about the odd rows; the rest is proposed as it should be. */
export async function chooseRows(page: Page, { t, file }: Story): Promise<void> {
  const choice = (name: keyof typeof file.row) => rowOf(page, file.row[name]).getByRole('combobox');
  await expect(choice('good')).toHaveValue('create');
  await expect(choice('twin')).toHaveValue('skip');
  await expect(choice('twin'), 'a row that is there twice leaves no choice').toBeDisabled();
  await expect(choice('wrong')).toHaveValue('skip');
  await expect(choice('renewed')).toHaveValue('update');
  await expect(choice('kept')).toHaveValue('update');
  await choice('kept').selectOption({ label: t('labels.importChoice.skip') });
  const left = page.getByRole('button', {
    name: new RegExp(`^${t('companies.import.filter.skip')} 3$`),
  });
  await expect(left).toBeVisible();
}

/** Runs the import, sees it move and finds every row where it was meant to go. */
export async function runImport(page: Page, story: Story, known: Known): Promise<void> {
  const { t, file } = story;
  const created = file.rows - 4;
  const moving = progressOf(page, t('companies.import.running'));
  await button(page, t('companies.import.run', { n: created + 1 })).click();
  expect(await moving, 'the bar showed').toBe(true);
  await expect(heading(page)).toHaveText(t('companies.import.heading.done'));
  await expect(
    page.getByText(t('companies.import.doneText', { created, updated: 1, skipped: 3 })),
  ).toBeVisible();
  const results = {
    good: 'created',
    twin: 'skipped',
    wrong: 'skipped',
    code: 'created',
    kept: 'skipped',
    renewed: 'updated',
  } as const;
  for (const [name, result] of Object.entries(results)) {
    await expect(rowOf(page, file.row[name as keyof typeof results])).toContainText(
      t(`companies.import.result.${result}`),
    );
  }
  const found = await firmsCalled(page, file.firm);
  expect(found, 'the same firm twice is one firm').toHaveLength(1);
  expect(await firmsCalled(page, file.wrong)).toHaveLength(0);
  const kept = await ask<KnownFirm>(page, `/api/companies/${known.kept.id}`);
  expect(kept.phone, 'a firm left out is as it was').toBe(known.kept.phone);
  await rowOf(page, file.row.renewed).getByRole('link').click();
  await page.getByRole('tab', { name: t('companies.tab.info') }).click();
  await expect(page.getByText(file.phone).first()).toBeVisible();
  story.companyId = found[0]?.id ?? '';
}

/** Gives the firm to a doctor of the cast, with the reasons before one's eyes. */
export async function assignDoctor(page: Page, { t, firm, file, locale }: Story): Promise<void> {
  await page.goto('/assignments');
  await page.getByRole('searchbox', { name: t('assignments.find') }).fill(file.firm);
  await page.getByRole('button', { name: firm }).click();
  const candidate = page.locator('hd-candidate-card', { hasText: DOCTOR[locale] });
  const all = page.getByRole('button', { name: patternOf(t, 'assignments.showAll') });
  await expect(page.locator('hd-candidate-card').first()).toBeVisible();
  if ((await candidate.count()) === 0) await all.click();
  for (const factor of ['region', 'language', 'sector', 'distance', 'load']) {
    await expect(candidate).toContainText(t(`assignments.factor.${factor}`));
  }
  await candidate.getByRole('button', { name: patternOf(t, 'assignments.assignTo') }).click();
  const dialog = page.getByRole('dialog');
  await expect(field(dialog, t('assignments.dialog.reason'))).toBeVisible();
  const over = dialog.getByLabel(t('assignments.dialog.override'));
  if (await over.count()) await over.check();
  await button(dialog, t('assignments.why.market')).click();
  await button(dialog, t('assignments.assign')).click();
  await expect(page.getByText(patternOf(t, 'assignments.done.primary')).first()).toBeVisible();
}

/** Invites the firm's owner by mail. */
export async function inviteOwner(page: Page, { t, companyId, email }: Story): Promise<void> {
  await page.goto(`/companies/${companyId}?tab=info`);
  await button(page, t('companies.people.invite')).click();
  const dialog = page.getByRole('dialog');
  await field(dialog, t('companies.people.name')).fill('박도현');
  await field(dialog, t('companies.people.email')).fill(email);
  await button(dialog, t('companies.people.send')).click();
  await expect(page.getByText(t('companies.people.sent', { email }))).toBeVisible();
}

/** Whether a progress bar shows within half a minute, looked for in every frame: work may be quick. */
function progressOf(page: Page, name: string): Promise<boolean> {
  return page.evaluate(
    (label) =>
      new Promise<boolean>((answer) => {
        const until = performance.now() + 30_000;
        const look = () => {
          const bar = document.querySelector(`[role=progressbar][aria-label="${label}"]`);
          if (bar?.checkVisibility()) answer(true);
          else if (performance.now() > until) answer(false);
          else requestAnimationFrame(look);
        };
        look();
      }),
    name,
  );
}

function rowOf(page: Page, n: number) {
  return page.locator('hd-import-rows li.row').nth(n);
}

async function firmsCalled(page: Page, name: string): Promise<{ id: string }[]> {
  const path = `/api/companies?q=${encodeURIComponent(name)}`;
  return (await ask<{ items: { id: string }[] }>(page, path)).items;
}
