import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import sharp from 'sharp';
import { faults, sideways } from './support/accessibility';
import { ask, OURS, signInAs, tell } from './support/people';
import { button } from './support/places';
import { age, logged, rows, takenAlong } from './support/road';
import { wordsIn, type Locale } from './support/words';

const ko = wordsIn('ko');
let marks = 0;
const newMark = () => `표시${Date.now() % 1_000_000}-${++marks}`;

/** A JPEG as a phone makes it: it says where it was taken. */
function placed(): Promise<Buffer> {
  return sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#607a8c' } })
    .withExif({
      IFD0: { Make: 'Test phone' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '37/1 23/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '126/1 38/1 0/1',
      },
    })
    .jpeg()
    .toBuffer();
}

async function twoPhotos(page: Page): Promise<void> {
  const buffer = await placed();
  await page.locator('.foot input[type=file]').setInputFiles([
    { name: '현장1.jpg', mimeType: 'image/jpeg', buffer },
    { name: '현장2.jpg', mimeType: 'image/jpeg', buffer },
  ]);
  await expect(page.locator('.foot label')).toContainText('2');
}

const heard = (page: Page) => page.locator('hd-visit-form textarea').first();

/** Opens the first firm of the day and writes what was heard. */
async function write(page: Page, words: string, t = ko): Promise<void> {
  await page
    .getByRole('link', { name: new RegExp(t('offline.day.writeFor', { name: '.+' })) })
    .first()
    .click();
  await heard(page).fill(words);
}

async function save(page: Page, t = ko): Promise<void> {
  await button(page, t('ui.save')).click();
}

async function firm(page: Page, name = '한결정밀'): Promise<string> {
  const path = `/api/companies?q=${encodeURIComponent(name)}`;
  return (await ask<{ items: { id: string }[] }>(page, path)).items[0]!.id;
}

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

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

test('what was taken along expires', async ({ page, context }) => {
  await signInAs(page, 'doctor');
  await takenAlong(page);
  await age(page, 'hd-day', 'firms', 37 * 3_600_000);
  await age(page, 'hd-day', 'facts', 37 * 3_600_000);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(ko('offline.day.empty'))).toBeVisible();
  await expect.poll(() => rows(page, 'hd-day', 'firms')).toHaveLength(0);
  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('hd.me') ?? '') as { until: number };
    localStorage.setItem('hd.me', JSON.stringify({ ...kept, until: Date.now() - 1 }));
  });
  await page.reload();
  await expect(page).toHaveURL(/\/login/);
  await expect.poll(() => rows(page, 'hd-day', 'keys')).toHaveLength(0);
});

test('signing out asks about what waits, and leaves nothing personal', async ({
  page,
  context,
}) => {
  const mark = newMark();
  const { name } = await signInAs(page, 'doctor');
  await takenAlong(page);
  const other = await context.newPage();
  await other.goto('/visits');
  await context.setOffline(true);
  await page.reload();
  await write(page, `로그아웃 전. ${mark}`);
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ko('visits.queued.title'));
  // A draft that is not sent, besides the record that waits.
  await page.goto('/today');
  await page
    .getByRole('link', { name: new RegExp(ko('offline.day.writeFor', { name: '.+' })) })
    .last()
    .click();
  await heard(page).fill(`쓰던 글 ${mark}`);
  await expect(page.getByText(ko('visits.form.keptHere'))).toBeVisible();
  await page.goto('/today');
  await page.getByRole('button', { name: ko('shell.short.more') }).click();
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('menuitem', { name: ko('shell.signOut') }).click();
  const question = page.getByRole('dialog', { name: ko('offline.farewell.title', { n: 1 }) });
  await expect(question).toBeVisible();
  await button(question, ko('ui.cancel')).click();
  await expect(question).toBeHidden();
  await expect(page).toHaveURL(/\/today/);

  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('menuitem', { name: ko('shell.signOut') }).click();
  await button(question, ko('offline.farewell.lose')).click();
  await expect(page).toHaveURL(/\/login/);
  await expect(other).toHaveURL(/\/login/);
  for (const tab of [page, other]) expect(await leftovers(tab)).not.toMatch(/한결|표시|[가-힣]{3}/);
  for (const [database, stores] of [
    ['hd-day', ['firms', 'facts', 'keys']],
    ['hd-waiting', ['visits', 'photos', 'drafts']],
  ] as const) {
    for (const store of stores) expect(await rows(page, database, store)).toHaveLength(0);
  }
  // The server is told as soon as there is network.
  await context.setOffline(false);
  await page.reload();
  await expect(page).toHaveURL(/\/login/);
  await signInAs(page, 'doctor');
  expect(await logged(context, mark)).toHaveLength(0);
});

