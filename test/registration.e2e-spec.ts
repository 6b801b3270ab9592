import { aCompany, anAssignment } from './factories/companies';
import { aDoctor, aSupervisor, aTeam, insertRow, type MadeUser } from './factories/people';
import { newId } from '../server/platform/database/ids';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

const TODAY = '2026-11-23';

describe('a firm entered by a doctor', () => {
  let app: TestApp;
  let team: { id: string };
  let lead: MadeUser;

  beforeAll(async () => {
    app = await TestApp.start({ now: `${TODAY}T09:40:00+09:00` });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    team = await aTeam(app.db);
    lead = await aSupervisor(app.db, { teamIds: [team.id] });
  });

  const doctor = (overrides: Record<string, unknown> = {}) =>
    aDoctor(app.db, { teamId: team.id, ...overrides });
  const register = (by: ApiClient, name = '다온메디칼㈜') =>
    by.post('/api/companies', { name, tier: 'regular' });
  const notices = async (of: ApiClient) => (await of.get('/api/notifications')).body.items;
  const loadOf = async (by: ApiClient) =>
    (await by.get('/api/assignments/registration-outlook')).body;

  it('is theirs at once: in the list, by itself, in today, in the history and the audit', async () => {
    const jiwon = await doctor({ name: '한지원' });
    const client = await app.as(jiwon);
    expect(await loadOf(client)).toMatchObject({ hindrance: null, caseload: 0 });
    const made = await register(client);
    expect(made.status).toBe(201);
    const { id } = made.body;
    expect(made.body).toMatchObject({
      teamId: team.id,
      doctors: [{ id: jiwon.id, role: 'primary' }],
    });
    expect((await client.get(`/api/companies/${id}`)).status).toBe(200);
    const list = await client.get('/api/companies?doctorId=me');
    expect(list.body.items).toMatchObject([{ id, primaryDoctorId: jiwon.id }]);
    const today = await client.get('/api/today');
    expect(today.body.doctor.nextCheckIn).toMatchObject({ companyId: id });
    const history = await client.get(`/api/companies/${id}/assignments`);
    expect(history.body.items).toMatchObject([
      { role: 'primary', state: 'current', from: TODAY, until: null, reason: '등록한 홈닥터' },
    ]);
    expect(history.body.items).toHaveLength(1);
    const audited = await app.db.query(
      `SELECT actor_id, after FROM audit_entries WHERE action = 'assignment.created' AND company_id = $1`,
      [id],
    );
    expect(audited).toMatchObject([
      { actor_id: jiwon.id, after: { doctorId: jiwon.id, reason: '등록한 홈닥터' } },
    ]);
    expect(await loadOf(client)).toMatchObject({ caseload: 1 });
  });

  it('is told to the team’s supervisor alone, who may give it to somebody else', async () => {
    const [jiwon, minjae] = [await doctor(), await doctor()];
    const client = await app.as(jiwon);
    const supervisor = await app.as(lead);
    const elsewhere = await aTeam(app.db);
    const stranger = await app.as(await aSupervisor(app.db, { teamIds: [elsewhere.id] }));
    const { id } = (await register(client, '누리라이팅㈜')).body;
    expect(await notices(supervisor)).toMatchObject([
      {
        kind: 'firm_registered',
        link: `/companies/${id}`,
        params: { companyName: '누리라이팅㈜' },
      },
    ]);
    expect(await notices(stranger)).toEqual([]);
    expect(await notices(client)).toEqual([]);
    const { primaryId } = (await supervisor.get(`/api/companies/${id}/assignments`)).body;
    const anew = await supervisor.post(`/api/companies/${id}/assignments`, {
      ...{ doctorId: minjae.id, role: 'primary', from: TODAY, reason: '시장 경험' },
      replaces: primaryId,
    });
    expect(anew.status).toBe(201);
    expect((await client.get(`/api/companies/${id}`)).status).toBe(404);
  });

  it('does not exist for another doctor', async () => {
    const { id } = (await register(await app.as(await doctor()))).body;
    const other = await app.as(await doctor());
    expect((await other.get(`/api/companies/${id}`)).status).toBe(404);
    expect((await other.get('/api/companies')).body.items).toEqual([]);
  });

  describe('waits for the supervisor', () => {
    const expectWaiting = async (registering: MadeUser, hindrance: string) => {
      const client = await app.as(registering);
      expect(await loadOf(client)).toMatchObject({ hindrance });
      const made = await register(client, '가온소재㈜');
      expect(made.status).toBe(201);
      const { id } = made.body;
      expect(made.body.doctors).toEqual([]);
      expect((await client.get(`/api/companies/${id}`)).status).toBe(404);
      const supervisor = await app.as(lead);
      expect((await supervisor.get('/api/assignments/unassigned')).body.items).toMatchObject([
        { id },
      ]);
      expect(await notices(supervisor)).toMatchObject([
        { kind: 'firm_waiting', link: `/assignments?companyId=${id}` },
      ]);
      // So that the next test finds its own firm only.
      await app.db.query(`UPDATE companies SET team_id = NULL, status = 'archived' WHERE id = $1`, [
        id,
      ]);
    };

    it('when the load would go beyond 120 % of the capacity', async () => {
      const full = await doctor({ capacity: 1 });
      await anAssignment(app.db, (await aCompany(app.db)).id, full.id);
      await expectWaiting(full, 'over_capacity');
    });

    it('while the doctor is on leave, also on the last day of it', async () => {
      const away = await doctor();
      await insertRow(app.db, 'doctor_leaves', {
        id: newId(),
        doctor_id: away.id,
        during: `[2026-11-20,${TODAY}]`,
        cover_id: (await doctor()).id,
        created_at: new Date(),
      });
      await expectWaiting(away, 'on_leave');
      expect(await loadOf(await app.as(away))).toMatchObject({ awayUntil: TODAY });
    });
  });

  it('takes the last free place once when two come together', async () => {
    const narrow = await doctor({ capacity: 1 });
    const client = await app.as(narrow);
    const made = await Promise.all([register(client, '하나㈜'), register(client, '두리㈜')]);
    expect(made.map(({ status }) => status)).toEqual([201, 201]);
    expect(made.flatMap(({ body }) => body.doctors)).toHaveLength(1);
  });

  it('gets no doctor when a supervisor enters it', async () => {
    const supervisor = await app.as(lead);
    expect(await loadOf(supervisor)).toMatchObject({ hindrance: 'not_a_doctor' });
    expect((await register(supervisor)).body.doctors).toEqual([]);
    expect(await notices(supervisor)).toEqual([]);
  });
});
