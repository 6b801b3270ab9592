import { newId } from '../server/platform/database/ids';
import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDifficulty } from './factories/difficulties';
import { aDoctor, aSupervisor, aTeam, insertRow, type MadeUser } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

interface Group {
  key: string | null;
  label: string | null;
  bands: number[];
  total: number;
}

const PARAMS: Record<string, string> = {
  doctor: 'doctorId',
  category: 'category',
  market: 'market',
  partner: 'partnerId',
  waiting: 'waiting',
};
const AGES = ['0_7', '8_14', '15_30', '31_up'];

describe('the board by groups', () => {
  let app: TestApp;
  let supervisor: ApiClient;
  let doctor: MadeUser;
  let partners: string[];
  let looked: string;

  beforeAll(async () => {
    app = await TestApp.start();
    const team = await aTeam(app.db);
    doctor = await aDoctor(app.db, { teamId: team.id });
    supervisor = await app.as(await aSupervisor(app.db, { teamIds: [team.id] }));
    const company = await aCompany(app.db);
    await anAssignment(app.db, company.id, doctor.id);
    const found = await app.db.query('SELECT id FROM partners ORDER BY code LIMIT 2');
    partners = found.map(({ id }: { id: string }) => id);
    const own = { doctor_id: doctor.id };
    const made = async (more: Record<string, unknown>) =>
      (await aDifficulty(app.db, company.id, { ...own, ...more })).id;
    const refer = async (difficulty: string, partner: string, status = 'open') =>
      insertRow(app.db, 'referrals', {
        ...{ id: newId(), difficulty_id: difficulty, company_id: company.id, partner_id: partner },
        ...{ addressee: '관세청', purpose: '유권해석', due_on: '2026-11-25', status },
        ...{ created_by: doctor.id, created_at: app.clock.now() },
      });
    const extend = async (difficulty: string, round: number) =>
      insertRow(app.db, 'difficulty_extensions', {
        ...{ id: newId(), difficulty_id: difficulty, company_id: company.id, round },
        ...{ status: 'requested', due_on: '2026-12-10', reason: '시험 성적서를 기다립니다.' },
        ...{ asked_by: doctor.id, asked_by_name: doctor.name, asked_at: app.clock.now() },
      });
    const write = async (difficulty: string, more: Record<string, unknown>) =>
      insertRow(app.db, 'answer_reviews', {
        ...{ id: newId(), difficulty_id: difficulty, company_id: company.id, outcome: 'guidance' },
        ...{ text: '세율표를 보내 드립니다.', writer_id: doctor.id, writer_name: doctor.name },
        ...{ written_at: app.clock.now(), status: 'waiting', ...more },
      });
    looked = await made({ category: 'cus' });
    await write(looked, { status: 'withdrawn', decided_at: app.clock.now() });
    await write(looked, {});
    await made({ market: 'VN', received_at: '2026-10-01T10:00:00+09:00' });
    await made({ status: 'waiting_sme', waiting_since: '2026-11-20T10:00:00+09:00' });
    await made({ status: 'answered', answered_at: '2026-11-20T10:00:00+09:00', category: null });
    const both = await made({ status: 'waiting_partner', category: 'cus' });
    await refer(both, partners[0]!);
    await refer(both, partners[1]!);
    await refer(await made({ status: 'waiting_partner', market: 'VN' }), partners[0]!);
    await refer(await made({ category: 'cus' }), partners[1]!, 'answered');
    await extend(await made({ status: 'waiting_partner' }), 0);
    // What was asked before the case was reopened waits for nobody any more.
    await extend(await made({ status: 'reopened', reopened_count: 1 }), 0);
  });
  afterAll(() => app.close());

  it.each(Object.keys(PARAMS))('counts by %s exactly what its lists hold', async (by) => {
    const { body } = await supervisor.get(`/api/board/summary?by=${by}`);
    expect(body.grouped).toBe(9);
    expect(body.groups.length).toBeGreaterThan(0);
    for (const group of body.groups as Group[]) {
      const filter = `${PARAMS[by]}=${group.key ?? 'none'}`;
      const list = await supervisor.get(`/api/board?${filter}`);
      expect([filter, list.body.total, list.body.items.length]).toEqual([
        filter,
        group.total,
        group.total,
      ]);
      for (const [at, age] of AGES.entries()) {
        const { body: aged } = await supervisor.get(`/api/board?${filter}&age=${age}&limit=1`);
        expect([filter, age, aged.total]).toEqual([filter, age, group.bands[at]]);
      }
    }
  });

  it('says of every case for whom it waits, and an undecided extension first', async () => {
    const { body } = await supervisor.get('/api/board/summary?by=waiting');
    expect(Object.fromEntries(body.groups.map(({ key, total }: Group) => [key, total]))).toEqual({
      us: 3,
      firm: 2,
      partner: 2,
      supervisor: 2,
    });
    const list = await supervisor.get('/api/board?waiting=supervisor');
    expect(list.body.items).toContainEqual(
      expect.objectContaining({ waitingOn: 'supervisor', extensionAsked: true }),
    );
  });

  it('finds the answers that wait for a second look, on the board and in the queue', async () => {
    for (const path of ['/api/board?bucket=second_look', '/api/difficulties?underReview=true']) {
      const { body } = await supervisor.get(path);
      expect([path, body.items.map(({ id }: { id: string }) => id)]).toEqual([path, [looked]]);
    }
    const { body } = await supervisor.get('/api/board?waiting=supervisor&bucket=second_look');
    expect(body.items[0]).toMatchObject({ underReview: true, extensionAsked: false });
    const rest = await supervisor.get('/api/difficulties?underReview=false&unresolved=true');
    expect(rest.body.total).toBe(8);
  });

  it('names partners, and counts a case with two in both', async () => {
    const { body } = await supervisor.get('/api/board/summary?by=partner');
    const named = Object.fromEntries(body.groups.map((one: Group) => [one.key, one.total]));
    expect(named).toEqual({ null: 7, [partners[0]!]: 2, [partners[1]!]: 1 });
    expect(body.groups.find(({ key }: Group) => key === partners[0]).label).toBeTruthy();
  });

  it('shows the waiting extension in the review, to be decided there', async () => {
    const [row] = (await supervisor.get('/api/board?bucket=extension')).body.items;
    const { body } = await supervisor.get(`/api/board/cases/${row.id}`);
    expect(body.extension).toMatchObject({
      dueOn: '2026-12-10',
      askedByName: doctor.name,
      mayDecide: true,
    });
    const path = `/api/difficulties/${row.id}/extensions/${body.extension.id}/refusal`;
    const refused = await supervisor.post(
      path,
      { note: '기관에 먼저 독촉해 주십시오.' },
      { version: body.version },
    );
    expect(refused.status).toBe(200);
    expect((await supervisor.get(`/api/board/cases/${row.id}`)).body.extension).toBeNull();
    expect((await supervisor.get('/api/board?bucket=extension')).body.total).toBe(0);
  });

  it('makes many more urgent at once, and says which it left alone and why', async () => {
    const { items } = (await supervisor.get('/api/board')).body;
    const ids = items.map(({ id }: { id: string }) => id);
    const first = await supervisor.post('/api/board/priorities', { ids, severity: 'normal' });
    expect(first.body.updated).toBe(0);
    const { body } = await supervisor.post('/api/board/priorities', { ids, severity: 'high' });
    expect(body.updated).toBe(8);
    expect(body.skipped.map(({ reason }: { reason: string }) => reason)).toEqual([
      'difficulty.not_sorted',
    ]);
    expect((await supervisor.get('/api/board?severity=high')).body.total).toBe(8);
  });

  it('reads its lists in the order of an index', async () => {
    const orders = {
      difficulties_board_target: `CASE WHEN status IN ('answered', 'waiting_sme') OR target_at IS NULL
        THEN 'infinity'::timestamptz ELSE target_at END`,
      difficulties_board_age: 'received_at',
      difficulties_board_movement: 'last_movement_at',
    };
    for (const [index, order] of Object.entries(orders)) {
      const plan = await app.db.transaction(async (db) => {
        await db.query('SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off');
        return db.query(
          `EXPLAIN SELECT id FROM difficulties WHERE status <> 'closed' ORDER BY ${order}, id LIMIT 51`,
        );
      });
      expect(JSON.stringify(plan)).toContain(index);
    }
  });
});

