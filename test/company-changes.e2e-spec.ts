import { aCompany } from './factories/companies';
import type { ApiClient } from './support/api-client';
import { firmWorld, type FirmWorld } from './support/firm-world';

describe('what is entered and changed of a firm', () => {
  let app: FirmWorld['app'];
  let team: FirmWorld['team'];
  let doctor: FirmWorld['doctor'];
  let firm: FirmWorld['firm'];
  let as: FirmWorld['as'];

  beforeAll(async () => {
    ({ app, team, doctor, firm, as } = await firmWorld());
  });
  afterAll(() => app.close());

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
      const made = await as.supervisor.post('/api/companies', body, {
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
      const again = await as.supervisor.post('/api/companies', body, {
        idempotencyKey: 'make-daon-1',
      });
      expect(again.body.id).toBe(made.body.id);
      const [{ count }] = await app.db.query(
        `SELECT count(*)::int FROM companies WHERE name = '다온메디칼㈜'`,
      );
      expect(count).toBe(1);
    });

    it('names every wrong field', async () => {
      const refused = await as.supervisor.post('/api/companies', {
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
      const taken = await as.supervisor.post('/api/companies', {
        name: '다른 이름',
        tier: 'watch',
        registrationNumber: '1248100998',
      });
      expect(taken.body.errors).toEqual([
        expect.objectContaining({ field: 'registrationNumber', code: 'registration_number.taken' }),
      ]);
      expect(
        (await as.supervisor.post('/api/companies', { name: '  ', tier: 'watch' })).status,
      ).toBe(422);
      expect((await as.owner.post('/api/companies', { name: '우리', tier: 'watch' })).status).toBe(
        403,
      );
    });
  });

  describe('changing', () => {
    it('changes what is given, keeps the products’ ids, and refuses an older version with the present state', async () => {
      const { body: before } = await as.doctor.get(`/api/companies/${firm.id}`);
      const first = await as.doctor.patch(
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
      const second = await as.doctor.patch(
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
      const stale = await as.supervisor.patch(
        `/api/companies/${firm.id}`,
        { tier: 'watch' },
        { version: before.version },
      );
      expect(stale.status).toBe(412);
      expect(stale.body.current).toMatchObject({ version: second.body.version, tier: 'regular' });
      expect(
        (await as.supervisor.patch(`/api/companies/${firm.id}`, { tier: 'watch' })).status,
      ).toBe(428);
    });

    it('of twenty at once one wins', async () => {
      const { body } = await as.doctor.get(`/api/companies/${firm.id}`);
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          as.doctor.patch(
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
        (await as.otherDoctor.patch(`/api/companies/${firm.id}`, { tier: 'watch' }, { version: 1 }))
          .status,
      ).toBe(404);
      expect(
        (await as.owner.patch(`/api/companies/${firm.id}`, { tier: 'watch' }, { version: 1 }))
          .status,
      ).toBe(403);
    });

    it('archives with a reason and restores', async () => {
      const gone = await aCompany(app.db, { team_id: team.id });
      const path = `/api/companies/${gone.id}`;
      expect((await as.supervisor.post(`${path}/archiving`, {}, { version: 1 })).status).toBe(422);
      const archived = await as.supervisor.post(
        `${path}/archiving`,
        { reason: '폐업' },
        { version: 1 },
      );
      expect(archived.body).toMatchObject({
        status: 'archived',
        archiveReason: '폐업',
        version: 2,
      });
      expect((await as.supervisor.patch(path, { tier: 'watch' }, { version: 2 })).body.code).toBe(
        'company.archived',
      );
      expect((await as.doctor.delete(`${path}/archiving`, undefined, { version: 2 })).status).toBe(
        403,
      );
      const restored = await as.supervisor.delete(`${path}/archiving`, undefined, { version: 2 });
      expect(restored.body).toMatchObject({ status: 'active', archiveReason: null });
    });
  });

  describe('duplicates while typing', () => {
    const ask = (client: ApiClient, query: Record<string, string>) =>
      client.get(`/api/companies/duplicates?${new URLSearchParams(query)}`);

    it('finds the firm under another spelling, with the reasons', async () => {
      const { body } = await ask(as.doctor, { name: '한결 정밀 주식회사', phone: '055-200-1000' });
      expect(body.items[0]).toMatchObject({ id: firm.id, doctorName: doctor.name });
      expect(body.items[0].reasons).toEqual(expect.arrayContaining(['same_name', 'same_phone']));
    });

    it('shows only name and who looks after it for a firm out of sight', async () => {
      const { body } = await ask(as.doctor, { name: '누리라이팅' });
      expect(body.items[0]).toMatchObject({
        id: null,
        name: '누리라이팅㈜',
        doctorName: '서민재',
        region: null,
        maskedRegistrationNumber: null,
      });
      expect((await ask(as.owner, { name: '누리라이팅' })).status).toBe(403);
    });

    it('gives nothing for nothing', async () => {
      expect((await ask(as.doctor, {})).body.items).toEqual([]);
    });
  });
});
