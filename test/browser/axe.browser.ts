import { expect, test, type Page } from '@playwright/test';
import { faults, settled, sideways } from './support/accessibility';
import { addressedLetter } from './support/letters';
import { ask, demoPerson, OURS, pageOf, prefer, type Who } from './support/people';
import { knownFirms } from './support/story/firm';
import { messyFile } from './support/things';
import type { Locale } from './support/words';

// A trace of hundreds of pages costs more than it tells.
test.use({ trace: 'off' });

interface Paged {
  items: { id: string }[];
}

/** The pages of a role; `{company}` and the like stand for something that is there. */
const PAGES: Record<string, string[]> = {
  doctor: [
    '/today',
    '/companies',
    '/companies?tier=intensive',
    '/companies/new',
    '/companies/{company}',
    '/companies/{company}?tab=difficulties',
    '/companies/{company}?tab=visits',
    '/companies/{company}?tab=promises',
    '/companies/{company}?tab=letters',
    '/companies/{company}?tab=markets',
    '/companies/{company}?tab=info',
    '/companies/{company}?tab=handover',
    '/companies/{company}/edit',
    '/diagnoses/new/{company}',
    '/check-ins',
    '/agenda',
    '/difficulties',
    '/difficulties?view=closed',
    '/difficulties/new',
    '/difficulties/{difficulty}',
    '/visits',
    '/visits/new',
    '/visits/new?companyId={company}',
    '/visits/promises',
    '/visits/waiting',
    '/visits/{visit}',
    '/letters',
    '/letters/new',
    '/letters/{letter}',
    '/letters/{addressed}',
    '/letters/templates',
    '/letters/templates/{template}',
    '/buyers',
    '/buyers/{buyer}',
    '/buyers/import',
    '/buyers/duplicates',
    '/canned-replies',
    '/systemic-issues',
    '/systemic-issues/{issue}',
    '/solutions',
    '/results',
    '/results/{result}',
    '/exports',
    '/doctors',
    '/doctors/{me}',
    '/doctors/{me}/edit',
    '/notifications',
    '/search?q=한결',
    '/account',
    '/forbidden',
    '/nowhere',
  ],
  supervisor: [
    '/today',
    '/companies',
    '/companies/import',
    '/companies/import/{import}',
    '/companies/{company}',
    '/check-ins',
    '/check-ins?view=escalated',
    '/check-ins/settings',
    '/agenda',
    '/service-levels',
    '/solutions',
    '/solutions/{solution}',
    '/solutions/{solution}/edit',
    '/buyers/suppressions',
    '/buyers/rules',
    '/inbox',
    '/inbox/{mail}',
    '/visits',
    '/visits/samples',
    '/visits/promises?escalated=1',
    '/board',
    '/board?case={difficulty}',
    '/board?by=waiting&waiting=supervisor',
    '/board?bucket=second_look',
    '/board/sessions',
    '/board/sessions/{session}',
    '/board/sessions/{ended}',
    '/load',
    '/load?measure=visits',
    '/exports',
    '/exports/new?source=board&bucket=overdue&category=cus',
    '/figures',
    '/figures?span=year&by=doctor&category=cus',
    '/figures/cases?figure=open',
    '/figures/reports',
    '/difficulties',
    '/difficulties?underReview=true',
    '/difficulties?view=closed&lowRating=true',
    '/difficulties/{difficulty}',
    '/results',
    '/systemic-issues',
    '/canned-replies',
    '/assignments',
    '/doctors',
    '/doctors/{doctor}',
    '/notifications',
    '/account',
  ],
  admin: [
    '/today',
    '/companies',
    '/doctors',
    '/assignments',
    '/notifications',
    '/account',
    '/admin',
    '/admin/people',
    '/admin/people/new',
    '/admin/teams',
    '/admin/audit',
    '/admin/mail-log',
    '/admin/reference/partners',
    '/admin/reference/offices',
    '/admin/reference/holidays',
    '/admin/reference/categories',
    '/canned-replies',
    '/service-levels',
    '/figures',
    '/exports',
  ],
  owner: [
    '/portal',
    '/portal/difficulties',
    '/portal/difficulties/new',
    '/portal/difficulties/{difficulty}',
    '/portal/difficulties/{difficulty}/filed',
    '/portal/letters',
    '/portal/letterhead',
    '/portal/visits',
    '/portal/visits/{visit}',
    '/portal/results',
    '/portal/appointments',
    '/portal/notifications',
    '/account',
  ],
  nobody: [
    '/confirm/nothing',
    '/referral/nothing',
    '/result/nothing',
    '/login',
    '/login/link',
    '/reset',
    '/reset/nothing',
    '/invitation/nothing',
    '/dev/mail',
  ],
};

