import { expect, test, type Page } from '@playwright/test';
import { faults, settled, sideways } from './support/accessibility';
import { openMail } from './support/mailbox';
import { ask, pageOf, tell } from './support/people';
import { button } from './support/places';
import { firm as firmOf } from './support/visit-form';

interface Log {
  id: string;
  /** The main contact's address. */
  email: string;
}

/**
 * The doctor logs a visit at one of their firms; its main contact is asked by mail. A firm of the
 * demo, called by name: another story may have given the doctor a firm of its own, with nobody who
 * has an address, or who reads English.
 */
async function logged(doctor: Page, name: string): Promise<Log> {
  const companyId = await firmOf(doctor, name);
  const firm = await ask<{ contacts: { isPrimary: boolean; email: string }[] }>(
    doctor,
    `/api/companies/${companyId}`,
  );
  const { status, body } = await tell(
    doctor,
    '/api/visits',
    {
      ...{ companyId, kind: 'visit', startedAt: new Date(Date.now() - 3_600_000) },
      summary: '용기 납품이 2주 밀려 첫 선적을 1월로 늦추기로 했습니다.',
      ...{ place: '인천 송도', leavesCheckIn: true, attendees: [], topics: ['라벨 교체 일정'] },
      promises: [{ text: '사양서 보내기', side: 'theirs', dueOn: '2030-01-04' }],
      ...{ markets: [], difficulties: [], fileIds: [] },
    },
    { key: crypto.randomUUID() },
  );
  expect(status, JSON.stringify(body)).toBe(201);
  const { email } = firm.contacts.find(({ isPrimary }) => isPrimary)!;
  return { id: (body as { id: string }).id, email };
}

/** Follows the button of the newest mail to an address, once it is the one about these words. */
async function followMail(page: Page, to: string, about: string, words: string): Promise<void> {
  await expect(async () => {
    await openMail(page, to, about);
    const link = page.frameLocator('iframe').getByRole('link', { name: '확인하고 답하기' });
    const href = (await link.getAttribute('href'))!;
    await page.goto(new URL(href).pathname);
    await expect(page.getByText(words)).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}

test.describe('기업 확인', () => {
  test('log, mail link, the firm confirms on a phone without signing in', async ({ browser }) => {
    const doctor = await pageOf(browser, 'doctor', 'ko');
    const log = await logged(doctor, '산들농산');
    const firm = await pageOf(browser, undefined, 'ko', { width: 390, height: 844 });
    await followMail(firm, log.email, '내용이 맞습니까?', '첫 선적을 1월로');
    await expect(firm.getByRole('heading', { level: 1 })).toHaveText('내용이 맞습니까?');
    await expect(firm.getByText('사양서 보내기')).toBeVisible();
    await settled(firm);
    const found = [...(await faults(firm, 'link')), ...(await sideways(firm, 'link'))];
    await button(firm, '맞습니다').click();
    await expect(firm.getByText('맞다고 알려 주셨습니다')).toBeVisible();
    found.push(...(await faults(firm, 'link answered')));
    expect(found.join('\n')).toBe('');
    // Opened again it still says so, and asks nothing.
    await firm.reload();
    await expect(firm.getByText('맞다고 알려 주셨습니다')).toBeVisible();
    await expect(button(firm, '맞습니다')).toHaveCount(0);

    await doctor.goto(`/visits/${log.id}`);
    await expect(doctor.getByText('기업 확인', { exact: true }).first()).toBeVisible();
    await expect(doctor.getByText(/메일 링크로 답했습니다/)).toBeVisible();
    await Promise.all([doctor, firm].map((page) => page.context().close()));
  });

  test('a comment, its correction, and the firm is asked again', async ({ browser }) => {
    const doctor = await pageOf(browser, 'doctor', 'ko');
    const log = await logged(doctor, '누리라이팅');
    const firm = await pageOf(browser, undefined, 'ko', { width: 390, height: 844 });
    await followMail(firm, log.email, '내용이 맞습니까?', '첫 선적을 1월로');
    await button(firm, '고칠 점이 있습니다').click();
    await expect(firm.getByRole('textbox')).toBeFocused();
    await button(firm, '보내기').click();
    await expect(firm.getByText('고칠 점을 적어 주세요')).toBeVisible();
    expect((await faults(firm, 'comment')).join('\n')).toBe('');
    await firm.getByRole('textbox').fill('1월이 아니라 2월입니다.');
    await button(firm, '보내기').click();
    await expect(firm.getByText('홈닥터에게 전했습니다', { exact: false })).toBeVisible();
    const old = firm.url();

    await doctor.goto(`/visits/${log.id}`);
    await expect(doctor.getByText('1월이 아니라 2월입니다.')).toBeVisible();
    await doctor.getByRole('button', { name: '고치기' }).last().click();
    await doctor
      .getByRole('dialog')
      .getByRole('textbox', { name: /들은 내용/ })
      .fill('용기 납품이 밀려 첫 선적을 2월로 늦추기로 했습니다.');
    await button(doctor.getByRole('dialog'), '저장').click();
    await expect(doctor.getByText('확인 기다림')).toBeVisible();
    await expect(doctor.getByText('이전 판에 대한 답 1건')).toBeVisible();

    await firm.goto(old);
    await expect(firm.getByRole('heading', { level: 1 })).toHaveText('더 쓸 수 없는 링크입니다');
    expect((await faults(firm, 'gone')).join('\n')).toBe('');
    await followMail(firm, log.email, '고친', '첫 선적을 2월로');
    await button(firm, '맞습니다').click();
    await expect(firm.getByText('맞다고 알려 주셨습니다')).toBeVisible();
    await Promise.all([doctor, firm].map((page) => page.context().close()));
  });

  test('a link that does not work is told in the reader’s language, and a new one offered', async ({
    browser,
  }) => {
    const page = await pageOf(browser, undefined, 'en', { width: 390, height: 844 });
    await page.goto('/confirm/nothing');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link no longer works');
    await button(page, 'Mail me a new link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your mail');
    await page.context().close();
  });
});
