import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDifficulty } from './factories/difficulties';
import { aDoctor, aSupervisor, aTeam, type MadeUser } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

const redirect = {
  verdict: 'redirect',
  note: '무역관에 우선 배정을 요청하세요.',
  nextReviewOn: '2026-11-26',
};

describe('reviews of unresolved cases', () => {
  let app: TestApp;
  let doctor: MadeUser;
  let second: MadeUser;
  let supervisor: ApiClient;
  let company: { id: string };
  let sme: ApiClient;

  beforeAll(async () => {
    app = await TestApp.start();
    const team = await aTeam(app.db);
    doctor = await aDoctor(app.db, { teamId: team.id });
    second = await aDoctor(app.db, { teamId: team.id });
    company = await aCompany(app.db);
    await anAssignment(app.db, company.id, doctor.id);
    await anAssignment(app.db, company.id, second.id, { role: 'backup' });
    supervisor = await app.as(
      await aSupervisor(app.db, { teamIds: [team.id], name: '정현우', title: '팀장' }),
    );
    sme = await app.as(await anOwner(app.db, company.id));
  });
  afterAll(() => app.close());

  const aCase = (overrides: Record<string, unknown> = {}) =>
    aDifficulty(app.db, company.id, { doctor_id: doctor.id, ...overrides });
  const aStrangersCase = async () => {
    const elsewhere = await aCompany(app.db);
    const theirs = await aDoctor(app.db);
    await anAssignment(app.db, elsewhere.id, theirs.id);
    return aDifficulty(app.db, elsewhere.id, { doctor_id: theirs.id });
  };
  const trayOf = async (user: MadeUser) =>
    (await (await app.as(user)).get('/api/notifications')).body.items;

  it('keeps the verdict, plans the next look and tells the doctor', async () => {
    const { id, number } = await aCase();
    const saved = await supervisor.post(`/api/difficulties/${id}/reviews`, redirect, {
      version: 1,
    });
    expect([saved.status, saved.body]).toEqual([
      201,
      expect.objectContaining({ ...redirect, reviewerName: '정현우', version: 2 }),
    ]);
    const board = await supervisor.get(`/api/board/cases/${id}`);
    expect(board.body).toMatchObject({
      nextReviewOn: '2026-11-26',
      version: 2,
      reviews: [redirect],
    });
    expect((await trayOf(doctor))[0]).toMatchObject({
      kind: 'case_reviewed',
      link: `/difficulties/${id}`,
      params: { number, verdict: 'redirect', by: '정현우 팀장' },
    });
    const [mail] = (await app.mails(doctor.email)).filter(
      ({ template }) => template === 'case_reviewed',
    );
    expect(mail?.text_body).toContain(redirect.note);
    expect(mail?.text_body).toContain('2026. 11. 26. (목)');
  });

  it('names the firm in English to those who read English', async () => {
    const english = await aDoctor(app.db, { locale: 'en' });
    const named = await aCompany(app.db, { name: '윤슬전자㈜', name_en: 'Yunseul Electronics' });
    const nameless = await aCompany(app.db, { name: '가온소재㈜', name_en: null });
    for (const firm of [named, nameless]) {
      await anAssignment(app.db, firm.id, english.id);
      await app.db.query(
        'UPDATE companies SET team_id = (SELECT team_id FROM companies WHERE id = $1) WHERE id = $2',
        [company.id, firm.id],
      );
      const { id } = await aDifficulty(app.db, firm.id, { doctor_id: english.id });
      await supervisor.post(`/api/difficulties/${id}/reviews`, { verdict: 'keep' }, { version: 1 });
    }
    expect((await trayOf(english)).map((it: { params: object }) => it.params)).toEqual([
      expect.objectContaining({ companyName: '가온소재㈜', companyNameEn: null }),
      expect.objectContaining({
        companyName: '윤슬전자㈜',
        companyNameEn: 'Yunseul Electronics',
      }),
    ]);
    const subjects = (await app.mails(english.email)).map(({ subject }) => subject);
    expect(subjects[0]).toContain('Yunseul Electronics');
    expect(subjects[0]).not.toContain('윤슬전자');
    expect(subjects[1]).toContain('가온소재㈜');
  });

  it('is no movement: a case that only gets reviewed still stands still', async () => {
    const { id } = await aCase({ last_movement_at: new Date('2026-11-01T00:00:00Z') });
    await supervisor.post(`/api/difficulties/${id}/reviews`, { verdict: 'keep' }, { version: 1 });
    expect((await supervisor.get(`/api/board/cases/${id}`)).body.stillDays).toBe(22);
  });

  it('asks for words with every verdict that changes something, and for a later day', async () => {
    const { id } = await aCase();
    for (const verdict of ['redirect', 'escalate', 'systemic']) {
      const refused = await supervisor.post(
        `/api/difficulties/${id}/reviews`,
        { verdict, note: '  ' },
        { version: 1 },
      );
      expect([refused.status, refused.body.errors[0].field]).toEqual([422, 'note']);
    }
    const today = await supervisor.post(
      `/api/difficulties/${id}/reviews`,
      { verdict: 'keep', nextReviewOn: '2026-11-23' },
      { version: 1 },
    );
    expect([today.status, today.body.errors[0].code]).toEqual([422, 'not_in_future']);
    expect((await supervisor.get(`/api/difficulties/${id}/reviews`)).body).toEqual([]);
  });

  it('refuses a stale version and a closed case', async () => {
    const { id } = await aCase();
    await supervisor.post(`/api/difficulties/${id}/reviews`, { verdict: 'keep' }, { version: 1 });
    const stale = await supervisor.post(
      `/api/difficulties/${id}/reviews`,
      { verdict: 'keep' },
      { version: 1 },
    );
    expect([stale.status, stale.body.current.version]).toEqual([412, 2]);
    const closed = await aCase({ status: 'closed', closed_at: new Date('2026-11-20T00:00:00Z') });
    const late = await supervisor.post(
      `/api/difficulties/${closed.id}/reviews`,
      { verdict: 'keep' },
      { version: 1 },
    );
    expect([late.status, late.body.code]).toEqual([409, 'difficulty.already_closed']);
  });

  it('is read by the doctor of the firm and never by the firm', async () => {
    const { id } = await aCase();
    await supervisor.post(`/api/difficulties/${id}/reviews`, redirect, { version: 1 });
    const mine = await (await app.as(doctor)).get(`/api/difficulties/${id}/reviews`);
    expect(mine.body).toEqual([expect.objectContaining(redirect)]);
    expect(
      (await (await app.as(await aDoctor(app.db))).get(`/api/difficulties/${id}/reviews`)).status,
    ).toBe(404);
    expect((await sme.get(`/api/difficulties/${id}/reviews`)).status).toBe(403);
    expect(
      (await sme.post(`/api/difficulties/${id}/reviews`, redirect, { version: 2 })).status,
    ).toBe(403);
    const seen = await sme.get(`/api/difficulties/${id}`);
    expect(seen.status).toBe(200);
    expect(JSON.stringify(seen.body)).not.toContain(redirect.note);
    expect(seen.body.timeline.map((entry: { type: string }) => entry.type)).not.toContain(
      'reviewed',
    );
    const staff = await supervisor.get(`/api/difficulties/${id}`);
    expect(staff.body.timeline.at(-1)).toMatchObject({ type: 'reviewed', visibility: 'internal' });
  });

  it('is written by supervisors of the team only', async () => {
    const { id } = await aCase();
    const stranger = await app.as(
      await aSupervisor(app.db, { teamIds: [(await aTeam(app.db)).id] }),
    );
    expect(
      (await stranger.post(`/api/difficulties/${id}/reviews`, redirect, { version: 1 })).status,
    ).toBe(404);
    expect((await stranger.get(`/api/board/cases/${id}`)).status).toBe(404);
    expect(
      (
        await (
          await app.as(doctor)
        ).post(`/api/difficulties/${id}/reviews`, redirect, { version: 1 })
      ).status,
    ).toBe(403);
    const lead = await app.as(await aSupervisor(app.db, { programmeWide: true }));
    expect(
      (await lead.post(`/api/difficulties/${id}/reviews`, redirect, { version: 1 })).status,
    ).toBe(201);
  });

  it('reassigns many, and says which it left alone and why', async () => {
    const [one, two] = [await aCase(), await aCase()];
    const same = await aCase({ doctor_id: second.id });
    const closed = await aCase({ status: 'closed', closed_at: new Date('2026-11-20T00:00:00Z') });
    const strangers = await aStrangersCase();
    const ids = [one.id, same.id, closed.id, strangers.id, two.id];
    const answer = await supervisor.post('/api/board/reassignments', {
      ids,
      doctorId: second.id,
      reason: '물류 경험',
    });
    expect([answer.status, answer.body]).toEqual([
      200,
      {
        updated: 2,
        skipped: [
          { id: same.id, number: same.number, reason: 'difficulty.same_doctor' },
          { id: closed.id, number: closed.number, reason: 'difficulty.already_closed' },
          { id: strangers.id, number: null, reason: 'difficulty.not_found' },
        ],
      },
    ]);
    const board = await supervisor.get(`/api/board?doctorId=${second.id}`);
    expect(board.body.items.map((item: { id: string }) => item.id).sort()).toEqual(
      [one.id, same.id, two.id].sort(),
    );
    const told = (await trayOf(second)).filter(
      ({ kind }: { kind: string }) => kind === 'case_assigned',
    );
    expect(told).toHaveLength(2);
  });

  it('names who could take all of the chosen cases, and who only some', async () => {
    const here = await aCase();
    const hers = await aCase({ doctor_id: second.id });
    const neighbour = await aCompany(app.db);
    const sole = await aDoctor(app.db, { name: '서민재' });
    await anAssignment(app.db, neighbour.id, doctor.id, { role: 'backup' });
    await anAssignment(app.db, neighbour.id, sole.id);
    await app.db.query(
      'UPDATE companies SET team_id = (SELECT team_id FROM companies WHERE id = $1) WHERE id = $2',
      [company.id, neighbour.id],
    );
    const there = await aDifficulty(app.db, neighbour.id, { doctor_id: sole.id });
    const strangers = await aStrangersCase();
    const ask = async (...ids: { id: string }[]) =>
      (
        await supervisor.post('/api/board/reassignment-candidates', {
          ids: ids.map(({ id }) => id),
        })
      ).body;

    expect(await ask(here, strangers)).toMatchObject({
      cases: 1,
      firms: 1,
      companyId: company.id,
      candidates: [{ id: second.id, caseIds: [here.id] }],
      others: [],
    });
    const both = await ask(here, hers);
    expect(both).toMatchObject({ cases: 2, firms: 1, others: [] });
    expect(
      Object.fromEntries(
        both.candidates.map((it: { id: string; caseIds: string[] }) => [it.id, it.caseIds]),
      ),
    ).toEqual({ [second.id]: [here.id], [doctor.id]: [hers.id] });
    const mixed = await ask(here, hers, there);
    expect(mixed).toMatchObject({ cases: 3, firms: 2, companyId: null });
    const [able] = mixed.candidates;
    expect(mixed.candidates).toHaveLength(1);
    expect([able.id, [...able.caseIds].sort()]).toEqual([doctor.id, [hers.id, there.id].sort()]);
    expect(mixed.others).toEqual([expect.objectContaining({ id: second.id, caseIds: [here.id] })]);
    expect(await ask(strangers)).toMatchObject({ cases: 0, firms: 0, candidates: [], others: [] });

    const done = await supervisor.post('/api/board/reassignments', {
      ids: able.caseIds,
      doctorId: able.id,
      reason: '업무 조정',
    });
    expect(done.body).toEqual({ updated: 2, skipped: [] });
  });

  it('does not give a case to a doctor who does not look after the firm', async () => {
    const { id, number } = await aCase();
    const other = await aDoctor(app.db);
    const { body } = await supervisor.post('/api/board/reassignments', {
      ids: [id],
      doctorId: other.id,
      reason: '업무 조정',
    });
    expect(body).toEqual({ updated: 0, skipped: [{ id, number, reason: 'not_of_firm' }] });
    expect((await supervisor.get(`/api/board/cases/${id}`)).body).toMatchObject({
      doctorId: doctor.id,
      version: 1,
    });
  });

  it('plans the next look at many', async () => {
    const [one, two] = [await aCase(), await aCase()];
    const closed = await aCase({ status: 'closed', closed_at: new Date('2026-11-20T00:00:00Z') });
    const past = await supervisor.post('/api/board/review-dates', {
      ids: [one.id],
      nextReviewOn: '2026-11-20',
    });
    expect(past.status).toBe(422);
    const { body } = await supervisor.post('/api/board/review-dates', {
      ids: [one.id, closed.id, two.id],
      nextReviewOn: '2026-12-01',
    });
    expect(body).toEqual({
      updated: 2,
      skipped: [{ id: closed.id, number: closed.number, reason: 'difficulty.already_closed' }],
    });
    expect((await supervisor.get(`/api/board/cases/${two.id}`)).body.nextReviewOn).toBe(
      '2026-12-01',
    );
    const many = await supervisor.post('/api/board/review-dates', {
      ids: Array(101).fill(one.id),
      nextReviewOn: '2026-12-01',
    });
    expect(many.status).toBe(422);
    expect(
      (await sme.post('/api/board/review-dates', { ids: [one.id], nextReviewOn: '2026-12-01' }))
        .status,
    ).toBe(403);
  });

  it('says why a case is on the board', async () => {
    const { id } = await aCase({ status: 'waiting_partner', category: 'reg', sub_type: 'ad' });
    await aCase({ category: 'reg', sub_type: 'ad' });
    const { body } = await supervisor.get(`/api/board/cases/${id}`);
    expect(body).toMatchObject({
      similarOpen: 1,
      lastToldAt: null,
      firmWaitsSince: null,
      referrals: [],
      body: expect.any(String),
    });
    expect(body.doctorOpen).toBeGreaterThan(1);
  });

  it('turns the order round and finds what nobody has', async () => {
    await aCase({ doctor_id: null, status: 'received' });
    const up = await supervisor.get('/api/board?sort=age&limit=100');
    const down = await supervisor.get('/api/board?sort=-age&limit=100');
    const ids = (answer: typeof up) => answer.body.items.map((item: { id: string }) => item.id);
    expect(ids(down)).toEqual(ids(up).reverse());
    const nobodys = await supervisor.get('/api/board?doctorId=none');
    expect(nobodys.body.items.map((item: { doctorId: string | null }) => item.doctorId)).toEqual([
      null,
    ]);
  });
});
