import { AssignmentEffects } from '../server/assignments/assignment-effects.service';
import { AssignmentChanged, PrimaryDoctorChanged } from '../server/assignments/assignment.events';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { DomainEvents } from '../server/platform/events/domain-events';
import { SYSTEM } from '../server/platform/security/actor';
import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDoctor, aSupervisor, aTeam, insertRow } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

const TODAY = '2026-11-23';

describe('assignments', () => {
  let app: TestApp;
  let team: { id: string };
  let lead: ApiClient;
  let supervisor: ApiClient;
  let outsider: ApiClient;
  const changed: AssignmentChanged['change'][] = [];
  const primary: PrimaryDoctorChanged['change'][] = [];

  beforeAll(async () => {
    app = await TestApp.start({ work: false, config: { staffIdleMinutes: 1_000_000 } });
    team = await aTeam(app.db);
    const elsewhere = await aTeam(app.db);
    lead = await app.as(await aSupervisor(app.db, { programmeWide: true }));
    supervisor = await app.as(await aSupervisor(app.db, { teamIds: [team.id] }));
    outsider = await app.as(await aSupervisor(app.db, { teamIds: [elsewhere.id] }));
    const events = app.nest.get(DomainEvents);
    events.on(AssignmentChanged, ({ change }) => void changed.push(change));
    events.on(PrimaryDoctorChanged, ({ change }) => void primary.push(change));
  });
  afterAll(() => app.close());
  beforeEach(() => {
    app.clock.set(`${TODAY}T09:40:00+09:00`);
    changed.length = 0;
    primary.length = 0;
  });

  const doctor = (overrides: Record<string, unknown> = {}) =>
    aDoctor(app.db, { teamId: team.id, ...overrides });
  const assign = (by: ApiClient, companyId: string, body: Record<string, unknown>) =>
    by.post(`/api/companies/${companyId}/assignments`, {
      role: 'primary',
      from: TODAY,
      reason: '시장 경험',
      ...body,
    });
  const nightly = () =>
    app.nest.get(UnitOfWork).run(SYSTEM, () => app.nest.get(AssignmentEffects).catchUp());

  it('gives a firm its first doctor, its team, and tells the floors above', async () => {
    const company = await aCompany(app.db, { name: '한결정밀' });
    const jiwon = await doctor({ name: '한지원' });
    const answer = await assign(supervisor, company.id, { doctorId: jiwon.id, replaces: null });
    expect(answer.status).toBe(201);
    expect(answer.body.items).toMatchObject([
      {
        role: 'primary',
        state: 'current',
        from: TODAY,
        until: null,
        reason: '시장 경험',
        doctor: { name: '한지원' },
      },
    ]);
    const [row] = await app.db.query('SELECT team_id FROM companies WHERE id = $1', [company.id]);
    expect(row.team_id).toBe(team.id);
    expect(changed).toMatchObject([
      {
        kind: 'assigned',
        companyName: '한결정밀',
        doctor: { name: '한지원' },
        previousDoctor: null,
        from: TODAY,
      },
    ]);
    expect(primary).toMatchObject([
      { companyId: company.id, doctorId: jiwon.id, previousDoctorId: null, on: TODAY },
    ]);
    const [audited] = await app.db.query(
      `SELECT * FROM audit_entries WHERE action = 'assignment.created' AND company_id = $1`,
      [company.id],
    );
    expect(audited.after).toMatchObject({ doctorId: jiwon.id });
  });

  it('ends the doctor so far the day before, who may stay 30 days as backup', async () => {
    const company = await aCompany(app.db);
    const [before, after] = [await doctor({ name: '서민재' }), await doctor({ name: '한지원' })];
    await anAssignment(app.db, company.id, before.id, { from: '2026-01-05' });
    const { body } = await assign(supervisor, company.id, { doctorId: after.id, handover: true });
    expect(body.items).toMatchObject([
      { role: 'primary', state: 'current', doctor: { name: '한지원' }, from: TODAY },
      {
        role: 'backup',
        state: 'current',
        doctor: { name: '서민재' },
        from: TODAY,
        until: '2026-12-22',
      },
      {
        role: 'primary',
        state: 'past',
        doctor: { name: '서민재' },
        until: '2026-11-22',
        endedReason: '시장 경험',
      },
    ]);
    expect(changed).toMatchObject([
      { previousDoctor: { id: before.id }, handoverUntil: '2026-12-22' },
    ]);
    expect(primary).toMatchObject([{ doctorId: after.id, previousDoctorId: before.id }]);
  });

  it('takes effect on its day when it begins later, and catches up after an outage', async () => {
    const company = await aCompany(app.db);
    const other = await aTeam(app.db);
    const [before, after] = [await doctor(), await aDoctor(app.db, { teamId: other.id })];
    await anAssignment(app.db, company.id, before.id);
    await nightly();
    primary.length = 0;
    await assign(lead, company.id, { doctorId: after.id, from: '2026-12-01' });
    expect(primary).toEqual([]);
    expect(
      (await app.db.query('SELECT team_id FROM companies WHERE id = $1', [company.id]))[0].team_id,
    ).toBe(team.id);
    app.clock.set('2026-12-05T00:05:00+09:00');
    await nightly();
    expect(primary).toEqual([
      expect.objectContaining({
        doctorId: after.id,
        previousDoctorId: before.id,
        on: '2026-12-01',
      }),
    ]);
    expect(
      (await app.db.query('SELECT team_id FROM companies WHERE id = $1', [company.id]))[0].team_id,
    ).toBe(other.id);
    await nightly();
    expect(primary).toHaveLength(1);
  });

  it('corrects a choice of the same day only for who saw it', async () => {
    const company = await aCompany(app.db);
    const [wrong, right] = [await doctor(), await doctor()];
    const first = await assign(supervisor, company.id, { doctorId: wrong.id, replaces: null });
    expect(
      (await assign(supervisor, company.id, { doctorId: right.id, replaces: null })).body.code,
    ).toBe('assignment.overlap');
    expect((await assign(supervisor, company.id, { doctorId: right.id })).body.code).toBe(
      'assignment.overlap',
    );
    const second = await assign(supervisor, company.id, {
      doctorId: right.id,
      replaces: first.body.primaryId,
    });
    expect(second.status).toBe(201);
    expect(second.body.items).toHaveLength(1);
    expect(primary.at(-1)).toMatchObject({ doctorId: right.id, previousDoctorId: wrong.id });
  });

  it('lets one of twenty at once win', async () => {
    const company = await aCompany(app.db);
    const doctors = [];
    for (let n = 0; n < 20; n++) doctors.push(await doctor());
    const answers = await Promise.all(
      doctors.map(({ id }) => assign(lead, company.id, { doctorId: id })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(
      answers.filter(({ status, body }) => status === 409 && body.code === 'assignment.overlap'),
    ).toHaveLength(19);
    const rows = await app.db.query('SELECT 1 FROM assignments WHERE company_id = $1', [
      company.id,
    ]);
    expect(rows).toHaveLength(1);
    expect(changed).toHaveLength(1);
  });

  it('makes one assignment of one key sent many times', async () => {
    const company = await aCompany(app.db);
    const { id } = await doctor();
    const body = { doctorId: id, role: 'primary', from: TODAY, reason: '시장 경험' };
    const send = () =>
      supervisor.post(`/api/companies/${company.id}/assignments`, body, {
        idempotencyKey: 'assign-once-0001',
      });
    const first = await send();
    const again = await send();
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(changed).toHaveLength(1);
  });

  it('turns a backup into the primary doctor, and refuses the same twice', async () => {
    const company = await aCompany(app.db);
    const { id } = await doctor();
    expect((await assign(supervisor, company.id, { doctorId: id, role: 'backup' })).status).toBe(
      201,
    );
    expect((await assign(supervisor, company.id, { doctorId: id, role: 'backup' })).body.code).toBe(
      'assignment.already',
    );
    app.clock.set('2026-11-25T09:00:00+09:00');
    const { body } = await assign(supervisor, company.id, { doctorId: id, from: '2026-11-25' });
    expect(body.items).toMatchObject([
      { role: 'primary', state: 'current' },
      { role: 'backup', state: 'past', until: '2026-11-24' },
    ]);
    expect(
      (await assign(supervisor, company.id, { doctorId: id, from: '2026-11-26' })).body.code,
    ).toBe('assignment.already');
  });

  it('blocks above 120 % of the capacity unless the supervisor says yes', async () => {
    const full = await doctor({ capacity: 1 });
    await anAssignment(app.db, (await aCompany(app.db)).id, full.id);
    const company = await aCompany(app.db);
    const refused = await assign(supervisor, company.id, { doctorId: full.id });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'assignment.capacity', caseload: 1, capacity: 1 },
    });
    expect(
      (await assign(supervisor, company.id, { doctorId: full.id, overrideCapacity: true })).status,
    ).toBe(201);
  });

  it('refuses a conflict of interest, a past day, a doctor of another team, an archived firm', async () => {
    const company = await aCompany(app.db);
    const tied = await doctor();
    await insertRow(app.db, 'doctor_conflicts', {
      doctor_id: tied.id,
      company_id: company.id,
      reason: '가족',
    });
    expect((await assign(supervisor, company.id, { doctorId: tied.id })).body.code).toBe(
      'assignment.conflict_of_interest',
    );
    const free = await doctor();
    expect(
      (await assign(supervisor, company.id, { doctorId: free.id, from: '2026-11-22' })).status,
    ).toBe(422);
    expect((await assign(supervisor, company.id, { doctorId: free.id, reason: ' ' })).status).toBe(
      422,
    );
    const foreign = await aDoctor(app.db);
    expect((await assign(supervisor, company.id, { doctorId: foreign.id })).body.code).toBe(
      'assignment.doctor_of_other_team',
    );
    expect((await assign(lead, company.id, { doctorId: foreign.id })).status).toBe(201);
    const archived = await aCompany(app.db, { status: 'archived' });
    expect((await assign(lead, archived.id, { doctorId: free.id })).body.code).toBe(
      'company.archived',
    );
  });

  it('ends an assignment on a day, or takes back one to come', async () => {
    const company = await aCompany(app.db);
    const { id } = await doctor();
    const made = await assign(supervisor, company.id, { doctorId: id });
    const path = `/api/assignments/${made.body.primaryId}/ending`;
    expect((await outsider.post(path, { on: '2026-11-30', reason: '기업 요청' })).status).toBe(404);
    expect((await supervisor.post(path, { on: '2026-11-20', reason: '기업 요청' })).status).toBe(
      422,
    );
    const ended = await supervisor.post(path, { on: '2026-12-20', reason: '기업 요청' });
    expect(ended.body.items[0]).toMatchObject({
      state: 'current',
      until: '2026-12-20',
      endedReason: '기업 요청',
    });
    expect(changed.at(-1)).toMatchObject({ kind: 'ended', from: '2026-12-21' });
    const next = await assign(supervisor, company.id, {
      doctorId: (await doctor()).id,
      from: '2026-12-28',
    });
    const upcoming = next.body.items.find(({ state }: { state: string }) => state === 'upcoming');
    const withdrawn = await supervisor.post(`/api/assignments/${upcoming.id}/ending`, {
      on: TODAY,
      reason: '취소',
    });
    expect(withdrawn.body.items).toHaveLength(1);
    app.clock.set('2026-12-22T09:00:00+09:00');
    primary.length = 0;
    await nightly();
    expect(primary.filter(({ companyId }) => companyId === company.id)).toMatchObject([
      { doctorId: null, previousDoctorId: id },
    ]);
    expect((await supervisor.post(path, { on: '2026-12-22', reason: '기업 요청' })).body.code).toBe(
      'assignment.over',
    );
  });

  it('shows the history to who may see the firm, without reasons to the firm itself', async () => {
    const company = await aCompany(app.db);
    const { id } = await doctor();
    await assign(supervisor, company.id, { doctorId: id });
    const owner = await app.as(await anOwner(app.db, company.id));
    const own = await owner.get(`/api/companies/${company.id}/assignments`);
    expect(own.body.items).toMatchObject([{ reason: null, createdByName: null, doctor: { id } }]);
    const foreign = await app.as(await anOwner(app.db, (await aCompany(app.db)).id));
    for (const by of [foreign, outsider, await app.as(await doctor())]) {
      expect((await by.get(`/api/companies/${company.id}/assignments`)).status).toBe(404);
    }
    expect(
      (await (await app.as({ id })).get(`/api/companies/${company.id}/assignments`)).status,
    ).toBe(200);
    expect((await assign(owner, company.id, { doctorId: id })).status).toBe(403);
    expect((await assign(await app.as({ id }), company.id, { doctorId: id })).status).toBe(403);
    expect((await assign(outsider, company.id, { doctorId: id })).status).toBe(404);
  });
});
