import { aCompany, anAssignment } from './factories/companies';
import { aDifficulty } from './factories/difficulties';
import { aDoctor, aSupervisor, type MadeUser } from './factories/people';
import type { ApiClient } from './support/api-client';
import { CaseWorld } from './support/case-world';

describe('a review meeting', () => {
  let world: CaseWorld;
  let colleague: ApiClient;
  let other: MadeUser;
  let teamId: string;

  beforeAll(async () => {
    world = await CaseWorld.start();
    const { app } = world;
    [{ team_id: teamId }] = await app.db.query('SELECT team_id FROM companies WHERE id = $1', [
      world.firm.id,
    ]);
    colleague = await app.as(await aSupervisor(app.db, { teamIds: [teamId], name: '오현주' }));
    other = await aDoctor(app.db, { teamId, name: '서민재' });
    const second = await aCompany(app.db, { name: '해든푸드' });
    await anAssignment(app.db, second.id, other.id);
    await aDifficulty(app.db, second.id, {
      doctor_id: other.id,
      category: 'fx',
      title: '환율 하락으로 손실 우려',
    });
  });
  afterAll(() => world.app.close());

  const start = (by: ApiClient, filter: object = {}, more: object = {}) =>
    by.post('/api/review-sessions', { query: '', filter, ...more });
  const decide = async (by: ApiClient, session: string, id: string, body: object) => {
    const { version } = (await world.supervisor.get(`/api/board/cases/${id}`)).body;
    const path = `/api/review-sessions/${session}/cases/${id}/verdict`;
    return by.post(path, body, { version });
  };

  it('takes the list of any filter, in its order, and begins with none of another team', async () => {
    await world.filed({ category: 'fx' });
    await world.filed({ category: 'log', severity: 'urgent' });
    const foreign = await aDifficulty(world.app.db, world.foreignFirm.id, { category: 'fx' });
    const begun = await start(world.supervisor, { category: 'fx' }, { title: '환율 점검' });
    expect([begun.status, begun.body.title, begun.body.total, begun.body.decided]).toEqual([
      201,
      '환율 점검',
      2,
      0,
    ]);
    const board = await world.supervisor.get('/api/board?category=fx');
    const ids = (items: { id: string }[]) => items.map(({ id }) => id);
    expect(ids(begun.body.cases)).toEqual(ids(board.body.items));
    expect(ids(begun.body.cases)).not.toContain(foreign.id);
    const none = await start(world.supervisor, { category: 'hr' });
    expect([none.status, none.body.code]).toEqual([422, 'review_session.empty']);
    expect((await start(world.supervisor, { category: 'fx', cursor: 'x' })).status).toBe(400);
  });

  it('is read by supervisors of its teams and the programme, by nobody else', async () => {
    const { id } = (await start(world.supervisor)).body;
    expect((await colleague.get(`/api/review-sessions/${id}`)).status).toBe(200);
    expect((await world.programmeLead.get(`/api/review-sessions/${id}`)).status).toBe(200);
    expect((await world.foreignSupervisor.get(`/api/review-sessions/${id}`)).status).toBe(404);
    expect((await world.doctor.get(`/api/review-sessions/${id}`)).status).toBe(403);
    expect((await world.owner.get(`/api/review-sessions/${id}`)).status).toBe(403);
    const names = (await world.foreignSupervisor.get('/api/review-sessions')).body;
    expect([names.total, names.items]).toEqual([0, []]);
    // A lead's meeting about the whole programme is not a team's.
    const wide = (await start(world.programmeLead)).body;
    expect((await world.supervisor.get(`/api/review-sessions/${wide.id}`)).status).toBe(404);
  });

  it('may be left and taken up again, with every verdict where it was', async () => {
    const { body: session } = await start(world.supervisor);
    const [first] = session.cases;
    const kept = await decide(world.supervisor, session.id, first.id, { verdict: 'keep' });
    expect([kept.status, kept.body.decided, kept.body.case.verdict]).toEqual([201, 1, 'keep']);
    const again = await world.supervisor.get(`/api/review-sessions/${session.id}`);
    expect(again.body.decided).toBe(1);
    expect(again.body.cases[0]).toMatchObject({ id: first.id, verdict: 'keep' });
    const listed = await world.supervisor.get('/api/review-sessions');
    expect(listed.body.items[0]).toMatchObject({ id: session.id, decided: 1, endedAt: null });
  });

  it('lets the faster of two supervisors decide, and tells the other who it was', async () => {
    const { body: session } = await start(world.supervisor);
    const { id } = session.cases[0];
    const answers = await Promise.all([
      decide(world.supervisor, session.id, id, { verdict: 'keep' }),
      decide(colleague, session.id, id, { verdict: 'escalate', note: '본부 협의' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const lost = answers.find(({ status }) => status === 409)!;
    expect(lost.body.code).toBe('review_session.already_decided');
    const { cases } = (await colleague.get(`/api/review-sessions/${session.id}`)).body;
    expect(lost.body.by).toBe(cases[0].decidedByName);
    // A case that moved meanwhile shows itself first.
    const next = session.cases[1].id;
    const stale = await world.supervisor.post(
      `/api/review-sessions/${session.id}/cases/${next}/verdict`,
      { verdict: 'keep' },
      { version: 99 },
    );
    expect(stale.status).toBe(412);
  });

  describe('each verdict does what it says', () => {
    const given = async (body: object, of?: { id: string }) => {
      const { id } = of ?? (await world.filed());
      const { version } = (await world.supervisor.get(`/api/board/cases/${id}`)).body;
      const path = `/api/difficulties/${id}/reviews`;
      return { id, answer: await world.supervisor.post(path, body, { version }) };
    };

    it('a push has a day, on which it is looked at again', async () => {
      const none = await given({ verdict: 'push', note: '대표께 전화하십시오.' });
      expect(none.answer.body.errors[0]).toMatchObject({ field: 'dueOn', code: 'required' });
      const push = { verdict: 'push', note: '대표께 전화하십시오.', dueOn: '2026-11-25' };
      const { id, answer } = await given(push);
      expect(answer.body).toMatchObject({ dueOn: '2026-11-25', nextReviewOn: '2026-11-25' });
      const [mail] = (await world.app.mails(world.doctorUser.email)).filter(
        ({ template, text_body: text }) =>
          template === 'case_reviewed' && text.includes('2026. 11. 25. (수)'),
      );
      expect(mail?.text_body).toContain('대표께 전화하십시오.');
      const shown = await world.read(id, world.owner);
      expect(JSON.stringify(shown)).not.toContain('대표께 전화하십시오.');
    });

    it('reassigning gives it to another doctor of the firm', async () => {
      const nobody = await given({ verdict: 'reassign', note: '업무 조정' });
      expect(nobody.answer.body.errors[0].field).toBe('doctorId');
      const strange = await given({ verdict: 'reassign', note: 'x', doctorId: other.id });
      expect(strange.answer.status).toBe(422);
      // Both or neither: the refused step left no verdict.
      expect((await world.read(strange.id)).timeline.at(-1).type).not.toBe('reviewed');
      const doctorId = world.backupUser.id;
      const { id, answer } = await given({ verdict: 'reassign', note: '업무 조정', doctorId });
      expect(answer.status).toBe(201);
      const after = (await world.supervisor.get(`/api/board/cases/${id}`)).body;
      expect([after.doctorId, after.version]).toEqual([doctorId, answer.body.version]);
    });

    it('an asked extension is granted or refused', async () => {
      for (const verdict of ['grant_extension', 'refuse_extension']) {
        const seen = await world.filed({ category: 'cer' });
        const { deadlines } = await world.read(seen.id);
        await world.askExtension(seen, deadlines.longestExtensionOn);
        const { id, answer } = await given({ verdict, note: '독촉부터 하십시오.' }, seen);
        expect([verdict, answer.status]).toEqual([verdict, 201]);
        const { extensions } = await world.read(id);
        expect(extensions.at(-1).status).toBe(
          verdict === 'grant_extension' ? 'granted' : 'refused',
        );
      }
      const { answer } = await given({ verdict: 'grant_extension' });
      expect([answer.status, answer.body.code]).toEqual([409, 'extension.none_pending']);
    });

    it('escalating tells the leads of the programme', async () => {
      const { id, answer } = await given({ verdict: 'escalate', note: '관세청 본청 협의' });
      expect(answer.status).toBe(201);
      const tray = (await world.programmeLead.get('/api/notifications')).body.items;
      expect(tray[0]).toMatchObject({ kind: 'case_reported', link: `/board?case=${id}` });
    });

    it('closing ends it with an outcome, and the firm reads why and may open it again', async () => {
      const open = await given({ verdict: 'close', note: '대체 선사를 안내했습니다.' });
      expect(open.answer.body.errors[0]).toMatchObject({ field: 'outcome', code: 'required' });
      const closing = { verdict: 'close', note: '대체 선사를 안내했습니다.', outcome: 'guidance' };
      const { id } = await given(closing);
      const shown = await world.read(id, world.owner);
      expect(shown).toMatchObject({ status: 'closed', outcome: 'guidance' });
      expect(shown.timeline.at(-1)).toMatchObject({
        type: 'closed',
        payload: { reason: '대체 선사를 안내했습니다.' },
      });
      expect(shown.timeline.map(({ type }: { type: string }) => type)).not.toContain('reviewed');
      expect(shown.allowedActions).toContain('reopen');
      expect((await world.owner.get('/api/notifications')).body.items[0].kind).toBe(
        'difficulty_closed',
      );
      const tried = await given({ ...closing, outcome: 'not_acceptable' });
      expect(tried.answer.body.errors[0].field).toBe('remedy');
    });
  });

  it('ends with minutes: a PDF that stays, and mails with each doctor’s own cases only', async () => {
    const [mine, theirs] = [
      await world.filed({ title: '첸나이항 화물 출고 지연' }),
      (await world.supervisor.get('/api/board?category=fx')).body.items.find(
        ({ companyName }: { companyName: string }) => companyName === '해든푸드',
      ),
    ];
    const { body: session } = await start(world.supervisor);
    const early = await world.supervisor.post(`/api/review-sessions/${session.id}/end`, {});
    expect([early.status, early.body.code]).toEqual([422, 'review_session.nothing_decided']);
    await decide(world.supervisor, session.id, mine.id, { verdict: 'keep', note: '잘 하고 있음' });
    const push = { verdict: 'push', note: '환변동보험 안내', dueOn: '2026-11-27' };
    await decide(colleague, session.id, theirs.id, push);
    const path = `/api/review-sessions/${session.id}`;
    expect((await world.supervisor.get(`${path}/minutes`)).status).toBe(404);
    const ended = await world.supervisor.post(`${path}/end`, { note: '연말 물류 대책 논의' });
    expect([ended.status, ended.body.decided]).toEqual([200, 2]);

    const pdf = await colleague.get(`${path}/minutes`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect((await world.foreignSupervisor.get(`${path}/minutes`)).status).toBe(404);
    const [{ size }] = await world.app.db.query(
      'SELECT octet_length(minutes) AS size FROM review_sessions WHERE id = $1',
      [session.id],
    );
    expect(Number(size)).toBeGreaterThan(5_000);

    const mailOf = async (email: string, name: string) =>
      (await world.app.mails(email)).filter(({ template }) => template === name).at(-1)?.text_body;
    const own = await mailOf(world.doctorUser.email, 'review_minutes_own');
    expect(own).toContain('첸나이항 화물 출고 지연');
    expect(own).not.toContain('환변동보험');
    const his = await mailOf(other.email, 'review_minutes_own');
    expect(his).toContain('환변동보험');
    expect(his).not.toContain('첸나이항');
    const [lead] = (await colleague.get('/api/notifications')).body.items;
    expect(lead).toMatchObject({ kind: 'review_minutes', link: `/board/sessions/${session.id}` });

    const late = await decide(world.supervisor, session.id, session.cases[0].id, {
      verdict: 'keep',
    });
    expect(late.body.code).toBe('review_session.ended');
    const twice = await world.supervisor.post(`${path}/end`, {});
    expect(twice.body.code).toBe('review_session.ended');
  });

  it('keeps a meeting and its list from a firm even without the policies', async () => {
    const { db } = world.app;
    for (const table of ['review_sessions', 'review_session_cases']) {
      const seen = await db.transaction(async (tx) => {
        await tx.query(
          `SELECT set_config('role', 'homedoctor_actor', true), set_config('app.role', 'sme', true),
             set_config('app.user_id', '', true), set_config('app.company_id', $1, true)`,
          [world.firm.id],
        );
        return tx.query(`SELECT 1 FROM ${table}`);
      });
      expect(seen).toEqual([]);
    }
  });
});
