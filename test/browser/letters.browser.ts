import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { faults, settled, sideways } from './support/accessibility';

const OURS = { 'X-Home-Doctor': '1' };

interface DemoPerson {
  userId: string;
  role: string;
}

/** Signs in as the first demo person of a role, reading in a language. */
async function signInAs(
  context: BrowserContext,
  role: string,
  locale: 'ko' | 'en' = 'ko',
): Promise<void> {
  const people = await context.request.get('/api/session/demo-people', { headers: OURS });
  const person = ((await people.json()) as DemoPerson[]).find((one) => one.role === role);
  const answer = await context.request.post('/api/session/demo', {
    headers: OURS,
    data: { userId: person?.userId },
  });
  expect(answer.ok()).toBe(true);
  const chosen = await context.request.put('/api/me/preferences', {
    headers: OURS,
    data: { locale },
  });
  expect(chosen.ok()).toBe(true);
}

/** A draft of the firm whose owner is among the demo people, made through the API. */
async function draftOf(
  context: BrowserContext,
  content: object = {},
): Promise<{ id: string; number: string }> {
  const firms = await context.request.get('/api/companies?doctorId=me&q=한결정밀');
  const [firm] = ((await firms.json()) as { items: { id: string }[] }).items;
  const made = await context.request.post('/api/letters', {
    headers: OURS,
    data: { companyId: firm?.id, kind: 'first_approach', language: 'en', ...content },
  });
  expect(made.status()).toBe(201);
  return made.json();
}

const ADDRESSEE = {
  company: 'Nordhaus Werkzeug GmbH',
  person: 'Katrin Vogel',
  honorific: 'ms',
  address: 'Industriestraße 44, 70565 Stuttgart',
  country: 'DE',
  sourceType: 'trade_office',
  sourceDetail: 'Frankfurt',
};

async function wordsOf(page: Page, id: string): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await page.request.get(`/api/letters/${id}/pdf`);
  const document = await getDocument({ data: new Uint8Array(await pdf.body()), verbosity: 0 })
    .promise;
  const content = await (await document.getPage(1)).getTextContent();
  return content.items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ');
}

