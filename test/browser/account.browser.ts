import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { forgetData } from '../support/data-dir';
import { ServerProcess } from '../support/server-process';
import { faults } from './support/accessibility';
import { signInAs } from './support/people';
import { wordsIn } from './support/words';

const PASSWORD = 'four-quiet-herons-17';

test.describe('a new agency', () => {
  let dataDir: string;
  let server: ServerProcess | undefined;

  test.beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'home-doctor-agency-'));
  });
  test.afterAll(async () => {
    await server?.stop('SIGTERM');
    forgetData(dataDir);
  });

  test('its first administrator sets a password and a second step, and then may work', async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const t = wordsIn('ko');
    const env = { ...process.env, DATA_DIR: dataDir, DEMO: '0', LOG_LEVEL: 'error' };
    const made = spawnSync(
      process.execPath,
      ['dist/server/cli.js', 'admin:create', 'first@agency.example', '나처음'],
      { env, encoding: 'utf8' },
    );
    const path = /(\/invitation\/[\w-]+)/.exec(made.stdout)?.[1];
    expect(path, made.stderr).toBeTruthy();
    server = await ServerProcess.start({ DATA_DIR: dataDir, DEMO: '0' });

    const context = await browser.newContext({ locale: 'ko-KR', timezoneId: 'Asia/Seoul' });
    const page = await context.newPage();
    await page.goto(`${server.url}${path}`);
    await page.getByLabel(t('auth.newPassword')).first().fill(PASSWORD);
    await page.getByLabel(t('auth.again')).fill(PASSWORD);
    await page.getByRole('button', { name: t('auth.invitation.submit') }).click();

    await page.waitForURL('**/account');
    await expect(page.getByText(t('shell.secondStep'))).toBeVisible();
    await page.goto(`${server.url}/admin`);
    await page.waitForURL('**/account');
    expect(await faults(page, 'second step')).toEqual([]);

    await page.getByRole('button', { name: t('account.totp.turnOn') }).click();
    await expect(page.getByRole('img', { name: t('account.totp.qr') })).toBeVisible();
    const secret = await page.locator('code').innerText();
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    await page.getByLabel(t('account.totp.code')).fill(code);
    await page.getByRole('button', { name: t('account.totp.confirm') }).click();
    await expect(page.getByText(t('account.totp.on'))).toBeVisible();

    await page
      .getByRole('link', { name: t('shell.nav.people'), exact: true })
      .first()
      .click();
    await expect(page.getByText('first@agency.example')).toBeVisible();
    await context.close();
  });
});

test('a dangerous act asks for the password again and then goes on by itself', async ({
  browser,
}) => {
  const t = wordsIn('ko');
  // A service worker would answer for what the test holds back.
  const context = await browser.newContext({ locale: 'ko-KR', serviceWorkers: 'block' });
  const page = await context.newPage();
  await signInAs(page, 'admin');
  // As if the last proof were a quarter of an hour old.
  await page.route(
    '**/api/audit/exports',
    (route) =>
      route.fulfill({
        status: 403,
        contentType: 'application/problem+json',
        body: JSON.stringify({ status: 403, code: 'auth.confirmation_due', title: 'Forbidden' }),
      }),
    { times: 1 },
  );
  await page.goto('/admin/audit');
  await page.getByRole('button', { name: t('admin.audit.export') }).click();
  await page.getByLabel(t('admin.audit.purpose')).fill('분기 감사에 제출할 자료입니다');
  await page.getByRole('button', { name: t('admin.export.download') }).click();

  const asks = page.getByRole('dialog', { name: t('ui.proof.title') });
  await asks.getByLabel(t('ui.proof.password')).fill('틀린 비밀번호');
  await asks.getByRole('button', { name: t('ui.proof.go') }).click();
  await expect(asks.getByText('메일 주소나 비밀번호가 맞지 않습니다.').first()).toBeVisible();
  expect(await faults(page, 'proof of identity')).toEqual([]);

  await asks.getByLabel(t('ui.proof.password')).fill('homedoctor-demo-2026');
  const download = page.waitForEvent('download');
  await asks.getByRole('button', { name: t('ui.proof.go') }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await context.close();
});

test('what is typed before the invitation has come stays', async ({ browser }) => {
  const t = wordsIn('ko');
  const context = await browser.newContext({ locale: 'ko-KR', serviceWorkers: 'block' });
  const page = await context.newPage();
  let answer: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/invitations/*', async (route) => {
    await late;
    const json = { email: 'late@agency.example', name: '나늦음', title: null, role: 'doctor' };
    await route.fulfill({ json: { ...json, companyName: null } });
  });
  await page.goto('/invitation/any-token');
  await page.getByLabel(t('auth.newPassword')).first().fill(PASSWORD);
  answer();
  await expect(page.getByLabel(t('auth.name'))).toHaveValue('나늦음');
  await expect(page.getByLabel(t('auth.newPassword')).first()).toHaveValue(PASSWORD);
  await context.close();
});
