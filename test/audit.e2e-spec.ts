import { AuditSealsService } from '../server/audit/audit-seals.service';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { SYSTEM } from '../server/platform/security/actor';
import { aCompany } from './factories/companies';
import { aDoctor, aSupervisor, aUser, insertRow, type MadeUser } from './factories/people';
import { newId } from '../server/platform/database/ids';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

describe('the audit record', () => {
  let app: TestApp;
  let admin: MadeUser;
  let client: ApiClient;

  beforeAll(async () => {
    app = await TestApp.start({ work: false });
    admin = await aUser(app.db, 'admin', { name: '관리자' });
    client = await app.as(admin);
  });
  afterAll(() => app.close());

  const anEntry = async (overrides: Record<string, unknown> = {}) => {
    const id = newId();
    await insertRow(app.db, 'audit_entries', {
      id,
      at: app.clock.now(),
      actor_id: admin.id,
      actor_role: 'admin',
      actor_name: '관리자',
      action: 'company.updated',
      subject_type: 'company',
      ...overrides,
    });
    return id;
  };
  const seal = () =>
    app.nest.get(UnitOfWork).run(SYSTEM, () => app.nest.get(AuditSealsService).seal());

  it('is for administrators only', async () => {
    const company = await aCompany(app.db);
    const others = [
      await aDoctor(app.db),
      await aSupervisor(app.db, { programmeWide: true }),
      await aUser(app.db, 'sme', { company_id: company.id }),
    ];
    for (const person of others) {
      const other = await app.as(person);
      expect((await other.get('/api/audit')).status).toBe(403);
      expect((await other.get('/api/audit/verification')).status).toBe(403);
      expect((await other.get('/api/mail-log')).status).toBe(403);
      const copy = await other.post('/api/audit/exports', { purpose: '점검 자료' });
      expect(copy.status).toBe(403);
    }
    expect((await app.anonymous().get('/api/audit')).status).toBe(401);
  });

  it('cannot be changed or emptied by the application itself', async () => {
    const id = await anEntry();
    const uow = app.nest.get(UnitOfWork);
    for (const sql of [
      `UPDATE audit_entries SET actor_name = 'somebody' WHERE id = '${id}'`,
      `DELETE FROM audit_entries WHERE id = '${id}'`,
      'TRUNCATE audit_entries',
      `UPDATE audit_seals SET hash = ''`,
      'DELETE FROM audit_seals',
    ]) {
      await expect(uow.run(SYSTEM, () => uow.query(sql))).rejects.toThrow(/permission denied/);
    }
  });

  it('tells that somebody opened the page of a firm', async () => {
    const company = await aCompany(app.db);
    const supervisor = await aSupervisor(app.db, { programmeWide: true, name: '정현우' });
    expect((await (await app.as(supervisor)).get(`/api/companies/${company.id}`)).status).toBe(200);
    const { body } = await client.get(`/api/audit?companyId=${company.id}&action=company.read`);
    expect(body.items).toEqual([
      expect.objectContaining({
        action: 'company.read',
        actorId: supervisor.id,
        actorName: '정현우',
        actorRole: 'supervisor',
        companyId: company.id,
        ip: expect.any(String),
        requestId: expect.any(String),
      }),
    ]);
    expect(body.items[0].companyName).toBeTruthy();
  });

  it('is found by who, what, whose, and the calendar day in Seoul, page by page', async () => {
    const actor = await aUser(app.db, 'admin');
    const company = await aCompany(app.db);
    const of = { actor_id: actor.id, company_id: company.id };
    // 2026-11-10 00:30 and 23:30 in Seoul, and the evening before.
    const early = await anEntry({ ...of, at: '2026-11-09T15:30:00Z', action: 'user.changed' });
    const late = await anEntry({ ...of, at: '2026-11-10T14:30:00Z', action: 'user_x.changed' });
    const before = await anEntry({ ...of, at: '2026-11-09T14:30:00Z', action: 'user.suspended' });
    const ids = async (query: string) =>
      (await client.get(`/api/audit?actorId=${actor.id}&${query}`)).body.items.map(
        (item: { id: string }) => item.id,
      );
    expect(await ids('from=2026-11-10&to=2026-11-10')).toEqual([late, early]);
    expect(await ids('to=2026-11-09')).toEqual([before]);
    expect(await ids('action=user.')).toEqual([early, before]);
    // An underscore is a letter here, not a placeholder.
    expect(await ids('action=user_')).toEqual([late]);
    expect(await ids(`companyId=${company.id}&limit=2`)).toEqual([late, early]);
    const first = await client.get(`/api/audit?actorId=${actor.id}&limit=2`);
    expect([first.body.total, first.body.items.length]).toEqual([3, 2]);
    expect(await ids(`limit=2&cursor=${first.body.nextCursor}`)).toEqual([before]);
    expect((await client.get('/api/audit?from=10.11.2026')).status).toBe(422);
  });

  it('keeps the words of a case from the administrator', async () => {
    const subject_id = newId();
    await anEntry({
      action: 'difficulty.answered',
      subject_type: 'difficulty',
      subject_id,
      before: JSON.stringify({ status: 'in_progress' }),
      after: JSON.stringify({
        status: 'answered',
        answer: '바이어에게 송금을 다시 요청하십시오.',
        files: ['계약서 사본.pdf'],
      }),
    });
    const { body } = await client.get(`/api/audit?subjectType=difficulty&subjectId=${subject_id}`);
    expect(body.items[0]).toMatchObject({
      before: { status: 'in_progress' },
      after: { status: 'answered', answer: '•••', files: ['•••'] },
    });
  });

  describe('copied as CSV', () => {
    it('asks for a purpose of some words', async () => {
      for (const purpose of [undefined, '', '  점검  ']) {
        const refused = await client.post('/api/audit/exports', { purpose });
        expect([refused.status, refused.body.errors[0].field]).toEqual([422, 'purpose']);
      }
    });

    it('runs no formula in a spreadsheet, and is an entry itself', async () => {
      const actor = await aUser(app.db, 'admin');
      await anEntry({
        actor_id: actor.id,
        actor_name: '=HYPERLINK("http://x","y")',
        purpose: '+1',
      });
      const copy = await client.post('/api/audit/exports', {
        purpose: '11월 접속기록 점검',
        actorId: actor.id,
      });
      expect([copy.status, copy.headers.get('content-type')]).toEqual([
        200,
        'text/csv; charset=utf-8',
      ]);
      expect(copy.headers.get('content-disposition')).toMatch(
        /^attachment; filename="audit-2026-11-23\.csv"/,
      );
      const lines = copy.body
        .replace(/^\uFEFF/, '')
        .trim()
        .split('\r\n');
      expect(lines).toHaveLength(2);
      expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
      expect(lines[1]).toContain(`,'+1,`);
      const { body } = await client.get('/api/audit?action=audit.exported');
      expect(body.items[0]).toMatchObject({
        actorId: admin.id,
        purpose: '11월 접속기록 점검',
        after: { actorId: actor.id, entries: 1 },
      });
    });
  });

  describe('under seals', () => {
    let sealed: TestApp;
    const verification = async () => (await client.get('/api/audit/verification')).body;

    beforeEach(async () => {
      sealed = app;
      await sealed.db.query('TRUNCATE audit_entries, audit_seals');
    });

    it('is sealed after a minute, once, and holds what came late', async () => {
      await anEntry();
      expect(await seal()).toBe(0);
      app.clock.advance(61_000);
      const late = { at: new Date(app.clock.now().getTime() - 65_000) };
      await anEntry();
      expect(await seal()).toBe(1);
      expect(await seal()).toBe(0);
      // Committed only now, by a transaction that began before the seal.
      await anEntry(late);
      expect(await seal()).toBe(1);
      expect(await verification()).toMatchObject({
        intact: true,
        seals: 2,
        entries: 2,
        unsealed: 1,
        broken: null,
      });
    });

    it('seals in two processes at once without a fork of the chain', async () => {
      for (let n = 0; n < 5; n++) await anEntry();
      app.clock.advance(61_000);
      const counts = await Promise.all([seal(), seal(), seal()]);
      expect(counts.sort()).toEqual([0, 0, 5]);
      expect(await verification()).toMatchObject({ intact: true, seals: 1, entries: 5 });
    });

    it('names the first seal that was broken, and how', async () => {
      const ids: string[] = [];
      for (let n = 0; n < 3; n++) {
        ids.push(await anEntry({ after: JSON.stringify({ name: '누리정밀', amount: 1.5 }) }));
        app.clock.advance(61_000);
        await seal();
      }
      const seals = await app.db.query('SELECT seq, hash FROM audit_seals ORDER BY seq');
      expect(await verification()).toMatchObject({ intact: true, seals: 3, head: seals[2].hash });

      await app.db.query(
        `UPDATE audit_entries SET after = '{"name": "누리정밀", "amount": 1.6}' WHERE id = $1`,
        [ids[1]],
      );
      expect(await verification()).toMatchObject({
        intact: false,
        broken: { seq: Number(seals[1].seq), fault: 'entry_changed' },
      });
      await app.db.query(
        `UPDATE audit_entries SET after = '{"name": "누리정밀", "amount": 1.5}' WHERE id = $1`,
        [ids[1]],
      );
      expect((await verification()).intact).toBe(true);

      await app.db.query('DELETE FROM audit_seals WHERE seq = $1', [seals[1].seq]);
      expect((await verification()).broken).toMatchObject({
        seq: Number(seals[2].seq),
        fault: 'chain_cut',
      });

      await app.db.query('DELETE FROM audit_entries WHERE id = $1', [ids[0]]);
      expect((await verification()).broken).toMatchObject({
        seq: Number(seals[0].seq),
        fault: 'entry_missing',
      });
    });
  });
});
