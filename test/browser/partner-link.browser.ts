import { expect, test, type Page } from '@playwright/test';
import { faults, settled, sideways } from './support/accessibility';
import { openMail } from './support/mailbox';
import { ask, pageOf, tell } from './support/people';
import { button } from './support/places';
import { firm as firmOf } from './support/visit-form';

interface Case {
  id: string;
  version: number;
  body: string;
  firm: { thirdPartyConsent: boolean };
  allowedActions: string[];
}

/** Follows the button of a mail. */
async function followMail(page: Page, to: string, about: string, name: string): Promise<void> {
  await expect(async () => {
    await openMail(page, to, about);
    const link = page.frameLocator('iframe').getByRole('link', { name });
    await page.goto(new URL((await link.getAttribute('href'))!).pathname);
    await expect(page.locator('form button[type=submit]')).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}

async function clean(page: Page, place: string): Promise<void> {
  await settled(page);
  expect([...(await faults(page, place)), ...(await sideways(page, place))].join('\n')).toBe('');
}

test.describe('링크로 답하기', () => {
  test('a partner reads what was shared on a phone, and its answer is on the case', async ({
    browser,
  }) => {
    const doctor = await pageOf(browser, 'doctor', 'ko');
    const { items } = await ask<{ items: { id: string }[] }>(
      doctor,
      '/api/difficulties?unresolved=true&waitingOn=us&limit=40',
    );
    let found: Case | undefined;
    for (const { id } of items) {
      const one = await ask<Case>(doctor, `/api/difficulties/${id}`);
      if (one.firm.thirdPartyConsent && one.allowedActions.includes('refer')) found ??= one;
    }
    const { id, version, body: text } = found!;
    const plan = await ask<{ proposedOn: string }>(doctor, `/api/difficulties/${id}/referral-plan`);
    const [partner] = await ask<{ id: string }[]>(doctor, '/api/reference/partners');
    const email = `${crypto.randomUUID()}@partner.example`;
    const made = await tell(
      doctor,
      `/api/difficulties/${id}/referrals`,
      {
        ...{
          partnerId: partner!.id,
          purpose: '지원 요건을 알려 주십시오.',
          dueOn: plan.proposedOn,
        },
        to: { name: '윤도경 사무관', email, locale: 'ko' },
        share: { text },
      },
      { key: crypto.randomUUID(), version },
    );
    expect(made.status, JSON.stringify(made.body)).toBe(201);

    const desk = await pageOf(browser, undefined, 'ko', { width: 390, height: 844 });
    await followMail(desk, email, '협조를 요청드립니다', '요청 보고 회신하기');
    await expect(desk.getByText('지원 요건을 알려 주십시오.')).toBeVisible();
    await clean(desk, 'partner link');
    await desk.getByLabel(/회신 내용/).fill('중소기업은 비용의 70%를 지원합니다.');
    await button(desk, '회신 보내기').click();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('회신을 보냈습니다');
    await desk.reload();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('이 링크는 쓸 수 없습니다');
    await clean(desk, 'partner link used up');

    await doctor.goto(`/difficulties/${id}`);
    await expect(doctor.getByText('중소기업은 비용의 70%를 지원합니다.').first()).toBeVisible();
    await clean(doctor, 'case with a referral');
  });

  test('a firm confirms a result, and it waits for the supervisor', async ({ browser }) => {
    const doctor = await pageOf(browser, 'doctor', 'ko');
    const companyId = await firmOf(doctor, '누리라이팅');
    const made = await tell(
      doctor,
      '/api/results',
      {
        ...{ companyId, kind: 'contract', title: '감속기 2차 공급 계약', market: 'VN' },
        ...{ buyer: 'Minh Phat JSC', datedOn: '2026-01-16', currency: 'USD' },
        ...{ amount: 172800, amountUsd: 172800 },
      },
      { key: crypto.randomUUID() },
    );
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const result = made.body as { id: string; sends: { toEmail: string }[] };
    const firm = await pageOf(browser, undefined, 'ko', { width: 390, height: 844 });
    await followMail(firm, result.sends[0]!.toEmail, '성과 확인 부탁드립니다', '확인하고 답하기');
    await firm.getByText('맞습니다', { exact: true }).click();
    await firm.getByText('반반입니다 (50%)').click();
    await clean(firm, 'result link');
    await button(firm, '답하기').click();
    await expect(firm.getByText('답해 주셔서 고맙습니다')).toBeVisible();
    await doctor.goto(`/results/${result.id}`);
    await expect(doctor.getByText('50%')).toBeVisible();
    await expect(doctor.getByText('승인 대기').first()).toBeVisible();
    await clean(doctor, 'result');
    await doctor.goto('/results');
    await expect(doctor.getByText('감속기 2차 공급 계약').first()).toBeVisible();
    expect((await faults(doctor, 'results')).join('\n')).toBe('');
  });
});
