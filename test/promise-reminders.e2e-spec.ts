import { newId } from '../server/platform/database/ids';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { SYSTEM } from '../server/platform/security/actor';
import { DigestService } from '../server/notifications/digest.service';
import { PromiseReminders } from '../server/notifications/promise-reminders.service';
import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDoctor, aSupervisor, aTeam, insertRow } from './factories/people';
import { aPromise } from './factories/visits';
import { TestApp } from './support/app';

describe('people are told about promises', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ work: false, config: { staffIdleMinutes: 10_000_000 } });
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set('2026-11-20T10:00:00+09:00'));

  const remind = () =>
    app.nest.get(UnitOfWork).run(SYSTEM, () => app.nest.get(PromiseReminders).remind());
  const at = async (moment: string, ...acts: (() => Promise<void>)[]) => {
    app.clock.set(`${moment}:00+09:00`);
    for (const act of acts) await act();
  };
  const templates = async (email: string) =>
    (await app.mails(email))
      .map(({ template }) => template)
      .filter((t) => t.startsWith('promises'));

  /** A firm with its doctor, supervisor and lead, and a main contact without an account. */
  async function aFirm() {
    const team = await aTeam(app.db);
    const doctor = await aDoctor(app.db, { teamId: team.id });
    const supervisor = await aSupervisor(app.db, { teamIds: [team.id] });
    const lead = await aSupervisor(app.db, { programmeWide: true });
    const company = await aCompany(app.db);
    await anAssignment(app.db, company.id, doctor.id);
    const email = `${newId()}@firm.example`;
    await insertRow(app.db, 'company_contacts', {
      ...{ id: newId(), company_id: company.id, name: '문하윤', email, is_primary: true },
    });
    return { team, doctor, supervisor, lead, company, email };
  }

  it('theirs: the firm on the day, then doctor, supervisor and lead, each once and shown with dates', async () => {
    const { doctor, supervisor, lead, company, email } = await aFirm();
    const sme = await anOwner(app.db, company.id);
    // Thursday, 26 November 2026.
    const id = await aPromise(app.db, company.id, doctor, { side: 'theirs', due_on: '2026-11-26' });
    await at('2026-11-25T17:00', remind);
    expect(await templates(email)).toEqual([]);
    await at('2026-11-26T08:50', remind);
    expect(await templates(email)).toEqual([]);
    await at('2026-11-26T09:00', remind, remind);
    expect(await templates(email)).toEqual(['promises_due']);
    expect((await (await app.as(sme)).get('/api/notifications')).body.items[0].kind).toBe(
      'promises_due',
    );
    expect(await templates(doctor.email)).toEqual([]);
    await at('2026-11-27T09:00', remind, remind);
    expect(await templates(doctor.email)).toEqual(['promises_overdue']);
    await at('2026-11-30T17:00', remind);
    expect(await templates(supervisor.email)).toEqual([]);
    await at('2026-12-01T09:00', remind, remind);
    expect(await templates(supervisor.email)).toEqual(['promises_overdue']);
    await at('2026-12-09T18:00', remind);
    expect(await templates(lead.email)).toEqual([]);
    await at('2026-12-10T09:00', remind, remind);
    expect(await templates(lead.email)).toEqual(['promises_overdue']);
    expect(await templates(email)).toEqual(['promises_due']);
    expect(await templates(doctor.email)).toHaveLength(1);

    const as = await app.as(supervisor);
    const escalated = (await as.get('/api/promises?open=true&escalated=true')).body.items;
    expect(escalated).toHaveLength(1);
    expect(escalated[0]).toMatchObject({
      id,
      steps: [
        { step: 'firm', toldAt: expect.stringContaining('2026-11-26') },
        { step: 'doctor', toldAt: expect.stringContaining('2026-11-27') },
        { step: 'supervisor', toldAt: expect.stringContaining('2026-12-01') },
        { step: 'lead', toldAt: expect.stringContaining('2026-12-10') },
      ],
    });
    const firms = (await (await app.as(sme)).get('/api/promises')).body.items;
    expect(firms[0]).toMatchObject({ id, steps: [] });
  });

  it('ours: its owner, or the firm’s doctor where the owner has no account; the firm hears nothing', async () => {
    const { doctor, company, email } = await aFirm();
    await aPromise(app.db, company.id, doctor, { due_on: '2026-11-23' });
    const other = { owner_id: null, owner_name: '무역관 김 과장', due_on: '2026-11-23' };
    await aPromise(app.db, company.id, doctor, other);
    await at('2026-11-24T09:00', remind);
    expect(await templates(doctor.email)).toEqual(['promises_overdue']);
    expect((await app.mails(doctor.email)).at(-1)!.subject).toContain('2건');
    expect(await templates(email)).toEqual([]);
  });

  it('what is kept, or has a new day, climbs no further', async () => {
    const { doctor, supervisor, company } = await aFirm();
    const kept = await aPromise(app.db, company.id, doctor, { due_on: '2026-11-23' });
    const moved = await aPromise(app.db, company.id, doctor, { due_on: '2026-11-23' });
    await at('2026-11-24T09:00', remind);
    const as = await app.as(doctor);
    await as.post(`/api/promises/${kept}/fulfilment`, undefined, { version: 1 });
    const later = await as.patch(`/api/promises/${moved}`, { dueOn: '2026-12-04' }, { version: 1 });
    expect(later.body.steps).toEqual([]);
    await at('2026-11-27T09:00', remind);
    expect(await templates(supervisor.email)).toEqual([]);
    await at('2026-12-07T09:00', remind);
    expect(await templates(doctor.email)).toEqual(['promises_overdue', 'promises_overdue']);
  });

  it('a firm is asked on the working day before a closed one', async () => {
    const { doctor, company, email } = await aFirm();
    await aPromise(app.db, company.id, doctor, { side: 'theirs', due_on: '2026-11-29' });
    await at('2026-11-27T09:00', remind);
    expect(await templates(email)).toEqual(['promises_due']);
    // Due on a Sunday, it is kept in time on Monday.
    await at('2026-11-30T09:00', remind);
    expect(await templates(doctor.email)).toEqual([]);
    await at('2026-12-01T09:00', remind);
    expect(await templates(email)).toEqual(['promises_due']);
    expect(await templates(doctor.email)).toEqual(['promises_overdue']);
  });

  it('after ten days of outage each person gets one mail, and three processes tell once', async () => {
    const { doctor, supervisor, company, email } = await aFirm();
    for (let n = 0; n < 20; n++) {
      const side = n % 2 ? 'theirs' : 'ours';
      await aPromise(app.db, company.id, doctor, { side, due_on: '2026-11-26' });
    }
    app.clock.set('2026-12-07T10:00:00+09:00');
    await Promise.all([remind(), remind(), remind()]);
    await remind();
    for (const one of [doctor.email, supervisor.email]) {
      expect(await templates(one)).toEqual(['promises_overdue']);
    }
    expect(await templates(email)).toEqual(['promises_due']);
    await app.nest.get(UnitOfWork).run(SYSTEM, () => app.nest.get(DigestService).write());
    const digests = (await app.mails(supervisor.email)).filter(
      (m) => m.template === 'morning_digest',
    );
    expect(digests).toHaveLength(1);
    expect(digests[0]!.text_body).toContain('팀에서 늦어진 약속');
  });

  it('stand in Today, in the portal and among the next visit’s talking points', async () => {
    const { doctor, supervisor, company } = await aFirm();
    await aPromise(app.db, company.id, doctor, { text: '우리 것', due_on: '2026-11-24' });
    await aPromise(app.db, company.id, doctor, {
      ...{ text: '기업 것', side: 'theirs', due_on: '2026-11-19' },
    });
    const texts = (items: { text: string }[]) => items.map(({ text }) => text);
    await remind();
    const as = await app.as(doctor);
    const day = (await as.get('/api/today')).body.doctor;
    expect(texts(day.promises)).toEqual(['기업 것', '우리 것']);
    expect(day.promises[0].steps.map(({ step }: { step: string }) => step)).toEqual([
      'firm',
      'doctor',
    ]);
    const points = (await as.get(`/api/visits/preparation?companyId=${company.id}`)).body
      .talkingPoints;
    expect(texts(points)).toEqual(['기업 것', '우리 것']);
    const sme = await app.as(await anOwner(app.db, company.id));
    expect(texts((await sme.get('/api/promises?open=true')).body.items)).toEqual([
      '기업 것',
      '우리 것',
    ]);
    const late = await (await app.as(supervisor)).get('/api/promises?open=true&late=true');
    expect(texts(late.body.items)).toEqual(['기업 것']);
  });
});
