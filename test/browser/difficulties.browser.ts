import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { faults, settled } from './support/accessibility';

test.use({ actionTimeout: 12_000 });

const HEADERS = { 'X-Home-Doctor': '1' };

/** A page of a demo person, signed in and reading in a language (Korean). */
async function as(
  browser: Browser,
  name: string,
  options: { width: number; locale?: string },
): Promise<{ context: BrowserContext; page: Page }> {
  const phone = options.width < 900;
  const context = await browser.newContext({
    viewport: { width: options.width, height: phone ? 844 : 900 },
    hasTouch: phone,
    isMobile: phone,
    locale: options.locale ?? 'ko-KR',
    // A service worker would answer for what a test holds back.
    serviceWorkers: 'block',
  });
  const people = await (
    await context.request.get('/api/session/demo-people', { headers: HEADERS })
  ).json();
  const { userId } = people.find((one: { name: string }) => one.name === name);
  await context.request.post('/api/session/demo', { headers: HEADERS, data: { userId } });
  await speak(context, options.locale ?? 'ko-KR');
  return { context, page: await context.newPage() };
}

/** The language the person reads in. */
async function speak(context: BrowserContext, locale: string): Promise<void> {
  const data = { locale: locale.slice(0, 2) };
  await context.request.put('/api/me/preferences', { headers: HEADERS, data });
}

