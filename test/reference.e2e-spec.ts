import { aCompany, anOwner } from './factories/companies';
import { aDoctor, aUser } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';
import { addWorkingDays } from '../server/platform/business-time/business-time';
import { HolidayCalendarService } from '../server/reference/holiday-calendar.service';
import { seedReference } from '../server/reference/reference-seed';

describe('The registers', () => {
  let app: TestApp;
  let admin: ApiClient;
  let doctor: ApiClient;
  let owner: ApiClient;

  beforeAll(async () => {
    app = await TestApp.start();
    const company = await aCompany(app.db);
    admin = await app.as(await aUser(app.db, 'admin'));
    doctor = await app.as(await aDoctor(app.db));
    owner = await app.as(await anOwner(app.db, company.id));
  });

  afterAll(() => app.close());

  it('are read by everybody who is signed in, and by nobody else', async () => {
    const lists: Record<string, number> = {
      countries: 250,
      sectors: 98,
      'hs-codes': 96,
      offices: 130,
      partners: 37,
      'difficulty-categories': 20,
      'holidays?year=2026': 22,
    };
    for (const [list, length] of Object.entries(lists)) {
      expect((await app.anonymous().get(`/api/reference/${list}`)).status).toBe(401);
      for (const client of [owner, doctor, admin]) {
        const answer = await client.get(`/api/reference/${list}`);
        expect(answer.status).toBe(200);
        expect(answer.body).toHaveLength(length);
      }
    }
  });

  it('are edited by administrators only', async () => {
    const [office] = (await admin.get('/api/reference/offices')).body;
    const holiday = { day: '2026-12-31', nameKo: '종무일', nameEn: 'Year-end closing' };
    for (const client of [owner, doctor]) {
      const refused = [
        await client.post('/api/reference/holidays', holiday),
        await client.patch('/api/reference/holidays/2026-12-25', { closed: false }, { version: 1 }),
        await client.delete('/api/reference/holidays/2026-12-25', undefined, { version: 1 }),
        await client.patch(`/api/reference/offices/${office.id}`, {}, { version: 1 }),
        await client.post('/api/reference/partners', {}),
        await client.patch(`/api/reference/partners/${office.id}`, {}, { version: 1 }),
      ];
      expect(refused.map(({ status }) => status)).toEqual(Array(6).fill(403));
    }
  });

  describe('HS codes', () => {
    const find = async (q: string) => {
      const answer = await doctor.get(`/api/reference/hs-codes?q=${encodeURIComponent(q)}`);
      expect(answer.status).toBe(200);
      return answer.body.map(({ code }: { code: string }) => code) as string[];
    };

    it('are found by digits, with dots and down to ten of them', async () => {
      expect(await find('8507.60')).toEqual(['850760']);
      expect(await find('3304.99-1000')).toEqual(['330499']);
      expect((await find('33')).slice(0, 3)).toEqual(['33', '3301', '3302']);
    });

    it('are found by Korean names, half-typed too, and by English words in any order', async () => {
      expect((await find('화장품'))[0]).toBe('33');
      expect((await find('화장ㅍ'))[0]).toBe('33');
      expect(await find('배터리')).toContain('850760');
      expect(await find('ion LITHIUM accumulators')).toContain('850760');
      expect(await find('없는물건')).toEqual([]);
    });

    it('take wildcards and quotes for what they are', async () => {
      expect(await find('_%_%')).toEqual([]);
      expect(await find("'; DROP TABLE hs_codes; --")).toEqual([]);
    });

    it('come in small pages only', async () => {
      const answer = await doctor.get('/api/reference/hs-codes?q=a&limit=101');
      expect(answer.status).toBe(422);
      expect(answer.body.errors[0]).toMatchObject({ field: 'limit', code: 'too_large' });
    });
  });

  describe('holidays', () => {
    const path = '/api/reference/holidays';

    it('move deadlines as soon as they are saved', async () => {
      const calendar = app.nest.get(HolidayCalendarService);
      const due = () => addWorkingDays(calendar, '2026-12-30', 1);
      expect(due()).toBe('2026-12-31');
      const created = await admin.post(path, {
        day: '2026-12-31',
        nameKo: '종무일',
        nameEn: 'Year-end closing',
      });
      expect(created.status).toBe(201);
      expect(created.body).toMatchObject({ source: 'agency', closed: true, version: 1 });
      expect(due()).toBe('2027-01-04');
      const removed = await admin.delete(`${path}/2026-12-31`, undefined, { version: 1 });
      expect(removed.status).toBe(204);
      expect(due()).toBe('2026-12-31');
    });

    it('stand once a day', async () => {
      const again = await admin.post(path, { day: '2026-12-25', nameKo: '또', nameEn: 'Again' });
      expect(again).toMatchObject({ status: 409, body: { code: 'holiday.exists' } });
      const unreal = await admin.post(path, { day: '2026-02-30', nameKo: '없음', nameEn: 'None' });
      expect(unreal).toMatchObject({ status: 422, body: { errors: [{ field: 'day' }] } });
    });

    it('of the almanac can be opened and taken back, but not deleted', async () => {
      const calendar = app.nest.get(HolidayCalendarService);
      const day = `${path}/2026-07-17`;
      const kept = await admin.delete(day, undefined, { version: 1 });
      expect(kept).toMatchObject({ status: 409, body: { code: 'holiday.official' } });
      const opened = await admin.patch(day, { closed: false }, { version: 1 });
      expect(opened.body).toMatchObject({ source: 'agency', closed: false, version: 2 });
      expect(calendar.isHoliday('2026-07-17')).toBe(false);
      expect((await admin.delete(day, undefined, { version: 2 })).status).toBe(204);
      expect(calendar.isHoliday('2026-07-17')).toBe(true);
      const all = (await admin.get(`${path}?year=2026`)).body;
      expect(all.find((holiday: { day: string }) => holiday.day === '2026-07-17')).toMatchObject({
        nameKo: '제헌절',
        source: 'official',
      });
    });

    it('changed by two people: the second sees the first', async () => {
      const day = `${path}/2027-10-09`;
      expect((await admin.patch(day, { nameKo: '한글날 휴무' })).status).toBe(428);
      expect((await admin.patch(day, { nameKo: '하나' }, { version: 1 })).status).toBe(200);
      const late = await admin.patch(day, { nameKo: '둘' }, { version: 1 });
      expect(late).toMatchObject({
        status: 412,
        body: { current: { nameKo: '하나', version: 2 } },
      });
    });
  });

  it('offices are confirmed and corrected, in real time zones', async () => {
    const [office] = (await admin.get('/api/reference/offices?country=DE')).body;
    expect(office).toMatchObject({ nameKo: '프랑크푸르트', verified: false });
    const path = `/api/reference/offices/${office.id}`;
    const wrong = await admin.patch(path, { zone: 'Mars/Base' }, { version: 1 });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'zone' }] } });
    const right = await admin.patch(path, { verified: true, lat: 50.12 }, { version: 1 });
    expect(right.body).toMatchObject({ verified: true, lat: 50.12, version: 2 });
    await admin.patch(path, { active: false }, { version: 2 });
    const codes = async (query: string) =>
      (await doctor.get(`/api/reference/offices?country=DE${query}`)).body.length;
    expect(await codes('')).toBe(2);
    expect(await codes('&includeInactive=true')).toBe(3);
  });

  it('partners are listed by category, the specialists first', async () => {
    const { body } = await doctor.get('/api/reference/partners?category=pay');
    expect(body.map(({ code }: { code: string }) => code)).toEqual(['ksure', 'overseas_office']);
    const input = {
      nameKo: '새 기관',
      nameEn: 'New body',
      kind: 'public',
      phone: '1566-5114',
      categories: ['pay'],
    };
    const unknown = await admin.post('/api/reference/partners', { ...input, categories: ['zzz'] });
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ field: 'categories' }] } });
    const key = { idempotencyKey: 'partner-once-0001' };
    const created = await admin.post('/api/reference/partners', input, key);
    const again = await admin.post('/api/reference/partners', input, key);
    expect([created.status, again.body.id]).toEqual([201, created.body.id]);
    const path = `/api/reference/partners/${created.body.id}`;
    const changed = await admin.patch(path, { phone: null, active: false }, { version: 1 });
    expect(changed.body).toMatchObject({ phone: null, active: false, kind: 'public' });
  });

  it('keep a record of every edit', async () => {
    const entries = await app.db.query(
      `SELECT action FROM audit_entries WHERE subject_type IN ('holiday', 'office', 'partner')`,
    );
    const actions = new Set(entries.map(({ action }: { action: string }) => action));
    expect([...actions].sort()).toEqual([
      'holiday.created',
      'holiday.removed',
      'holiday.updated',
      'office.updated',
      'partner.created',
      'partner.updated',
    ]);
  });

  it('seeded again keep what an administrator changed', async () => {
    const seed = () => seedReference((sql, params) => app.db.query(sql, params));
    expect(await seed()).toBe(false);
    await app.db.query(`DELETE FROM settings WHERE key = 'reference.seed'`);
    expect(await seed()).toBe(true);
    const [office] = await app.db.query(`SELECT verified FROM offices WHERE code = 'frankfurt'`);
    const [holiday] = await app.db.query(`SELECT name_ko FROM holidays WHERE day = '2027-10-09'`);
    expect([office.verified, holiday.name_ko]).toEqual([true, '하나']);
  });
});
