import { newId } from '../server/platform/database/ids';
import { aCompany } from './factories/companies';
import { aDoctor, aUser, insertRow } from './factories/people';
import { CheckInWorld } from './support/check-in-world';

describe('the job of check-ins', () => {
  let world: CheckInWorld;

  beforeAll(async () => {
    world = await CheckInWorld.start();
  });
  afterAll(() => world.app.close());
  beforeEach(() => world.begin());

  it('starts a plan by tier for a firm with a doctor, and changes nothing when run again', async () => {
    const { company, doctor } = await world.aFirm('regular', '2026-11-16');
    await world.nightly();
    const first = await world.firstOf(company.id);
    // 30 days after the assignment: 2026-12-16 is a Wednesday.
    expect(first).toEqual([
      {
        on: '2026-12-16',
        due: '2026-12-16',
        status: 'due',
        doctor_id: doctor.id,
        touched: false,
      },
    ]);
    const before = await world.app.db.query('SELECT * FROM check_ins ORDER BY id');
    await world.nightly();
    await world.nightly();
    expect(await world.app.db.query('SELECT * FROM check_ins ORDER BY id')).toEqual(before);
  });

  it('keeps off 추석 and 설 and says which holiday it was', async () => {
    world.app.clock.set('2026-09-07T09:00:00+09:00');
    const chuseok = await world.aFirm('intensive', '2026-01-05', '2026-09-10T10:00:00+09:00');
    const seollal = await world.aFirm('intensive', '2026-01-05', '2027-01-25T10:00:00+09:00');
    await world.nightly();
    expect(await world.firstOf(chuseok.company.id)).toMatchObject([
      { on: '2026-09-24', due: '2026-09-23' },
    ]);
    expect(await world.openOf(chuseok.as, chuseok.company.id)).toMatchObject({
      dueOn: '2026-09-23',
      moved: { kind: 'holiday', from: '2026-09-24', holidayKo: expect.stringContaining('추석') },
    });
    // 8 February 2027 is 설 (연휴), the 9th its substitute.
    expect(await world.firstOf(seollal.company.id)).toMatchObject([
      { on: '2027-02-08', due: '2027-02-10' },
    ]);
  });

  it('follows a holiday that the agency adds', async () => {
    const { company } = await world.aFirm('intensive', '2026-11-01', '2026-11-20T10:00:00+09:00');
    await world.nightly();
    expect(await world.firstOf(company.id)).toMatchObject([
      { on: '2026-12-04', due: '2026-12-04' },
    ]);
    const admin = await world.app.as(await aUser(world.app.db, 'admin'));
    await admin.post('/api/reference/holidays', {
      day: '2026-12-04',
      nameKo: '창립기념일',
      nameEn: 'Foundation day',
      closed: true,
    });
    await world.nightly();
    expect(await world.firstOf(company.id)).toMatchObject([
      { on: '2026-12-04', due: '2026-12-03' },
    ]);
  });

  it('keeps a fixed plan filled for 90 days and catches up after an outage without a flood', async () => {
    const { company } = await world.aFirm('intensive', '2026-11-02');
    await insertRow(world.app.db, 'check_in_plans', {
      id: newId(),
      company_id: company.id,
      mode: 'fixed',
      rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
      ideal_gap_days: 14,
      max_gap_days: 21,
      starts_on: '2026-11-05',
      origin: 'tier',
      created_at: new Date(),
      updated_at: new Date(),
    });
    await world.nightly();
    const made = await world.rows(company.id);
    expect(made.slice(0, 3)).toMatchObject([
      { on: '2026-11-19' },
      { on: '2026-12-03' },
      { on: '2026-12-17' },
    ]);
    expect(made.at(-1).on <= '2027-02-21').toBe(true);
    world.app.clock.set('2027-05-03T04:30:00+09:00');
    await world.nightly();
    const later = await world.rows(company.id);
    expect(later.filter(({ due }: { due: string }) => due < '2027-05-03')).toHaveLength(
      made.length,
    );
    expect(later.at(-1).on > '2027-07-15').toBe(true);
  });

  it('follows the tier, cancels for an archived firm, and hands the future to a new doctor', async () => {
    const { company } = await world.aFirm('watch', '2026-11-01', '2026-11-10T10:00:00+09:00');
    await world.nightly();
    expect(await world.firstOf(company.id)).toMatchObject([
      { on: '2027-02-09', due: '2027-02-10' },
    ]);
    await world.app.db.query(`UPDATE companies SET tier = 'intensive' WHERE id = $1`, [company.id]);
    await world.nightly();
    expect(await world.firstOf(company.id)).toMatchObject([{ on: '2026-11-24' }]);
    const next = await aDoctor(world.app.db, { teamId: world.team.id });
    const assigned = await world.supervisor.post(`/api/companies/${company.id}/assignments`, {
      doctorId: next.id,
      role: 'primary',
      from: '2026-11-23',
      reason: '업종 경험',
    });
    expect(assigned.status).toBe(201);
    expect(await world.firstOf(company.id)).toMatchObject([{ doctor_id: next.id }]);
    await world.app.db.query(`UPDATE companies SET status = 'archived' WHERE id = $1`, [
      company.id,
    ]);
    await world.nightly();
    expect(await world.firstOf(company.id)).toMatchObject([{ status: 'cancelled' }]);
  });

  it('makes the first check-in together with the assignment', async () => {
    const company = await aCompany(world.app.db, { tier: 'intensive' });
    const doctor = await aDoctor(world.app.db, { teamId: world.team.id });
    await world.supervisor.post(`/api/companies/${company.id}/assignments`, {
      doctorId: doctor.id,
      role: 'primary',
      from: '2026-11-23',
      reason: '시장 경험',
    });
    expect(await world.firstOf(company.id)).toMatchObject([
      { on: '2026-12-07', doctor_id: doctor.id },
    ]);
  });
});
