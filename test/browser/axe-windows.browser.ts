import { expect, test, type Page } from '@playwright/test';
import { faults, settled } from './support/accessibility';
import { ask, pageOf, prefer, tell, type Who } from './support/people';
import { button } from './support/places';
import { setStage, type Stage } from './support/windows';
import { patternOf, wordsIn, type Words } from './support/words';

// A trace of so many windows costs more than it tells; a service worker would get round the cut line.
test.use({ trace: 'off', serviceWorkers: 'block' });

/** One window: the page it stands on, what it is called here, and how a person opens it. */
type Window = [path: string, name: string, open: (page: Page, t: Words) => Promise<void>];

const press = (key: string) => (page: Page, t: Words) => button(page, t(key)).first().click();
/** The first button whose words have a name in them. */
const pressOne = (key: string) => (page: Page, t: Words) =>
  page
    .getByRole('button', { name: patternOf(t, key) })
    .first()
    .click();
const fromMenu = (menu: string, item: string) => async (page: Page, t: Words) => {
  await pressOne(menu)(page, t);
  await page
    .getByRole('menuitem', { name: t(item) })
    .filter({ visible: true })
    .click();
};
const addToVisit = (part: string) => (page: Page, t: Words) =>
  button(page, `${t('visits.form.add')} ${t(part)}`).click();
const chooseCases = (act: string) => async (page: Page, t: Words) => {
  await page.locator('tbody input[type=checkbox]').nth(0).check();
  await button(page.getByRole('region', { name: t('board.bulk.label') }), t(act)).click();
};
const person = (act: string) => async (page: Page, t: Words) => {
  await page.locator('main ul.rows button.row').first().click();
  await button(page.getByRole('dialog').first(), t(act)).click();
};

/** The first mail that waits, and what can be done with it. */
const openMail = (act: string) => async (page: Page, t: Words) => {
  await page.locator('main ul.rows a.row').first().click();
  await button(page, t(act)).click();
};

/** A meeting begins with what the board shows; `?` opens its keys. */
async function startMeeting(page: Page, t: Words): Promise<void> {
  await button(page, t('board.session.start')).click();
  await page.getByRole('radio').first().waitFor();
  await button(page, t('board.session.keys.title')).click();
}

/** Somebody else replies while the page, whose live line is cut, still shows what was before. */
async function writeAtOnce(page: Page, t: Words): Promise<void> {
  await page.route('**/api/events**', (route) => route.abort());
  await page.reload();
  const box = page.getByRole('textbox', { name: t('difficulties.composer.reply') });
  await box.fill('서류 목록을 보내 드립니다.');
  const path = `/api/difficulties/${stage.open}`;
  const { version } = await ask<{ version: number }>(page, path);
  const reply = { text: '먼저 보낸 답변입니다.', fileIds: [] };
  await tell(page, `${path}/replies`, reply, { version, key: crypto.randomUUID() });
  await box.press('Control+Enter');
  await page.getByRole('dialog').waitFor();
  await page.unroute('**/api/events**');
}

