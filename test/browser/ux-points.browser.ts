import { expect, test, type Page } from '@playwright/test';
import { openMail } from './support/mailbox';
import { ask, OURS, pageOf, prefer, signInAs, tell } from './support/people';
import { button, choice, field, heading } from './support/places';
import { photo } from './support/things';
import { patternOf, wordsIn } from './support/words';

const t = wordsIn('ko');

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

interface Case {
  id: string;
  number: string;
  title: string;
  version: number;
}

/** A new case of the doctor's first firm, filed through the API. */
async function newCase(page: Page, title = `점검용 애로 ${Date.now()}`): Promise<Case> {
  const firms = await ask<{ items: { id: string }[] }>(page, '/api/companies?doctorId=me&limit=1');
  const { status, body } = await tell(page, '/api/difficulties', {
    companyId: firms.items[0]?.id,
    title,
    body: '서류를 보냈는데 열흘째 답이 없어 무엇이 더 필요한지 알고 싶습니다.',
    category: 'log',
    severity: 'normal',
  });
  expect(status).toBe(201);
  return body as Case;
}

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

test.describe('queue and board (7–11, 25–27)', () => {
  test('filters stand in the address, survive a reload, come off one by one', async ({ page }) => {
    await signInAs(page, 'supervisor');
    await page.goto('/difficulties?view=open');
    const count = heading(page).getByRole('status');
    await expect(count).toHaveText(patternOf(t, 'ui.shownOf'));
    await button(page, t('difficulties.queue.overdue')).click();
    await expect(page).toHaveURL(/overdue=true/);
    await page.reload();
    const chip = page.getByRole('button', {
      name: t('ui.remove', { name: t('difficulties.queue.overdue') }),
    });
    await expect(chip).toBeVisible();
    await chip.click();
    await expect(page).not.toHaveURL(/overdue/);
    await button(page, t('difficulties.queue.filter')).click();
    await page
      .getByRole('dialog')
      .getByLabel(t('difficulties.queue.col.severity'))
      .selectOption('urgent');
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/severity=urgent/);
    await button(page, t('ui.clearAll')).click();
    await expect(page).not.toHaveURL(/severity/);
  });

  test('J and K walk the queue and on to the next case', async ({ page }) => {
    await signInAs(page, 'doctor', { locale: 'ko', singleKeyShortcuts: true });
    await page.goto('/difficulties');
    const rows = page.locator('tbody tr');
    await expect(rows.nth(1)).toBeVisible();
    const titles = await rows.locator('a.to .b').allInnerTexts();
    await page.keyboard.press('j');
    await expect(rows.nth(0)).toHaveClass(/on/);
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toContainText(titles[0] ?? '');
    await page.keyboard.press('j');
    await expect(heading(page)).toContainText(titles[1] ?? '');
  });

  test('after an answer the next case of the list is a click away', async ({ page }) => {
    await signInAs(page, 'doctor', { locale: 'ko', singleKeyShortcuts: true });
    await newCase(page);
    await page.goto('/difficulties');
    const rows = page.locator('tbody tr');
    await expect(rows.nth(1)).toBeVisible();
    const titles = await rows.locator('a.to .b').allInnerTexts();
    const status = rows.filter({ hasText: t('labels.difficultyStatus.assigned') });
    const at = titles.indexOf(await status.first().locator('a.to .b').innerText());
    await status.first().getByRole('link').click();
    await button(page, t('difficulties.composer.toAnswer')).click();
    const dialog = page.getByRole('dialog');
    await choice(dialog, t('labels.outcome.guidance')).check();
    await field(dialog, t('difficulties.answer.text')).fill('선사에 확인한 일정을 보내 드립니다.');
    await button(dialog, t('difficulties.answer.send')).click();
    await expect(page.getByText(t('difficulties.answer.sent'))).toBeVisible();
    await button(page, t('difficulties.page.openNext')).click();
    await expect(heading(page)).toContainText(titles[at + 1] ?? '');
  });

  test('a view is saved, never without a name', async ({ page }) => {
    await signInAs(page, 'lead');
    await page.goto('/board?bucket=overdue');
    await button(page, t('board.views.save')).click();
    const dialog = page.getByRole('dialog');
    await button(dialog, t('ui.save')).click();
    await expect(dialog.getByText(t('board.views.nameless'))).toBeVisible();
    const name = `점검 ${Date.now() % 100_000}`;
    await dialog.getByRole('textbox').fill(name);
    await button(dialog, t('ui.save')).click();
    const tab = page.getByRole('navigation', { name: t('board.views.label') }).getByRole('link', {
      name: new RegExp(name),
    });
    await expect(tab).toHaveAttribute('aria-current', 'page');
    await button(page, t('board.views.remove')).click();
    await expect(tab).toHaveCount(0);
  });

  test('a bulk step offers only who can take the cases, and says what it skipped and why', async ({
    page,
  }) => {
    await signInAs(page, 'lead');
    await page.goto('/board');
    const boxes = page.locator('tbody input[type=checkbox]');
    for (let i = 0; i < 8; i++) await boxes.nth(i).check();
    await expect(page.getByText(t('board.bulk.chosen', { n: 8 }), { exact: true })).toBeVisible();
    const bar = page.getByRole('region', { name: t('board.bulk.label') });
    await button(bar, t('board.bulk.reassign')).click();
    // Nobody looks after all the firms; somebody can take a part of the cases.
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('link', { name: t('board.bulk.toAssignments') })).toBeVisible();
    const asking = page.waitForRequest('**/api/board/reassignment-candidates');
    await dialog
      .getByRole('button', { name: patternOf(t, 'board.bulk.only') })
      .first()
      .click();
    const asked = (await asking).postDataJSON() as { ids: string[] };
    await dialog.getByRole('radio').first().check();
    await field(dialog, t('board.bulk.reason')).fill('업무량을 나누려고 합니다');
    // Meanwhile the same is done elsewhere: the case is left alone, named, and stays chosen.
    const found = await tell(page, '/api/board/reassignment-candidates', asked);
    const [doctor] = (found.body as { candidates: { id: string; caseIds: string[] }[] }).candidates;
    const given = { ids: doctor!.caseIds.slice(0, 1), doctorId: doctor!.id, reason: '휴가' };
    await tell(page, '/api/board/reassignments', given);
    await button(dialog, t('board.bulk.reassign')).click();
    const result = page.getByRole('dialog', { name: t('board.bulk.resultTitle') });
    await expect(result.getByText(patternOf(t, 'board.bulk.result'))).toBeVisible();
    const skipped = result.getByRole('listitem');
    await expect(skipped).toHaveCount(1);
    await expect(skipped).toContainText(/D-\d{4}-\d{6}/);
    await expect(skipped).toContainText(t('board.bulk.why.difficulty_same_doctor'));
    await button(result, t('ui.confirm')).click();
    await expect(page.getByText(t('board.bulk.chosen', { n: 1 }), { exact: true })).toBeVisible();
  });

  test('after a review the next row is the chosen one', async ({ page }) => {
    await signInAs(page, 'lead');
    await page.goto('/board');
    const rows = page.locator('tbody tr');
    await expect(rows.nth(2)).toBeVisible();
    const titles = await rows.locator('th a').allInnerTexts();
    await rows.nth(1).getByRole('link').click();
    const panel = page.locator('hd-review-panel');
    await expect(rows.nth(1)).toHaveClass(/open/);
    const second = new URL(page.url()).searchParams.get('case');
    await choice(panel, t('labels.reviewVerdict.redirect')).check();
    await panel.getByRole('button', { name: t('board.review.save') }).click();
    await expect(panel.getByText(t('board.review.noteNeeded')).first()).toBeVisible();
    await choice(panel, t('labels.reviewVerdict.keep')).check();
    await panel.getByRole('button', { name: t('board.review.save') }).click();
    await expect(page.getByText(patternOf(t, 'board.review.saved')).first()).toBeVisible();
    const next = page.locator('tbody tr.open');
    await expect(next).toContainText(titles[2]?.replace(/^\d+/, '').trim() ?? '');
    expect(new URL(page.url()).searchParams.get('case')).not.toBe(second);
    await expect(next.getByRole('link')).toHaveAttribute('aria-current', 'true');
    await expect(panel.getByRole('heading', { level: 2 }).first()).toBeFocused();
  });

  test('a segment of the chart opens its list, and the chart has a table', async ({ page }) => {
    await signInAs(page, 'lead');
    await page.goto('/board');
    const segment = page.locator('hd-age-bands a.seg').first();
    const n = await segment.innerText();
    await segment.click();
    await expect(page).toHaveURL(/age=/);
    await expect(heading(page).getByRole('status')).toContainText(n);
    await button(page, t('board.chart.asTable')).click();
    await expect(page.locator('hd-age-bands table')).toBeVisible();
  });
});