/** No accessibility fault (WCAG 2.2 AA), light and dark, and no sideways scroll. */
async function sound(page: Page, name: string): Promise<void> {
  expect.soft((await faults(page, name)).join('\n')).toBe('');
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(wide, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
}

test('a difficulty goes from a phone to its solution', async ({ browser }) => {
  test.setTimeout(600_000);
  const title = `첸나이항 LCL 화물 지연 ${Date.now() % 100_000}`;
  const photo = await sharp({
    create: { width: 2600, height: 1900, channels: 3, background: '#5a7d9a' },
  })
    .jpeg()
    .toBuffer();
  const firm = await as(browser, '오세라', { width: 390 });
  const doctor = await as(browser, '한지원', { width: 1440 });

  await test.step('the owner files with a photo, in three steps', async () => {
    const { page } = firm;
    await page.goto('/portal');
    await expect(page.getByText('나의 홈닥터')).toBeVisible();
    await sound(page, 'portal-home');
    await page.getByRole('link', { name: '애로 접수하기' }).click();
    await page.getByRole('button', { name: '다음' }).click();
    await expect(page.getByRole('alert').first()).toBeFocused();
    await sound(page, 'portal-file-errors');
    await page.getByRole('radio', { name: '물류·운송' }).click();
    await page.getByLabel('제목').fill(title);
    await page.getByLabel('자세한 내용').fill('11월 2일 선적분 6팔레트가 3주째 나가지 못합니다.');
    await expect(page.getByText('임시 저장됨')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('제목')).toHaveValue(title);
    await page.getByRole('button', { name: '다음' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '현장.jpg', mimeType: 'image/jpeg', buffer: photo });
    await expect(page.getByRole('button', { name: '현장.jpg 크게 보기' })).toBeVisible();
    await sound(page, 'portal-file-photos');
    await page.getByRole('button', { name: '다음' }).click();
    await expect(page.getByText('현장.jpg')).toBeVisible();
    await sound(page, 'portal-file-check');
    await page.getByRole('button', { name: '접수하기' }).click();
    await expect(page.getByRole('heading', { name: '접수했습니다' })).toBeVisible();
    await expect(page.getByText(/D-\d{4}-\d{6}/)).toBeVisible();
    await expect(page.getByText('확인 메일을 보냈습니다')).toBeVisible();
    await sound(page, 'portal-filed');
    await page.getByRole('link', { name: '접수한 애로 보기' }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  });

  const staff = doctor.page;

  await test.step('the doctor finds it by half a word and asks', async () => {
    await staff.goto('/difficulties');
    await staff.getByRole('searchbox', { name: '번호·제목으로 찾기' }).fill(title.slice(0, 6));
    await expect(staff).toHaveURL(/q=/);
    await expect(staff.getByRole('button', { name: /지우기$/ }).first()).toBeVisible();
    await staff.reload();
    await sound(staff, 'queue');
    await staff.getByRole('link', { name: title }).click();
    await expect(staff.getByRole('heading', { name: title })).toBeVisible();
    await sound(staff, 'case-assigned');
    await staff.getByRole('button', { name: '질문하기' }).click();
    await staff.getByLabel('무엇이 필요한가요?').fill('선적 서류를 올려 주시겠어요?');
    await sound(staff, 'case-ask');
    await staff.getByRole('button', { name: '보완 요청' }).click();
    await expect(staff.getByText('답변 시계가 멈춰 있습니다')).toBeVisible();
    await sound(staff, 'case-waiting-sme');
  });

  await test.step('the owner sees the question without a reload and replies', async () => {
    const { page } = firm;
    await expect(page.getByRole('heading', { name: '홈닥터가 묻습니다' })).toBeVisible();
    await sound(page, 'portal-asked');
    await page.getByLabel('답변', { exact: true }).fill('선적 서류입니다.');
    await page.getByRole('button', { name: '보내기' }).click();
    await expect(page.getByText('홈닥터에게 보냈습니다')).toBeVisible();
    await expect(staff.getByText('답변 시계가 다시 갑니다')).toBeVisible();
  });

  await test.step('a note stays inside; its draft survives a reload', async () => {
    await staff.getByRole('tab', { name: '내부 메모' }).click();
    await staff.getByRole('textbox', { name: '내부 메모' }).fill('비밀: 포워더와 통화함');
    await expect(staff.getByText('임시 저장됨')).toBeVisible();
    await sound(staff, 'case-note');
    await staff.reload();
    await staff.getByRole('tab', { name: '내부 메모' }).click();
    await expect(staff.getByRole('textbox', { name: '내부 메모' })).toHaveValue(/비밀/);
    await staff.keyboard.press('Control+Enter');
    await expect(staff.getByText('메모를 저장했습니다')).toBeVisible();
    await expect(firm.page.getByText('비밀')).toHaveCount(0);
  });

  await test.step('a partner is asked and answers', async () => {
    await staff.getByRole('button', { name: '이첩·협조' }).click();
    await staff.getByRole('combobox', { name: /기관 이름/ }).click();
    await staff.getByRole('option').first().click();
    await staff.getByLabel('요청 내용').fill('공동물류 창고 배정을 부탁합니다.');
    await staff
      .getByLabel('회신 기한')
      .fill(new Date(Date.now() + 3 * 864e5).toISOString().slice(0, 10));
    await sound(staff, 'case-refer');
    await staff.getByRole('button', { name: '협조 요청' }).click();
    await expect(staff.getByText('답변 시계는 계속 갑니다')).toBeVisible();
    await sound(staff, 'case-waiting-partner');
    await staff.getByRole('button', { name: '회신 기록' }).click();
    await staff.getByLabel('회신 내용').fill('창고를 배정했습니다.');
    await staff.getByRole('button', { name: '회신 저장' }).click();
    await expect(staff.getByText('회신함')).toBeVisible();
  });

  await test.step('a refusal to be needs its remedy; the answer goes out', async () => {
    await staff.getByRole('tab', { name: '공개 답변' }).click();
    await staff
      .getByRole('textbox', { name: '공개 답변' })
      .fill('문드라 경유로 출고를 마쳤습니다.');
    await staff.getByRole('button', { name: '최종 답변으로' }).click();
    await staff.getByRole('radio', { name: /수용 불가/ }).check();
    const remedy = staff.getByRole('textbox', { name: '구제절차' });
    await expect(remedy).not.toHaveValue('');
    await remedy.fill('');
    await staff.getByRole('button', { name: '답변 보내기' }).click();
    await expect(staff.getByText('구제절차를 적어 주세요').first()).toBeVisible();
    await sound(staff, 'case-answer');
    await staff.getByRole('radio', { name: /해결\(검토 후\)/ }).check();
    await staff.getByRole('button', { name: '답변 보내기' }).click();
    await expect(staff.getByText('최종 답변을 보냈습니다')).toBeVisible();
    await sound(staff, 'case-answered');
  });

  await test.step('the owner asks again, with a reason', async () => {
    const { page } = firm;
    await expect(page.getByText('이 답변으로 해결됐나요?')).toBeVisible();
    await sound(page, 'portal-answered');
    await page.getByRole('button', { name: '다시 요청' }).click();
    const dialog = page.getByRole('dialog', { name: '다시 요청' });
    await dialog.getByRole('button', { name: '다시 요청' }).click();
    await expect(dialog.getByText('내용을 적어 주세요').first()).toBeVisible();
    await dialog.getByLabel('아직 어떤 점이 안 풀렸나요?').fill('두 팔레트가 아직 남아 있습니다.');
    await dialog.getByRole('button', { name: '다시 요청' }).click();
    await expect(page.getByText('다시 처리하고 있습니다')).toBeVisible();
    await sound(page, 'portal-reopened');
    await expect(staff.getByText('기업이 다시 요청했습니다')).toBeVisible();
    await sound(staff, 'case-reopened');
  });

  await test.step('the second answer is confirmed, taken back and confirmed', async () => {
    const { page } = firm;
    await staff.getByRole('button', { name: '최종 답변으로' }).click();
    const answer = staff.getByRole('dialog', { name: '최종 답변' });
    await answer.getByRole('textbox', { name: /^답변/ }).fill('모두 출고했습니다. 감사합니다.');
    await staff.getByRole('radio', { name: /해결\(현장\)/ }).check();
    await staff.getByRole('button', { name: '답변 보내기' }).click();
    for (const undo of [true, false]) {
      await page.getByRole('button', { name: '해결 확인' }).click();
      const dialog = page.getByRole('dialog', { name: '해결 확인' });
      await dialog.getByRole('radio', { name: '5점' }).check();
      if (undo) await sound(page, 'portal-confirm');
      await dialog.getByRole('button', { name: '해결 확인' }).click();
      await expect(page.getByText('해결을 확인해 종결했습니다')).toBeVisible();
      if (undo) await page.getByRole('button', { name: '되돌리기' }).click();
    }
    await sound(page, 'portal-closed');
    await staff.reload();
    await expect(staff.getByText('만족도 5점').first()).toBeVisible();
    await sound(staff, 'case-closed');
  });
  await firm.context.close();
  await doctor.context.close();
});

test('two write at once: both versions show, the words stay', async ({ browser }) => {
  const firm = await as(browser, '오세라', { width: 390 });
  const doctor = await as(browser, '한지원', { width: 1440 });
  const filed = await firm.context.request.post('/api/difficulties', {
    headers: HEADERS,
    data: { title: '동시에 쓰기', body: '두 사람이 동시에 글을 씁니다.', severity: 'low' },
  });
  const { id, version } = await filed.json();
  const { page } = doctor;
  await page.route('**/api/events', (route) => route.abort());
  await page.goto(`/difficulties/${id}`);
  await page.getByRole('textbox', { name: '공개 답변' }).fill('남은 두 팔레트는 오늘 나갑니다.');
  await firm.context.request.post(`/api/difficulties/${id}/replies`, {
    headers: { ...HEADERS, 'If-Match': `"${version}"` },
    data: { text: '바이어가 내일까지 기다립니다.' },
  });
  await page.getByRole('button', { name: /^보내기/ }).click();
  await expect(page.getByText('내가 쓴 값')).toBeVisible();
  await expect(page.getByText('바이어가 내일까지 기다립니다.').first()).toBeVisible();
  await sound(page, 'case-conflict');
  await page.getByRole('button', { name: '내 값으로 저장' }).click();
  await expect(page.getByText('답변을 보냈습니다')).toBeVisible();
  await firm.context.close();
  await doctor.context.close();
});

for (const [width, locale] of [
  [1440, 'en-GB'],
  [1440, 'ko-KR'],
  [360, 'en-GB'],
  [360, 'ko-KR'],
] as const) {
  test(`every page is sound at ${width} in ${locale}`, async ({ browser }) => {
    const look = { width, locale };
    const name = (page: string) => `${page}-${width}-${locale.slice(0, 2)}`;
    const doctor = await as(browser, '한지원', look);
    const list = await doctor.context.request.get('/api/difficulties?limit=50&unresolved=true', {
      headers: HEADERS,
    });
    const rows: { id: string; status: string }[] = (await list.json()).items;
    await doctor.page.goto('/difficulties');
    await settled(doctor.page);
    await sound(doctor.page, name('queue'));
    await doctor.page.goto('/difficulties/new');
    await settled(doctor.page);
    await sound(doctor.page, name('new'));
    for (const status of new Set(rows.map((row) => row.status))) {
      await doctor.page.goto(`/difficulties/${rows.find((row) => row.status === status)!.id}`);
      await settled(doctor.page);
      await sound(doctor.page, name(`case-${status}`));
    }
    await speak(doctor.context, 'ko-KR');
    await doctor.context.close();
    const firm = await as(browser, '오세라', look);
    for (const path of ['/portal', '/portal/difficulties', '/portal/difficulties/new']) {
      await firm.page.goto(path);
      await settled(firm.page);
      await sound(firm.page, name(path.slice(1).replaceAll('/', '-')));
    }
    await speak(firm.context, 'ko-KR');
    await firm.context.close();
  });
}