/** All that localStorage and the caches hold of the API. */
function leftovers(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept = [JSON.stringify({ ...localStorage, ...sessionStorage })];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) {
        if (url.includes('/api/')) kept.push(`개인정보 ${url}`);
      }
    }
    return kept.join('\n');
  });
}

test('a session that ended keeps the record sealed until its writer is back', async ({
  page,
  context,
}) => {
  const mark = newMark();
  await signInAs(page, 'doctor');
  await takenAlong(page);
  await context.setOffline(true);
  await page.reload();
  await write(page, `세션 만료. ${mark}`);
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ko('visits.queued.title'));
  await context.clearCookies();
  await context.setOffline(false);
  await expect(page).toHaveURL(/\/login/);
  await expect.poll(() => rows(page, 'hd-day', 'keys')).toHaveLength(0);
  const kept = await rows(page, 'hd-waiting', 'visits');
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(mark);
  await signInAs(page, 'doctor');
  await page.goto('/today');
  await expect.poll(() => logged(context, mark).then((all) => all.length)).toBe(1);
});

test('a draft follows to another device, and two of them are never mixed', async ({
  page,
  browser,
  baseURL,
}) => {
  const mark = newMark();
  await signInAs(page, 'doctor');
  const companyId = await firm(page);
  const path = `/visits/new?companyId=${companyId}`;
  const draft = `/api/drafts/visit.${companyId}`;
  await page.request.delete(draft, { headers: OURS });
  await page.goto(path);
  await heard(page).fill(`전화기에서. ${mark}`);
  await expect(page.getByText(ko('visits.form.kept'), { exact: true })).toBeVisible();

  const desk = await browser.newContext({ baseURL, locale: 'ko-KR', timezoneId: 'Asia/Seoul' });
  const second = await desk.newPage();
  await signInAs(second, 'doctor');
  await second.goto(path);
  await expect(second.getByText(ko('visits.draft.from'))).toBeVisible();
  await expect(heard(second)).toHaveValue(`전화기에서. ${mark}`);
  await heard(second).fill(`책상에서 이어 씀. ${mark}`);
  const atServer = async () => JSON.stringify(await ask(second, draft));
  await expect.poll(atServer).toContain('책상에서 이어 씀');

  // The telephone goes on from what it knows: both stand, nothing is written over.
  await heard(page).fill(`전화기에서 더 씀. ${mark}`);
  await expect(page.getByText(ko('visits.draft.clash'))).toBeVisible();
  const both = page.locator('hd-two-versions');
  await expect(both).toContainText('책상에서 이어 씀');
  await expect(both).toContainText('전화기에서 더 씀');
  expect((await faults(page, 'clash')).join('\n')).toBe('');
  await button(page, ko('visits.draft.useTheirs')).click();
  await expect(heard(page)).toHaveValue(`책상에서 이어 씀. ${mark}`);
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ko('visits.saved.title'));
  await heard(second).fill(`늦은 글. ${mark}`);
  await expect(second.getByText(ko('visits.draft.gone'))).toBeVisible();
  await desk.close();
});

/** Somebody logs a contact with the firm meanwhile, which completes its check-in. */
async function logElsewhere(page: Page, companyId: string, summary: string): Promise<void> {
  const startedAt = new Date(Date.now() - 600_000).toISOString();
  const rest = { attendees: [], topics: [], markets: [], promises: [], difficulties: [] };
  const body = { companyId, kind: 'call', startedAt, summary, ...rest, fileIds: [] };
  expect((await tell(page, '/api/visits', body)).status).toBe(201);
}

test('a check-in done meanwhile shows both records, and mine may stay', async ({
  page,
  context,
}) => {
  const mark = newMark();
  await signInAs(page, 'doctor');
  await takenAlong(page);
  await context.setOffline(true);
  await page.reload();
  await write(page, `내가 만난 이야기. ${mark}`);
  const companyId = new URL(page.url()).searchParams.get('companyId')!;
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ko('visits.queued.title'));
  await logElsewhere(page, companyId, '동료가 먼저 통화함.');
  await context.setOffline(false);
  await expect(page.getByText(ko('offline.strip.stuck', { n: 1 }))).toBeVisible();
  await page.goto('/visits/waiting');
  await expect(page.getByText(ko('offline.changed.checkIn'))).toBeVisible();
  const both = page.locator('hd-two-versions');
  await expect(both).toContainText('동료가 먼저 통화함.');
  await expect(both).toContainText(`내가 만난 이야기. ${mark}`);
  const found = [...(await faults(page, 'changed')), ...(await sideways(page, 'changed'))];
  expect(found.join('\n')).toBe('');
  await button(page, ko('offline.changed.keep')).click();
  await expect(page.getByText(ko('offline.none'))).toBeVisible();
  expect(await logged(context, mark)).toHaveLength(1);
});

