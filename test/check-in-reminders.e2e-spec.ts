import { Materialiser } from '../server/check-ins/materialiser.service';
import { CheckInReminders } from '../server/notifications/check-in-reminders.service';
import { DigestService } from '../server/notifications/digest.service';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { SYSTEM } from '../server/platform/security/actor';
import { aCompany, anAssignment } from './factories/companies';
import { aDoctor, aSupervisor, aTeam } from './factories/people';
import { TestApp } from './support/app';

describe('people are told about check-ins', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ work: false, config: { staffIdleMinutes: 10_000_000 } });
  });
  afterAll(() => app.close());
  // Each test begins in November again.
  beforeEach(() => app.db.query(`DELETE FROM settings WHERE key = 'digest.done_on'`));

  const run = (step: () => Promise<void>) => app.nest.get(UnitOfWork).run(SYSTEM, step);
  const remind = () => run(() => app.nest.get(CheckInReminders).remind());
  const digest = () => run(() => app.nest.get(DigestService).write());
  const at = async (moment: string, ...acts: (() => Promise<void>)[]) => {
    app.clock.set(`${moment}:00+09:00`);
    for (const act of acts) await act();
  };
  const mails = async (to: { id: string }) =>
    app.db.query(
      `SELECT template, subject, text_body AS text FROM mail_outbox o JOIN users u ON u.email = o.to_address
       WHERE u.id = $1 ORDER BY o.created_at, o.id`,
      [to.id],
    );
  const templates = async (to: { id: string }) =>
    (await mails(to)).map(({ template }: { template: string }) => template);

  /** A team with firms whose check-in is due on Thursday, 26 November 2026. */
  async function aTeamWithFirms(firms = 1) {
    app.clock.set('2026-11-20T04:30:00+09:00');
    const team = await aTeam(app.db);
    const doctor = await aDoctor(app.db, { teamId: team.id });
    const supervisor = await aSupervisor(app.db, { teamIds: [team.id] });
    const lead = await aSupervisor(app.db, { programmeWide: true });
    const companies = [];
    for (let i = 0; i < firms; i++) {
      const company = await aCompany(app.db, {
        ...{ tier: 'intensive', team_id: team.id, last_contact_at: '2026-11-12T10:00:00+09:00' },
      });
      await anAssignment(app.db, company.id, doctor.id, { from: '2026-09-01' });
      companies.push(company);
    }
    await app.nest.get(Materialiser).runAll();
    return { doctor, supervisor, lead, companies };
  }

  it('three days and one working day before at nine, each once', async () => {
    const { doctor } = await aTeamWithFirms();
    await at('2026-11-23T08:50', remind);
    expect(await templates(doctor)).toEqual([]);
    await at('2026-11-23T09:00', remind, remind);
    expect(await templates(doctor)).toEqual(['check_ins_soon']);
    await at('2026-11-24T09:00', remind);
    await at('2026-11-25T09:00', remind);
    await at('2026-11-25T15:00', remind);
    await at('2026-11-26T09:00', remind);
    expect(await templates(doctor)).toEqual(['check_ins_soon', 'check_ins_soon']);
    const tray = await (await app.as(doctor)).get('/api/notifications');
    expect(tray.body.items[0]).toMatchObject({ kind: 'check_ins_soon', params: { count: 1 } });
  });

  it('when overdue: doctor, supervisor, lead, each once and shown on the list', async () => {
    const { doctor, supervisor, lead, companies } = await aTeamWithFirms();
    const as = await app.as(supervisor);
    const step = async () =>
      (await as.get(`/api/check-ins?companyId=${companies[0]!.id}`)).body.items[0].escalatedTo;
    await at('2026-11-26T18:00', remind);
    expect(await step()).toBeNull();
    await at('2026-11-27T09:00', remind, remind);
    expect(await step()).toBe('doctor');
    expect((await templates(doctor)).at(-1)).toBe('check_ins_overdue');
    // Saturday and Sunday count for nothing: Tuesday is the third working day.
    await at('2026-11-30T17:00', remind);
    expect(await templates(supervisor)).toEqual([]);
    await at('2026-12-01T09:00', remind, remind);
    expect(await templates(supervisor)).toEqual(['check_ins_overdue']);
    expect(await step()).toBe('supervisor');
    await at('2026-12-09T18:00', remind);
    expect(await templates(lead)).not.toContain('check_ins_overdue');
    await at('2026-12-10T09:00', remind, remind);
    expect(
      (await templates(lead)).filter((name: string) => name === 'check_ins_overdue'),
    ).toHaveLength(1);
    expect(await step()).toBe('lead');
    const escalated = (await as.get('/api/check-ins?view=escalated')).body;
    const found = escalated.items.find(
      ({ companyId }: { companyId: string }) => companyId === companies[0]!.id,
    );
    const told = found.steps.map(({ step, toldAt }: { step: string; toldAt: string }) => [
      step,
      new Date(toldAt).toISOString(),
    ]);
    expect(told).toEqual([
      ['doctor', '2026-11-27T00:00:00.000Z'],
      ['supervisor', '2026-12-01T00:00:00.000Z'],
      ['lead', '2026-12-10T00:00:00.000Z'],
    ]);
  });

  it('after ten days of outage everything is told, in one mail a person and one digest', async () => {
    const { doctor, supervisor } = await aTeamWithFirms(5);
    app.clock.set('2026-12-07T10:00:00+09:00');
    await app.nest.get(Materialiser).runAll();
    await remind();
    await digest();
    await remind();
    await digest();
    expect((await templates(doctor)).sort()).toEqual(['check_ins_overdue', 'morning_digest']);
    expect((await templates(supervisor)).sort()).toEqual(['check_ins_overdue', 'morning_digest']);
    const [overdue] = await mails(doctor);
    expect(overdue.subject).toContain('5곳');
  });

  it('three processes at once tell each person once', async () => {
    const { doctor } = await aTeamWithFirms(20);
    app.clock.set('2026-11-27T09:00:00+09:00');
    await Promise.all([remind(), remind(), remind(), digest(), digest(), digest()]);
    expect((await templates(doctor)).sort()).toEqual(['check_ins_overdue', 'morning_digest']);
  });

  it('a morning digest comes on working days at half past eight, when there is something', async () => {
    const { doctor } = await aTeamWithFirms();
    const idle = await aDoctor(app.db, {});
    await at('2026-12-25T08:30', digest);
    await at('2026-12-27T08:30', digest);
    expect(await templates(doctor)).toEqual([]);
    await at('2026-12-28T08:20', digest);
    expect(await templates(doctor)).toEqual([]);
    await at('2026-12-28T08:30', digest);
    await at('2026-12-28T12:30', digest);
    expect(await templates(doctor)).toEqual(['morning_digest']);
    expect((await mails(doctor))[0].text).toContain('늦어진 점검');
    expect(await templates(idle)).toEqual([]);
  });

  it('the ladder and the times are settings', async () => {
    const { supervisor, doctor } = await aTeamWithFirms();
    const as = await app.as(supervisor);
    const path = '/api/settings/reminders';
    const { version, ...times } = (await as.get(path)).body;
    expect(times).toMatchObject({ earlyDays: 3, supervisorAfter: 3, leadAfter: 10, remindAt: 540 });
    const sooner = { ...times, supervisorAfter: 1, remindAt: 600 };
    const wrong = await as.put(path, { ...times, leadAfter: 2 }, { version });
    expect(wrong.body.errors[0]).toMatchObject({ field: 'leadAfter' });
    expect((await (await app.as(doctor)).put(path, sooner, { version })).status).toBe(403);
    expect((await as.put(path, sooner, { version })).body).toMatchObject({ version: 1 });
    expect((await as.put(path, sooner, { version })).status).toBe(412);
    await at('2026-11-27T09:30', remind);
    expect(await templates(supervisor)).toEqual([]);
    await at('2026-11-27T10:00', remind);
    expect(await templates(supervisor)).toEqual(['check_ins_overdue']);
  });
});