const WINDOWS: Record<string, Window[]> = {
  doctor: [
    [
      '/today',
      'palette',
      async (page, t) => {
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox', { name: t('search.placeholder') }).fill('ㅎㄱ');
        await page.getByRole('option').first().waitFor();
      },
    ],
    ['/today', 'shortcuts', press('shell.help')],
    ['/today', 'create menu', press('shell.create.open')],
    ['/today', 'own menu', (page) => page.locator('hd-rail .me').click()],
    ['/today', 'tray', (page) => page.locator('hd-notifications-slot > button').click()],
    ['/difficulties', 'filter', press('difficulties.queue.filter')],
    ['/difficulties/{open}', 'photo', pressOne('ui.files.open')],
    ['/difficulties/{open}', 'ask', press('difficulties.ask.title')],
    ['/difficulties/{open}', 'refer', press('difficulties.refer.title')],
    ['/difficulties/{open}', 'answer', press('difficulties.composer.toAnswer')],
    ['/difficulties/{open}', 'sort', fromMenu('ui.moreActions', 'difficulties.triage.title')],
    ['/difficulties/{open}', 'join', fromMenu('ui.moreActions', 'difficulties.join.title')],
    ['/difficulties/{open}', 'split', fromMenu('ui.moreActions', 'difficulties.split.title')],
    ['/difficulties/{open}', 'put off', fromMenu('ui.moreActions', 'difficulties.snooze.title')],
    ['/difficulties/{open}', 'onto an issue', press('systemicIssues.add.link')],
    ['/difficulties/{open}', 'canned replies', press('cannedReplies.picker.open')],
    ['/letters/{addressed}', 'pick recipients', press('letters.recipients.add')],
    ['/letters/{addressed}', 'recipients', pressOne('letters.recipients.andOthers')],
    ['/letters/{addressed}', 'earlier versions', press('letters.history.action')],
    ['/letters/{agreed}', 'send', press('letters.send.open')],
    ['/buyers', 'new buyer', press('buyers.new.do')],
    ['/results', 'new result', press('results.record')],
    ['/canned-replies', 'new canned reply', press('cannedReplies.new')],
    ['/systemic-issues', 'new issue', press('systemicIssues.new.title')],
    ['/visits/new?companyId={company}', 'promise', addToVisit('visits.form.promises')],
    ['/visits/new?companyId={company}', 'difficulty', addToVisit('visits.form.difficulties')],
    ['/visits/{visit}', 'correction', press('visits.page.edit')],
    ['/companies/{unasked}?tab=info', 'consent', pressOne('companies.consent.recordKind')],
    ['/companies/{company}?tab=info', 'withdrawal', pressOne('companies.consent.withdrawKind')],
    ['/check-ins', 'move', fromMenu('checkIns.row.more', 'checkIns.row.move')],
    ['/check-ins', 'skip', fromMenu('checkIns.row.more', 'checkIns.row.skip')],
    ['/check-ins', 'plan', fromMenu('checkIns.row.more', 'checkIns.row.plan')],
    ['/difficulties/{open}', 'two versions', writeAtOnce],
  ],
  supervisor: [
    ['/board', 'save view', press('board.views.save')],
    ['/board', 'filter', press('board.filter.title')],
    ['/board', 'reassign many', chooseCases('board.bulk.reassign')],
    ['/board', 'plan many', chooseCases('board.bulk.plan')],
    ['/board', 'urgency of many', chooseCases('board.bulk.severity')],
    ['/board', 'start of a meeting and its keys', startMeeting],
    ['/board', 'onto an issue', chooseCases('board.bulk.systemic')],
    ['/board', 'review', (page) => page.locator('tbody tr a').first().click()],
    ['/difficulties', 'rest settings', press('difficulties.rest.settings')],
    ['/difficulties/{looked}', 'approve an answer', press('difficulties.review.approve')],
    ['/difficulties/{open}', 'assign', fromMenu('ui.moreActions', 'difficulties.assign.title')],
    [
      '/assignments',
      'assign',
      async (page, t) => {
        await page.locator('hd-unassigned-list li button').first().click();
        await pressOne('assignments.assignTo')(page, t);
      },
    ],
    ['/companies/{company}?tab=info', 'end assignment', press('assignments.history.end')],
    ['/companies/{company}?tab=info', 'invite', press('companies.people.invite')],
    ['/companies/{company}', 'archive', fromMenu('ui.moreActions', 'companies.action.archive')],
    ['/doctors/{doctor}', 'leave', press('doctors.leave.add')],
    ['/inbox', 'bring a mail onto a case', openMail('inbox.attach.action')],
    ['/inbox', 'file a mail', openMail('inbox.file.action')],
    ['/inbox', 'put a mail aside', openMail('inbox.discard.action')],
  ],
  admin: [
    ['/admin/people', 'invite', press('admin.people.invite')],
    ['/admin/people', 'person', (page) => page.locator('main ul.rows button.row').first().click()],
    ['/admin/people', 'edit', person('admin.person.edit')],
    ['/admin/people?role=doctor', 'role', person('admin.person.changeRole')],
    ['/admin/people?role=doctor', 'suspend', person('admin.person.suspend')],
    ['/admin/teams', 'team', press('admin.teams.add')],
    ['/admin/audit', 'filter', press('admin.audit.filter')],
    ['/admin/audit', 'export', press('admin.audit.export')],
    ['/admin/reference/partners', 'partner', press('reference.partners.add')],
    ['/admin/reference/offices', 'office', pressOne('reference.edit')],
    ['/service-levels', 'new version', press('serviceLevels.add.title')],
    ['/admin/reference/holidays', 'holiday', press('reference.holidays.add')],
  ],
  owner: [
    ['/portal/difficulties/{answered}', 'refuse', press('portal.case.refuse')],
    ['/portal/difficulties/{answered}', 'confirm', press('portal.case.confirm')],
    ['/portal/difficulties/{closed}', 'reopen', press('portal.case.reopen')],
    ['/portal/difficulties/{filed}', 'withdraw', press('portal.case.withdraw')],
    ['/portal', 'tray', (page) => page.locator('hd-notifications-slot > button').click()],
  ],
};