test('a case closed meanwhile is shown before the record goes, and it may be dropped', async ({
  page,
  context,
}) => {
  const mark = newMark();
  await signInAs(page, 'doctor');
  const companyId = await firm(page);
  await page.request.delete(`/api/drafts/visit.${companyId}`, { headers: OURS });
  const { body } = await tell(page, '/api/difficulties', {
    companyId,
    title: `선적 서류 ${mark}`,
    body: '선적 서류에 무엇을 더 넣어야 하는지 알고 싶습니다.',
    category: 'log',
    severity: 'normal',
  });
  const { id, version } = body as { id: string; version: number };
  await takenAlong(page, { firms: false });
  await page.goto(`/visits/new?companyId=${companyId}`);
  await page.getByRole('checkbox', { name: new RegExp(mark) }).check();
  await context.setOffline(true);
  await heard(page).fill(`서류 이야기. ${mark}`);
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ko('visits.queued.title'));
  const answer = { outcome: 'guidance', text: '문드라를 거쳐 출고했습니다.', fileIds: [] };
  const done = await tell(page, `/api/difficulties/${id}/answer`, answer, { version });
  expect(done.status).toBeLessThan(300);
  await context.setOffline(false);
  await page.getByRole('link', { name: ko('offline.strip.see'), exact: true }).click();
  await expect(page.getByText(ko('offline.changed.text'))).toBeVisible();
  await expect(page.locator('hd-two-versions')).toContainText(`선적 서류 ${mark}`);
  await button(page, ko('offline.drop')).click();
  await button(page.getByRole('dialog'), ko('offline.discard.action')).click();
  await expect(page.getByText(ko('offline.none'))).toBeVisible();
  expect((await logged(context, mark)).length).toBe(0);
});

test('a refused record stays, says why, and is mended in the form', async ({ page, context }) => {
  const mark = newMark();
  await signInAs(page, 'doctor');
  await takenAlong(page, { firms: false });
  await page.goto(`/visits/new?companyId=${await firm(page)}`);
  await heard(page).fill(`내일로 적음. ${mark}`);
  await context.setOffline(true);
  const details = page.locator('hd-visit-details');
  if (!(await details.locator('input[type=date]').isVisible()))
    await details.locator('summary').click();
  const day = details.locator('input[type=date]');
  const today = await day.inputValue();
  await day.evaluate((box: HTMLInputElement) => {
    box.max = '';
    box.value = '2031-01-02';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ko('visits.queued.title'));
  await context.setOffline(false);
  await expect(page.getByText(ko('offline.strip.stuck', { n: 1 }))).toBeVisible();
  await page.goto('/visits/waiting');
  await expect(page.getByText(ko('offline.state.refused'))).toBeVisible();
  await page.getByRole('link', { name: ko('offline.open') }).click();
  await expect(heard(page)).toHaveValue(new RegExp(mark));
  if (!(await day.isVisible())) await details.locator('summary').click();
  await day.fill(today);
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ko('visits.saved.title'));
  expect(await logged(context, mark)).toHaveLength(1);
});

test('autosave leaves the keyboard of Hangul alone', async ({ page, context }) => {
  const mark = newMark();
  await signInAs(page, 'doctor');
  const companyId = await firm(page);
  await page.request.delete(`/api/drafts/visit.${companyId}`, { headers: OURS });
  await page.goto(`/visits/new?companyId=${companyId}`);
  await heard(page).fill(`${mark} `);
  await heard(page).focus();
  const keys = await context.newCDPSession(page);
  const compose = (text: string) =>
    keys.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
  await compose('ㅎ');
  await compose('하');
  await compose('한');
  // Kept while the syllable is still open …
  await expect(page.getByText(ko('visits.form.kept'), { exact: true })).toBeVisible();
  await compose('핝');
  await keys.send('Input.insertText', { text: '한자' });
  // … and the syllable was finished as if nothing had happened.
  await expect(heard(page)).toHaveValue(`${mark} 한자`);
  await expect
    .poll(async () => JSON.stringify(await ask(page, `/api/drafts/visit.${companyId}`)))
    .toContain(`${mark} 한자`);
});
