import { newId } from '../server/platform/database/ids';
import { aDifficulty } from './factories/difficulties';
import { insertRow } from './factories/people';
import { aSolution } from './factories/solutions';
import type { ApiClient } from './support/api-client';
import { CaseWorld } from './support/case-world';

describe('the solution library', () => {
  let world: CaseWorld;

  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  afterAll(() => world.app.close());
  beforeEach(async () => {
    await world.begin();
    for (const table of ['solution_events', 'solution_sources', 'solution_articles']) {
      await world.app.db.query(`DELETE FROM ${table}`);
    }
  });

  async function solved(rest: Record<string, unknown> = {}, answer = '오세라 대표께 답합니다.') {
    const made = await aDifficulty(world.app.db, world.firm.id, {
      title: '한결정밀㈜ 통관 보류',
      body: '한결정밀 스핀들이 하이퐁항에 있습니다. 문의: 오세라 대표 010-1234-5678',
      ...{ status: 'closed', outcome: 'guidance', closed_at: '2026-10-02T10:00:00Z' },
      ...{ category: 'cus', market: 'VN', target_at: null, filed_by_name: '오세라' },
      ...rest,
    });
    await insertRow(world.app.db, 'difficulty_entries', {
      ...{ id: newId(), difficulty_id: made.id, company_id: world.firm.id, type: 'answered' },
      ...{ visibility: 'public', side: 'staff', author_name: '한지원' },
      payload: JSON.stringify({ outcome: 'guidance', text: answer, remedy: null }),
      at: '2026-10-01T10:00:00Z',
    });
    return made;
  }
  const make = async (by = world.doctor, id?: string) =>
    by.post('/api/solutions', { difficultyId: id ?? (await solved()).id });
  const drafted = async () => (await make()).body;
  const words = (rest: Record<string, unknown> = {}) => ({
    ...{ category: 'cus', market: 'VN', hs6: null },
    titleKo: '세관이 품목번호를 다르게 볼 때',
    problemKo: '부품이 도착항 세관에서 품목번호 때문에 보류됐습니다.',
    solutionKo: '분류원 회답서를 내고 담보를 걸면 먼저 반출됩니다.',
    ...rest,
  });
  const write = (seen: { id: string; version: number }, rest = {}, by = world.doctor) =>
    by.request('PUT', `/api/solutions/${seen.id}`, { body: words(rest), version: seen.version });
  const verb = (by: ApiClient, seen: { id: string; version: number }, name: string, body = {}) =>
    by.post(`/api/solutions/${seen.id}/${name}`, body, { version: seen.version });
  const submitted = async () =>
    (await verb(world.doctor, (await write(await drafted())).body, 'submission')).body;
  const published = async () =>
    (await verb(world.supervisor, await submitted(), 'publication')).body;

  it('tells the supervisors of the firm’s team when one is handed in, and not who wrote it', async () => {
    await world.app.db.query('DELETE FROM mail_outbox');
    const it = await submitted();
    const tray = (await world.supervisor.get('/api/notifications')).body.items;
    const told = tray.filter(({ link }: { link: string }) => link === `/solutions/${it.id}`);
    expect(told).toEqual([expect.objectContaining({ kind: 'solution_submitted' })]);
    expect(await world.mails('solution_submitted', it.id)).toHaveLength(1);
    for (const other of [world.doctor, world.foreignSupervisor, world.owner]) {
      expect(JSON.stringify((await other.get('/api/notifications')).body)).not.toContain(it.id);
    }
  });

  it('shows solved cases like what staff are writing down, within what they may see', async () => {
    const made = await solved();
    const ask = (by: ApiClient) =>
      by.post('/api/difficulties/similar', {
        ...{
          title: '스핀들 통관 보류',
          body: '하이퐁항에서 스핀들이 보류됐습니다.',
          category: 'cus',
        },
      });
    const found = await ask(world.doctor);
    expect(found.body.cases.map(({ id }: { id: string }) => id)).toContain(made.id);
    expect((await ask(world.otherDoctor)).body.cases).toEqual([]);
    expect((await ask(world.owner)).status).toBe(403);
  });

  it('begins with a draft of a solved case, without the names it knows', async () => {
    const difficulty = await solved();
    const { status, body } = await make(world.doctor, difficulty.id);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...{ status: 'draft', category: 'cus', market: 'VN', titleKo: '○○사 통관 보류' },
      problemKo: '○○사 스핀들이 하이퐁항에 있습니다. 문의: 담당자 대표 (전화번호)',
      solutionKo: '담당자 대표께 답합니다.',
      ...{ source: { id: difficulty.id, number: difficulty.number }, findings: [] },
      allowedActions: ['write', 'submit'],
    });
    const again = await make(world.backup, difficulty.id);
    expect([again.status, again.body.code, again.body.id]).toEqual([
      409,
      'solution.exists',
      body.id,
    ]);
  });

  it('is made of solved cases one may see, and of no other', async () => {
    const open = await aDifficulty(world.app.db, world.firm.id);
    expect((await make(world.doctor, open.id)).body.code).toBe('solution.not_solved');
    const refused = await solved({ outcome: 'not_acceptable' });
    expect((await make(world.doctor, refused.id)).body.code).toBe('solution.not_solved');
    expect((await make(world.otherDoctor)).status).toBe(404);
    expect((await make(world.owner)).status).toBe(403);
    expect((await make(world.admin)).status).toBe(403);
  });

  it('lets nothing out by which somebody can be recognised', async () => {
    const draft = await drafted();
    const named = await write(draft, {
      problemKo: `${world.foreignFirm.name}와 한결 정밀의 오세라 대표, sera@x.example, 124-81-00998`,
    });
    expect(named.body.findings.map((one: { kind: string; text: string }) => one.kind)).toEqual([
      ...['firm', 'firm', 'person', 'mail', 'registration_number'],
    ]);
    for (const { field, start, end, text } of named.body.findings) {
      expect(named.body[field].slice(start, end)).toBe(text);
    }
    const held = await verb(world.doctor, named.body, 'submission');
    expect([held.status, held.body.code]).toEqual([422, 'solution.not_anonymous']);
    expect(held.body.errors[0]).toMatchObject({ field: 'problemKo', code: 'firm' });

    // What slipped in after it was submitted is held at publication as well.
    const handed = await verb(world.doctor, (await write(named.body)).body, 'submission');
    await world.app.db.query(
      `UPDATE solution_articles SET solution_ko = '오세라 대표에게 전화' WHERE id = $1`,
      [draft.id],
    );
    const publication = await verb(world.supervisor, handed.body, 'publication');
    expect(publication.body.code).toBe('solution.not_anonymous');
  });

  it('has English whole or not at all, and codes the registers know', async () => {
    const draft = await drafted();
    const half = await write(draft, { titleEn: 'Held at customs' });
    expect([half.status, half.body.errors[0].field]).toEqual([422, 'problemEn']);
    expect((await write(draft, { category: 'nothing' })).body.errors[0].field).toBe('category');
    const whole = await write(draft, {
      titleEn: 'Held at customs',
      problemEn: 'Parts were held over the HS number.',
      solutionEn: 'File the ruling and a guarantee.',
    });
    expect(whole.body.titleEn).toBe('Held at customs');
    expect((await write(draft)).status).toBe(412);
  });

  it('is published by a supervisor who did not write it, and may be given back', async () => {
    const handed = await submitted();
    expect(handed).toMatchObject({ status: 'in_review', allowedActions: [] });
    expect((await verb(world.doctor, handed, 'publication')).status).toBe(403);
    expect((await verb(world.foreignSupervisor, handed, 'publication')).status).toBe(404);
    const back = await verb(world.supervisor, handed, 'return', { note: '기한을 적어 주세요' });
    expect(back.body).toMatchObject({ status: 'draft', reviewNote: '기한을 적어 주세요' });

    // A supervisor who mends it is its author now.
    const mended = await write(back.body, {}, world.supervisor);
    const again = await verb(world.supervisor, mended.body, 'submission');
    expect(again.body.allowedActions).toEqual(['give_back']);
    const own = await verb(world.supervisor, again.body, 'publication');
    expect([own.status, own.body.code]).toEqual([409, 'solution.own']);
    const other = await verb(world.programmeLead, again.body, 'publication');
    expect(other.body).toMatchObject({ status: 'published', publishedAt: expect.any(String) });
  });

  it('is for all staff once published; before that for those who see the case', async () => {
    const draft = await drafted();
    expect((await world.otherDoctor.get(`/api/solutions/${draft.id}`)).status).toBe(404);
    expect((await world.otherDoctor.get('/api/solutions')).body.items).toEqual([]);
    expect((await world.supervisor.get('/api/solutions')).body.total).toBe(1);
    const handed = await verb(world.doctor, (await write(draft)).body, 'submission');
    await verb(world.supervisor, handed.body, 'publication');
    const { body } = await world.otherDoctor.get(`/api/solutions/${draft.id}`);
    expect(body).toMatchObject({ status: 'published', source: null, allowedActions: [] });
    const list = await world.otherDoctor.get('/api/solutions?status=published&q=품목번호');
    expect(list.body.items).toMatchObject([{ id: draft.id, shown: 0, opened: 0, deflected: 0 }]);
    expect((await world.owner.get('/api/solutions')).status).toBe(403);
    expect((await world.owner.get(`/api/solutions/${draft.id}`)).status).toBe(403);
  });

  it('can be taken from the firms’ sight at once by any supervisor', async () => {
    const it = await published();
    const gone = await verb(world.foreignSupervisor, it, 'withdrawal');
    expect(gone.body).toMatchObject({ status: 'draft', source: null, findings: [] });
    const look = await world.owner.post(`/api/portal/solutions/${it.id}/opening`, {
      filingId: newId(),
    });
    expect(look.status).toBe(404);
    expect((await world.foreignSupervisor.get(`/api/solutions/${it.id}`)).status).toBe(404);
  });

  it('stands beside a case another firm has', async () => {
    const it = await published();
    const foreign = await aDifficulty(world.app.db, world.foreignFirm.id, {
      title: '세관 통관 보류',
      body: '품목번호가 다르다며 세관이 부품을 보류했습니다.',
      ...{ category: 'cus', market: 'VN' },
    });
    const { body } = await world.otherDoctor.get(`/api/difficulties/${foreign.id}/similar`);
    expect(body.cases).toEqual([]);
    expect(body.articles).toMatchObject([{ id: it.id, solutionKo: it.solutionKo }]);
    expect(JSON.stringify(body)).not.toContain('한결정밀');
  });

  it('hides drafts and sources from firms behind the second wall', async () => {
    const shown = await aSolution(world.app.db, {
      source: { difficultyId: (await solved()).id, companyId: world.firm.id },
    });
    await aSolution(world.app.db, { status: 'draft' });
    const runner = world.app.db.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(
        `SELECT set_config('role', 'homedoctor_actor', true), set_config('app.role', 'sme', true),
                set_config('app.company_id', $1, true)`,
        [world.firm.id],
      );
      const seen = await runner.query('SELECT id FROM solution_articles');
      expect(seen).toEqual([{ id: shown.id }]);
      expect(await runner.query('SELECT * FROM solution_sources')).toEqual([]);
      const [, changed] = await runner.query(`UPDATE solution_articles SET category = 'log'`);
      expect(changed).toBe(0);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });
});
