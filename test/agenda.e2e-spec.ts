import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDoctor, aSupervisor, aTeam, insertRow, type MadeUser } from './factories/people';
import { aCheckIn, aPromise, aVisit } from './factories/visits';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';
import { newId } from '../server/platform/database/ids';

describe('the agenda', () => {
  let app: TestApp;
  let team: { id: string };
  let supervisor: ApiClient;

  beforeAll(async () => {
    app = await TestApp.start({ work: false, config: { staffIdleMinutes: 10_000_000 } });
    team = await aTeam(app.db);
    supervisor = await app.as(await aSupervisor(app.db, { teamIds: [team.id] }));
  });
  afterAll(() => app.close());
  // A Monday.
  beforeEach(() => app.clock.set('2026-11-23T09:40:00+09:00'));

  const aTeamDoctor = () => aDoctor(app.db, { teamId: team.id });
  async function aFirm(doctor: MadeUser, overrides: Record<string, unknown> = {}) {
    const company = await aCompany(app.db, overrides);
    await anAssignment(app.db, company.id, doctor.id);
    return company;
  }
  const leave = (doctorId: string, during: string, coverId: string | null = null) =>
    insertRow(app.db, 'doctor_leaves', {
      id: newId(),
      doctor_id: doctorId,
      during,
      cover_id: coverId,
      created_at: new Date(),
    });
  const closed = (companyId: string, during: string, reason: string) =>
    insertRow(app.db, 'company_closed_days', {
      id: newId(),
      company_id: companyId,
      during,
      reason,
      created_by: newId(),
      created_at: new Date(),
    });
  const month = '/api/agenda?from=2026-11-01&to=2026-12-31';

  it('shows what is due, what was done, what was promised, and when nobody is there', async () => {
    const doctor = await aTeamDoctor();
    const cover = await aTeamDoctor();
    const firm = await aFirm(doctor, { name: '한빛정밀' });
    const checkIn = await aCheckIn(app.db, firm.id, doctor.id, {
      dueOn: '2026-11-26',
      starts_at: '2026-11-26T14:00:00+09:00',
      place: '본사',
    });
    await closed(firm.id, '[2026-11-26,2026-11-28)', '재고 조사');
    const visit = await aVisit(app.db, firm.id, doctor);
    const promise = await aPromise(app.db, firm.id, doctor);
    const theirs = await aPromise(app.db, firm.id, doctor, { side: 'theirs' });
    await leave(doctor.id, '[2026-12-07,2026-12-10)', cover.id);
    const { status, body } = await (await app.as(doctor)).get(month);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      doctor: { id: doctor.id },
      checkIns: [
        {
          ...{ id: checkIn, companyName: '한빛정밀', dueOn: '2026-11-26', place: '본사' },
          ...{ firmClosed: '재고 조사', insteadOf: null },
        },
      ],
      visits: [{ id: visit, kind: 'call' }],
      leaves: [{ from: '2026-12-07', until: '2026-12-09', coverName: cover.name }],
    });
    expect(new Date(body.checkIns[0].startsAt)).toEqual(new Date('2026-11-26T05:00:00Z'));
    expect(body.promises.map(({ id }: { id: string }) => id).sort()).toEqual(
      [promise, theirs].sort(),
    );
    expect(body.holidays).toContainEqual(
      expect.objectContaining({ day: '2026-12-25', closed: true, nameEn: expect.any(String) }),
    );
  });

  it('refuses days the wrong way round and too many', async () => {
    const doctor = await app.as(await aTeamDoctor());
    for (const [from, to, code] of [
      ['2026-11-30', '2026-11-01', 'before_from'],
      ['2026-01-01', '2026-12-31', 'too_long'],
    ]) {
      const { status, body } = await doctor.get(`/api/agenda?from=${from}&to=${to}`);
      expect([status, body.errors[0].code]).toEqual([422, code]);
    }
    expect((await doctor.get('/api/agenda?from=2026-02-30&to=2026-03-01')).status).toBe(422);
  });

  it('is the doctor’s own and their supervisors’', async () => {
    const doctor = await aTeamDoctor();
    const firm = await aFirm(doctor);
    const checkIn = await aCheckIn(app.db, firm.id, doctor.id, { dueOn: '2026-11-25' });
    const own = `${month}&doctorId=${doctor.id}`;
    const read = async (as: ApiClient, path: string) => {
      const { status, body } = await as.get(path);
      return [status, body.checkIns?.map(({ id }: { id: string }) => id)];
    };
    expect(await read(supervisor, own)).toEqual([200, [checkIn]]);
    expect(await read(supervisor, month)).toEqual([200, []]);
    const elsewhere = await app.as(await aSupervisor(app.db, { teamIds: [] }));
    const programme = await app.as(await aSupervisor(app.db, { programmeWide: true }));
    const colleague = await app.as(await aTeamDoctor());
    expect((await elsewhere.get(own)).status).toBe(404);
    expect((await colleague.get(own)).status).toBe(404);
    expect((await colleague.get(`/api/agenda/tray?doctorId=${doctor.id}`)).status).toBe(404);
    expect(await read(programme, own)).toEqual([200, [checkIn]]);
    const sme = await app.as(await anOwner(app.db, firm.id));
    expect((await sme.get(month)).status).toBe(403);
  });

  it('gives a colleague’s check-ins to who stands in for them, and says whose they are', async () => {
    const [doctor, cover] = [await aTeamDoctor(), await aTeamDoctor()];
    const firm = await aFirm(doctor);
    const checkIn = await aCheckIn(app.db, firm.id, doctor.id, { dueOn: '2026-11-24' });
    await leave(doctor.id, '[2026-11-23,2026-11-26)', cover.id);
    const { body } = await (await app.as(cover)).get(month);
    expect(body.checkIns).toMatchObject([{ id: checkIn, insteadOf: doctor.name }]);
  });

  it('keeps in the tray what is due within 14 days and has no time, the longest due first', async () => {
    const doctor = await aTeamDoctor();
    const due = async (dueOn: string, more = {}) =>
      aCheckIn(app.db, (await aFirm(doctor)).id, doctor.id, { dueOn, ...more });
    const soon = await due('2026-12-07');
    const late = await due('2026-11-16');
    await due('2026-12-08');
    await due('2026-11-24', { starts_at: '2026-11-24T10:00:00+09:00' });
    await due('2026-11-24', { status: 'skipped' });
    const { body } = await (await app.as(doctor)).get('/api/agenda/tray');
    expect(body.total).toBe(2);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([late, soon]);
  });

  it('lists firms nearby by distance, those due within 14 days of the visit only', async () => {
    const doctor = await aTeamDoctor();
    const at = (lat: number | null, lng: number | null, name: string) =>
      aFirm(doctor, { name, lat, lng, region: '경기도' });
    // Siheung, Ansan, Suwon, Changwon, and two whose place nobody knows.
    const home = await at(37.345, 126.737, '시흥정공');
    const near = await at(37.315, 126.79, '안산테크');
    const next = await at(37.26, 127.03, '수원전자');
    const far = await at(35.2, 128.67, '창원기계');
    const unknown = await at(null, null, '어딘가상사');
    const elsewhere = await aFirm(doctor, { name: '제주식품', region: '제주특별자치도' });
    const later = await at(37.35, 126.74, '나중산업');
    for (const firm of [far, unknown, next, near, elsewhere])
      await aCheckIn(app.db, firm.id, doctor.id, { dueOn: '2026-12-01' });
    await aCheckIn(app.db, later.id, doctor.id, { dueOn: '2026-12-20' });
    const as = await app.as(doctor);
    const { body } = await as.get(`/api/agenda/nearby?companyId=${home.id}&on=2026-11-26`);
    expect(body.items.map((one: { companyName: string }) => one.companyName)).toEqual([
      ...['안산테크', '수원전자', '어딘가상사'],
    ]);
    const [first, second, third] = body.items;
    expect(first).toMatchObject({ dueOn: '2026-12-01', days: 5 });
    // By another formula, the spherical law of cosines: 5.7 km and 27.6 km.
    const arc = (lat: number, lng: number) => {
      const rad = (degrees: number) => (degrees * Math.PI) / 180;
      const [a, b] = [rad(37.345), rad(lat)];
      const along = Math.cos(a) * Math.cos(b) * Math.cos(rad(lng - 126.737));
      return 6371 * Math.acos(Math.sin(a) * Math.sin(b) + along);
    };
    expect(first.km).toBeCloseTo(arc(37.315, 126.79), 1);
    expect(second.km).toBeCloseTo(arc(37.26, 127.03), 1);
    expect(third.km).toBeNull();
    const stranger = await aCompany(app.db);
    const hidden = await as.get(`/api/agenda/nearby?companyId=${stranger.id}&on=2026-11-26`);
    expect(hidden.status).toBe(404);
  });

  it('knows where a firm lies that was registered with its address, and where it moved', async () => {
    const doctor = await aTeamDoctor();
    const home = await aFirm(doctor, { name: '창원정밀', lat: 35.23, lng: 128.68 });
    const as = await app.as(doctor);
    const { status, body: firm } = await as.post('/api/companies', {
      ...{
        name: '김해밸브',
        tier: 'regular',
        region: '경남 김해',
        address: '경상남도 김해시 주촌면 골든루트로 1',
      },
    });
    expect([status, firm]).toEqual([201, expect.anything()]);
    const [plan] = await app.db.query('SELECT id FROM check_in_plans WHERE company_id = $1', [
      firm.id,
    ]);
    await aCheckIn(app.db, firm.id, doctor.id, { dueOn: '2026-12-01', planId: plan.id });
    const nearby = async () =>
      (await as.get(`/api/agenda/nearby?companyId=${home.id}&on=2026-11-26`)).body.items[0];
    expect(await nearby()).toMatchObject({ companyName: '김해밸브', km: expect.closeTo(19.1, 0) });
    await as.patch(
      `/api/companies/${firm.id}`,
      { address: '부산광역시 강서구 녹산산단335로 7', region: '부산 강서구' },
      { version: firm.version },
    );
    expect((await nearby()).km).toBeCloseTo(27.3, 0);
  });

  describe('conflicts', () => {
    const ask = async (as: ApiClient, id: string, on: string, time?: string, end?: string) => {
      const at = (name: string, value?: string) =>
        value ? `&${name}=${encodeURIComponent(`${on}T${value}:00+09:00`)}` : '';
      const path = `/api/agenda/conflicts?checkInId=${id}&on=${on}`;
      const { status, body } = await as.get(path + at('startsAt', time) + at('endsAt', end));
      expect(status).toBe(200);
      return body;
    };
    const kinds = (body: { items: { kind: string }[] }) => body.items.map(({ kind }) => kind);

    it('names the other appointment, the leave, the holiday, the firm’s closed day, the hours', async () => {
      const doctor = await aTeamDoctor();
      const cover = await aTeamDoctor();
      const firm = await aFirm(doctor);
      const other = await aFirm(doctor, { name: '다른정밀' });
      const id = await aCheckIn(app.db, firm.id, doctor.id, { dueOn: '2026-11-25' });
      await aCheckIn(app.db, other.id, doctor.id, {
        dueOn: '2026-11-26',
        starts_at: '2026-11-26T14:00:00+09:00',
      });
      await leave(doctor.id, '[2026-12-10,2026-12-11)', cover.id);
      await closed(firm.id, '[2026-12-02,2026-12-03)', '창립일');
      const as = await app.as(doctor);
      expect(await ask(as, id, '2026-11-26', '10:00')).toEqual({ items: [], nearestFreeDay: null });
      expect((await ask(as, id, '2026-11-26', '14:30')).items).toMatchObject([
        { kind: 'appointment', nameKo: '다른정밀' },
      ]);
      // One that ends when the other begins is in nobody's way.
      expect(kinds(await ask(as, id, '2026-11-26', '13:00', '14:00'))).toEqual([]);
      expect(kinds(await ask(as, id, '2026-11-26', '15:00'))).toEqual([]);
      expect(await ask(as, id, '2026-12-10')).toMatchObject({
        items: [{ kind: 'leave', nameKo: cover.name }],
        nearestFreeDay: '2026-12-09',
      });
      expect(await ask(as, id, '2026-12-25')).toMatchObject({
        items: [{ kind: 'holiday', nameKo: expect.stringContaining('성탄') }],
        nearestFreeDay: '2026-12-24',
      });
      expect(await ask(as, id, '2026-12-02')).toMatchObject({
        items: [{ kind: 'firm_closed', reason: '창립일' }],
        nearestFreeDay: '2026-12-01',
      });
      expect(kinds(await ask(as, id, '2026-11-28'))).toEqual(['weekend']);
      expect(kinds(await ask(as, id, '2026-11-26', '08:30'))).toEqual(['outside_hours']);
      expect(kinds(await ask(as, id, '2026-11-26', '17:30'))).toEqual(['outside_hours']);
      expect(kinds(await ask(as, id, '2026-11-26', '17:00'))).toEqual([]);
    });

    it('exist for nobody who does not see the check-in', async () => {
      const doctor = await aTeamDoctor();
      const id = await aCheckIn(app.db, (await aFirm(doctor)).id, doctor.id);
      const other = await app.as(await aTeamDoctor());
      const path = `/api/agenda/conflicts?checkInId=${id}&on=2026-11-26`;
      expect((await other.get(path)).status).toBe(404);
      expect((await supervisor.get(path)).status).toBe(200);
    });
  });

  it('a refused move names the nearest free day beside the field', async () => {
    const doctor = await aTeamDoctor();
    const id = await aCheckIn(app.db, (await aFirm(doctor)).id, doctor.id);
    const as = await app.as(doctor);
    const input = { on: '2026-11-28', reason: '토요일에 보자고 함' };
    const { status, body } = await as.post(`/api/check-ins/${id}/move`, input, { version: 1 });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'validation.failed',
      errors: [{ field: 'on', code: 'closed' }],
      nearestFreeDay: '2026-11-27',
    });
  });
});
