import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDoctor, aSupervisor, aTeam, type MadeUser } from './factories/people';
import { aVisit } from './factories/visits';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

describe('a supervisor checks a sample of logs', () => {
  let app: TestApp;
  let doctors: MadeUser[];
  let supervisor: MadeUser;
  let client: ApiClient;
  let company: { id: string };

  beforeAll(async () => {
    app = await TestApp.start({ work: false });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    const team = await aTeam(app.db);
    supervisor = await aSupervisor(app.db, { teamIds: [team.id] });
    client = await app.as(supervisor);
    doctors = [
      await aDoctor(app.db, { teamId: team.id }),
      await aDoctor(app.db, { teamId: team.id }),
    ];
    for (const doctor of doctors) {
      company = await aCompany(app.db);
      await anAssignment(app.db, company.id, doctor.id);
      for (let n = 0; n < 8; n++) await aVisit(app.db, company.id, doctor);
    }
  });

  const days = { fromOn: '2026-11-01', untilOn: '2026-11-23' };
  const draw = async (rest: Record<string, unknown> = {}) =>
    client.post('/api/visit-samples', { ...days, perDoctor: 3, ...rest });
  const visits = ({ body }: { body: { checks: { visitId: string }[] } }) =>
    body.checks.map(({ visitId }) => visitId);

  it('so many of each doctor of their teams, the same again with the same seed', async () => {
    const foreign = await aCompany(app.db);
    const stranger = await aDoctor(app.db, { teamId: (await aTeam(app.db)).id });
    await anAssignment(app.db, foreign.id, stranger.id);
    await aVisit(app.db, foreign.id, stranger);
    const made = await draw();
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ logs: 6, checked: 0, faulty: 0, perDoctor: 3 });
    expect(made.body.doctors).toHaveLength(2);
    const again = await draw({ seed: made.body.seed });
    expect(visits(again)).toEqual(visits(made));
    expect(visits(await draw())).not.toEqual(visits(made));
    expect((await draw({ untilOn: '2026-10-01' })).body.errors[0].code).toBe('before_start');
    const none = await draw({ fromOn: '2026-01-01', untilOn: '2026-01-31' });
    expect(none.body.code).toBe('visit_sample.no_logs');
    const doctor = await app.as(doctors[0]!);
    expect((await doctor.post('/api/visit-samples', { ...days, perDoctor: 1 })).status).toBe(403);
  });

  it('gives a verdict that the doctor sees, and hears of unless it is ok', async () => {
    const sample = (await draw()).body;
    const own = sample.checks.filter(
      ({ doctorId }: { doctorId: string }) => doctorId === doctors[0]!.id,
    );
    const judge = (n: number, body: unknown, version = 1) =>
      client.post(`/api/visit-checks/${own[n].id}/verdict`, body, { version });
    const silent = await judge(0, { verdict: 'doubtful' });
    expect(silent.body.errors[0]).toMatchObject({ field: 'note', code: 'required' });
    const note = '사진과 장소가 다릅니다.';
    expect((await judge(0, { verdict: 'doubtful', note })).body).toMatchObject({
      ...{ verdict: 'doubtful', note, checkedByName: supervisor.name, version: 2 },
    });
    expect((await judge(0, { verdict: 'ok' })).status).toBe(412);
    expect((await judge(1, { verdict: 'ok' })).status).toBe(200);
    const after = (await client.get(`/api/visit-samples/${sample.id}`)).body;
    expect(after).toMatchObject({ checked: 2, faulty: 1 });
    expect(
      after.doctors.find(({ doctorId }: { doctorId: string }) => doctorId === doctors[0]!.id),
    ).toMatchObject({ drawn: 3, checked: 2, ok: 1, needsCorrection: 0, doubtful: 1 });

    const doctor = await app.as(doctors[0]!);
    const log = (await doctor.get(`/api/visits/${own[0].visitId}`)).body;
    expect(log.verdicts).toMatchObject([{ verdict: 'doubtful', note }]);
    expect((await doctor.get('/api/notifications')).body.items).toMatchObject([
      { kind: 'visit_checked', link: `/visits/${own[0].visitId}` },
    ]);
    expect((await app.mails(doctors[0]!.email)).map(({ template }) => template)).toEqual([
      'visit_checked',
    ]);
    // The firm sees none of it.
    const [{ company_id: firm }] = await app.db.query(
      'SELECT company_id FROM visit_logs WHERE id = $1',
      [own[0].visitId],
    );
    const sme = await app.as(await anOwner(app.db, firm));
    expect((await sme.get(`/api/visits/${own[0].visitId}`)).body.verdicts).toEqual([]);
  });

  it('is their own; the programme’s lead sees all, another supervisor none', async () => {
    const sample = (await draw()).body;
    const path = `/api/visit-samples/${sample.id}`;
    const other = await app.as(await aSupervisor(app.db, { teamIds: [(await aTeam(app.db)).id] }));
    expect((await other.get(path)).status).toBe(404);
    expect((await other.get('/api/visit-samples')).body).toEqual([]);
    const check = `/api/visit-checks/${sample.checks[0].id}/verdict`;
    expect((await other.post(check, { verdict: 'ok' }, { version: 1 })).status).toBe(404);
    const lead = await app.as(await aSupervisor(app.db, { programmeWide: true }));
    expect((await lead.get(path)).body.checks).toHaveLength(6);
  });
});
