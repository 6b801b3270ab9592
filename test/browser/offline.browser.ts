import { expect, test, type BrowserContext } from '@playwright/test';
import sharp from 'sharp';
import { faults, sideways } from './support/accessibility';
import { OURS, signInAs } from './support/people';
import { logged, rows, takenAlong } from './support/road';
import { firm, heard, newMark, save, TELEPHONE, twoPhotos, write } from './support/visit-form';
import { wordsIn, type Locale } from './support/words';

const ko = wordsIn('ko');
test.use(TELEPHONE);

for (const locale of ['ko', 'en'] as Locale[]) {
  test(`a visit with two photos, logged without network, arrives once (${locale})`, async ({
    page,
    context,
  }) => {
    const t = wordsIn(locale);
    const mark = newMark();
    await signInAs(page, 'doctor', { locale });
    await takenAlong(page);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('offline.day.title'));
    await expect(page.getByText(t('shell.offline'))).toBeVisible();
    await expect(page.getByText(t('offline.strip.can'))).toBeVisible();
    const found = [...(await faults(page, 'today')), ...(await sideways(page, 'today'))];
    await write(page, `용기 납품이 2주 밀림. ${mark}`, t);
    await twoPhotos(page);
    await expect.poll(() => rows(page, 'hd-waiting', 'photos')).toHaveLength(2);
    await page.reload();
    await expect(heard(page)).toHaveValue(new RegExp(mark));
    await expect(page.locator('.foot label')).toContainText('2');
    found.push(...(await faults(page, 'form')), ...(await sideways(page, 'form')));
    await save(page, t);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('visits.queued.title'));
    found.push(...(await faults(page, 'queued')));
    await page.reload();
    await page.goto('/visits/waiting');
    await expect(page.getByText(mark)).toBeVisible();
    await expect(page.getByText(t('offline.state.waiting')).first()).toBeVisible();
    found.push(...(await faults(page, 'waiting')), ...(await sideways(page, 'waiting')));
    expect(found.join('\n')).toBe('');
    await page.close();

    const again = await context.newPage();
    await again.goto('/today');
    await expect(again.getByText(t('offline.strip.waiting', { n: 1 }))).toBeVisible();
    expect(await logged(context, mark)).toHaveLength(0);
    await context.setOffline(false);
    await expect(again.getByText(t('offline.strip.waiting', { n: 1 }))).toBeHidden();
    const visits = await logged(context, mark);
    expect(visits).toHaveLength(1);
    expect(visits[0]!.photos).toBe(2);
    await hasNoPlace(context, visits[0]!.id);
    expect(await rows(again, 'hd-waiting', 'photos')).toHaveLength(0);
  });
}

/** The photos of a visit, as the server keeps them, do not say where they were taken. */
async function hasNoPlace(context: BrowserContext, visitId: string): Promise<void> {
  const visit = await context.request.get(`/api/visits/${visitId}`, { headers: OURS });
  for (const { id } of ((await visit.json()) as { files: { id: string }[] }).files) {
    const bytes = await (await context.request.get(`/api/files/${id}`, { headers: OURS })).body();
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  }
}

test('the browser sends a photo without its place', async ({ page }) => {
  await signInAs(page, 'doctor');
  await page.goto(`/visits/new?companyId=${await firm(page)}`);
  await heard(page).fill(`사진 확인 ${newMark()}`);
  await twoPhotos(page);
  // What the page hands to the network, byte by byte.
  await page.evaluate(() => {
    const set = FormData.prototype.set;
    FormData.prototype.set = function (this: FormData, name: string, file: string | Blob) {
      const store = ((window as { sent?: Blob[] }).sent ??= []);
      if (file instanceof Blob) store.push(file);
      set.call(this, name, file as Blob);
    } as typeof set;
  });
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ko('visits.saved.title'));
  const sent = await page.evaluate(async () => {
    const [file] = (window as { sent?: Blob[] }).sent ?? [];
    return [...new Uint8Array(await file!.arrayBuffer())];
  });
  const jpeg = Buffer.from(sent);
  const { exif, width } = await sharp(jpeg).metadata();
  expect(exif).toBeUndefined();
  expect(width).toBe(1600);
  expect(jpeg.includes('Test phone')).toBe(false);
});

test('two open tabs send it once', async ({ page, context }) => {
  const mark = newMark();
  await signInAs(page, 'secondDoctor');
  await takenAlong(page);
  const other = await context.newPage();
  await takenAlong(other);
  await context.setOffline(true);
  await page.reload();
  await write(page, `두 탭. ${mark}`);
  await twoPhotos(page);
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ko('visits.queued.title'));
  await expect(other.getByText(ko('offline.strip.waiting', { n: 1 }))).toBeVisible();
  await context.setOffline(false);
  await Promise.all(
    [page, other].map((tab) =>
      expect(tab.getByText(ko('offline.strip.waiting', { n: 1 }))).toBeHidden(),
    ),
  );
  const visits = await logged(context, mark);
  expect(visits.map(({ photos }) => photos)).toEqual([2]);
});