describe('views that are shared', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  it('lets a team read them, its owner alone change them, and everybody begin with one', async () => {
    const [team, other] = [await aTeam(app.db), await aTeam(app.db)];
    const owner = await app.as(await aSupervisor(app.db, { teamIds: [team.id] }));
    const colleague = await app.as(await aDoctor(app.db, { teamId: team.id }));
    const stranger = await app.as(await aSupervisor(app.db, { teamIds: [other.id] }));
    const view = { page: 'board', name: '이번 주', query: 'bucket=overdue' };
    const share = (more: object) => owner.post('/api/saved-views', { ...view, ...more });
    expect((await share({ sharing: 'team', teamId: other.id })).status).toBe(422);
    const saved = await share({ sharing: 'team', teamId: team.id });
    expect(saved.body).toMatchObject({ sharing: 'team', mine: true, isDefault: false });

    const names = async (who: ApiClient) =>
      (await who.get('/api/saved-views?page=board')).body.map(
        ({ name, mine }: { name: string; mine: boolean }) => [name, mine],
      );
    expect(await names(colleague)).toEqual([['이번 주', false]]);
    expect(await names(stranger)).toEqual([]);
    expect((await colleague.delete(`/api/saved-views/${saved.body.id}`)).status).toBe(403);
    expect((await stranger.delete(`/api/saved-views/${saved.body.id}`)).status).toBe(404);
    // The same name of one's own touches nobody else's.
    await colleague.post('/api/saved-views', { ...view, query: 'bucket=stuck' });
    expect((await owner.get('/api/saved-views?page=board')).body[0].query).toBe('bucket=overdue');

    const begin = (who: ApiClient, viewId?: string) =>
      who.put('/api/saved-views/default', { page: 'board', viewId });
    expect((await begin(stranger, saved.body.id)).status).toBe(404);
    const begun = await begin(colleague, saved.body.id);
    expect(begun.body.find(({ id }: { id: string }) => id === saved.body.id).isDefault).toBe(true);
    await share({ sharing: 'agency' });
    expect(await names(stranger)).toEqual([['이번 주', false]]);
    expect((await owner.delete(`/api/saved-views/${saved.body.id}`)).status).toBe(204);
    expect(await names(colleague)).toEqual([['이번 주', true]]);
  });

  it('shows a firm none of them, and lets doctors share with their team only', async () => {
    const team = await aTeam(app.db);
    const doctor = await app.as(await aDoctor(app.db, { teamId: team.id }));
    const view = { page: 'difficulties', name: '베트남', query: 'market=VN' };
    const agency = await doctor.post('/api/saved-views', { ...view, sharing: 'agency' });
    expect(agency.status).toBe(422);
    const admin = await app.as(await aSupervisor(app.db, { programmeWide: true }));
    await admin.post('/api/saved-views', { ...view, sharing: 'agency' });
    const company = await aCompany(app.db);
    const firm = await app.as(await anOwner(app.db, company.id));
    expect((await firm.get('/api/saved-views?page=difficulties')).body).toEqual([]);
    expect((await firm.post('/api/saved-views', { ...view, sharing: 'agency' })).status).toBe(422);
  });
});
