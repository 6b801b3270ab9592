import { aCompany, anAssignment } from './factories/companies';
import { aDifficulty } from './factories/difficulties';
import { aDoctor, aSupervisor, aTeam, type MadeUser } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

const day = (text: string) => new Date(`${text}T10:00:00+09:00`);

describe('the unresolved board', () => {
  let app: TestApp;
  let doctor: MadeUser;
  let supervisor: ApiClient;
  let company: { id: string };

  beforeAll(async () => {
    app = await TestApp.start();
    const team = await aTeam(app.db);
    doctor = await aDoctor(app.db, { teamId: team.id });
    company = await aCompany(app.db);
    await anAssignment(app.db, company.id, doctor.id);
    supervisor = await app.as(await aSupervisor(app.db, { teamIds: [team.id] }));
    const own = { doctor_id: doctor.id };
    // Monday 2026-11-23 09:40: late, due by Thursday, later, stuck, waiting for the firm, answered, closed.
    await aDifficulty(app.db, company.id, {
      ...own,
      target_at: day('2026-11-20'),
      received_at: day('2026-11-02'),
      last_movement_at: day('2026-11-02'),
    });
    await aDifficulty(app.db, company.id, { ...own, target_at: day('2026-11-26'), market: 'VN' });
    await aDifficulty(app.db, company.id, {
      ...own,
      target_at: day('2026-11-30'),
      reopened_count: 1,
      status: 'reopened',
    });
    await aDifficulty(app.db, company.id, {
      ...own,
      target_at: day('2026-12-10'),
      last_movement_at: day('2026-11-10'),
      received_at: day('2026-10-01'),
    });
    await aDifficulty(app.db, company.id, {
      ...own,
      status: 'waiting_sme',
      waiting_since: day('2026-11-19'),
      target_at: day('2026-11-20'),
    });
    await aDifficulty(app.db, company.id, {
      ...own,
      status: 'answered',
      target_at: day('2026-11-20'),
    });
    await aDifficulty(app.db, company.id, {
      ...own,
      status: 'closed',
      closed_at: day('2026-11-20'),
    });
    const elsewhere = await aCompany(app.db);
    await anAssignment(app.db, elsewhere.id, (await aDoctor(app.db)).id);
    await aDifficulty(app.db, elsewhere.id, { target_at: day('2026-11-01') });
  });
  afterAll(() => app.close());

  it('counts each bucket exactly and lists just those cases', async () => {
    const { body } = await supervisor.get('/api/board/summary');
    const tiles = Object.fromEntries(
      body.tiles.map((tile: { bucket: string; count: number }) => [tile.bucket, tile.count]),
    );
    expect(tiles).toEqual({
      overdue: 1,
      due_soon: 1,
      stuck: 2,
      reopened: 1,
      unassigned: 0,
      extension: 0,
      second_look: 0,
      review_due: 0,
      all: 6,
    });
    for (const [bucket, count] of Object.entries(tiles)) {
      const list = await supervisor.get(`/api/board${bucket === 'all' ? '' : `?bucket=${bucket}`}`);
      expect([bucket, list.body.items.length, list.body.total]).toEqual([bucket, count, count]);
      expect(list.body.unresolved).toBe(6);
    }
  });

  it('groups by doctor in age bands that add up', async () => {
    const { body } = await supervisor.get('/api/board/summary?by=doctor');
    expect(body.groups).toEqual([
      {
        key: doctor.id,
        label: doctor.name,
        labelEn: expect.any(String),
        bands: [4, 0, 1, 1],
        total: 6,
      },
    ]);
    for (const [age, count] of Object.entries({ '0_7': 4, '8_14': 0, '15_30': 1, '31_up': 1 })) {
      expect((await supervisor.get(`/api/board?age=${age}`)).body.total).toBe(count);
    }
    const markets = await supervisor.get('/api/board/summary?by=market');
    expect(
      markets.body.groups.map((group: { key: string; total: number }) => [group.key, group.total]),
    ).toEqual([
      [null, 5],
      ['VN', 1],
    ]);
  });

  it('shows a paused clock as paused, never as late', async () => {
    const { body } = await supervisor.get('/api/board?status=waiting_sme');
    expect(body.items[0]).toMatchObject({
      paused: true,
      overdue: false,
      remainingWorkingMinutes: null,
    });
  });

  it('pages through all cases once, nearest target first', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await supervisor.get(`/api/board?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map((item: { id: string }) => item.id));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(new Set(seen).size).toBe(6);
    expect(seen).toHaveLength(6);
  });

  it('is for supervisors, of this team or programme-wide', async () => {
    const stranger = await app.as(
      await aSupervisor(app.db, { teamIds: [(await aTeam(app.db)).id] }),
    );
    expect((await stranger.get('/api/board')).body.total).toBe(0);
    const lead = await app.as(await aSupervisor(app.db, { programmeWide: true }));
    expect((await lead.get('/api/board')).body.total).toBe(7);
    expect((await (await app.as(doctor)).get('/api/board')).status).toBe(403);
  });

  it('keeps views under a name and refuses an empty one', async () => {
    const empty = await supervisor.post('/api/saved-views', {
      page: 'board',
      name: '  ',
      query: 'bucket=overdue',
    });
    expect([empty.status, empty.body.errors[0].code]).toEqual([422, 'required']);
    const saved = await supervisor.post('/api/saved-views', {
      page: 'board',
      name: '이번 주',
      query: 'bucket=due_soon',
    });
    expect(saved.status).toBe(201);
    await supervisor.post('/api/saved-views', {
      page: 'board',
      name: '이번 주',
      query: 'bucket=overdue',
    });
    const list = await supervisor.get('/api/saved-views?page=board');
    expect(list.body).toEqual([
      expect.objectContaining({ name: '이번 주', query: 'bucket=overdue' }),
    ]);
    expect((await supervisor.delete(`/api/saved-views/${saved.body.id}`)).status).toBe(204);
  });
});
