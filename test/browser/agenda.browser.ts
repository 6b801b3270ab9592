import { expect, test, type Locator, type Page } from '@playwright/test';
import { faults, settled, sideways } from './support/accessibility';
import { ask, pageOf, type Who } from './support/people';
import { button, field, heading } from './support/places';
import type { Locale } from './support/words';

const DESK = { width: 1440, height: 1200 };
const PHONE = { width: 390, height: 844 };
const DAY_MS = 86_400_000;

interface CheckIn {
  id: string;
  companyId: string;
  companyName: string;
  dueOn: string;
  startsAt: string | null;
}

async function isClean(page: Page, where: string): Promise<void> {
  const found = [...(await faults(page, where)), ...(await sideways(page, where))];
  expect(found.join('\n')).toBe('');
}

async function agenda(
  browser: Parameters<typeof pageOf>[0],
  { who = 'secondDoctor', locale = 'ko', size = DESK, view = '' }: Partial<Asked> = {},
): Promise<Page> {
  const page = await pageOf(browser, who, locale, size);
  await page.goto(`/agenda${view && `?view=${view}`}`);
  await settled(page);
  await expect(page.locator('hd-calendar [role="grid"], .agenda-list').first()).toBeVisible();
  return page;
}
interface Asked {
  who: Who;
  locale: Locale;
  size: { width: number; height: number };
  view: string;
}

