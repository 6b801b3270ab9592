import readXlsxFile from 'read-excel-file/node';
import { IssueProgressService } from '../server/systemic-issues/issue-progress.service';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { SYSTEM } from '../server/platform/security/actor';
import { aDifficulty } from './factories/difficulties';
import type { ApiClient } from './support/api-client';
import { CaseWorld } from './support/case-world';

const content = (more: object = {}) => ({
  titleKo: '품목분류 사전심사 결과의 상대국 통보',
  titleEn: 'Tell the other customs about advance rulings',
  category: 'cus',
  ruleKind: 'decree',
  rule: '관세법 시행령 제106조',
  problem: '사전심사로 받은 품목번호를 상대국 세관이 알지 못해 하이퐁 세관에서 통관이 보류됩니다.',
  proposal: '사전심사 결과를 협정 상대국 세관에 통보하는 절차를 두어 주시기 바랍니다.',
  ministry: 'customs',
  ...more,
});

describe('systemic issues', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  afterAll(() => world.app.close());
  beforeEach(() => world.begin());

  const opened = async (more: object = {}, by: ApiClient = world.doctor) => {
    const { status, body } = await by.post('/api/systemic-issues', content(more));
    expect([status, body.code]).toEqual([201, undefined]);
    return body;
  };
  const step = (seen: { id: string; version: number }, body: object, by = world.doctor) =>
    by.post(`/api/systemic-issues/${seen.id}/steps`, body, { version: seen.version });
  const note = (id: string, body: object, by = world.doctor) =>
    by.post(`/api/systemic-issues/${id}/notes`, body);
  const link = (id: string, difficultyIds: string[], by = world.doctor) =>
    by.post(`/api/systemic-issues/${id}/cases`, { difficultyIds });

  it('goes from collecting to done, each step with its day and the reason it needs', async () => {
    let issue = await opened();
    expect(issue).toMatchObject({
      number: expect.stringMatching(/^S-2026-\d{4}$/),
      status: 'collecting',
    });
    expect((await step(issue, { to: 'accepted', on: '2026-11-23' })).body.code).toBe(
      'systemic_issue.not_now',
    );
    issue = (await step(issue, { to: 'drafted', on: '2026-11-20' })).body;
    expect((await step(issue, { to: 'submitted', on: '2026-11-24' })).body.errors[0].code).toBe(
      'in_future',
    );
    issue = (await step(issue, { to: 'submitted', on: '2026-11-23' })).body;
    expect(issue.submittedOn).toBe('2026-11-23');
    const bare = await step(issue, { to: 'partly_accepted', on: '2026-11-23' });
    expect(bare.body.errors[0]).toMatchObject({ field: 'reason', code: 'required' });
    issue = (
      await step(issue, { to: 'partly_accepted', on: '2026-11-23', reason: '베트남부터 시행' })
    ).body;
    expect(issue).toMatchObject({ status: 'partly_accepted', decidedOn: '2026-11-23' });
    issue = (await step(issue, { to: 'done', on: '2026-11-23', reason: '고시 시행' })).body;
    expect(issue.nextSteps).toEqual([]);
    expect(issue.entries.map(({ toStatus }: { toStatus: string }) => toStatus)).toEqual([
      ...['collecting', 'drafted', 'submitted', 'partly_accepted', 'done'],
    ]);
    expect(issue.entries[3].textKo).toBe('베트남부터 시행');
  });

  it('is its owner’s and the supervisors’ to change, and everybody’s of the cases to read', async () => {
    const issue = await opened();
    const words = { to: 'drafted', on: '2026-11-20' };
    expect((await step(issue, words, world.otherDoctor)).body.code).toBe(
      'systemic_issue.not_owner',
    );
    expect((await step(issue, words, world.foreignSupervisor)).status).toBe(200);
    expect((await step(issue, words)).status).toBe(412);
    const loud = { public: true, textKo: '부처가 검토를 시작했습니다.' };
    expect((await note(issue.id, loud, world.otherDoctor)).status).toBe(403);
    expect((await world.admin.get('/api/systemic-issues')).status).toBe(403);
  });

  it('takes cases each may see, once, and names what it left out', async () => {
    const issue = await opened();
    const own = await world.filed();
    const foreign = await aDifficulty(world.app.db, world.foreignFirm.id);
    expect((await link(issue.id, [own.id, foreign.id])).body).toEqual({
      added: 1,
      skipped: [{ id: foreign.id, number: null, reason: 'difficulty.not_found' }],
    });
    expect((await link(issue.id, [own.id])).body.skipped[0].reason).toBe(
      'systemic_issue.linked_already',
    );
    expect((await link(issue.id, [foreign.id], world.otherDoctor)).body.added).toBe(1);
    const seen = (await world.doctor.get(`/api/systemic-issues/${issue.id}`)).body;
    expect([
      seen.caseCount,
      seen.firmCount,
      seen.cases.map(({ id }: { id: string }) => id),
    ]).toEqual([...[2, 2, [own.id]]]);
    const ofCase = (await world.doctor.get(`/api/difficulties/${own.id}/systemic-issues`)).body;
    expect(ofCase.linked.map(({ id }: { id: string }) => id)).toEqual([issue.id]);
    expect(
      (await world.doctor.delete(`/api/systemic-issues/${issue.id}/cases/${foreign.id}`)).status,
    ).toBe(404);
    expect(
      (await world.doctor.delete(`/api/systemic-issues/${issue.id}/cases/${own.id}`)).status,
    ).toBe(204);
  });

  it('suggests cases that speak of the same matter, with the reasons, of the firms one may see', async () => {
    const issue = await opened();
    const alike = await world.filed({ title: '하이퐁 세관 품목번호 이견으로 통관 보류' });
    await world.filed({
      title: '프랑크푸르트 전시회 부스',
      body: '내년 봄 전시회 참가비를 알고 싶습니다.',
      category: 'mkt',
    });
    const { items } = (await world.doctor.get(`/api/systemic-issues/${issue.id}/suggestions`)).body;
    expect(items.map(({ id }: { id: string }) => id)).toContain(alike.id);
    expect(items.some(({ category }: { category: string }) => category === 'mkt')).toBe(false);
    expect(items[0].reasons.length).toBeGreaterThan(0);
    const others = (await world.otherDoctor.get(`/api/systemic-issues/${issue.id}/suggestions`))
      .body;
    expect(others.items.filter(({ company }: any) => company.id === world.firm.id)).toEqual([]);
    const near = (await world.doctor.get(`/api/difficulties/${alike.id}/systemic-issues`)).body;
    expect(near.suggested.map(({ id }: { id: string }) => id)).toContain(issue.id);
  });

  describe('a public note', () => {
    const TEXT = '관세청이 통보 절차를 검토하기로 했습니다.';
    let issue: any;
    let mine: any;
    let closed: { id: string };
    let foreign: { id: string };

    beforeAll(async () => {
      await world.begin();
      mine = await world.filed({ title: '하이퐁 통관 보류 하나' });
      closed = await aDifficulty(world.app.db, world.firm.id, {
        ...{ status: 'closed', outcome: 'guidance', closed_at: '2026-10-02T10:00:00+09:00' },
      });
      foreign = await aDifficulty(world.app.db, world.foreignFirm.id, { title: '남의 비밀 통관' });
      issue = await opened({ difficultyIds: [mine.id, closed.id] });
      await link(issue.id, [foreign.id], world.otherDoctor);
      await note(issue.id, { public: false, textKo: '담당 사무관이 난색을 보임' });
      await note(issue.id, { public: true, textKo: TEXT, textEn: 'Customs will look into it.' });
      await world.app.jobsDone();
    });

    it('reaches each open or closed case once and moves nothing else', async () => {
      const [{ id: entryId }] = await world.app.db.query(
        `SELECT id FROM systemic_issue_entries WHERE issue_id = $1 AND kind = 'public_note'`,
        [issue.id],
      );
      const told = () =>
        world.app.db.query(
          `SELECT difficulty_id AS id, payload->>'text' AS text, visibility FROM difficulty_entries
           WHERE type = 'systemic_progress' ORDER BY difficulty_id`,
        );
      const ids = [mine.id, closed.id, foreign.id].sort();
      expect((await told()).map(({ id }: { id: string }) => id)).toEqual(ids);
      // A worker that died after its commit is tried again, and two may try at once.
      const again = () =>
        world.app.nest
          .get(UnitOfWork)
          .run(SYSTEM, () => world.app.nest.get(IssueProgressService).tell(entryId));
      await Promise.all([again(), again()]);
      expect(await told()).toHaveLength(3);
      const now = (await world.doctor.get(`/api/systemic-issues/${issue.id}`)).body;
      expect(now.entries.at(-1)).toMatchObject({ kind: 'public_note', toldCases: 3 });
      const [row] = await world.app.db.query(
        'SELECT status, version FROM difficulties WHERE id = $1',
        [closed.id],
      );
      expect(row).toEqual({ status: 'closed', version: 1 });
    });

    it('tells each firm once by mail and in the tray, in its own words', async () => {
      const mails = (await world.app.mails()).filter(
        ({ template }) => template === 'systemic_progress',
      );
      expect(mails).toHaveLength(2);
      const [own] = mails.filter(({ text_body }) => text_body.includes('하이퐁 통관 보류 하나'));
      expect(own?.text_body).toContain(TEXT);
      expect(own?.text_body).not.toMatch(/남의 비밀|S-2026|난색/);
      const tray = (await world.owner.get('/api/notifications')).body.items;
      expect(
        tray.filter(({ kind }: { kind: string }) => kind === 'systemic_progress'),
      ).toHaveLength(1);
    });

    it('shows the firm the words, and nothing of the issue, other firms or how many there are', async () => {
      const page = (await world.owner.get(`/api/difficulties/${mine.id}`)).body;
      const [entry] = page.timeline.filter(
        ({ type }: { type: string }) => type === 'systemic_progress',
      );
      expect(entry).toMatchObject({ side: 'system', authorId: null, payload: { text: TEXT } });
      expect(Object.keys(entry.payload).sort()).toEqual(['text', 'textEn']);
      const all = JSON.stringify(page);
      for (const secret of [issue.id, issue.number, '난색', '남의 비밀', foreign.id]) {
        expect(all).not.toContain(secret);
      }
      for (const path of ['', `/${issue.id}`, `/${issue.id}/suggestions`]) {
        expect((await world.owner.get(`/api/systemic-issues${path}`)).status).toBe(403);
      }
      expect((await world.owner.get(`/api/difficulties/${mine.id}/systemic-issues`)).status).toBe(
        403,
      );
    });

    it('is kept from a firm by row-level security alone', async () => {
      const firm = await world.app.db.query(
        `SELECT id, company_id FROM users WHERE company_id = $1`,
        [world.firm.id],
      );
      const actor = {
        ...SYSTEM,
        role: 'sme' as const,
        userId: firm[0].id,
        companyId: world.firm.id,
      };
      for (const table of [
        'systemic_issues',
        'systemic_issue_entries',
        'systemic_issue_cases',
        'systemic_note_deliveries',
      ]) {
        const uow = world.app.nest.get(UnitOfWork);
        const rows = await uow.run(actor, () => uow.query(`SELECT 1 FROM ${table}`));
        expect([table, rows]).toEqual([table, []]);
      }
    });
  });

  it('leave as the 건의 list, for a purpose that is recorded, and run no formula', async () => {
    await opened({ titleKo: '=HYPERLINK("http://x")', ministry: 'kats' });
    const purpose = '산업통상부 규제혁신 협의';
    const made = async (format: string, filters: object) => {
      const asked = await world.doctor.post('/api/exports', {
        ...{ source: 'systemic_issues', format, purpose, filters },
      });
      expect([asked.status, asked.body.code]).toEqual([201, undefined]);
      await world.app.jobsDone();
      const { body } = await world.doctor.get(`/api/exports/${asked.body.id}/file`);
      return { id: asked.body.id, bytes: Buffer.from(body) };
    };
    const csv = (await made('csv', { ministry: 'kats' })).bytes.toString('utf8');
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv).toContain('국가기술표준원');
    const { id, bytes } = await made('xlsx', { ministry: 'kats' });
    const [sheet] = (await readXlsxFile(bytes)) as any;
    expect(sheet.data[0]).toContain('건의 내용');
    expect([sheet.data.length, sheet.data[1][1]]).toEqual([2, '=HYPERLINK("http://x")']);
    const [record] = await world.app.db.query(
      `SELECT purpose, after FROM audit_entries WHERE action = 'export.made' AND subject_id = $1`,
      [id],
    );
    expect(record).toMatchObject({
      ...{ purpose, after: { source: 'systemic_issues', rows: 1, filters: { ministry: 'kats' } } },
    });
    const all = (await world.doctor.get('/api/systemic-issues')).body.total;
    const counted = await world.doctor.post('/api/exports/count', { source: 'systemic_issues' });
    expect(counted.body).toEqual({ count: all });
  });

  it('lists by status, ministry and words, and counts each status', async () => {
    const issue = await opened({
      titleKo: '할랄 인증 상호인정',
      ministry: 'mfds',
      category: 'cer',
    });
    const query = '/api/systemic-issues?ministry=mfds&q=%ED%95%A0%EB%9E%84';
    const page = (await world.doctor.get(query)).body;
    expect(page.items.map(({ id }: { id: string }) => id)).toEqual([issue.id]);
    expect(page.counts).toEqual([{ status: 'collecting', count: 1 }]);
    expect((await world.doctor.get(`${query}&status=done`)).body.items).toEqual([]);
  });
});