let stage: Stage;
test.beforeAll(async ({ browser }) => {
  stage = await setStage(browser);
});

const OPEN = 'dialog[open], [popover]:popover-open, hd-review-panel';

/** Closes what is open, as a person does. */
async function close(page: Page): Promise<void> {
  for (let n = 0; n < 2 && (await page.locator(OPEN).count()) > 0; n++) {
    await page.keyboard.press('Escape');
  }
  await expect(page.locator(OPEN)).toHaveCount(0);
}

/** Opens each window once and looks at it light and dark. */
async function look(page: Page, who: string, t: Words): Promise<string[]> {
  const found: string[] = [];
  const known = { ...stage, ...(await seenBy(page, who)) } as Record<string, string>;
  for (const [pattern, name, open] of WINDOWS[who] ?? []) {
    const path = pattern.replace(/\{(\w+)\}/g, (_, thing: string) => known[thing] ?? '');
    await test.step(`${who}: ${name} on ${pattern}`, async () => {
      await close(page);
      const { pathname, search } = new URL(page.url());
      if (decodeURI(pathname + search) !== path) await page.goto(path);
      await settled(page);
      await open(page, t);
      await expect(page.locator(OPEN).first()).toBeVisible();
      await expect(page.locator('hd-skeleton-rows')).toHaveCount(0);
      found.push(...(await faults(page, `${who} ${pattern} ${name}`)));
    });
  }
  return found;
}

/** The doctor whose page a supervisor opens, and a case with an answer to look at. */
async function seenBy(page: Page, who: string): Promise<{ doctor?: string; looked?: string }> {
  if (who !== 'supervisor') return {};
  const first = async (path: string) =>
    (await ask<{ items: { id: string }[] }>(page, path)).items[0]?.id;
  return {
    doctor: await first('/api/doctors?limit=1'),
    looked: await first('/api/difficulties?underReview=true&limit=1'),
  };
}

/** Words change little here that the pages do not show in both languages, so each role takes one. */
const LANGUAGE: Record<string, 'ko' | 'en'> = {
  doctor: 'ko',
  supervisor: 'en',
  admin: 'ko',
  owner: 'en',
};

for (const who of Object.keys(WINDOWS)) {
  const locale = LANGUAGE[who] ?? 'ko';
  test(`the windows of ${who} are clean (${locale})`, async ({ browser }) => {
    test.setTimeout(300_000);
    const size = who === 'owner' ? { width: 390, height: 844 } : { width: 1440, height: 900 };
    const page = await pageOf(browser, who as Who, locale, size);
    page.setDefaultTimeout(15_000);
    try {
      expect((await look(page, who, wordsIn(locale))).join('\n')).toBe('');
    } finally {
      await prefer(page, { locale: 'ko', theme: 'system' });
      await page.context().close();
    }
  });
}
