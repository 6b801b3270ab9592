import { Materialiser } from '../server/check-ins/materialiser.service';
import { aCompany, anAssignment } from './factories/companies';
import { aDoctor, aTeam } from './factories/people';
import { TestApp } from './support/app';

describe('the preview of a check-in plan', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ work: false, config: { staffIdleMinutes: 10_000_000 } });
  });
  afterAll(() => app.close());
  // Monday.
  beforeEach(() => app.clock.set('2026-11-23T09:40:00+09:00'));

  async function aFirm() {
    const team = await aTeam(app.db);
    const doctor = await aDoctor(app.db, { teamId: team.id });
    const company = await aCompany(app.db, {
      ...{ tier: 'intensive', last_contact_at: '2026-11-12T10:00:00Z' },
    });
    await anAssignment(app.db, company.id, doctor.id, { from: '2026-09-01' });
    await app.nest.get(Materialiser).runAll();
    const as = await app.as(doctor);
    const path = `/api/companies/${company.id}/check-in-plan`;
    return { as, path, preview: (body: object) => as.post(`${path}/preview`, body) };
  }

  it('gives six days beyond the 90, with why one is not on its own, and keeps nothing', async () => {
    const { as, path, preview } = await aFirm();
    const before = (await as.get(path)).body;
    const rule = 'FREQ=MONTHLY;BYMONTHDAY=25';
    const seen = await preview({
      ...{ rule, anchorOn: '2026-11-25', idealGapDays: null, maxGapDays: null },
    });
    expect(seen.status).toBe(200);
    const { days, idealGapDays } = seen.body;
    expect(idealGapDays).toBe(31);
    expect(days.map(({ on }: { on: string }) => on)).toEqual([
      ...['2026-11-25', '2026-12-25', '2027-01-25', '2027-02-25', '2027-03-25', '2027-04-25'],
    ]);
    expect(days[0]).toMatchObject({ dueOn: '2026-11-25', kind: null });
    expect(days[1]).toMatchObject({ dueOn: '2026-12-24', kind: 'holiday' });
    expect(days[1].holidayKo).toEqual(expect.any(String));
    expect(days[5]).toMatchObject({ dueOn: '2027-04-26', kind: 'weekend', holidayKo: null });
    expect((await as.get(path)).body).toEqual(before);
  });

  it('counts a floating plan from the last contact', async () => {
    const { preview } = await aFirm();
    const { days } = (await preview({ rule: null, idealGapDays: 21, maxGapDays: 28 })).body;
    expect(days).toHaveLength(6);
    expect(days[0]).toMatchObject({ on: '2026-12-03', dueOn: '2026-12-03', kind: null });
  });

  it('refuses what cannot be saved', async () => {
    const { preview } = await aFirm();
    const refused = await preview({ rule: 'FREQ=HOURLY', idealGapDays: null, maxGapDays: null });
    expect(refused.body.errors[0].code).toBe('rule_frequency');
  });
});
