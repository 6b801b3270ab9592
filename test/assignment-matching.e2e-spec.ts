import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDoctor, aSupervisor, aTeam, aUser, insertRow } from './factories/people';
import { TestApp } from './support/app';

describe('firms that wait for a doctor, and who would suit', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ work: false });
    app.clock.set('2026-11-23T09:40:00+09:00');
  });
  afterAll(() => app.close());

  it('lists the firms in scope that nobody looks after', async () => {
    const [mine, other] = [await aTeam(app.db), await aTeam(app.db)];
    const boss = await app.as(await aSupervisor(app.db, { teamIds: [mine.id] }));
    const ours = await aCompany(app.db, { name: '우리기업', team_id: mine.id });
    const nobodys = await aCompany(app.db, { name: '새기업' });
    await aCompany(app.db, { name: '남의기업', team_id: other.id });
    const taken = await aCompany(app.db, { name: '담당있음' });
    await anAssignment(app.db, taken.id, (await aDoctor(app.db, { teamId: mine.id })).id);
    const left = await aCompany(app.db, { name: '떠난기업' });
    await anAssignment(
      app.db,
      left.id,
      (await aDoctor(app.db, { teamId: mine.id, name: '정하나' })).id,
      { until: '2026-11-10' },
    );
    const names = async (path: string) =>
      (await boss.get(path)).body.items.map(({ name }: { name: string }) => name) as string[];
    const all = await names('/api/assignments/unassigned?limit=100');
    expect(all).toEqual(expect.arrayContaining([ours.name, nobodys.name, left.name]));
    expect(all).not.toContain('남의기업');
    expect(all).not.toContain('담당있음');
    const { body } = await boss.get(`/api/assignments/unassigned?q=${encodeURIComponent('떠난')}`);
    expect(body.items).toMatchObject([
      { waitingSince: '2026-11-10', previousDoctorName: '정하나', upcoming: null },
    ]);
    const page = await boss.get('/api/assignments/unassigned?limit=1');
    const second = await boss.get(
      `/api/assignments/unassigned?limit=1&cursor=${page.body.nextCursor}`,
    );
    expect(second.body.items[0].id).not.toBe(page.body.items[0].id);
    const asAdmin = await app.as(await aUser(app.db, 'admin'));
    expect((await asAdmin.get('/api/assignments/unassigned')).status).toBe(200);
    expect(
      (await (await app.as(await aDoctor(app.db))).get('/api/assignments/unassigned')).status,
    ).toBe(403);
  });

  it('ranks candidates with reasons', async () => {
    const company = await aCompany(app.db, { sector_code: '29', lat: 35.23, lng: 128.68 });
    await insertRow(app.db, 'company_markets', {
      company_id: company.id,
      country: 'VN',
      status: 'interested',
    });
    await insertRow(app.db, 'company_markets', {
      company_id: company.id,
      country: 'RU',
      status: 'blocked',
    });
    const lone = await aTeam(app.db);
    const boss = await app.as(await aSupervisor(app.db, { teamIds: [lone.id] }));
    const plain = await aDoctor(app.db, { teamId: lone.id, name: '가' });
    const fit = await aDoctor(app.db, { teamId: lone.id, name: '하' });
    const [office] = await app.db.query(
      `SELECT id, name_ko FROM offices WHERE country = 'VN' ORDER BY position LIMIT 1`,
    );
    await insertRow(app.db, 'doctor_postings', {
      id: crypto.randomUUID(),
      doctor_id: fit.id,
      country: 'VN',
      office_id: office.id,
      started_on: '2020-01-01',
      ended_on: '2023-01-01',
    });
    await insertRow(app.db, 'doctor_languages', {
      doctor_id: fit.id,
      language: 'vi',
      level: 'working',
    });
    await insertRow(app.db, 'doctor_sectors', { doctor_id: fit.id, sector_code: '29', years: 2 });
    await app.db.query(
      `UPDATE doctors SET base_lat = 35.18, base_lng = 129.08, base_region = '부산' WHERE user_id = $1`,
      [fit.id],
    );
    const { status, body } = await boss.get(`/api/companies/${company.id}/assignment-candidates`);
    expect(status).toBe(200);
    expect(body.items.map((item: { doctor: { id: string } }) => item.doctor.id)).toEqual([
      fit.id,
      plain.id,
    ]);
    expect(body.markets).toEqual([
      { country: 'VN', countryKo: '베트남', countryEn: expect.any(String), status: 'interested' },
    ]);
    expect(body.items[0]).toMatchObject({
      score: 95,
      factors: [
        {
          factor: 'region',
          points: 35,
          reason: 'posted_in_market',
          countryKo: '베트남',
          officeKo: office.name_ko,
          months: 36,
        },
        { factor: 'language', points: 16, language: 'vi', level: 'working' },
        { factor: 'sector', points: 20, reason: 'same_sector', years: 2 },
        { factor: 'distance', points: 9, km: 37, baseRegion: '부산' },
        { factor: 'load', points: 15, caseload: 0, capacity: 8 },
      ],
      warnings: [],
    });
    expect((await boss.get(`/api/companies/${company.id}/assignment-candidates`)).body).toEqual(
      body,
    );
    const owner = await app.as(await anOwner(app.db, company.id));
    expect((await owner.get(`/api/companies/${company.id}/assignment-candidates`)).status).toBe(
      403,
    );
  });
});