test.describe('거래제의서', () => {
  test('a doctor makes a letter, fills what it names as empty, and the firm reads it', async ({
    page,
    context,
  }) => {
    await signInAs(context, 'doctor');
    await page.goto('/letters/new');
    await page.getByRole('combobox', { name: /기업/ }).fill('한결');
    await page.getByRole('option', { name: /한결정밀/ }).click();
    await page.getByRole('radio', { name: /첫 거래제의/ }).check();
    await page.getByRole('button', { name: '작성 시작' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('첫 거래제의');
    await expect(page.getByRole('button', { name: '확정' })).toBeDisabled();

    await page.getByRole('button', { name: /바로 가기: 받는 회사 항목이 비어/ }).click();
    await expect(page.getByRole('textbox', { name: /^받는 회사/ })).toBeFocused();
    await page.keyboard.type('Nordhaus Werkzeug GmbH');
    const sheet = page.getByRole('article', { name: '미리보기' });
    await expect(sheet).toContainText('Nordhaus Werkzeug GmbH');
    await page.getByRole('textbox', { name: /^주소/ }).fill('Industriestraße 44, 70565 Stuttgart');
    await page.getByRole('combobox', { name: /나라/ }).fill('독일');
    await page.getByRole('option', { name: /독일/ }).click();
    await page.getByRole('textbox', { name: /^받는 사람/ }).fill('Katrin Vogel');
    await page.getByRole('combobox', { name: '경칭' }).selectOption('ms');
    await page.getByRole('combobox', { name: /^알게 된 경로/ }).selectOption('trade_office');
    await page.getByRole('textbox', { name: /^경로 이름/ }).fill('Frankfurt');
    await expect(sheet).toContainText('Dear Ms. Vogel,');

    const began = Date.now();
    await page.locator('#letter-context-cta-deadline input').fill('2027-01-15');
    await expect(page.getByText(/저장됨 · 버전/)).toBeVisible({ timeout: 3_000 });
    expect(Date.now() - began).toBeLessThan(3_500);
    await expect(page.getByRole('button', { name: '확정' })).toBeEnabled();

    const words = page.getByRole('textbox', { name: '요청과 기한 문장' });
    await expect(words).toContainText('회신 기한');
    await words.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Please let us know by {');
    await page.getByRole('combobox', { name: '변수 찾기' }).fill('회신');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' whether a sample would help.');
    await expect(sheet).toContainText(
      'Please let us know by 15 January 2027 whether a sample would help.',
    );

    await page.getByRole('button', { name: '확정' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '확정' }).click();
    await expect(page.getByText(/확정 · 20/)).toBeVisible();
    const id = page.url().split('/').at(-1) ?? '';
    const printed = await wordsOf(page, id);
    expect(printed).toContain('Dear Ms. Vogel,');
    expect(printed).toContain('by 15 January 2027 whether a sample would help');

    await context.clearCookies();
    await signInAs(context, 'sme');
    await page.goto('/portal/letters');
    await expect(page.locator(`a[href="/api/letters/${id}/pdf"]`)).toBeVisible();
  });

  test('what was typed is kept when the page is left', async ({ page, context }) => {
    await signInAs(context, 'doctor');
    const letter = await draftOf(context);
    await page.goto(`/letters/${letter.id}`);
    await page.getByRole('textbox', { name: /^받는 회사/ }).fill('Bahia Ferramentas Ltda');
    await page.getByRole('link', { name: '거래제의서', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: /거래제의서/ })).toBeVisible();
    await page.goto(`/letters/${letter.id}`);
    await expect(page.getByRole('textbox', { name: /^받는 회사/ })).toHaveValue(
      'Bahia Ferramentas Ltda',
    );
  });

  test('two writers see both versions', async ({ page, context }) => {
    await signInAs(context, 'doctor');
    const letter = await draftOf(context);
    await page.goto(`/letters/${letter.id}`);
    await expect(page.getByRole('textbox', { name: /^받는 회사/ })).toBeVisible();
    const other = await context.request.patch(`/api/letters/${letter.id}`, {
      headers: { ...OURS, 'If-Match': '"1"' },
      data: { addressee: { company: 'Theirs Ltd' } },
    });
    expect(other.ok()).toBe(true);
    await page.getByRole('textbox', { name: /^받는 회사/ }).fill('Mine GmbH');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Theirs Ltd');
    await expect(dialog).toContainText('Mine GmbH');
    await dialog.getByRole('button', { name: '내 값으로 저장' }).click();
    await expect(page.getByText(/저장됨 · 버전 3/)).toBeVisible();
  });

  test('a quotation adds up, and a wrong number is told beside its field', async ({
    page,
    context,
  }) => {
    await signInAs(context, 'doctor');
    const letter = await draftOf(context, {
      kind: 'quotation',
      language: 'ko',
      addressee: ADDRESSEE,
      terms: { currency: 'EUR' },
    });
    await page.goto(`/letters/${letter.id}`);
    await page.getByRole('button', { name: '품목 추가' }).click();
    await page.getByRole('textbox', { name: /^수량/ }).fill('12');
    await page.getByRole('textbox', { name: /^품목 단가/ }).fill('3,480');
    await page.getByRole('textbox', { name: /^품목 단가/ }).blur();
    await expect(page.getByRole('article')).toContainText('EUR 41,760.00');
    await page.getByRole('textbox', { name: /^최소 주문량/ }).fill('여섯');
    await expect(page.getByText('숫자로 적어 주세요')).toBeVisible();
  });

  for (const locale of ['ko', 'en'] as const) {
    test(`are accessible on a phone, a draft on a desk too (${locale})`, async ({
      page,
      context,
    }) => {
      await signInAs(context, 'doctor', locale);
      const letter = await draftOf(context, { addressee: ADDRESSEE, terms: { incoterm: 'FCA' } });
      const draft = `/letters/${letter.id}`;
      const found: string[] = [];
      for (const path of [draft, '/letters', '/letters/new']) {
        await page.goto(path);
        await settled(page);
        await expect(page.getByRole('article')).toHaveCount(path === draft ? 1 : 0);
        if (path === draft) found.push(...(await faults(page, path)));
        await page.setViewportSize({ width: 390, height: 900 });
        found.push(...(await faults(page, `${path} 390`)), ...(await sideways(page, path)));
      }
      expect(found.join('\n')).toBe('');
    });
  }
});
