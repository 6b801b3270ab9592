import { expect, test } from '@playwright/test';
import { faults } from './support/accessibility';
import { ask, signInAs } from './support/people';
import { button } from './support/places';
import { wordsIn } from './support/words';

const t = wordsIn('ko');

interface Similar {
  cases: { title: string; answer: string }[];
}

test('a doctor begins an answer from a similar solved case, and nothing goes out', async ({
  page,
}) => {
  await signInAs(page, 'doctor');
  const { items } = await ask<{ items: { id: string; status: string }[] }>(
    page,
    '/api/difficulties?doctorId=me&unresolved=true&limit=50',
  );
  let open = { id: '', found: { cases: [] } as Similar };
  for (const { id, status } of items) {
    if (status === 'answered') continue;
    const found = await ask<Similar>(page, `/api/difficulties/${id}/similar`);
    if (found.cases.length) open = { id, found };
    if (found.cases.length) break;
  }
  const [first] = open.found.cases;
  expect(first).toBeTruthy();

  const written: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes(open.id)) written.push(request.url());
  });
  await page.goto(`/difficulties/${open.id}`);
  const card = page.getByRole('region', { name: t('difficulties.similar.title') });
  await expect(card.getByRole('heading', { level: 3 }).first()).toHaveText(first!.title);
  await card.getByText(t('difficulties.similar.answer')).first().click();
  await expect(card.getByText(first!.answer)).toBeVisible();
  expect(await faults(page, 'similar cases')).toEqual([]);

  const box = page.getByRole('textbox', { name: t('difficulties.composer.reply') });
  await box.fill('안녕하십니까.');
  await button(card, t('difficulties.similar.begin')).first().click();
  await expect(box).toHaveValue(`안녕하십니까.\n\n${first!.answer}`);
  await expect(box).toBeFocused();
  await expect(page.getByText(t('difficulties.draft.saved'))).toBeVisible();
  expect(written).toEqual([]);
  await page.reload();
  await expect(box).toHaveValue(`안녕하십니까.\n\n${first!.answer}`);
});
