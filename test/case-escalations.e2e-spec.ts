import { CaseEscalations } from '../server/notifications/escalation-reminders.service';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { SYSTEM } from '../server/platform/security/actor';
import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDifficulty } from './factories/difficulties';
import { aDoctor, aSupervisor, aTeam } from './factories/people';
import { TestApp } from './support/app';

describe('people hear that a case runs late', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ work: false, config: { staffIdleMinutes: 10_000_000 } });
  });
  afterAll(() => app.close());
  // What one test left open does not climb in the next.
  afterEach(() => app.db.query(`UPDATE difficulties SET status = 'closed', closed_at = now()`));

  const tick = () =>
    app.nest.get(UnitOfWork).run(SYSTEM, () => app.nest.get(CaseEscalations).escalate());
  const at = async (moment: string, times = 1) => {
    app.clock.set(`${moment}:00+09:00`);
    for (let n = 0; n < times; n++) await tick();
  };
  const mails = async (to: { id: string }) =>
    (
      await app.db.query(
        `SELECT template FROM mail_outbox o JOIN users u ON u.email = o.to_address
         WHERE u.id = $1 ORDER BY o.created_at, o.id`,
        [to.id],
      )
    ).map(({ template }: { template: string }) => template);

  /** A case of a firm with all who may hear of it: filed Monday 09:00, due on Friday at 18:00. */
  async function aRunningCase(overrides: Record<string, unknown> = {}) {
    app.clock.set('2026-11-23T09:00:00+09:00');
    const team = await aTeam(app.db);
    const doctor = await aDoctor(app.db, { teamId: team.id });
    const supervisor = await aSupervisor(app.db, { teamIds: [team.id] });
    const lead = await aSupervisor(app.db, { programmeWide: true });
    const company = await aCompany(app.db, { team_id: team.id });
    await anAssignment(app.db, company.id, doctor.id);
    const { id } = await aDifficulty(app.db, company.id, {
      ...{ doctor_id: doctor.id, status: 'in_progress' },
      ...{ received_at: '2026-11-23T09:00:00+09:00', target_at: '2026-11-27T18:00:00+09:00' },
      ...overrides,
    });
    return { id, doctor, supervisor, lead, company };
  }

  it('before, at and after the breach, ever higher, each step once', async () => {
    const { id, doctor, supervisor, lead, company } = await aRunningCase();
    await at('2026-11-26T15:50');
    expect(await mails(doctor)).toEqual([]);
    await at('2026-11-26T16:00', 3);
    expect([await mails(doctor), await mails(supervisor)]).toEqual([['cases_soon_late'], []]);
    await at('2026-11-27T18:10', 2);
    expect(await mails(supervisor)).toEqual(['cases_late']);
    await at('2026-12-02T09:10', 2);
    expect(await mails(supervisor)).toEqual(['cases_late', 'cases_late']);
    expect(await mails(lead)).toEqual([]);
    await at('2026-12-07T09:10', 2);
    expect(await mails(lead)).toEqual(['cases_late']);
    expect(await mails(doctor)).toHaveLength(4);
    const tray = await (await app.as(supervisor)).get('/api/notifications');
    expect(tray.body.items[0]).toMatchObject({
      kind: 'cases_late',
      link: `/difficulties/${id}`,
      params: { count: 1 },
    });
    const { body } = await (await app.as(doctor)).get(`/api/difficulties/${id}/escalations`);
    expect(body.map(({ step, turn }: { step: string; turn: number }) => [step, turn])).toEqual([
      ['late', 2],
      ['late', 1],
      ['breach', 0],
      ['warning', 0],
    ]);
    expect(body[0].told).toEqual(['doctor', 'supervisor', 'lead']);
    const firm = await app.as(await anOwner(app.db, company.id));
    expect((await firm.get(`/api/difficulties/${id}/escalations`)).status).toBe(403);
    expect(await mails({ id: (await anOwner(app.db, company.id)).id })).toEqual([]);
  });

  it('once under several processes at the same moment', async () => {
    const { doctor } = await aRunningCase();
    app.clock.set('2026-11-27T18:10:00+09:00');
    await Promise.all([tick(), tick(), tick()]);
    expect(await mails(doctor)).toEqual(['cases_late']);
  });

  it('not while the firm is asked, not at night, not on closed days', async () => {
    const paused = await aRunningCase({
      status: 'waiting_sme',
      waiting_since: '2026-11-24T09:00:00+09:00',
    });
    await at('2026-12-01T09:10');
    expect(await mails(paused.doctor)).toEqual([]);
    // The clock ran on: it stood three working days, which the target was moved by.
    await app.db.query(
      `UPDATE difficulties SET status = 'in_progress', waiting_since = NULL, paused_minutes = 1440,
         target_at = '2026-12-02T18:00:00+09:00' WHERE id = $1`,
      [paused.id],
    );
    await at('2026-12-01T15:50');
    expect(await mails(paused.doctor)).toEqual([]);
    await at('2026-12-01T23:30');
    expect(await mails(paused.doctor)).toEqual([]);
    await at('2026-12-05T10:00');
    expect(await mails(paused.doctor)).toEqual([]);
    await at('2026-12-07T09:10');
    expect(await mails(paused.doctor)).toEqual(['cases_late']);
  });

  it('a resting case once when it becomes late, one put off as any other', async () => {
    const { id, doctor, supervisor, lead } = await aRunningCase({
      dormant_since: '2026-11-25T09:00:00+09:00',
    });
    const off = await aRunningCase();
    await app.db.query(
      `INSERT INTO difficulty_snoozes (difficulty_id, user_id, company_id, until, created_at)
       SELECT id, doctor_id, company_id, '2027-03-02', now() FROM difficulties WHERE id = $1`,
      [off.id],
    );
    for (const moment of ['2026-11-27T18:10', '2026-12-02T09:10', '2026-12-07T09:10']) {
      await at(moment, 2);
    }
    expect(await mails(doctor)).toEqual(['cases_late']);
    expect(await mails(supervisor)).toEqual(['cases_late']);
    expect(await mails(off.doctor)).toEqual(['cases_late', 'cases_late', 'cases_late']);
    expect(await mails(off.lead)).toContain('cases_late');
    // Whoever moves it gets it back on the ladder.
    await app.db.query('UPDATE difficulties SET dormant_since = NULL WHERE id = $1', [id]);
    await at('2026-12-07T09:20');
    expect(await mails(doctor)).toEqual(['cases_late', 'cases_late']);
    expect((await mails(lead)).length).toBeGreaterThan(0);
  });

  it('an extended or reopened case begins anew, one without a doctor is the supervisors’', async () => {
    const { id, doctor, supervisor } = await aRunningCase();
    await at('2026-11-27T18:10');
    await app.db.query(
      `INSERT INTO difficulty_extensions (id, difficulty_id, company_id, round, status, due_on, reason,
         asked_by, asked_by_name, asked_at)
       SELECT gen_random_uuid(), id, company_id, 0, 'granted', '2026-12-04', 'x', doctor_id, 'x', now()
       FROM difficulties WHERE id = $1`,
      [id],
    );
    await app.db.query(
      `UPDATE difficulties SET target_at = '2026-12-04T18:00:00+09:00' WHERE id = $1`,
      [id],
    );
    await at('2026-11-30T09:10');
    expect(await mails(doctor)).toEqual(['cases_late']);
    await at('2026-12-03T18:00');
    expect(await mails(doctor)).toEqual(['cases_late', 'cases_soon_late']);
    expect(await mails(supervisor)).toEqual(['cases_late']);
    const nobody = await aRunningCase({ doctor_id: null, status: 'received' });
    await at('2026-11-26T16:00');
    expect(await mails(nobody.supervisor)).toEqual(['cases_soon_late']);
  });

  it('follows its settings, which supervisors change', async () => {
    const { doctor, supervisor } = await aRunningCase({ severity: 'high' });
    const by = await app.as(supervisor);
    const { version, ...terms } = (await by.get('/api/settings/escalations')).body;
    expect([version, terms.high.warnAt]).toEqual([0, 75]);
    const early = { ...terms, high: { ...terms.high, warnAt: 50 } };
    const wrong = { ...terms, low: { ...terms.low, supervisorAfter: 9, leadAfter: 3 } };
    const put = (body: object, seen: number) =>
      by.put('/api/settings/escalations', body, { version: seen });
    expect((await put(wrong, 0)).body.errors[0].field).toBe('low.leadAfter');
    expect((await put(early, 0)).body.version).toBe(1);
    expect((await put(early, 0)).status).toBe(412);
    const mine = await (
      await app.as(doctor)
    ).put('/api/settings/escalations', early, { version: 1 });
    expect(mine.status).toBe(403);
    await at('2026-11-25T14:00');
    expect(await mails(doctor)).toEqual(['cases_soon_late']);
    await put(terms, 1);
  });
});
