import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDoctor, aSupervisor, aTeam, aUser } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

describe('the register of doctors', () => {
  let app: TestApp;
  let team: { id: string; name: string };
  let jiwon: { id: string; name: string };
  let minjae: { id: string; name: string };
  let asJiwon: ApiClient;
  let asSupervisor: ApiClient;
  let asOther: ApiClient;
  let asAdmin: ApiClient;

  beforeAll(async () => {
    app = await TestApp.start({ work: false, config: { staffIdleMinutes: 1_000_000 } });
    team = await aTeam(app.db);
    const elsewhere = await aTeam(app.db);
    jiwon = await aDoctor(app.db, { teamId: team.id, name: '한지원', capacity: 8 });
    minjae = await aDoctor(app.db, { teamId: team.id, name: '서민재' });
    asJiwon = await app.as(jiwon);
    asSupervisor = await app.as(await aSupervisor(app.db, { teamIds: [team.id] }));
    asOther = await app.as(await aSupervisor(app.db, { teamIds: [elsewhere.id] }));
    asAdmin = await app.as(await aUser(app.db, 'admin'));
  });
  afterAll(() => app.close());

  const version = async () =>
    (await asAdmin.get(`/api/doctors/${jiwon.id}`)).body.version as number;

  it('lists active doctors by name with what they carry', async () => {
    const company = await aCompany(app.db);
    await anAssignment(app.db, company.id, jiwon.id);
    await aDoctor(app.db, { name: '가나다', status: 'suspended' });
    const { status, body } = await asSupervisor.get('/api/doctors');
    expect(status).toBe(200);
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['서민재', '한지원']);
    expect(body.items[1]).toMatchObject({
      caseload: 1,
      capacity: 8,
      team: { name: team.name },
      leaveNow: null,
    });
    const first = (await asSupervisor.get('/api/doctors?limit=1')).body;
    expect(first).toMatchObject({ total: 2, items: [{ name: '서민재' }] });
    const second = (await asSupervisor.get(`/api/doctors?limit=1&cursor=${first.nextCursor}`)).body;
    expect(second).toMatchObject({ items: [{ name: '한지원' }], nextCursor: null });
    expect(
      (await asSupervisor.get(`/api/doctors?q=${encodeURIComponent('지원')}`)).body.total,
    ).toBe(1);
  });

  it('lists for a supervisor those of the own teams, for the whole programme all', async () => {
    const names = async (as: ApiClient) =>
      (await as.get('/api/doctors?supervised=true')).body.items.map(
        ({ name }: { name: string }) => name,
      );
    expect(await names(asSupervisor)).toEqual(['서민재', '한지원']);
    expect(await names(asOther)).toEqual([]);
    const lead = await app.as(await aSupervisor(app.db, { programmeWide: true }));
    expect(await names(lead)).toEqual(['서민재', '한지원']);
    expect((await asSupervisor.get('/api/doctors?supervised=perhaps')).status).toBe(422);
  });

  it('is for staff only', async () => {
    const company = await aCompany(app.db);
    const owner = await app.as(await anOwner(app.db, company.id));
    expect((await owner.get('/api/doctors')).status).toBe(403);
    expect((await app.anonymous().get('/api/doctors')).status).toBe(401);
    expect((await asJiwon.get('/api/doctors/0198c0de-0000-7000-8000-000000000000')).status).toBe(
      404,
    );
  });

  it('keeps postings, languages, sectors, base and capacity, edited by supervisor and administrator', async () => {
    const [office] = await app.db.query(`SELECT id FROM offices WHERE country = 'VN' LIMIT 1`);
    const edited = await asSupervisor.patch(
      `/api/doctors/${jiwon.id}`,
      {
        capacity: 10,
        baseRegion: '경남 창원',
        postings: [{ country: 'VN', officeId: office.id, from: '2020-03-01', until: '2023-02-28' }],
        languages: [{ language: 'vi', level: 'working' }],
        sectors: [{ code: '29', years: 2 }],
      },
      { version: await version() },
    );
    expect(edited.status).toBe(200);
    expect(edited.body).toMatchObject({
      capacity: 10,
      baseRegion: '경남 창원',
      postings: [{ country: 'VN', countryKo: '베트남', from: '2020-03-01', until: '2023-02-28' }],
      languages: [{ language: 'vi', level: 'working' }],
      sectors: [{ code: '29', years: 2 }],
      may: { own: true, register: true },
    });
    const [row] = await app.db.query('SELECT base_lat FROM doctors WHERE user_id = $1', [jiwon.id]);
    expect(row.base_lat).toBeCloseTo(35.23);
    expect(
      (
        await asAdmin.patch(
          `/api/doctors/${jiwon.id}`,
          { capacity: 8 },
          { version: await version() },
        )
      ).status,
    ).toBe(200);
  });

  it('lets a doctor write the introduction and nothing else of the register', async () => {
    const own = await asJiwon.patch(
      `/api/doctors/${jiwon.id}`,
      { introduction: '하노이에서 3년 일했습니다.' },
      { version: await version() },
    );
    expect(own.body).toMatchObject({
      introduction: '하노이에서 3년 일했습니다.',
      may: { own: true, register: false },
    });
    expect(
      (
        await asJiwon.patch(
          `/api/doctors/${jiwon.id}`,
          { capacity: 20 },
          { version: await version() },
        )
      ).status,
    ).toBe(403);
    expect(
      (await asJiwon.patch(`/api/doctors/${minjae.id}`, { introduction: 'x' }, { version: 1 }))
        .status,
    ).toBe(403);
    expect(
      (
        await asOther.patch(
          `/api/doctors/${jiwon.id}`,
          { capacity: 20 },
          { version: await version() },
        )
      ).status,
    ).toBe(403);
  });

  it('refuses stale edits, unknown codes and an office of another country', async () => {
    const seen = await version();
    expect(
      (await asAdmin.patch(`/api/doctors/${jiwon.id}`, { capacity: 9 }, { version: seen })).status,
    ).toBe(200);
    const stale = await asAdmin.patch(
      `/api/doctors/${jiwon.id}`,
      { capacity: 7 },
      { version: seen },
    );
    expect(stale).toMatchObject({ status: 412, body: { current: { capacity: 9 } } });
    const [office] = await app.db.query(`SELECT id FROM offices WHERE country = 'VN' LIMIT 1`);
    for (const body of [
      { postings: [{ country: 'QQ', from: '2020-01-01' }] },
      { postings: [{ country: 'DE', officeId: office.id, from: '2020-01-01' }] },
      { postings: [{ country: 'DE', from: '2020-01-01', until: '2019-01-01' }] },
      { sectors: [{ code: 'zz' }] },
      { baseRegion: '평양' },
      { capacity: 0 },
    ]) {
      expect(
        (await asAdmin.patch(`/api/doctors/${jiwon.id}`, body, { version: seen + 1 })).status,
      ).toBe(422);
    }
    expect(
      (await asAdmin.patch(`/api/doctors/${jiwon.id}`, { salary: 1 }, { version: seen + 1 }))
        .status,
    ).toBe(400);
  });

  describe('leave', () => {
    const leave = (from: string, until: string, coverId: string) => ({
      from,
      until,
      coverId,
      reason: '휴가',
    });

    it('names a cover, who sees the firms on those days only', async () => {
      const company = await aCompany(app.db);
      await anAssignment(app.db, company.id, jiwon.id);
      const asMinjae = await app.as(minjae);
      expect((await asMinjae.get(`/api/companies/${company.id}/assignments`)).status).toBe(404);
      const added = await asJiwon.post(
        `/api/doctors/${jiwon.id}/leaves`,
        leave('2026-11-23', '2026-11-27', minjae.id),
      );
      expect(added.status).toBe(201);
      expect(added.body.leaveNow).toMatchObject({
        from: '2026-11-23',
        until: '2026-11-27',
        cover: { name: '서민재' },
      });
      expect((await asMinjae.get(`/api/companies/${company.id}/assignments`)).status).toBe(200);
      app.clock.set('2026-11-28T09:00:00+09:00');
      expect((await asMinjae.get(`/api/companies/${company.id}/assignments`)).status).toBe(404);
      app.clock.set('2026-11-23T09:40:00+09:00');
    });

    it('may not overlap, and the cover must be another active doctor who is there', async () => {
      const away = (from: string, until: string, coverId: string) =>
        asJiwon.post(`/api/doctors/${jiwon.id}/leaves`, leave(from, until, coverId));
      expect((await away('2026-11-27', '2026-11-30', minjae.id)).body.code).toBe('leave.overlap');
      expect((await away('2026-12-07', '2026-12-08', jiwon.id)).status).toBe(422);
      const gone = await aDoctor(app.db, { status: 'suspended' });
      expect((await away('2026-12-07', '2026-12-08', gone.id)).status).toBe(422);
      expect((await away('2026-12-08', '2026-12-07', minjae.id)).status).toBe(422);
      await asSupervisor.post(
        `/api/doctors/${minjae.id}/leaves`,
        leave('2026-12-07', '2026-12-07', jiwon.id),
      );
      const refused = await away('2026-12-07', '2026-12-08', minjae.id);
      expect(refused).toMatchObject({ status: 409, body: { code: 'leave.cover_away' } });
      expect(
        (
          await asOther.post(
            `/api/doctors/${jiwon.id}/leaves`,
            leave('2026-12-20', '2026-12-21', minjae.id),
          )
        ).status,
      ).toBe(403);
    });

    it('keeps the reason from colleagues, and can be cancelled', async () => {
      const seen = (await (await app.as(minjae)).get(`/api/doctors/${jiwon.id}`)).body;
      expect(seen.leaves[0]).toMatchObject({ reason: null });
      expect(
        (await asJiwon.delete(`/api/doctors/${jiwon.id}/leaves/${seen.leaves[0].id}`)).status,
      ).toBe(204);
      expect((await asJiwon.get(`/api/doctors/${jiwon.id}`)).body.leaves).toEqual([]);
      expect(
        (await asJiwon.delete(`/api/doctors/${jiwon.id}/leaves/${seen.leaves[0].id}`)).status,
      ).toBe(404);
    });
  });

  it('keeps conflicts of interest from colleagues', async () => {
    const company = await aCompany(app.db, { name: '처남정밀' });
    const path = `/api/doctors/${jiwon.id}/conflicts`;
    expect((await asJiwon.post(path, { companyId: company.id, reason: '가족' })).status).toBe(403);
    const added = await asSupervisor.post(path, {
      companyId: company.id,
      reason: '가족이 대표입니다',
    });
    expect(added.body.conflicts).toEqual([
      { companyId: company.id, companyName: '처남정밀', reason: '가족이 대표입니다' },
    ]);
    expect((await (await app.as(minjae)).get(`/api/doctors/${jiwon.id}`)).body.conflicts).toEqual(
      [],
    );
    expect((await asSupervisor.delete(`${path}/${company.id}`)).status).toBe(204);
  });
});
