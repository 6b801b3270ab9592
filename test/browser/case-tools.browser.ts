import { expect, test } from '@playwright/test';
import { faults } from './support/accessibility';
import { ask, signInAs } from './support/people';
import { button } from './support/places';
import { wordsIn } from './support/words';

const t = wordsIn('ko');

interface Cases {
  items: { id: string; number: string; status: string }[];
}

test('a slash brings a kept answer, and an at sign calls a colleague', async ({ page }) => {
  await signInAs(page, 'doctor');
  const { items } = await ask<Cases>(
    page,
    '/api/difficulties?doctorId=me&unresolved=true&limit=50',
  );
  const open = items.find(({ status }) => status === 'in_progress')!;
  await page.goto(`/difficulties/${open.id}`);

  const reply = page.getByRole('textbox', { name: t('difficulties.composer.reply') });
  await reply.fill('');
  await reply.click();
  await page.keyboard.type('/');
  const picker = page.getByRole('dialog', { name: t('cannedReplies.picker.title') });
  const search = picker.getByRole('combobox');
  await expect(search).toBeFocused();
  await search.fill('접수 확인');
  await expect(picker.getByRole('option')).toHaveCount(1);
  expect(await faults(page, 'kept answers')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(reply).toHaveValue(new RegExp(open.number));
  await expect(reply).not.toHaveValue(/^\//);

  await page.getByRole('tab', { name: t('difficulties.composer.note') }).click();
  const note = page.getByRole('textbox', { name: t('difficulties.composer.note') });
  await note.fill('');
  await page.keyboard.type('확인 부탁 @');
  const people = page.getByRole('listbox', { name: t('difficulties.mention.label') });
  const first = people.getByRole('option').first();
  await expect(first).toBeVisible();
  const name = (await first.locator('.b').textContent())!.trim();
  expect(await faults(page, 'colleagues')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(note).toHaveValue(`확인 부탁 @${name} `);
  await note.press('Control+Enter');
  const entry = page.getByRole('listitem').filter({ hasText: `확인 부탁 @${name}` });
  await expect(entry.last()).toBeVisible();
  await expect(button(page, t('difficulties.composer.send.note'))).toBeEnabled();
});
