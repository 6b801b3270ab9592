import { Mailer } from '../server/platform/mail/mailer';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { SYSTEM } from '../server/platform/security/actor';
import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDoctor } from './factories/people';
import { aCheckIn } from './factories/visits';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';
import { filing } from './support/case-world';

const PATH = '/api/preferences/notifications';
const QUIET = { on: true, from: 20 * 60, until: 8 * 60, weekends: true };
const OPEN = { trayOff: [], mailOff: [], quiet: { ...QUIET, on: false } };

describe('what people are told', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ work: false, config: { staffIdleMinutes: 10_000_000 } });
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set('2026-11-23T09:40:00+09:00'));

  async function aFirm() {
    const doctor = await aDoctor(app.db);
    const company = await aCompany(app.db);
    await anAssignment(app.db, company.id, doctor.id);
    const owner = await anOwner(app.db, company.id);
    const checkIn = await aCheckIn(app.db, company.id, doctor.id, { dueOn: '2026-11-24' });
    const [as, firm] = [await app.as(doctor), await app.as(owner)];
    const propose = async (who: ApiClient = as) => {
      const { version } = (await who.get(`/api/check-ins/${checkIn}`)).body;
      const body = { start: '2026-12-01T14:00', minutes: 60, kind: 'call' };
      return who.put(`/api/check-ins/${checkIn}/appointment`, body, { version });
    };
    const told = async () => ({
      mails: await app.mails(owner.email),
      tray: (await firm.get('/api/notifications')).body.items.length as number,
    });
    return { doctor, company, owner, as, firm, propose, told };
  }

  it('is everything, until they say otherwise; each person for themselves', async () => {
    const { firm, as, propose, told } = await aFirm();
    expect((await firm.get(PATH)).body).toEqual(OPEN);
    const off = { ...OPEN, mailOff: ['appointments'] };
    expect((await firm.put(PATH, off)).body).toEqual(off);
    expect((await as.get(PATH)).body).toEqual(OPEN);
    await propose();
    expect(await told()).toMatchObject({ mails: [], tray: 1 });
    await firm.put(PATH, { ...OPEN, trayOff: ['appointments'] });
    await propose();
    const after = await told();
    expect(after.mails.map(({ template }) => template)).toEqual(['appointment_changed']);
    expect(after.tray).toBe(1);
  });

  it('never leaves out a receipt', async () => {
    const { firm, told } = await aFirm();
    await firm.put(PATH, {
      ...{
        trayOff: ['difficulties'],
        mailOff: ['difficulties'],
        quiet: { ...QUIET, from: 0, until: 1439 },
      },
    });
    const filed = await firm.post('/api/difficulties', filing());
    expect(filed.status).toBe(201);
    const { mails } = await told();
    expect(mails).toEqual([
      expect.objectContaining({ template: 'difficulty_received', not_before: null }),
    ]);
  });

  it('waits in quiet hours and goes out once when they end', async () => {
    const { firm, propose, told } = await aFirm();
    await firm.put(PATH, { ...OPEN, quiet: QUIET });
    app.clock.set('2026-11-27T21:00:00+09:00');
    await propose();
    const [mail] = (await told()).mails as unknown as { id: string; not_before: Date }[];
    expect(mail!.not_before).toEqual(new Date('2026-11-30T08:00:00+09:00'));
    const sweep = () => app.nest.get(UnitOfWork).run(SYSTEM, () => app.nest.get(Mailer).sweep(0));
    const queued = async () =>
      (
        await app.db.query(
          `SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'mail.send' AND data->>'id' = $1
             AND start_after <= now()`,
          [mail!.id],
        )
      )[0].n as number;
    const before = await queued();
    await sweep();
    expect(await queued()).toBe(before);
    app.clock.set('2026-11-30T08:00:00+09:00');
    await sweep();
    expect(await queued()).toBe(before + 1);
  });

  it('is refused where it makes no sense', async () => {
    const { firm } = await aFirm();
    const refused = async (change: object) => (await firm.put(PATH, { ...OPEN, ...change })).status;
    expect(await refused({ mailOff: ['security'] })).toBe(422);
    expect(await refused({ quiet: { ...QUIET, from: 1440 } })).toBe(422);
    expect(await refused({ mailOff: ['visits', 'visits'] })).toBe(422);
    expect((await app.anonymous().get(PATH)).status).toBe(401);
  });
});
