import { Materialiser } from '../server/check-ins/materialiser.service';
import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDoctor, aSupervisor, aTeam } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

describe('cadence', () => {
  let app: TestApp;
  let team: { id: string };
  let supervisor: ApiClient;

  beforeAll(async () => {
    app = await TestApp.start({ work: false, config: { staffIdleMinutes: 10_000_000 } });
    team = await aTeam(app.db);
    supervisor = await app.as(await aSupervisor(app.db, { teamIds: [team.id] }));
  });
  afterAll(() => app.close());
  // Monday.
  beforeEach(() => app.clock.set('2026-11-23T09:40:00+09:00'));

  const nightly = () => app.nest.get(Materialiser).runAll();
  const rows = (companyId: string) =>
    app.db.query(
      `SELECT id, occurrence_on::text AS "on", due_on::text AS due, status, doctor_id AS doctor, on_site AS "onSite"
       FROM check_ins WHERE company_id = $1 ORDER BY occurrence_on`,
      [companyId],
    );
  const dues = async (companyId: string, n = 99) =>
    (await rows(companyId)).map(({ due }: { due: string }) => due).slice(0, n);
  /** A firm that was called a fortnight ago and more, with its plan made. */
  async function aFirm(tier = 'intensive', lastContactAt: string | null = '2026-11-12T10:00:00Z') {
    const doctor = await aDoctor(app.db, { teamId: team.id });
    const company = await aCompany(app.db, { tier, last_contact_at: lastContactAt });
    await anAssignment(app.db, company.id, doctor.id, { from: '2026-09-01' });
    await nightly();
    const as = await app.as(doctor);
    const path = `/api/companies/${company.id}/check-in-plan`;
    const plan = async () => (await as.get(path)).body;
    const put = async (body: object) => as.put(path, body, { version: (await plan()).version });
    return { company, doctor, as, path, plan, put };
  }
  const firstOpen = async (as: ApiClient, companyId: string) =>
    (await as.get(`/api/check-ins?companyId=${companyId}`)).body.items[0];

  describe('a fixed plan', () => {
    it('follows its rule for 90 days and refuses what is no rule for check-ins', async () => {
      const { company, put } = await aFirm();
      const fixed = await put({
        rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
        anchorOn: '2026-11-26',
        idealGapDays: null,
        maxGapDays: null,
      });
      expect(fixed.body).toMatchObject({
        ...{ mode: 'fixed', rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', anchorOn: '2026-11-26' },
        ...{ idealGapDays: 14, maxGapDays: 21, origin: 'custom', next: { dueOn: '2026-11-26' } },
      });
      expect(await dues(company.id)).toEqual([
        ...['2026-11-26', '2026-12-10', '2026-12-24', '2027-01-07', '2027-01-21', '2027-02-04'],
        '2027-02-18',
      ]);
      const refused = async (body: object) =>
        (await put({ idealGapDays: null, maxGapDays: null, ...body })).body.errors[0].code;
      expect(await refused({ rule: 'FREQ=HOURLY' })).toBe('rule_frequency');
      expect(await refused({ rule: 'FREQ=WEEKLY;COUNT=3' })).toBe('rule_part');
      expect(await refused({ rule: 'every Thursday' })).toBe('rule_syntax');
      expect(await refused({ rule: 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31' })).toMatch(/^rule_/);
      expect(await refused({ rule: 'FREQ=WEEKLY', maxGapDays: 9 })).toBe('below_ideal');
      expect(await refused({ rule: 'FREQ=WEEKLY', anchorOn: '2026-11-20' })).toBe('in_the_past');
    });

    it('moves one alone, or it and all that follow', async () => {
      const { company, as, put } = await aFirm();
      const rule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH';
      await put({ rule, anchorOn: '2026-11-26', idealGapDays: null, maxGapDays: null });
      const [, second] = await rows(company.id);
      const move = async (id: string, body: object) => {
        const { version } = (await as.get(`/api/check-ins/${id}`)).body;
        return as.post(`/api/check-ins/${id}/move`, { reason: '대표 출장', ...body }, { version });
      };
      expect((await move(second.id, { on: '2026-12-14' })).status).toBe(200);
      expect(await dues(company.id, 4)).toEqual([
        ...['2026-11-26', '2026-12-14', '2026-12-24', '2027-01-07'],
      ]);
      expect((await move(second.id, { on: '2026-12-11', scope: 'following' })).status).toBe(200);
      expect(await dues(company.id, 4)).toEqual([
        ...['2026-11-26', '2026-12-11', '2026-12-24', '2027-01-08'],
      ]);
      const before = await rows(company.id);
      await nightly();
      expect(await rows(company.id)).toEqual(before);
    });
  });

  it('a floating plan counts on from the one moved with all that follow', async () => {
    const { company, as } = await aFirm();
    expect(await dues(company.id, 3)).toEqual(['2026-11-26', '2026-12-10', '2026-12-24']);
    const open = await firstOpen(as, company.id);
    const moved = await as.post(
      `/api/check-ins/${open.id}/move`,
      { on: '2026-11-30', reason: '대표 출장', scope: 'following' },
      { version: open.version },
    );
    expect(moved.status).toBe(200);
    expect(await dues(company.id, 3)).toEqual(['2026-11-30', '2026-12-14', '2026-12-28']);
  });

  it('keeps what a person touched when the plan changes', async () => {
    const { company, as, put } = await aFirm();
    const open = await firstOpen(as, company.id);
    await as.post(
      `/api/check-ins/${open.id}/move`,
      { on: '2026-11-27', reason: '공장 이전' },
      { version: open.version },
    );
    await put({ idealGapDays: 28, maxGapDays: 35 });
    expect(await dues(company.id, 2)).toEqual(['2026-11-27', '2027-01-07']);
  });

  it('pauses, resumes, ends and goes on', async () => {
    const { company, as, path, plan } = await aFirm();
    const act = async (method: 'post' | 'delete', verb: string, body?: object) =>
      as[method](`${path}/${verb}`, body, { version: (await plan()).version });
    expect((await act('post', 'pause', { until: '2026-12-07', reason: '' })).status).toBe(422);
    expect((await act('post', 'pause', { until: '2026-11-23', reason: '이전' })).status).toBe(422);
    const paused = await act('post', 'pause', { until: '2026-12-07', reason: '공장 이전' });
    expect(paused.body).toMatchObject({ paused: true, next: { dueOn: '2026-12-07' } });
    app.clock.set('2026-11-30T09:40:00+09:00');
    const resumed = await act('delete', 'pause');
    expect(resumed.body).toMatchObject({ paused: false, next: { dueOn: '2026-11-30' } });
    expect((await act('delete', 'pause')).status).toBe(409);

    const ended = await act('post', 'end', { reason: '사업 종료' });
    expect(ended.body).toMatchObject({ endsOn: '2026-11-30', endReason: '사업 종료', next: null });
    await nightly();
    expect((await as.get(`/api/check-ins?companyId=${company.id}`)).body.items).toEqual([]);
    const again = await act('delete', 'end');
    expect(again.body).toMatchObject({ endsOn: null, next: { dueOn: '2026-11-30' } });
  });

  describe('a collision', () => {
    it('with days on which the firm is closed moves the check-in and says why', async () => {
      const { company, as } = await aFirm();
      const owner = await app.as(await anOwner(app.db, company.id));
      const path = `/api/companies/${company.id}/closed-days`;
      const closed = await owner.post(path, {
        ...{ from: '2026-11-25', until: '2026-11-27', reason: '재고 조사' },
      });
      expect(closed).toMatchObject({ status: 201, body: { until: '2026-11-27' } });
      expect(await firstOpen(as, company.id)).toMatchObject({
        dueOn: '2026-11-24',
        moved: { kind: 'firm_closed', from: '2026-11-26' },
      });
      const overlap = await as.post(path, {
        ...{ from: '2026-11-27', until: '2026-11-28', reason: '이전' },
      });
      expect(overlap.status).toBe(409);
      expect((await as.get(path)).body).toHaveLength(1);
      expect((await as.delete(`${path}/${closed.body.id}`)).status).toBe(204);
      expect(await firstOpen(as, company.id)).toMatchObject({ dueOn: '2026-11-26', moved: null });
    });

    it('is refused when a person moves there, unless they mean it', async () => {
      const { company, as } = await aFirm();
      await as.post(`/api/companies/${company.id}/closed-days`, {
        ...{ from: '2026-12-01', until: '2026-12-02', reason: '이전' },
      });
      const open = await firstOpen(as, company.id);
      const move = (more: object) =>
        as.post(
          `/api/check-ins/${open.id}/move`,
          { on: '2026-12-01', reason: '요청', ...more },
          { version: open.version },
        );
      expect((await move({})).body.errors[0]).toMatchObject({ field: 'on', code: 'firm_closed' });
      expect((await move({ closedDay: true })).body).toMatchObject({ dueOn: '2026-12-01' });
    });

    it('with a long leave gives it to the cover, and back when the leave is taken back', async () => {
      const { company, doctor, as } = await aFirm();
      const cover = await aDoctor(app.db, { teamId: team.id });
      const leave = await as.post(`/api/doctors/${doctor.id}/leaves`, {
        ...{ from: '2026-12-01', until: '2026-12-24', coverId: cover.id },
      });
      expect(leave.status).toBe(201);
      await nightly();
      const doctorsOf = async () =>
        (await rows(company.id)).map((row: { due: string; doctor: string }) => [
          row.due,
          row.doctor,
        ]);
      expect((await doctorsOf()).slice(0, 4)).toEqual([
        ['2026-11-26', doctor.id],
        ['2026-12-10', cover.id],
        ['2026-12-28', doctor.id],
        ['2027-01-07', doctor.id],
      ]);
      const [{ id }] = await app.db.query('SELECT id FROM doctor_leaves WHERE doctor_id = $1', [
        doctor.id,
      ]);
      await as.delete(`/api/doctors/${doctor.id}/leaves/${id}`);
      await nightly();
      expect((await doctorsOf()).slice(1, 3)).toEqual([
        ['2026-12-10', doctor.id],
        ['2026-12-24', doctor.id],
      ]);
    });
  });

  it('a change of doctor to come hands over what is due from that day on', async () => {
    const { company, doctor } = await aFirm();
    const next = await aDoctor(app.db, { teamId: team.id });
    const assigned = await supervisor.post(`/api/companies/${company.id}/assignments`, {
      ...{ doctorId: next.id, role: 'primary', from: '2026-12-15', reason: '업종 경험' },
    });
    expect(assigned.status).toBe(201);
    await nightly();
    const doctors = (await rows(company.id)).map((row: { doctor: string }) => row.doctor);
    expect(doctors.slice(0, 3)).toEqual([doctor.id, doctor.id, next.id]);
  });

  it('marks the visit on site that each half-year needs', async () => {
    const { company, as, plan } = await aFirm();
    // Assigned on 1 September and never visited: by 1 March; the one after 18 February is too late.
    expect(await plan()).toMatchObject({ onSiteBy: '2027-03-01' });
    const marked = async () =>
      (await rows(company.id)).filter(({ onSite }: { onSite: boolean }) => onSite);
    expect(await marked()).toMatchObject([{ due: '2027-02-18' }]);
    const visit = await as.post('/api/visits', {
      ...{ companyId: company.id, kind: 'visit', startedAt: '2026-11-23T09:00:00+09:00' },
      ...{ summary: '공장 방문', attendees: [], topics: [], markets: [], promises: [] },
      ...{ difficulties: [], fileIds: [], place: '공장' },
    });
    expect(visit.status).toBe(201);
    expect(await plan()).toMatchObject({ onSiteBy: '2027-05-23' });
    expect(await marked()).toEqual([]);
  });

  describe('the gaps of the tiers', () => {
    const path = '/api/settings/cadence';
    it('are set by a supervisor, and plans that follow a tier follow', async () => {
      const tiered = await aFirm('regular');
      const own = await aFirm('regular');
      await own.put({ idealGapDays: 10, maxGapDays: 15 });
      const now = (await supervisor.get(path)).body;
      expect(now).toMatchObject({
        ...{ regular: { idealGapDays: 30, maxGapDays: 45 }, onSiteMonths: 6, version: 0 },
      });
      const { version, ...value } = now;
      const changed = { ...value, regular: { idealGapDays: 21, maxGapDays: 30 } };
      expect((await tiered.as.put(path, changed, { version })).status).toBe(403);
      const wrong = { ...value, watch: { idealGapDays: 91, maxGapDays: 90 } };
      expect((await supervisor.put(path, wrong, { version })).status).toBe(422);
      expect((await supervisor.put(path, changed, { version })).body).toMatchObject({ version: 1 });
      expect((await supervisor.put(path, changed, { version })).status).toBe(412);
      await nightly();
      expect(await tiered.plan()).toMatchObject({
        ...{ idealGapDays: 21, tierIdealGapDays: 21, next: { dueOn: '2026-12-03' } },
      });
      expect(await own.plan()).toMatchObject({ idealGapDays: 10, origin: 'custom' });
      await supervisor.put(path, value, { version: 1 });
    });
  });

  it('two processes that run the job at once make each occurrence once', async () => {
    const company = await aCompany(app.db, { tier: 'intensive' });
    const doctor = await aDoctor(app.db, { teamId: team.id });
    await anAssignment(app.db, company.id, doctor.id, { from: '2026-11-20' });
    await Promise.all([nightly(), nightly(), nightly()]);
    const days = await dues(company.id);
    expect(new Set(days).size).toBe(days.length);
    expect(days.length).toBeGreaterThan(4);
  });
});
