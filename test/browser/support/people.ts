import { expect, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import type { Locale } from './words';

/** Marks our own requests, as the client does. */
export const OURS = { 'X-Home-Doctor': '1' };

interface DemoPerson {
  userId: string;
  role: string;
  name: string;
  title: string | null;
  ko: string;
}

export type Who = 'doctor' | 'secondDoctor' | 'owner' | 'supervisor' | 'lead' | 'admin';

/** The demo person of the sign-in page who plays a part. */
export async function demoPerson(request: APIRequestContext, who: Who): Promise<DemoPerson> {
  const answer = await request.get('/api/session/demo-people', { headers: OURS });
  expect(answer.status()).toBe(200);
  const all = (await answer.json()) as DemoPerson[];
  const of = (role: string, n = 0) => all.filter((one) => one.role === role)[n];
  const found = {
    doctor: of('doctor'),
    secondDoctor: of('doctor', 1),
    owner: of('sme'),
    supervisor: of('supervisor'),
    lead: of('supervisor', 1),
    admin: of('admin'),
  }[who];
  if (!found) throw new Error(`the sign-in page offers no ${who}`);
  return found;
}

export interface Preferences {
  locale?: Locale;
  theme?: 'light' | 'dark' | 'system';
  singleKeyShortcuts?: boolean;
}

/** Signs in by API as a demo person, reading in a language. */
export async function signInAs(
  page: Page,
  who: Who,
  preferences: Preferences = { locale: 'ko' },
): Promise<DemoPerson> {
  const person = await demoPerson(page.request, who);
  const answer = await page.request.post('/api/session/demo', {
    headers: OURS,
    data: { userId: person.userId },
  });
  expect(answer.ok()).toBe(true);
  await prefer(page, preferences);
  return person;
}

/** Sets language, colours and shortcuts of the signed-in person; a reload shows them. */
export async function prefer(page: Page, preferences: Preferences): Promise<void> {
  const answer = await page.request.put('/api/me/preferences', {
    headers: OURS,
    data: preferences,
  });
  expect(answer.ok()).toBe(true);
}

/** Signs in by the button of the sign-in page, as a visitor of the demo does. */
export async function clickInAs(page: Page, who: Who): Promise<void> {
  const person = await demoPerson(page.request, who);
  await page.goto('/login');
  await page.locator(`button[data-user="${person.userId}"]`).click();
  await page.waitForURL(({ pathname }) => pathname !== '/login');
}

/** A page of somebody else's own browser. */
export async function pageOf(
  browser: Browser,
  who: Who | undefined,
  locale: Locale,
  size: { width: number; height: number } = { width: 1440, height: 900 },
): Promise<Page> {
  const context = await browser.newContext({
    viewport: size,
    locale: locale === 'ko' ? 'ko-KR' : 'en-US',
    timezoneId: 'Asia/Seoul',
  });
  const page = await context.newPage();
  if (who) await signInAs(page, who, { locale });
  return page;
}

/** JSON from our API as the page's person; fails on anything but success. */
export async function ask<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(path, { headers: OURS });
  expect(answer.ok(), `${path} answered ${answer.status()}`).toBe(true);
  return (await answer.json()) as T;
}

/** Writes through our API as the page's person; answers with the status and the body. */
export async function tell(
  page: Page,
  path: string,
  data: object,
  { method = 'POST', version, key }: { method?: string; version?: number; key?: string } = {},
): Promise<{ status: number; body: unknown }> {
  const answer = await page.request.fetch(path, {
    method,
    data,
    headers: {
      ...OURS,
      ...(version !== undefined && { 'If-Match': `"${version}"` }),
      ...(key && { 'Idempotency-Key': key }),
    },
  });
  const text = await answer.text();
  return { status: answer.status(), body: text ? JSON.parse(text) : undefined };
}