/** One thing of each kind the person may see; none for a kind that is not theirs. */
async function things(page: Page, who: string): Promise<Record<string, string>> {
  const first = async (path: string) => {
    const answer = await page.request.get(path);
    if (!answer.ok()) return undefined;
    return ((await answer.json()) as Paged).items[0]?.id;
  };
  if (who === 'nobody') return {};
  const found = {
    company: who === 'owner' ? undefined : await first('/api/companies?limit=1'),
    difficulty: await first('/api/difficulties?limit=1'),
    visit: await first('/api/visits?limit=1'),
    issue: who === 'doctor' ? await first('/api/systemic-issues?limit=1') : undefined,
    letter: await first('/api/letters?limit=1'),
    ...(who === 'doctor' && (await post(page))),
    result: who === 'doctor' ? await first('/api/results?limit=1') : undefined,
    doctor: who === 'supervisor' ? await first('/api/doctors?limit=1') : undefined,
    solution: who === 'supervisor' ? await first('/api/solutions?limit=1') : undefined,
    ...(who === 'supervisor' && (await meetings(page))),
    mail: who === 'supervisor' ? await first('/api/inbox/messages?limit=1') : undefined,
    me: who === 'doctor' ? (await demoPerson(page.request, 'doctor')).userId : undefined,
    import: who === 'supervisor' ? await previewedFile(page) : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, id]) => id)) as Record<string, string>;
}

/** A letter to everybody in the register, allowed or not; a template; a buyer. */
async function post(page: Page): Promise<Record<string, string | undefined>> {
  const templates = await ask<Paged>(page, '/api/letter-templates/versions');
  const { items } = await ask<Paged>(page, '/api/buyers?limit=1');
  const { id: addressed } = await addressedLetter(page, true);
  return { template: templates.items[0]?.id, buyer: items[0]?.id, addressed };
}

/** A meeting that goes on, and one with its minutes. */
async function meetings(page: Page): Promise<Record<string, string | undefined>> {
  const answer = await page.request.get('/api/review-sessions');
  const { items } = (await answer.json()) as { items: { id: string; endedAt: string | null }[] };
  return {
    session: items.find(({ endedAt }) => !endedAt)?.id,
    ended: items.find(({ endedAt }) => endedAt)?.id,
  };
}

/** A file that was uploaded and looked at, with rows in order and rows that are not. */
async function previewedFile(page: Page): Promise<string> {
  const file = messyFile(await knownFirms(page));
  const answer = await page.request.post('/api/company-imports', {
    headers: OURS,
    multipart: { file: { name: file.name, mimeType: 'text/csv', buffer: file.content } },
  });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

/** Every page of a role in a language, in both colour schemes, and at 360 px. */
async function look(page: Page, locale: Locale, who: string) {
  const found: string[] = [];
  const known = await things(page, who);
  for (const pattern of PAGES[who] ?? []) {
    const path = pattern.replace(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole);
    expect(path, `${who} has no such thing`).not.toContain('{');
    await page.goto(path);
    await settled(page);
    found.push(...(await faults(page, `${who} ${pattern} ${locale}`)));
    found.push(...(await sideways(page, `${who} ${pattern} ${locale}`)));
    expect.soft(await page.locator('html').getAttribute('lang'), pattern).toBe(locale);
  }
  expect(found.join('\n')).toBe('');
}

for (const who of Object.keys(PAGES)) {
  for (const locale of ['ko', 'en'] as const) {
    test(`the pages of ${who} are clean (${locale})`, async ({ browser }) => {
      test.setTimeout(300_000);
      const size = who === 'owner' ? { width: 390, height: 844 } : { width: 1440, height: 900 };
      const person = who === 'nobody' ? undefined : (who as Who);
      const page = await pageOf(browser, person, locale, size);
      try {
        if (person) await prefer(page, { locale });
        else await page.addInitScript((words) => localStorage.setItem('hd.locale', words), locale);
        await look(page, locale, who);
      } finally {
        if (person) await prefer(page, { locale: 'ko', theme: 'system' });
        await page.context().close();
      }
    });
  }
}
