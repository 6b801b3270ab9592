import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDoctor, aSupervisor, aTeam, aUser, type MadeUser } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

describe('companies', () => {
  let app: TestApp;
  let team: { id: string };
  let otherTeam: { id: string };
  let doctor: MadeUser;
  let otherDoctor: MadeUser;
  let supervisor: MadeUser;
  let admin: MadeUser;
  let firm: { id: string; name: string };
  let foreign: { id: string; name: string };
  let owner: MadeUser;
  const as: Record<string, ApiClient> = {};

  beforeAll(async () => {
    app = await TestApp.start();
    const { db } = app;
    team = await aTeam(db);
    otherTeam = await aTeam(db);
    doctor = await aDoctor(db, { teamId: team.id });
    otherDoctor = await aDoctor(db, { teamId: otherTeam.id, name: '서민재' });
    supervisor = await aSupervisor(db, { teamIds: [team.id] });
    admin = await aUser(db, 'admin');
    firm = await aCompany(db, {
      name: '㈜한결정밀',
      region: '경남 창원',
      phone: '+82552001000',
      handover_note: '대표는 오전 통화 선호',
    });
    foreign = await aCompany(db, {
      name: '누리라이팅㈜',
      region: '경기 안산',
      phone: '+82312002000',
    });
    await anAssignment(db, firm.id, doctor.id);
    await anAssignment(db, foreign.id, otherDoctor.id);
    owner = await anOwner(db, firm.id);
    as.doctor = await app.as(doctor);
    as.otherDoctor = await app.as(otherDoctor);
    as.supervisor = await app.as(supervisor);
    as.programme = await app.as(await aSupervisor(db, { programmeWide: true }));
    as.admin = await app.as(admin);
    as.owner = await app.as(owner);
    as.foreignOwner = await app.as(await anOwner(db, foreign.id));
  });
  afterAll(() => app.close());

  describe('who sees which firm', () => {
    const sees: [string, boolean, boolean][] = [
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
      const staff = await as.doctor!.get(`/api/companies/${firm.id}`);
      expect(staff.body.handoverNote).toBe('대표는 오전 통화 선호');
      expect(staff.body.maskedRegistrationNumber).toMatch(/^\d{3}-\d\d-\*{5}$/);
      const own = await as.owner!.get(`/api/companies/${firm.id}`);
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
      expect(await names(as.admin!, `q=${encodeURIComponent('한결ㅈ')}`)).toEqual(['㈜한결정밀']);
      expect(await names(as.admin!, `q=${encodeURIComponent('ㄴㄹㄹㅇㅌ')}`)).toEqual([
        '누리라이팅㈜',
      ]);
      const [{ registration_number }] = await app.db.query(
        'SELECT registration_number FROM companies WHERE id = $1',
        [firm.id],
      );
      expect(
        await names(
          as.admin!,
          `q=${registration_number.slice(0, 3)}-${registration_number.slice(3)}`,
        ),
      ).toEqual(['㈜한결정밀']);
    });

    it('filters by doctor, region, team and missing doctor, and pages by key', async () => {
      const lone = await aCompany(app.db, { name: '가온소재㈜' });
      expect(await names(as.admin!, 'unassigned=true')).toEqual(['가온소재㈜']);
      expect(await names(as.doctor!, 'doctorId=me')).toEqual(['㈜한결정밀']);
      expect(await names(as.admin!, `region=${encodeURIComponent('경기')}`)).toEqual([
        '누리라이팅㈜',
      ]);
      expect(await names(as.admin!, `teamId=${otherTeam.id}`)).toEqual(['누리라이팅㈜']);
      const first = await as.admin!.get('/api/companies?limit=2');
      expect(first.body).toMatchObject({ total: 3, totalCapped: false });
      const second = await as.admin!.get(`/api/companies?limit=2&cursor=${first.body.nextCursor}`);
      expect([...first.body.items, ...second.body.items].map(({ id }) => id).sort()).toEqual(
        [lone.id, firm.id, foreign.id].sort(),
      );
      expect(second.body.nextCursor).toBeNull();
    });

    it('refuses a cursor that is none of ours and unknown filters', async () => {
      expect((await as.admin!.get('/api/companies?cursor=zzz')).status).toBe(400);
      expect((await as.admin!.get('/api/companies?nope=1')).status).toBe(400);
    });
  });

  describe('entering', () => {
    it('keeps everything, joins the supervisor’s team, and gives the same answer to the same key', async () => {
      const body = {
        name: ' 다온메디칼㈜ ',
        tier: 'intensive',
        registrationNumber: '124-81-00998',
        phone: '02-6000-5114',
        website: 'daon.example',
        sectorCode: '27',
        products: [
          {
            name: '초음파 진단기',
            nameEn: 'Ultrasound scanner',
            hs6: '9018.12',
            usp: ['무게 2.1 kg'],
          },
        ],
        markets: [
          { country: 'vn', status: 'exporting' },
          { country: 'DE', status: 'interested', note: 'MDR 준비' },
        ],
        certificates: [{ name: 'CE', issuedOn: '2024-03-01', expiresOn: '2027-02-28' }],
        contacts: [
          {
            name: '오세라',
            title: '대표',
            mobile: '010-1234-5678',
            isPrimary: true,
            isSignatory: true,
          },
        ],
      };
      const made = await as.supervisor!.post('/api/companies', body, {
        idempotencyKey: 'make-daon-1',
      });
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({
        name: '다온메디칼㈜',
        registrationNumber: '1248100998',
        maskedRegistrationNumber: '124-81-*****',
        phone: '+82260005114',
        website: 'https://daon.example',
        teamId: team.id,
        version: 1,
        products: [{ hs6: '901812', origin: 'KR' }],
        markets: [{ country: 'VN' }, { country: 'DE' }],
        certificates: [{ issuedOn: '2024-03-01', expiresOn: '2027-02-28' }],
        contacts: [{ mobile: '+821012345678' }],
      });
      expect(made.body.consents).toHaveLength(4);
      const again = await as.supervisor!.post('/api/companies', body, {
        idempotencyKey: 'make-daon-1',
      });
      expect(again.body.id).toBe(made.body.id);
      const [{ count }] = await app.db.query(
        `SELECT count(*)::int FROM companies WHERE name = '다온메디칼㈜'`,
      );
      expect(count).toBe(1);
    });

    it('names every wrong field', async () => {
      const refused = await as.supervisor!.post('/api/companies', {
        name: '새벽전자',
        tier: 'regular',
        registrationNumber: '124-81-00997',
        phone: '12',
        sectorCode: 'ZZ',
        products: [{ name: '부품', hs6: '999998' }],
        markets: [
          { country: 'XX', status: 'exporting' },
          { country: 'XX', status: 'blocked' },
        ],
        certificates: [{ name: 'CE', issuedOn: '2026-01-01', expiresOn: '2025-01-01' }],
      });
      expect(refused.status).toBe(422);
      const codes = Object.fromEntries(
        refused.body.errors.map(({ field, code }: { field: string; code: string }) => [
          field,
          code,
        ]),
      );
      expect(codes).toMatchObject({
        registrationNumber: 'registration_number.checksum',
        phone: 'phone.unreadable',
        sectorCode: 'sector.unknown',
        'products.0.hs6': 'hs_code.unknown',
        'markets.0.country': 'country.unknown',
        'certificates.0.expiresOn': 'certificate.expires_before_issued',
      });
    });

    it('refuses a number that another firm has, an empty name, and a firm as the one who enters', async () => {
      const taken = await as.supervisor!.post('/api/companies', {
        name: '다른 이름',
        tier: 'watch',
        registrationNumber: '1248100998',
      });
      expect(taken.body.errors).toEqual([
        expect.objectContaining({ field: 'registrationNumber', code: 'registration_number.taken' }),
      ]);
      expect(
        (await as.supervisor!.post('/api/companies', { name: '  ', tier: 'watch' })).status,
      ).toBe(422);
      expect((await as.owner!.post('/api/companies', { name: '우리', tier: 'watch' })).status).toBe(
        403,
      );
    });
  });

  describe('changing', () => {
    it('changes what is given, keeps the products’ ids, and refuses an older version with the present state', async () => {
      const { body: before } = await as.doctor!.get(`/api/companies/${firm.id}`);
      const first = await as.doctor!.patch(
        `/api/companies/${firm.id}`,
        {
          products: [{ name: '스핀들', hs6: '846693' }, { name: '클램프' }],
          exportUsd: 6240000,
          exportYear: 2025,
        },
        { version: before.version },
      );
      expect(first.status).toBe(200);
      const [spindle, clamp] = first.body.products;
      const second = await as.doctor!.patch(
        `/api/companies/${firm.id}`,
        {
          products: [
            { id: clamp.id, name: '유압 클램프' },
            { id: spindle.id, name: '스핀들' },
          ],
          capacity: null,
        },
        { version: first.body.version },
      );
      expect(second.body.products.map(({ id }: { id: string }) => id)).toEqual([
        clamp.id,
        spindle.id,
      ]);
      expect(second.body.exportUsd).toBe(6240000);
      const stale = await as.supervisor!.patch(
        `/api/companies/${firm.id}`,
        { tier: 'watch' },
        { version: before.version },
      );
      expect(stale.status).toBe(412);
      expect(stale.body.current).toMatchObject({ version: second.body.version, tier: 'regular' });
      expect(
        (await as.supervisor!.patch(`/api/companies/${firm.id}`, { tier: 'watch' })).status,
      ).toBe(428);
    });

    it('of twenty at once one wins', async () => {
      const { body } = await as.doctor!.get(`/api/companies/${firm.id}`);
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          as.doctor!.patch(
            `/api/companies/${firm.id}`,
            { employees: 40 + i },
            { version: body.version },
          ),
        ),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
    });

    it('is not for strangers nor for the firm', async () => {
      expect(
        (
          await as.otherDoctor!.patch(
            `/api/companies/${firm.id}`,
            { tier: 'watch' },
            { version: 1 },
          )
        ).status,
      ).toBe(404);
      expect(
        (await as.owner!.patch(`/api/companies/${firm.id}`, { tier: 'watch' }, { version: 1 }))
          .status,
      ).toBe(403);
    });

    it('archives with a reason and restores', async () => {
      const gone = await aCompany(app.db, { team_id: team.id });
      const path = `/api/companies/${gone.id}`;
      expect((await as.supervisor!.post(`${path}/archiving`, {}, { version: 1 })).status).toBe(422);
      const archived = await as.supervisor!.post(
        `${path}/archiving`,
        { reason: '폐업' },
        { version: 1 },
      );
      expect(archived.body).toMatchObject({
        status: 'archived',
        archiveReason: '폐업',
        version: 2,
      });
      expect((await as.supervisor!.patch(path, { tier: 'watch' }, { version: 2 })).body.code).toBe(
        'company.archived',
      );
      expect((await as.doctor!.delete(`${path}/archiving`, undefined, { version: 2 })).status).toBe(
        403,
      );
      const restored = await as.supervisor!.delete(`${path}/archiving`, undefined, { version: 2 });
      expect(restored.body).toMatchObject({ status: 'active', archiveReason: null });
    });
  });

  describe('duplicates while typing', () => {
    const ask = (client: ApiClient, query: Record<string, string>) =>
      client.get(`/api/companies/duplicates?${new URLSearchParams(query)}`);

    it('finds the firm under another spelling, with the reasons', async () => {
      const { body } = await ask(as.doctor!, { name: '한결 정밀 주식회사', phone: '055-200-1000' });
      expect(body.items[0]).toMatchObject({ id: firm.id, doctorName: doctor.name });
      expect(body.items[0].reasons).toEqual(expect.arrayContaining(['same_name', 'same_phone']));
    });

    it('shows only name and who looks after it for a firm out of sight', async () => {
      const { body } = await ask(as.doctor!, { name: '누리라이팅' });
      expect(body.items[0]).toMatchObject({
        id: null,
        name: '누리라이팅㈜',
        doctorName: '서민재',
        region: null,
        maskedRegistrationNumber: null,
      });
      expect((await ask(as.owner!, { name: '누리라이팅' })).status).toBe(403);
    });

    it('gives nothing for nothing', async () => {
      expect((await ask(as.doctor!, {})).body.items).toEqual([]);
    });
  });

  describe('consents', () => {
    const path = () => `/api/companies/${firm.id}/consents`;

    it('staff grant with evidence, the firm withdraws, and the history stays', async () => {
      expect((await as.doctor!.post(path(), { kind: 'third_party' })).status).toBe(422);
      const granted = await as.doctor!.post(path(), {
        kind: 'third_party',
        evidence: '서면 동의서 2026-11-20',
        grantedBy: '오세라',
      });
      expect(
        granted.body.find(({ kind }: { kind: string }) => kind === 'third_party'),
      ).toMatchObject({ granted: true, grantedBy: '오세라' });
      expect((await as.doctor!.post(path(), { kind: 'third_party', evidence: 'x' })).status).toBe(
        409,
      );
      const withdrawn = await as.owner!.delete(`${path()}/third_party`);
      expect(
        withdrawn.body.find(({ kind }: { kind: string }) => kind === 'third_party'),
      ).toMatchObject({ granted: false });
      expect((await as.owner!.delete(`${path()}/third_party`)).status).toBe(409);
      const again = await as.owner!.post(path(), { kind: 'third_party' });
      expect(again.status).toBe(200);
      const rows = await app.db.query(
        `SELECT * FROM company_consents WHERE company_id = $1 AND kind = 'third_party'`,
        [firm.id],
      );
      expect(rows).toHaveLength(2);
    });

    it('is not for other firms or administrators', async () => {
      expect((await as.foreignOwner!.post(path(), { kind: 'marketing' })).status).toBe(404);
      expect((await as.admin!.post(path(), { kind: 'marketing', evidence: 'x' })).status).toBe(403);
      expect((await as.owner!.delete(`${path()}/nonsense`)).status).toBe(400);
    });
  });

  describe('the firm’s people', () => {
    const path = () => `/api/companies/${firm.id}/invitations`;

    it('are invited by the firm’s doctor; the link of the mail opens the account', async () => {
      const made = await as.doctor!.post(path(), {
        email: 'Sera@hangyeol.example',
        name: '오세라',
        title: '대표',
      });
      expect(made.body).toMatchObject({ status: 'invited', email: 'sera@hangyeol.example' });
      expect(
        (await as.doctor!.post(path(), { email: 'sera@hangyeol.example', name: '다른 이' })).body
          .errors[0].code,
      ).toBe('email.taken');
      expect((await as.doctor!.post(`${path()}/${made.body.id}/renewal`)).status).toBe(204);
      const mails = await app.mails('sera@hangyeol.example');
      expect(mails.map(({ template }) => template)).toEqual(['invitation', 'invitation']);
      const links = mails.map(({ text_body }) => /\/invitation\/([\w-]+)/.exec(text_body)?.[1]);
      const { body: page } = await as.doctor!.get(`/api/companies/${firm.id}`);
      expect(page.users.map(({ status }: { status: string }) => status)).toContain('invited');
      expect(links[0]).not.toBe(links[1]);
    });

    it('not by strangers, nor for another firm’s account', async () => {
      expect(
        (await as.otherDoctor!.post(path(), { email: 'a@b.example', name: '가' })).status,
      ).toBe(404);
      expect((await as.owner!.post(path(), { email: 'a@b.example', name: '가' })).status).toBe(403);
      expect((await as.doctor!.post(`${path()}/${otherDoctor.id}/renewal`)).status).toBe(404);
    });
  });

  it('tells in one line of time what happened with the firm', async () => {
    await app.db.query(
      `INSERT INTO visit_logs (id, company_id, doctor_id, doctor_name, kind, started_at, ended_at, summary, created_by, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, $2, '한지원', 'call', '2026-11-20T10:00+09', '2026-11-20T10:14+09', '견적서 양식 수정', $2, now(), now())`,
      [firm.id, doctor.id],
    );
    const all = await as.doctor!.get(`/api/companies/${firm.id}/activity`);
    expect(all.body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ group: 'visit', kind: 'call', minutes: 14, by: '한지원' }),
        expect.objectContaining({ group: 'assignment', kind: 'primary' }),
      ]),
    );
    const visits = await as.doctor!.get(`/api/companies/${firm.id}/activity?group=visit&limit=1`);
    expect(visits.body).toMatchObject({ items: [{ group: 'visit' }], nextCursor: null });
    const own = await as.owner!.get(`/api/companies/${firm.id}/activity`);
    expect(own.body.items.map(({ group }: { group: string }) => group)).toEqual(['visit']);
  });
});