test.describe('a case (13–19)', () => {
  test('required fields say so in words and nothing is saved', async ({ page }) => {
    await signInAs(page, 'doctor');
    await page.goto('/difficulties/new');
    const writes: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/difficulties')) {
        writes.push(request.url());
      }
    });
    await expect(page.getByText(t('ui.required')).first()).toBeVisible();
    await button(page, t('difficulties.new.send')).click();
    const box = page.getByRole('alert').filter({ hasText: t('difficulties.new.titleNeeded') });
    await expect(box).toBeFocused();
    await box.getByRole('link', { name: t('difficulties.new.titleNeeded') }).click();
    await expect(field(page, t('difficulties.field.title'))).toBeFocused();
    expect(writes).toEqual([]);
  });

  test('Ctrl+Enter sends, but never while Hangul is being composed', async ({ page }) => {
    await signInAs(page, 'doctor');
    const it = await newCase(page);
    await page.goto(`/difficulties/${it.id}`);
    await page.getByRole('tab', { name: t('difficulties.composer.note') }).click();
    const box = page.getByRole('textbox', { name: t('difficulties.composer.note') });
    await box.fill('무역관에 다시 전화했습니다');
    await box.dispatchEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true });
    await box.evaluate((element) =>
      element.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, keyCode: 229, bubbles: true }),
      ),
    );
    await expect(box).toHaveValue('무역관에 다시 전화했습니다');
    await expect(page.getByText(t('difficulties.composer.sent.note'))).toHaveCount(0);
    await box.press('Control+Enter');
    await expect(page.getByText(t('difficulties.composer.sent.note'))).toBeVisible();
    await expect(box).toHaveValue('');
  });

  test('a draft survives a reload and follows to another device', async ({ page, browser }) => {
    await signInAs(page, 'doctor');
    const it = await newCase(page);
    const words = `아직 쓰는 중인 답변 ${Date.now()}`;
    const boxOf = (on: Page) => on.getByRole('textbox', { name: t('difficulties.composer.reply') });
    await page.goto(`/difficulties/${it.id}`);
    await boxOf(page).fill(words);
    await expect(page.getByText(t('difficulties.draft.saved'))).toBeVisible();
    await page.reload();
    await expect(boxOf(page)).toHaveValue(words);
    const other = await pageOf(browser, 'doctor', 'ko');
    await other.goto(`/difficulties/${it.id}`);
    await expect(boxOf(other)).toHaveValue(words);
    await other.context().close();
    await button(page.locator('hd-case-composer'), t('difficulties.composer.send.reply'))
      .or(page.locator('hd-case-composer .btn.p'))
      .first()
      .click();
    await expect(page.getByText(t('difficulties.composer.sent.reply'))).toBeVisible();
    await page.reload();
    await expect(boxOf(page)).toHaveValue('');
  });

  test('a stale answer shows both versions', async ({ page }) => {
    await signInAs(page, 'doctor');
    const it = await newCase(page);
    // The page learns of nothing while its live line is cut.
    await page.route('**/api/events**', (route) => route.abort());
    await page.goto(`/difficulties/${it.id}`);
    const box = page.getByRole('textbox', { name: t('difficulties.composer.reply') });
    await box.fill('제가 쓴 답변입니다');
    const elsewhere = await tell(
      page,
      `/api/difficulties/${it.id}/replies`,
      { text: '다른 화면에서 먼저 보낸 답변입니다', fileIds: [] },
      { version: it.version, key: crypto.randomUUID() },
    );
    expect(elsewhere.status).toBeLessThan(300);
    await box.press('Control+Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('다른 화면에서 먼저 보낸 답변입니다');
    await expect(dialog).toContainText('제가 쓴 답변입니다');
    await button(dialog, t('ui.conflict.useMine')).click();
    await expect(page.getByText(t('difficulties.composer.sent.reply'))).toBeVisible();
  });

  test('a closed case can be taken back for five seconds and more', async ({ page, browser }) => {
    await signInAs(page, 'doctor');
    const owner = await pageOf(browser, 'owner', 'ko', { width: 390, height: 844 });
    const filed = await tell(owner, '/api/difficulties', {
      title: `되돌릴 애로 ${Date.now()}`,
      body: '보험료 견적이 왜 올랐는지 알려 주시면 좋겠습니다.',
      category: 'log',
      severity: 'normal',
    });
    const it = filed.body as Case;
    const answered = await tell(
      page,
      `/api/difficulties/${it.id}/answer`,
      {
        outcome: 'guidance',
        text: '전쟁 위험 할증이 붙었습니다. 다음 달에 다시 낮아집니다.',
        fileIds: [],
      },
      { version: it.version, key: crypto.randomUUID() },
    );
    expect(answered.status).toBeLessThan(300);
    await owner.goto(`/portal/difficulties/${it.id}`);
    await button(owner, t('portal.case.confirm')).click();
    const dialog = owner.getByRole('dialog');
    await choice(dialog, t('portal.case.points', { n: 5 })).check();
    await button(dialog, t('portal.case.confirm')).click();
    await expect(owner.getByText(t('portal.case.confirmed'))).toBeVisible();
    const undo = button(owner, t('ui.undo'));
    // It is five seconds that are promised, so five seconds are waited for.
    await owner.waitForTimeout(5_000);
    await undo.click({ timeout: 3_000 });
    await expect(button(owner, t('portal.case.confirm'))).toBeVisible();
    await owner.context().close();
  });

  test('files: the limits first, a reason for each one refused, photos open large', async ({
    page,
  }) => {
    await signInAs(page, 'owner');
    await page.goto('/portal/difficulties/new');
    await page.getByRole('radio', { name: t('labels.category.log') }).click();
    await field(page, t('difficulties.field.title')).fill('첨부 점검');
    await field(page, t('difficulties.field.body')).fill('파일을 붙이는 화면을 살펴봅니다.');
    await button(page, t('portal.file.next')).click();
    await expect(page.getByText(t('ui.files.limits', { max: 10, mb: 20 }))).toBeVisible();
    await page.locator('input[type=file]').setInputFiles([
      { name: 'tool.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
      { name: 'site.jpg', mimeType: 'image/jpeg', buffer: await photo() },
    ]);
    await expect(page.getByText(/tool\.exe/)).toBeVisible();
    await page.getByRole('button', { name: patternOf(t, 'ui.files.open') }).click();
    const size = await page
      .locator('dialog[open] img')
      .evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return Math.max(image.naturalWidth, image.naturalHeight);
      });
    expect(size).toBe(1_600);
    await page.keyboard.press('Escape');
    // What was chosen is kept with the draft: a reload loses neither words nor pictures.
    await expect(page.getByText(t('portal.file.uploaded'))).toBeVisible();
    await page.reload();
    const kept = page.getByRole('button', { name: patternOf(t, 'ui.files.open') });
    await expect(kept.locator('img')).toHaveJSProperty('complete', true);
    await button(page, t('portal.file.previous')).click();
    await expect(field(page, t('difficulties.field.title'))).toHaveValue('첨부 점검');
    await page.goto('/portal');
    await page.request.delete('/api/drafts/difficulty.portal', { headers: OURS });
  });

  test('what happens elsewhere appears without a reload', async ({ page, browser }) => {
    await signInAs(page, 'doctor');
    const it = await newCase(page);
    const other = await pageOf(browser, 'doctor', 'ko');
    await other.goto(`/difficulties/${it.id}`);
    await expect(heading(other)).toContainText(it.title);
    const words = `방금 쓴 메모 ${Date.now()}`;
    const { status } = await tell(
      page,
      `/api/difficulties/${it.id}/notes`,
      { text: words, fileIds: [] },
      { version: it.version, key: crypto.randomUUID() },
    );
    expect(status).toBeLessThan(300);
    await expect(other.locator('hd-case-timeline')).toContainText(words);
    await other.context().close();
  });
});

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
