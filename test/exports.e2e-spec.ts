import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { DifficultyExport } from '../server/difficulties/difficulty-export.service';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { LiveEvents } from '../server/platform/events/live-events';
import type { Person } from '../server/platform/security/actor';
import { SWEEP_EXPORTS } from '../server/exports/export-sweep.service';
import { Jobs } from '../server/platform/jobs/jobs';
import { SYSTEM } from '../server/platform/security/actor';
import { aDifficulty } from './factories/difficulties';
import { aResult } from './factories/results';
import { aVisit } from './factories/visits';
import { CaseWorld } from './support/case-world';
import type { ApiClient } from './support/api-client';

const PURPOSE = '월간 점검 회의 자료';

describe('lists as files', () => {
  let world: CaseWorld;

  beforeAll(async () => {
    world = await CaseWorld.start();
    const { app, firm, foreignFirm, doctorUser } = world;
    for (let i = 0; i < 7; i++) {
      await aDifficulty(app.db, firm.id, {
        doctor_id: doctorUser.id,
        category: i < 3 ? 'cus' : 'log',
        title: i === 0 ? '=HYPERLINK("http://evil.example")' : `통관 보류 ${i}`,
        received_at: `2026-11-1${i}T10:00:00+09:00`,
      });
    }
    await aDifficulty(app.db, foreignFirm.id, { title: '남의 회사 애로' });
  });
  afterAll(() => world.app.close());
  beforeEach(() => world.begin());

  const ask = (by: ApiClient, body: object = {}) =>
    by.post('/api/exports', {
      ...{ source: 'difficulties', format: 'csv', purpose: PURPOSE },
      ...body,
    });
  async function made(by: ApiClient, body: object = {}) {
    const asked = await ask(by, body);
    expect([asked.status, asked.body.status]).toEqual([201, 'queued']);
    await world.app.jobsDone();
    return (await by.get(`/api/exports/${asked.body.id}`)).body;
  }
  const text = async (by: ApiClient, id: string) => {
    const { body } = await by.get(`/api/exports/${id}/file`);
    return (Buffer.isBuffer(body) ? body.toString('utf8') : String(body)).replace('\uFEFF', '');
  };

  it('holds the rows of the list with its filters, told in Korean and safe to open', async () => {
    const filters = { category: 'cus', unresolved: 'true' };
    const list = await world.doctor.get('/api/difficulties?category=cus&unresolved=true');
    const counted = await world.doctor.post('/api/exports/count', {
      source: 'difficulties',
      filters,
    });
    const done = await made(world.doctor, { filters });
    expect(counted.body).toEqual({ count: list.body.total });
    expect(done).toMatchObject({ status: 'done', total: 3, processed: 3, problem: null });
    expect(done.fileName).toBe('애로_목록_20261123.csv');
    const lines = (await text(world.doctor, done.id)).trim().split('\r\n');
    expect(lines).toHaveLength(1 + list.body.total);
    expect(lines[0]).toMatch(/^접수번호,제목,기업,/);
    // Newest first; received at ten in Seoul.
    expect(lines[1]).toContain('통관 보류 2,한결정밀㈜');
    expect(lines[1]).toContain('2026-11-12 10:00');
    expect(lines[3]).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  });

  it('is an Excel file too, with real dates', async () => {
    const done = await made(world.supervisor, { format: 'xlsx', source: 'board' });
    const { body } = await world.supervisor.get(`/api/exports/${done.id}/file`);
    const [sheet] = await readXlsxFile(body as Buffer);
    const board = await world.supervisor.get('/api/board');
    expect(sheet?.data).toHaveLength(1 + board.body.total);
    expect(sheet?.data[1]?.[12]).toBeInstanceOf(Date);
  });

  it('are also visits, promises and results: the rows of their lists, within what one sees', async () => {
    const { app, firm, foreignFirm, doctorUser } = world;
    await aVisit(app.db, firm.id, doctorUser, { kind: 'call', place: '한결정밀 본사' });
    await aVisit(app.db, foreignFirm.id, doctorUser, { place: '남의 회사 본사' });
    for (const [companyId, by, text] of [
      [firm.id, world.doctor, '견적서 보내기'],
      [foreignFirm.id, world.otherDoctor, '남의 회사 약속'],
    ] as const) {
      const promise = { companyId, side: 'ours', text, dueOn: '2026-11-26' };
      expect((await by.post('/api/promises', promise)).status).toBe(201);
    }
    await aResult(app.db, firm.id, doctorUser);
    await aResult(app.db, foreignFirm.id, doctorUser, { title: '남의 회사 계약' });
    for (const [source, filters, words] of [
      ['visits', { kind: 'call', from: '2026-01-01' }, ['통화', '한결정밀 본사', '시작']],
      ['promises', { open: 'true', side: 'ours' }, ['견적서 보내기', '우리가 할 일', '2026-11-26']],
      ['results', { kind: 'contract' }, ['스핀들 유닛 1차 공급', '수출 계약', '기업 확인 대기']],
    ] as const) {
      const list = await world.doctor.get(`/api/${source}?${new URLSearchParams(filters)}`);
      const done = await made(world.doctor, { source, filters });
      expect([source, done.status, done.processed]).toEqual([source, 'done', list.body.total]);
      expect(list.body.total).toBeGreaterThan(0);
      const csv = await text(world.doctor, done.id);
      for (const word of words) expect(csv).toContain(word);
      expect(csv).not.toContain('남의 회사');
      expect((await ask(world.admin, { source })).body.code).toBe('export.not_yours');
      const wrong = await ask(world.doctor, { source, filters: { nonsense: 1 } });
      expect(wrong.status).toBeGreaterThanOrEqual(400);
    }
  });

  it('says what it was for, when it was asked, made and taken away', async () => {
    const done = await made(world.doctor);
    await text(world.doctor, done.id);
    const rows = await world.app.db.query(
      `SELECT action, actor_name, purpose, after FROM audit_entries WHERE subject_id = $1 ORDER BY at, id`,
      [done.id],
    );
    expect(rows.map((row: { action: string }) => row.action)).toEqual([
      'export.asked',
      'export.made',
      'export.downloaded',
    ]);
    for (const row of rows) expect(row).toMatchObject({ actor_name: '한지원', purpose: PURPOSE });
    expect(rows[1].after).toMatchObject({ source: 'difficulties', rows: done.processed });
    for (const purpose of ['', '    ', '자료']) {
      expect((await ask(world.doctor, { purpose })).status).toBe(422);
    }
  });

  it('belongs to who asked for it, and to nobody else', async () => {
    const done = await made(world.doctor);
    for (const by of [world.backup, world.supervisor, world.programmeLead, world.admin]) {
      for (const path of ['', '/file']) {
        expect((await by.get(`/api/exports/${done.id}${path}`)).status).toBe(404);
      }
      expect((await by.post(`/api/exports/${done.id}/cancellation`)).status).toBe(404);
      const own = await by.get('/api/exports');
      expect(JSON.stringify(own.body)).not.toContain(done.id);
    }
    expect((await world.doctor.get('/api/exports')).body.items[0].id).toBe(done.id);
  });

  it('a firm gets none, and behind that wall only its own rows', async () => {
    for (const by of [world.owner, world.foreignOwner]) {
      expect((await ask(by)).status).toBe(403);
      expect((await by.get('/api/exports')).status).toBe(403);
    }
    expect((await ask(world.admin)).body.code).toBe('export.not_yours');
    // The policy's wall taken away: what row-level security leaves of a list without any scope.
    const { nest, db } = world.app;
    const [owner] = await db.query(`SELECT id, company_id FROM users WHERE name = '오세라'`);
    const actor = { role: 'sme', userId: owner.id, companyId: owner.company_id, teamIds: [] };
    const seen = await nest
      .get(UnitOfWork)
      .run(actor as unknown as Person, () =>
        nest
          .get(DifficultyExport)
          .batch({ ...actor, role: 'system' } as unknown as Person, {}, null, 100),
      );
    expect(seen.rows).toHaveLength(7);
    expect(JSON.stringify(seen.rows)).not.toContain('남의 회사');
  });

  it('holds for each person what their list holds', async () => {
    const mine = await made(world.doctor);
    const foreign = await made(world.otherDoctor);
    const all = await made(world.programmeLead);
    expect([mine.processed, foreign.processed, all.processed]).toEqual([7, 1, 8]);
    expect(await text(world.doctor, mine.id)).not.toContain('남의 회사');
    expect((await made(world.admin, { source: 'companies' })).processed).toBe(2);
  });

  it('runs with the rights its asker has when it runs', async () => {
    const { app } = world;
    await app.db.query(`UPDATE users SET status = 'suspended' WHERE id = $1`, [
      world.backupUser.id,
    ]);
    const insert = `INSERT INTO exports (id, asked_by, source, format, filters, purpose, locale, status, created_at)
      VALUES (gen_random_uuid(), $1, 'difficulties', 'csv', '{}', $2, 'ko', 'queued', now()) RETURNING id`;
    const [{ id }] = await app.db.query(insert, [world.backupUser.id, PURPOSE]);
    await app.nest
      .get(UnitOfWork)
      .run(SYSTEM, () => app.nest.get(Jobs).enqueue('exports.run', { id }));
    await app.jobsDone();
    const [row] = await app.db.query('SELECT status, problem FROM exports WHERE id = $1', [id]);
    expect(row).toEqual({ status: 'failed', problem: 'export.asker_gone' });
    await app.db.query(`UPDATE users SET status = 'active' WHERE id = $1`, [world.backupUser.id]);
  });

  it('refuses lists and filters there are not', async () => {
    const unknown = await ask(world.doctor, { source: 'salaries' });
    expect(unknown.body.errors[0].code).toBe('export.source_unknown');
    expect((await ask(world.doctor, { filters: { sql: '1=1' } })).body.code).toBe(
      'request.unknown_field',
    );
    expect((await ask(world.doctor, { filters: { severity: 'x' } })).status).toBe(422);
    expect((await ask(world.doctor, { format: 'exe' })).status).toBe(422);
  });

  it('tells its asker how far it is, and nobody else', async () => {
    const heard: (string | undefined)[] = [];
    const listening = world.app.nest
      .get(LiveEvents)
      .stream.subscribe(({ topic, userId }) => topic === 'export' && heard.push(userId));
    await made(world.doctor);
    listening.unsubscribe();
    expect(heard.length).toBeGreaterThan(2);
    expect(new Set(heard)).toEqual(new Set([world.doctorUser.id]));
  });

  it('two at once both come whole; a sixth waiting one is refused', async () => {
    const asked = await Promise.all([ask(world.doctor), ask(world.doctor, { format: 'xlsx' })]);
    await world.app.jobsDone();
    for (const { body } of asked) {
      expect((await world.doctor.get(`/api/exports/${body.id}`)).body.status).toBe('done');
    }
    await world.app.db.query(
      `INSERT INTO exports (id, asked_by, source, format, filters, purpose, locale, status, created_at)
       SELECT gen_random_uuid(), $1, 'difficulties', 'csv', '{}', 'x', 'ko', 'queued', now() FROM generate_series(1, 5)`,
      [world.doctorUser.id],
    );
    expect((await ask(world.doctor)).body.code).toBe('export.too_many');
    await world.app.db.query(`DELETE FROM exports WHERE purpose = 'x'`);
  });

  it('is gone after seven days, its file too', async () => {
    const done = await made(world.doctor);
    const files = () => filesIn(world.app.config.dataDir);
    const before = files();
    await world.at('2026-12-01T09:40:00+09:00');
    expect((await world.doctor.get(`/api/exports/${done.id}/file`)).status).toBe(404);
    const { nest } = world.app;
    await nest.get(UnitOfWork).run(SYSTEM, () => nest.get(Jobs).enqueue(SWEEP_EXPORTS));
    await world.app.jobsDone();
    expect((await world.doctor.get(`/api/exports/${done.id}`)).body.status).toBe('expired');
    expect(files().length).toBeLessThan(before.length);
    expect(files()).toEqual([]);
  });

  it('can be stopped while it waits or runs, once', async () => {
    const { db } = world.app;
    const [{ id }] = await db.query(
      `INSERT INTO exports (id, asked_by, source, format, filters, purpose, locale, status, created_at)
       VALUES (gen_random_uuid(), $1, 'difficulties', 'csv', '{}', $2, 'ko', 'queued', now()) RETURNING id`,
      [world.doctorUser.id, PURPOSE],
    );
    const stopped = await world.doctor.post(`/api/exports/${id}/cancellation`);
    expect([stopped.status, stopped.body.status]).toEqual([200, 'cancelled']);
    const again = await world.doctor.post(`/api/exports/${id}/cancellation`);
    expect(again.body.code).toBe('export.finished');
    expect((await world.doctor.get(`/api/exports/${id}/file`)).status).toBe(404);
  });
});

function filesIn(dataDir: string): string[] {
  return readdirSync(join(dataDir, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}
