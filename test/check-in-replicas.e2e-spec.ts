import type { INestApplication } from '@nestjs/common';
import { createApplication } from '../server/application';
import { Materialiser } from '../server/check-ins/materialiser.service';
import { CheckInReminders } from '../server/notifications/check-in-reminders.service';
import { DigestService } from '../server/notifications/digest.service';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { SYSTEM } from '../server/platform/security/actor';
import { aDoctor, aSupervisor, aTeam } from './factories/people';
import { TestApp } from './support/app';
import { MovedClock } from './support/moved-clock';

const FIRMS = 2000;
const DOCTORS = 40;

describe('three replicas whose clocks differ by ten minutes', () => {
  let app: TestApp;
  const replicas: { nest: INestApplication; clock: MovedClock; skew: number }[] = [];

  beforeAll(async () => {
    app = await TestApp.start({ work: false });
    replicas.push({ nest: app.nest, clock: app.clock, skew: 0 });
    for (const skew of [-5, 5]) {
      const clock = new MovedClock(app.clock.now());
      const nest = await createApplication(app.config, app.databaseUrl, { clock, work: false });
      replicas.push({ nest, clock, skew });
    }
  });
  afterAll(async () => {
    for (const { nest } of replicas.slice(1)) await nest.close();
    await app.close();
  });

  /** All replicas at once at about this time; what fails on one is its own. */
  const everywhere = (moment: string, act: (nest: INestApplication) => Promise<unknown>) =>
    Promise.all(
      replicas.map(({ nest, clock, skew }) => {
        clock.set(moment);
        clock.advance(skew * 60_000);
        return act(nest);
      }),
    );
  const system = (nest: INestApplication, act: () => Promise<void>) =>
    nest.get(UnitOfWork).run(SYSTEM, act);
  const tick = async (nest: INestApplication) => {
    await system(nest, () => nest.get(CheckInReminders).remind());
    await system(nest, () => nest.get(DigestService).write());
  };
  /** A process that dies before it commits leaves nothing behind. */
  const dying = (nest: INestApplication) =>
    system(nest, async () => {
      await nest.get(CheckInReminders).remind();
      throw new Error('killed');
    }).catch(() => undefined);

  it('make every check-in and tell every step of 2,000 firms once', async () => {
    const team = await aTeam(app.db);
    await aSupervisor(app.db, { teamIds: [team.id] });
    const doctors = [];
    for (let i = 0; i < DOCTORS; i++) doctors.push((await aDoctor(app.db, { teamId: team.id })).id);
    await app.db.query(
      `WITH firms AS (
         INSERT INTO companies (id, name, name_key, choseong, tier, export_experience, team_id, last_contact_at)
         SELECT gen_random_uuid(), '기업' || n, '기업' || n, '', 'intensive', 'growing', $1, '2026-11-12T01:00:00Z'
         FROM generate_series(1, $2::int) n RETURNING id, name
       )
       INSERT INTO assignments (id, company_id, doctor_id, role, during, reason, created_at)
       SELECT gen_random_uuid(), id, ($3::uuid[])[1 + substr(name, 3)::int % $4], 'primary', '[2026-09-01,)', '시험', now()
       FROM firms`,
      [team.id, FIRMS, doctors, DOCTORS],
    );
    await everywhere('2026-11-20T04:30:00+09:00', (nest) => nest.get(Materialiser).runAll());
    const [made] = await app.db.query(
      `SELECT count(*)::int AS n, count(DISTINCT (company_id, due_on))::int AS days,
         count(DISTINCT company_id)::int AS firms FROM check_ins`,
    );
    expect(made.firms).toBe(FIRMS);
    expect(made.n).toBe(made.days);

    for (const day of ['2026-11-23', '2026-11-25', '2026-11-27', '2026-12-01', '2026-12-10']) {
      await dying(replicas[0]!.nest);
      await everywhere(`${day}T09:02:00+09:00`, tick);
      await everywhere(`${day}T09:12:00+09:00`, tick);
    }
    const steps = await app.db.query(
      `SELECT step, count(*)::int AS n FROM check_in_steps WHERE due_on = '2026-11-26' GROUP BY step ORDER BY step`,
    );
    expect(steps).toEqual(
      ['doctor', 'early', 'eve', 'lead', 'supervisor'].map((step) => ({ step, n: FIRMS })),
    );
    // One mail a doctor, kind and day; one digest a doctor and day.
    const [worst] = await app.db.query(
      `SELECT max(n)::int AS n FROM (SELECT count(*) AS n FROM mail_outbox o JOIN users u ON u.email = o.to_address
         WHERE u.role = 'doctor' GROUP BY to_address, template, (o.created_at AT TIME ZONE 'Asia/Seoul')::date) per_day`,
    );
    expect(worst.n).toBe(1);
  }, 180_000);
});
