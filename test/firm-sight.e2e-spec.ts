import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';
import { hintsOf, LiveEar } from './support/live-ear';
import { FOREIGN, type Planted, plantSecrets, SECRET } from './support/planted-secrets';
import { ROUTES } from './support/walk-routes';
import { walkWorld, type WalkWorld } from './support/walk-world';

/**
 * The attack of a firm on what is said about it and about others. All that staff and partners write
 * on its case carries a mark; then the firm reads whatever it can get at, and tries what it cannot.
 */
describe('what a firm never sees', () => {
  let app: TestApp;
  let world: WalkWorld;
  let planted: Planted;
  let firm: ApiClient;
  let otherFirm: ApiClient;
  let ears: LiveEar[];
  let heardByFirm: string;
  let heardByOther: string;

  beforeAll(async () => {
    app = await TestApp.start();
    world = await walkWorld(app);
    firm = world.clients.sme;
    otherFirm = world.clients.smeOther;
    ears = [await LiveEar.open(app, firm), await LiveEar.open(app, otherFirm)];
    planted = await plantSecrets(app, world);
    await app.jobsDone();
    [heardByFirm, heardByOther] = [await ears[0]!.heard(), await ears[1]!.heard()];
  }, 60_000);
  afterAll(async () => {
    ears?.forEach((ear) => ear.close());
    await app.close();
  });

  const textOf = (body: unknown) =>
    Buffer.isBuffer(body) ? body.toString('utf8') : JSON.stringify(body ?? '');
  /** What of all that is hidden stands in a text that a firm got. */
  const leaksTo = (by: ApiClient, text: string) =>
    [
      ...planted.words.filter((word) => text.includes(word)),
      ...(by === firm ? [FOREIGN, planted.foreign.id, planted.foreign.number] : [world.mark]),
    ].filter((word) => text.includes(word));
  const totalOf = async (by: ApiClient, path: string) => {
    const { status, body } = await by.get(path);
    return status === 200 ? [body.total ?? null, body.items?.length ?? null] : status;
  };

  it('stands there for staff, so that the firm’s silence means something', async () => {
    const pages = [
      `/api/difficulties/${planted.own}`,
      `/api/difficulties/${planted.own}/answer-review`,
      `/api/drafts/answer-${planted.own}`,
      `/api/systemic-issues/${world.issue}`,
      `/api/review-sessions/${world.reviewSession}`,
      `/api/results/${planted.returnedResult}`,
      '/api/saved-views?page=board',
      '/api/canned-replies',
    ];
    let all = '';
    for (const by of [world.clients.doctor, world.clients.supervisor]) {
      for (const path of pages) all += textOf((await by.get(path)).body);
    }
    expect(planted.words.filter((word) => !all.includes(word))).toEqual([`${SECRET}취소`]);
    for (const id of planted.files) {
      expect((await world.clients.doctor.get(`/api/files/${id}`)).status).toBe(200);
    }
  });

  it('is in no answer of any route that reads, whether it lets the firm in or not', async () => {
    const leaks: string[] = [];
    for (const by of [firm, otherFirm]) {
      for (const [name, route] of Object.entries(ROUTES)) {
        const [method, template = ''] = name.split(' ');
        // The demo's mailbox is everybody's on purpose and not there elsewhere.
        const elsewhere = template === '/api/events' || template.startsWith('/api/dev/mail');
        if (method !== 'GET' || elsewhere) continue;
        const { status, body } = await by.get(route.path?.(world) ?? template);
        const found = leaksTo(by, textOf(body));
        if (found.length) leaks.push(`${name} (${status}): ${found.join(', ')}`);
      }
    }
    expect(leaks).toEqual([]);
  });

  it('is on none of its cases, whole, split or merged, with their files, links and results', async () => {
    for (const id of [planted.own, planted.split, planted.merged]) {
      const { status, body } = await firm.get(`/api/difficulties/${id}`);
      expect([status, leaksTo(firm, textOf(body))]).toEqual([200, []]);
      expect(body).toMatchObject({
        ...{ referrals: [], snoozes: [], extensions: [], firm: null, nextReviewOn: null },
        ...{ stillToldAt: null, snoozedUntil: null, company: { tier: null } },
      });
      const shown = body.timeline as { visibility: string; payload: object }[];
      expect(shown.filter(({ visibility }) => visibility !== 'public')).toEqual([]);
      expect(textOf(shown)).not.toMatch(/mentions|"referralId":"[^"]+","text"/);
      expect(body.files.filter((file: { id: string }) => planted.files.includes(file.id))).toEqual(
        [],
      );
      expect(body.links.every((link: { sameFirm: boolean }) => link.sameFirm)).toBe(true);
    }
    expect((await firm.get(`/api/difficulties/${planted.foreign.id}`)).status).toBe(404);
    for (const id of [...planted.files, world.file]) {
      const owns = id === world.file;
      expect((await firm.get(`/api/files/${id}`)).status).toBe(owns ? 200 : 404);
      expect((await otherFirm.get(`/api/files/${id}`)).status).toBe(404);
    }
    expect((await firm.get(`/api/results/${planted.withdrawnResult}`)).status).toBe(404);
    const withdrawn = await firm.get('/api/results?status=withdrawn');
    expect(withdrawn.body).toMatchObject({ items: [], total: 0, totals: [] });
  });

  it('is found by no search, and no total tells that it is there', async () => {
    const words = [...planted.words, SECRET, FOREIGN, planted.foreign.number, 'ㄴㅅ', '누서'];
    for (const word of words) {
      const q = encodeURIComponent(word);
      expect([word, await totalOf(firm, `/api/difficulties?q=${q}`)]).toEqual([word, [0, 0]]);
      const found = await firm.get(`/api/search?q=${q}`);
      const hits = textOf(found.body);
      expect([word, found.status, leaksTo(firm, hits)]).toEqual([word, 200, []]);
      expect(hits).not.toContain(planted.own);
      const suggested = await firm.post('/api/portal/solution-suggestions', {
        ...{ filingId: planted.own, title: word, body: `${word} 때문에 통관이 보류됐습니다.` },
      });
      expect(suggested.status).toBeLessThan(300);
      expect(leaksTo(firm, textOf(suggested.body))).toEqual([]);
    }
  });

  it('can be asked for by no filter: each gives what the firm could count on its own list', async () => {
    const all = (await firm.get('/api/difficulties?limit=100')).body;
    const ids = all.items.map(({ id }: { id: string }) => id);
    expect([all.total, all.allTotal, ids.includes(planted.foreign.id)]).toEqual([
      ...[ids.length, ids.length, false],
    ]);
    const period = 'from=2026-01-01&to=2026-12-31';
    for (const filter of [
      ...['snoozed=true', `doctorId=${world.colleague}`, `companyId=${world.otherCompany}`],
      ...[`figure=referred&${period}`, `figure=returned&${period}`],
    ]) {
      expect([filter, await totalOf(firm, `/api/difficulties?${filter}`)]).toEqual([
        ...[filter, [0, 0]],
      ]);
    }
    const home = (await firm.get('/api/portal/home')).body;
    expect(home.caseTotal).toBe(all.total);
    const other = (await otherFirm.get('/api/portal/home')).body;
    expect(other.caseTotal).toBe(1);
  });

  it('leaves by no export', async () => {
    const purpose = '우리 회사 자료를 보고 싶습니다.';
    const lists = ['difficulties', 'board', 'companies', 'visits', 'promises', 'results'];
    for (const source of [...lists, 'systemic_issues']) {
      const selection = { source, filters: {} };
      for (const [path, body] of [
        ['/api/exports', { ...selection, format: 'csv', purpose }],
        ['/api/exports/count', selection],
      ] as const) {
        const answer = await firm.post(path, body);
        expect([source, path, answer.status, leaksTo(firm, textOf(answer.body))]).toEqual([
          ...[source, path, 403, []],
        ]);
      }
    }
    const staff = await world.clients.doctor.post('/api/exports', {
      ...{ source: 'difficulties', format: 'csv', purpose, filters: {} },
    });
    await app.jobsDone();
    const file = `/api/exports/${staff.body.id}/file`;
    expect((await world.clients.doctor.get(file)).status).toBe(200);
    expect((await firm.get(file)).status).toBe(403);
  });

  it('stands in no mail and no notice that a firm gets', async () => {
    const people = await app.db.query(`SELECT id, email FROM users WHERE role = 'sme'`);
    expect(people.length).toBeGreaterThanOrEqual(2);
    let mails = 0;
    for (const { email } of people) {
      for (const mail of await app.mails(email)) {
        mails += 1;
        expect([mail.template, textOf(mail).match(new RegExp(`${SECRET}|${FOREIGN}`))]).toEqual([
          ...[mail.template, null],
        ]);
      }
    }
    expect(mails).toBeGreaterThan(0);
    for (const by of [firm, otherFirm]) {
      const tray = (await by.get('/api/notifications?limit=100')).body;
      expect(leaksTo(by, textOf(tray))).toEqual([]);
    }
    const kinds = (await firm.get('/api/notifications?limit=100')).body.items.map(
      ({ kind }: { kind: string }) => kind,
    );
    for (const kind of ['note_mentioned', 'case_reviewed', 'extension_refused', 'answer_returned'])
      expect(kinds).not.toContain(kind);
  });

  it('is not whispered by live updates either', async () => {
    for (const [text, companyId] of [
      [heardByFirm, world.company],
      [heardByOther, world.otherCompany],
    ] as const) {
      for (const hint of hintsOf(text)) {
        expect(Object.keys(hint).sort()).toEqual(['companyId', 'id', 'topic']);
        expect([null, companyId]).toContain(hint.companyId);
      }
      expect(text).not.toMatch(new RegExp(`${SECRET}|${FOREIGN}`));
    }
    expect(hintsOf(heardByFirm).length).toBeGreaterThan(0);
    expect(heardByFirm).not.toContain(planted.foreign.id);

    // Nothing at all of what goes on among staff, while staff hear of it.
    const staff = await LiveEar.open(app, world.clients.doctor);
    await Promise.all(ears.map((ear) => ear.heard()));
    const { doctor, supervisor } = world.clients;
    const path = `/api/difficulties/${planted.split}`;
    const version = async () => (await doctor.get(path)).body.version as number;
    const acts = [
      await doctor.post(`${path}/notes`, { text: '메모입니다.', mentions: [world.supervisor] }),
      await doctor.post(
        `${path}/extensions`,
        { dueOn: '2026-12-04', reason: '분류원 회신이 12월 초에 나와 시간이 필요합니다.' },
        { version: await version() },
      ),
      await supervisor.post(
        `${path}/reviews`,
        { verdict: 'keep', note: '지켜보겠습니다.' },
        { version: await version() },
      ),
      await doctor.put(`${path}/snooze`, { until: '2026-11-25' }),
      await doctor.post(`${path}/answer-review`, {
        ...{ outcome: 'guidance', text: '분류원 회답서를 보내 드립니다.' },
      }),
      await doctor.post(`/api/systemic-issues/${world.issue}/cases`, {
        difficultyIds: [planted.split],
      }),
      await doctor.post(`/api/systemic-issues/${world.issue}/notes`, {
        ...{ public: false, textKo: '담당 사무관과 통화했습니다.' },
      }),
      await doctor.delete(`${path}/snooze`),
    ];
    expect(acts.map(({ status }) => status < 300)).toEqual(acts.map(() => true));
    await app.jobsDone();
    expect(hintsOf(await staff.heard()).length).toBeGreaterThanOrEqual(acts.length);
    for (const ear of ears) expect(hintsOf(await ear.heard())).toEqual([]);
    staff.close();
  });

  it('shows of similar cases of others only the article, without where it came from', async () => {
    const suggested = await firm.post('/api/portal/solution-suggestions', {
      ...{ filingId: planted.own, title: '세관 품목번호 통관 보류' },
      body: '부품이 도착항 세관에서 품목번호가 다르다는 이유로 통관이 보류됐습니다.',
    });
    const ids = suggested.body.items.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([planted.article]);
    const opened = await firm.post(`/api/portal/solutions/${planted.article}/opening`, {
      filingId: planted.own,
    });
    for (const { body } of [suggested, opened]) {
      expect(leaksTo(firm, textOf(body))).toEqual([]);
      expect(textOf(body)).not.toMatch(/author|reviewer|source|companyId|difficultyId/i);
    }
    const similar = await firm.post('/api/difficulties/similar', { title: '통관', body: '보류' });
    expect(similar.status).toBe(403);
  });
});
