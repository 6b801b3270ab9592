import { aCompany } from './factories/companies';
import type { ApiClient } from './support/api-client';
import { firmWorld, type FirmWorld } from './support/firm-world';

describe('companies', () => {
  let app: FirmWorld['app'];
  let otherTeam: FirmWorld['otherTeam'];
  let firm: FirmWorld['firm'];
  let foreign: FirmWorld['foreign'];
  let doctor: FirmWorld['doctor'];
  let owner: FirmWorld['owner'];
  let as: FirmWorld['as'];

  beforeAll(async () => {
    ({ app, otherTeam, firm, foreign, doctor, owner, as } = await firmWorld());
  });
  afterAll(() => app.close());

  describe('who sees which firm', () => {
    const sees: [keyof FirmWorld['as'], boolean, boolean][] = [
      ['doctor', true, false],
      ['otherDoctor', false, true],
      ['supervisor', true, false],
      ['programme', true, true],
      ['admin', true, true],
      ['owner', true, false],
      ['foreignOwner', false, true],
    ];
    it.each(sees)('%s: in the list and by itself', async (kind, own, other) => {
      const client = as[kind]!;
      const list = await client.get('/api/companies?limit=100');
      const ids = list.body.items.map(({ id }: { id: string }) => id);
      expect([ids.includes(firm.id), ids.includes(foreign.id)]).toEqual([own, other]);
      for (const path of ['', '/activity']) {
        expect((await client.get(`/api/companies/${firm.id}${path}`)).status).toBe(own ? 200 : 404);
        expect((await client.get(`/api/companies/${foreign.id}${path}`)).status).toBe(
          other ? 200 : 404,
        );
      }
    });

    it('nobody anonymous', async () => {
      expect((await app.anonymous().get('/api/companies')).status).toBe(401);
    });

    it('a firm reads no notes of the staff, and its reading is recorded', async () => {
      const staff = await as.doctor.get(`/api/companies/${firm.id}`);
      expect(staff.body.handoverNote).toBe('대표는 오전 통화 선호');
      expect(staff.body.maskedRegistrationNumber).toMatch(/^\d{3}-\d\d-\*{5}$/);
      const own = await as.owner.get(`/api/companies/${firm.id}`);
      expect(own.body.handoverNote).toBeNull();
      expect(own.body.doctors).toEqual([
        expect.objectContaining({ name: doctor.name, role: 'primary' }),
      ]);
      const [read] = await app.db.query(
        `SELECT * FROM audit_entries WHERE action = 'company.read' AND actor_id = $1 AND company_id = $2`,
        [owner.id, firm.id],
      );
      expect(read).toBeDefined();
    });
  });

  describe('list', () => {
    const names = async (client: ApiClient, query: string) =>
      (await client.get(`/api/companies?${query}`)).body.items.map(
        ({ name }: { name: string }) => name,
      );

    it('finds by half-typed syllables, initials and digits of the number', async () => {
      expect(await names(as.admin, `q=${encodeURIComponent('한결ㅈ')}`)).toEqual(['㈜한결정밀']);
      expect(await names(as.admin, `q=${encodeURIComponent('ㄴㄹㄹㅇㅌ')}`)).toEqual([
        '누리라이팅㈜',
      ]);
      const [{ registration_number }] = await app.db.query(
        'SELECT registration_number FROM companies WHERE id = $1',
        [firm.id],
      );
      expect(
        await names(
          as.admin,
          `q=${registration_number.slice(0, 3)}-${registration_number.slice(3)}`,
        ),
      ).toEqual(['㈜한결정밀']);
    });

    it('filters by doctor, region, team and missing doctor, and pages by key', async () => {
      const lone = await aCompany(app.db, { name: '가온소재㈜' });
      expect(await names(as.admin, 'unassigned=true')).toEqual(['가온소재㈜']);
      expect(await names(as.doctor, 'doctorId=me')).toEqual(['㈜한결정밀']);
      expect(await names(as.admin, `region=${encodeURIComponent('경기')}`)).toEqual([
        '누리라이팅㈜',
      ]);
      expect(await names(as.admin, `teamId=${otherTeam.id}`)).toEqual(['누리라이팅㈜']);
      const first = await as.admin.get('/api/companies?limit=2');
      expect(first.body).toMatchObject({ total: 3, totalCapped: false });
      const second = await as.admin.get(`/api/companies?limit=2&cursor=${first.body.nextCursor}`);
      expect([...first.body.items, ...second.body.items].map(({ id }) => id).sort()).toEqual(
        [lone.id, firm.id, foreign.id].sort(),
      );
      expect(second.body.nextCursor).toBeNull();
    });

    it('refuses a cursor that is none of ours and unknown filters', async () => {
      expect((await as.admin.get('/api/companies?cursor=zzz')).status).toBe(400);
      expect((await as.admin.get('/api/companies?nope=1')).status).toBe(400);
    });
  });

  it('tells in one line of time what happened with the firm', async () => {
    await app.db.query(
      `INSERT INTO visit_logs (id, company_id, doctor_id, doctor_name, kind, started_at, ended_at, summary, created_by, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, $2, '한지원', 'call', '2026-11-20T10:00+09', '2026-11-20T10:14+09', '견적서 양식 수정', $2, now(), now())`,
      [firm.id, doctor.id],
    );
    const all = await as.doctor.get(`/api/companies/${firm.id}/activity`);
    expect(all.body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ group: 'visit', kind: 'call', minutes: 14, by: '한지원' }),
        expect.objectContaining({ group: 'assignment', kind: 'primary' }),
      ]),
    );
    const visits = await as.doctor.get(`/api/companies/${firm.id}/activity?group=visit&limit=1`);
    expect(visits.body).toMatchObject({ items: [{ group: 'visit' }], nextCursor: null });
    const own = await as.owner.get(`/api/companies/${firm.id}/activity`);
    expect(own.body.items.map(({ group }: { group: string }) => group)).toEqual(['visit']);
  });
});
