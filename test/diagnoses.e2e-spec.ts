import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDiagnosis, diagnosisAnswers } from './factories/diagnoses';
import { aDoctor, aSupervisor, type MadeUser } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

describe('export-capability diagnoses', () => {
  let app: TestApp;
  let doctor: MadeUser;
  let company: { id: string; name: string };
  let client: ApiClient;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.set('2026-11-23T09:40:00+09:00');
    doctor = await aDoctor(app.db);
    company = await aCompany(app.db);
    await anAssignment(app.db, company.id, doctor.id);
    client = await app.as(doctor);
  });

  const path = () => `/api/companies/${company.id}/diagnoses`;
  const make = (rest: Record<string, unknown> = {}, by = client) =>
    by.post(path(), { questionnaire: 1, answers: diagnosisAnswers(3), ...rest });

  it('ask thirty questions on five axes in both languages', async () => {
    const { body } = await client.get('/api/diagnosis-questionnaires/current');
    expect(body).toMatchObject({ version: 1, topLevel: 4 });
    expect(body.axes.map((one: { items: unknown[] }) => one.items.length)).toEqual([6, 6, 6, 6, 6]);
    expect(body.axes[0].items[0]).toMatchObject({
      id: 'export_staff',
      text: { ko: expect.stringMatching(/수출/), en: expect.stringMatching(/export/) },
    });
    expect((await client.get('/api/diagnosis-questionnaires/1')).body).toEqual(body);
    for (const none of ['2', '0', 'latest']) {
      const answer = await client.get(`/api/diagnosis-questionnaires/${none}`);
      expect([answer.status, answer.body.code]).toEqual([404, 'questionnaire.not_found']);
    }
  });

  it('score by axis, grade, and compare with the one before', async () => {
    const before = await aDiagnosis(app.db, company.id, doctor, {
      level: 1,
      diagnosed_on: '2026-05-20',
    });
    const answers = diagnosisAnswers(3, { export_staff: 0, plan: 4, budget: 4 });
    const { status, body } = await make({ answers, comment: ' 인증 목록부터 만듭시다. ' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      diagnosedOn: '2026-11-23',
      questionnaire: 1,
      // sums 15, 18, 18, 18, 20 of 24; 89 of 120
      axes: [
        { axis: 'infrastructure', score: 62.5 },
        { axis: 'market', score: 75 },
        { axis: 'execution', score: 75 },
        { axis: 'expansion', score: 75 },
        { axis: 'sustainability', score: 83.3 },
      ],
      total: 74.2,
      grade: 'leading',
      comment: '인증 목록부터 만듭시다.',
      authorName: doctor.name,
      mayCorrect: true,
      previous: { id: before, total: 25, grade: 'beginner', diagnosedOn: '2026-05-20' },
    });
    expect((await client.get(`/api/diagnoses/${body.id}`)).body).toEqual(body);
    const history = (await client.get(path())).body;
    expect(history.items.map(({ id }: { id: string }) => id)).toEqual([body.id, before]);
    expect((await client.get(`/api/diagnoses/${before}`)).body.previous).toBeNull();
  });

  it('need each item once, from 0 to 4, of a version that exists', async () => {
    const whole = diagnosisAnswers();
    const missing = await make({ answers: whole.slice(2) });
    expect([missing.status, missing.body.code]).toEqual([422, 'diagnosis.answers_incomplete']);
    expect(missing.body.errors.map((one: { field: string; code: string }) => one)).toMatchObject([
      { field: 'answers.export_staff', code: 'missing' },
      { field: 'answers.languages', code: 'missing' },
    ]);
    expect((await make({ answers: [...whole, whole[0]] })).status).toBe(422);
    expect((await make({ answers: [...whole, { item: 'mood', level: 1 }] })).status).toBe(422);
    for (const level of [-1, 5, 1.5, '2', null]) {
      const odd = [...whole.slice(1), { item: 'export_staff', level }];
      expect([level, (await make({ answers: odd })).status]).toEqual([level, 422]);
    }
    expect((await make({ questionnaire: 9 })).body.errors[0]).toMatchObject({
      field: 'questionnaire',
      code: 'unknown',
    });
    expect((await client.get(path())).body.items).toEqual([]);
  });

  it('are made once with the same key', async () => {
    const body = { questionnaire: 1, answers: diagnosisAnswers() };
    const first = await client.request('POST', path(), { body, idempotencyKey: 'one-diagnosis' });
    const again = await client.request('POST', path(), { body, idempotencyKey: 'one-diagnosis' });
    expect(again.body.id).toBe(first.body.id);
    expect((await client.get(path())).body.items).toHaveLength(1);
  });

  it('are corrected by their author on their day, and by nobody else or later', async () => {
    app.clock.set('2026-11-23T23:50:00+09:00');
    client = await app.as(doctor);
    const { id } = (await make({ comment: '처음' })).body;
    const one = `/api/diagnoses/${id}`;
    const better = { answers: diagnosisAnswers(4) };
    const supervisor = await app.as(await aSupervisor(app.db, { programmeWide: true }));
    expect((await supervisor.patch(one, better, { version: 1 })).status).toBe(403);
    expect((await supervisor.get(one)).body.mayCorrect).toBe(false);

    app.clock.set('2026-11-23T23:59:00+09:00');
    const corrected = await client.patch(one, better, { version: 1 });
    expect(corrected.status).toBe(200);
    expect(corrected.body).toMatchObject({
      total: 100,
      grade: 'small_giant',
      comment: '처음',
      version: 2,
    });
    const stale = await client.patch(one, better, { version: 1 });
    expect([stale.status, stale.body.current.version]).toEqual([412, 2]);
    expect((await client.patch(one, better)).status).toBe(428);

    app.clock.set('2026-11-24T00:01:00+09:00');
    const late = await client.patch(one, better, { version: 2 });
    expect([late.status, late.body.code]).toEqual([409, 'diagnosis.settled']);
    expect((await client.get(one)).body.mayCorrect).toBe(false);
    expect((await make()).body.previous.id).toBe(id);
  });

  it('are read by the firm, which makes none, and by nobody outside', async () => {
    const { id } = (await make()).body;
    const owner = await app.as(await anOwner(app.db, company.id));
    expect((await owner.get(path())).body.items).toHaveLength(1);
    expect((await owner.get(`/api/diagnoses/${id}`)).body.mayCorrect).toBe(false);
    expect((await make({}, owner)).status).toBe(403);
    const stranger = await app.as(await anOwner(app.db, (await aCompany(app.db)).id));
    const colleague = await app.as(await aDoctor(app.db));
    for (const other of [stranger, colleague]) {
      expect((await other.get(path())).status).toBe(404);
      expect((await other.get(`/api/diagnoses/${id}`)).status).toBe(404);
    }
    expect((await make({}, colleague)).status).toBe(404);
  });

  it('leave an audit record of making, reading and correcting', async () => {
    const { id } = (await make()).body;
    await client.get(`/api/diagnoses/${id}`);
    await client.patch(`/api/diagnoses/${id}`, { answers: diagnosisAnswers(1) }, { version: 1 });
    const acts = await app.db.query(
      'SELECT action, company_id FROM audit_entries WHERE subject_id = $1 ORDER BY id',
      [id],
    );
    expect(acts).toEqual(
      ['diagnosis.made', 'diagnosis.read', 'diagnosis.corrected'].map((action) => ({
        action,
        company_id: company.id,
      })),
    );
  });
});