const dialog = (page: Page): Locator => page.locator('dialog[open]');
const dayOf = (at: number): string => new Date(at + 9 * 3_600_000).toISOString().slice(0, 10);
/** The next such weekday in Seoul, at least so many days ahead; 0 is Sunday. */
function next(weekday: number, ahead = 7): string {
  const date = new Date(`${dayOf(Date.now() + ahead * DAY_MS)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((weekday - date.getUTCDay() + 7) % 7));
  return date.toISOString().slice(0, 10);
}
/** Working days have no check-in by rule on a holiday; these stories keep to the tray's firms. */
async function waiting(page: Page): Promise<CheckIn[]> {
  return (await ask<{ items: CheckIn[] }>(page, '/api/agenda/tray')).items;
}
const cell = (page: Page, day: string): Locator => page.locator(`hd-calendar [data-date="${day}"]`);

/** Takes a thing by its middle to the middle of another, as a hand does. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const start = (await from.boundingBox())!;
  const end = (await to.boundingBox())!;
  await page.mouse.move(start.x + 40, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2 + 8, end.y + end.height / 2 - 8, { steps: 8 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 4 });
  await page.mouse.up();
}

test('month, week and list show a doctor’s days, on a desk and in English', async ({ browser }) => {
  const page = await agenda(browser);
  const shown = page.locator('#shown');
  const month = new Date(Date.now() + 9 * 3_600_000);
  await expect(shown).toHaveText(`${month.getUTCFullYear()}년 ${month.getUTCMonth() + 1}월`);
  await isClean(page, 'agenda month');
  await button(page, '다음 달').click();
  await expect(shown).not.toHaveText(`${month.getUTCFullYear()}년 ${month.getUTCMonth() + 1}월`);
  await button(page, '오늘').click();

  await page.getByRole('radio', { name: '주', exact: true }).check({ force: true });
  await expect(page).toHaveURL(/view=week/);
  await expect(page.getByText('09:00').first()).toBeVisible();
  await isClean(page, 'agenda week');
  await page.getByRole('radio', { name: '목록', exact: true }).check({ force: true });
  await expect(page.locator('.agenda-list')).toBeVisible();
  await isClean(page, 'agenda list');
  // Holidays are named, in the reader's language.
  await page.goto('/agenda?view=month');
  for (let n = 0; n < 14 && (await page.getByText('성탄절').count()) === 0; n++)
    await button(page, '다음 달').click();
  await expect(page.getByText('성탄절').first()).toBeVisible();
  await page.context().close();

  const english = await agenda(browser, { locale: 'en', view: 'week' });
  await expect(heading(english)).toHaveText('Agenda');
  await expect(english.getByText(/Waiting for a time/)).toBeVisible();
  await isClean(english, 'agenda week en');
  await english.context().close();
});

test('on a phone it is a list, and a check-in is moved by its menu', async ({ browser }) => {
  const page = await agenda(browser, { size: PHONE });
  await expect(page.getByRole('radio', { name: '목록' })).toBeChecked();
  await isClean(page, 'agenda phone');
  const event = page.locator('.agenda-event.checkIn').first();
  await event.click();
  const companyName = await dialog(page).getByRole('heading', { level: 2 }).innerText();
  await button(dialog(page), '날짜 변경').click();

  // What stands against a day is said before anything is saved.
  await field(dialog(page), '새 날짜').fill(next(6));
  await expect(dialog(page).getByText('주말입니다.')).toBeVisible();
  await isClean(page, 'move dialog with a conflict');
  await dialog(page)
    .getByRole('button', { name: /가까운 근무일/ })
    .click();
  await expect(dialog(page).getByText('주말입니다.')).toBeHidden();
  await field(dialog(page), '사유').fill('대표 요청');
  await button(dialog(page), '날짜 변경').click();
  await expect(page.getByText(`${companyName} 점검을`).first()).toBeVisible();

  // Planned: the firms nearby are offered at once.
  await expect(dialog(page).getByRole('heading', { name: companyName })).toBeVisible();
  await expect(dialog(page).getByRole('heading', { name: '가까운 기업' })).toBeVisible();
  await isClean(page, 'check-in sheet');
  await page.context().close();
});

test('what waits is dropped onto a day, and what stands there is taken elsewhere', async ({
  browser,
}) => {
  const page = await agenda(browser, { view: 'month' });
  const one = (await waiting(page)).at(-1)!;
  await button(page, '다음 달').click();
  const day = next(3, 21);
  if ((await cell(page, day).count()) === 0) await button(page, '다음 달').click();
  const row = page.locator(`[data-check-in="${one.id}"]`);
  await drag(page, row, cell(page, day).first());
  await expect(field(dialog(page), '새 날짜')).toHaveValue(day);
  await field(dialog(page), '사유').fill('출장 길에 함께');
  await button(dialog(page), '날짜 변경').click();
  await expect(page.getByText(`${one.companyName} 점검을`).first()).toBeVisible();
  await dialog(page).getByRole('button', { name: '닫기' }).click();
  const event = cell(page, day).locator('.agenda-event', { hasText: one.companyName });
  await expect(event).toBeVisible();

  // By dragging it lands where the person says, and only once they have said why.
  const other = next(4, 21);
  await drag(page, event, cell(page, other).first());
  await expect(field(dialog(page), '새 날짜')).toHaveValue(other);
  await expect(event).toBeVisible();
  await button(dialog(page), '취소').click();
  const still = await ask<CheckIn>(page, `/api/check-ins/${one.id}`);
  expect(still.dueOn).toBe(day);
  await drag(page, event, cell(page, other).first());
  await field(dialog(page), '사유').fill('하루 미룸');
  await button(dialog(page), '날짜 변경').click();
  await expect(
    cell(page, other).locator('.agenda-event', { hasText: one.companyName }),
  ).toBeVisible();
  // By keyboard: an event is a button.
  await dialog(page).getByRole('button', { name: '닫기' }).click();
  const moved = cell(page, other).locator('.agenda-event', { hasText: one.companyName });
  const about = dialog(page).getByRole('heading', { name: one.companyName });
  await expect(async () => {
    await moved.press('Enter', { timeout: 2_000 });
    await expect(about).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.context().close();
});

test('a firm nearby joins the trip with one press, and undo takes it back', async ({ browser }) => {
  const page = await agenda(browser, { who: 'doctor', view: 'list' });
  const today = dayOf(Date.now());
  const range = `from=${today}&to=${dayOf(Date.now() + 27 * DAY_MS)}`;
  const { checkIns } = await ask<{ checkIns: CheckIn[] }>(page, `/api/agenda?${range}`);
  let found: { visit: CheckIn; firm: { companyName: string; checkInId: string } } | undefined;
  for (const visit of checkIns) {
    const path = `/api/agenda/nearby?companyId=${visit.companyId}&on=${visit.dueOn}`;
    const { items } = await ask<{
      items: { companyName: string; checkInId: string; days: number; km: number | null }[];
    }>(page, path);
    const firm = items.find(({ days, km }) => days !== 0 && km !== null);
    if (firm) found = { visit, firm };
    if (found) break;
  }
  const { visit, firm } = found!;
  const before = await ask<CheckIn>(page, `/api/check-ins/${firm.checkInId}`);
  await page
    .locator('.agenda-event:is(.checkIn, .late)', { hasText: visit.companyName })
    .first()
    .click();
  const join = button(dialog(page), `${firm.companyName} 같이 방문`);
  await join.click();
  await expect(page.getByText(`${firm.companyName} 점검을`).first()).toBeVisible();
  const moved = await ask<CheckIn>(page, `/api/check-ins/${firm.checkInId}`);
  expect(moved.dueOn).toBe(visit.dueOn);
  await expect(dialog(page).getByText('같은 날 점검').first()).toBeVisible();
  await dialog(page).getByRole('button', { name: '닫기' }).click();
  await button(page, '되돌리기').click();
  await expect
    .poll(async () => (await ask<CheckIn>(page, `/api/check-ins/${firm.checkInId}`)).dueOn)
    .toBe(before.dueOn);
  await page.context().close();
});

test('a supervisor looks at the agenda of a doctor of theirs, found by the palette', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'supervisor', 'ko', DESK);
  await page.goto('/today');
  await settled(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').first().fill('일정');
  await page.getByRole('option', { name: '일정', exact: true }).click();
  await expect(heading(page)).toHaveText('일정');
  const who = page.getByRole('combobox', { name: '홈닥터' });
  await expect(who).toBeVisible();
  const names = await who.locator('option').allTextContents();
  expect(names.length).toBeGreaterThan(1);
  await who.selectOption({ index: 1 });
  await expect(page).toHaveURL(/doctor=/);
  await isClean(page, 'agenda of a doctor');
  await page.context().close();
});

test('on a time of the week it becomes an appointment, by hand or by button', async ({
  browser,
}) => {
  const page = await agenda(browser, { view: 'week' });
  const one = (await waiting(page))[0]!;
  await button(page, '다음 주').click();
  const day = next(3, 7 - ((new Date(`${dayOf(Date.now())}T00:00:00Z`).getUTCDay() + 6) % 7));
  const lane = cell(page, day).last();
  const row = page.locator(`[data-check-in="${one.id}"]`);
  const [from, to] = [(await row.boundingBox())!, (await lane.boundingBox())!];
  await page.mouse.move(from.x + 40, from.y + from.height / 2);
  await page.mouse.down();
  // From 07:00 to 20:00: a little below 10:00.
  const at = to.y + (to.height * 3.1) / 13;
  await page.mouse.move(to.x + to.width / 2, at - 20, { steps: 8 });
  await page.mouse.move(to.x + to.width / 2, at, { steps: 4 });
  await page.mouse.up();
  await expect(field(dialog(page), '날짜')).toHaveValue(day);
  await expect(field(dialog(page), '시작')).toHaveValue('10:00');
  await field(dialog(page), '시작').fill('20:00');
  await expect(dialog(page).getByText('근무 시간(09:00–18:00)이 아닙니다.')).toBeVisible();
  await button(dialog(page), '취소').click();
  await button(page, `${one.companyName} 일정 잡기`).click();
  await expect(dialog(page).getByRole('heading', { name: '일정 잡기' })).toBeVisible();
  await page.context().close();
});
