import { CheckInsService } from '../server/check-ins/check-ins.service';
import { Materialiser } from '../server/check-ins/materialiser.service';
import { newId } from '../server/platform/database/ids';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { type Person, SYSTEM } from '../server/platform/security/actor';
import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDoctor, aSupervisor, aTeam, aUser, insertRow, type MadeUser } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

describe('check-ins', () => {
  let app: TestApp;
  let team: { id: string };
  let supervisor: ApiClient;

  beforeAll(async () => {
    app = await TestApp.start({ work: false, config: { staffIdleMinutes: 10_000_000 } });
    team = await aTeam(app.db);
    supervisor = await app.as(await aSupervisor(app.db, { teamIds: [team.id] }));
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set('2026-11-23T09:40:00+09:00'));

  const nightly = () => app.nest.get(Materialiser).runAll();
  const rows = (companyId: string) =>
    app.db.query(
      `SELECT occurrence_on::text AS "on", due_on::text AS due, status, doctor_id, touched FROM check_ins
       WHERE company_id = $1 ORDER BY occurrence_on`,
      [companyId],
    );
  const firstOf = async (companyId: string, n = 1) => (await rows(companyId)).slice(0, n);
  /** A firm of a tier with a doctor, as the nightly job finds it. */
  async function aFirm(tier: string, from: string, lastContactAt: string | null = null) {
    const doctor = await aDoctor(app.db, { teamId: team.id });
    const company = await aCompany(app.db, { tier, last_contact_at: lastContactAt });
    await anAssignment(app.db, company.id, doctor.id, { from });
    return { company, doctor, as: await app.as(doctor) };
  }
  const openOf = async (as: ApiClient, companyId: string) =>
    (await as.get(`/api/check-ins?companyId=${companyId}`)).body.items[0];
  async function aVisit(companyId: string, doctorId: string, at: string): Promise<string> {
    const id = newId();
    await insertRow(app.db, 'visit_logs', {
      id,
      company_id: companyId,
      doctor_id: doctorId,
      doctor_name: '한지원',
      kind: 'call',
      started_at: at,
      summary: '통화',
      created_by: doctorId,
      created_at: at,
      updated_at: at,
    });
    return id;
  }
  const complete = (
    doctor: MadeUser,
    contact: { companyId: string; checkInId?: string; visitId: string; at: Date },
  ) => {
    const actor = { ...SYSTEM, role: 'doctor', userId: doctor.id, name: doctor.name } as Person;
    return app.nest
      .get(UnitOfWork)
      .run(actor, () => app.nest.get(CheckInsService).complete(actor, contact));
  };

  describe('the job', () => {
    it('starts a plan by tier for a firm with a doctor, and changes nothing when run again', async () => {
      const { company, doctor } = await aFirm('regular', '2026-11-16');
      await nightly();
      const first = await firstOf(company.id);
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
      const before = await app.db.query('SELECT * FROM check_ins ORDER BY id');
      await nightly();
      await nightly();
      expect(await app.db.query('SELECT * FROM check_ins ORDER BY id')).toEqual(before);
    });

    it('keeps off 추석 and 설 and says which holiday it was', async () => {
      app.clock.set('2026-09-07T09:00:00+09:00');
      const chuseok = await aFirm('intensive', '2026-01-05', '2026-09-10T10:00:00+09:00');
      const seollal = await aFirm('intensive', '2026-01-05', '2027-01-25T10:00:00+09:00');
      await nightly();
      expect(await firstOf(chuseok.company.id)).toMatchObject([
        { on: '2026-09-24', due: '2026-09-23' },
      ]);
      expect(await openOf(chuseok.as, chuseok.company.id)).toMatchObject({
        dueOn: '2026-09-23',
        moved: { kind: 'holiday', from: '2026-09-24', holidayKo: expect.stringContaining('추석') },
      });
      // 8 February 2027 is 설 (연휴), the 9th its substitute.
      expect(await firstOf(seollal.company.id)).toMatchObject([
        { on: '2027-02-08', due: '2027-02-10' },
      ]);
    });

    it('follows a holiday that the agency adds', async () => {
      const { company } = await aFirm('intensive', '2026-11-01', '2026-11-20T10:00:00+09:00');
      await nightly();
      expect(await firstOf(company.id)).toMatchObject([{ on: '2026-12-04', due: '2026-12-04' }]);
      const admin = await app.as(await aUser(app.db, 'admin'));
      await admin.post('/api/reference/holidays', {
        day: '2026-12-04',
        nameKo: '창립기념일',
        nameEn: 'Foundation day',
        closed: true,
      });
      await nightly();
      expect(await firstOf(company.id)).toMatchObject([{ on: '2026-12-04', due: '2026-12-03' }]);
    });

    it('keeps a fixed plan filled for 90 days and catches up after an outage without a flood', async () => {
      const { company } = await aFirm('intensive', '2026-11-02');
      await insertRow(app.db, 'check_in_plans', {
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
      await nightly();
      const made = await rows(company.id);
      expect(made.slice(0, 3)).toMatchObject([
        { on: '2026-11-19' },
        { on: '2026-12-03' },
        { on: '2026-12-17' },
      ]);
      expect(made.at(-1).on <= '2027-02-21').toBe(true);
      app.clock.set('2027-05-03T04:30:00+09:00');
      await nightly();
      const later = await rows(company.id);
      expect(later.filter(({ due }: { due: string }) => due < '2027-05-03')).toHaveLength(
        made.length,
      );
      expect(later.at(-1).on > '2027-07-15').toBe(true);
    });

    it('follows the tier, cancels for an archived firm, and hands the future to a new doctor', async () => {
      const { company } = await aFirm('watch', '2026-11-01', '2026-11-10T10:00:00+09:00');
      await nightly();
      expect(await firstOf(company.id)).toMatchObject([{ on: '2027-02-09', due: '2027-02-10' }]);
      await app.db.query(`UPDATE companies SET tier = 'intensive' WHERE id = $1`, [company.id]);
      await nightly();
      expect(await firstOf(company.id)).toMatchObject([{ on: '2026-11-24' }]);
      const next = await aDoctor(app.db, { teamId: team.id });
      const assigned = await supervisor.post(`/api/companies/${company.id}/assignments`, {
        doctorId: next.id,
        role: 'primary',
        from: '2026-11-23',
        reason: '업종 경험',
      });
      expect(assigned.status).toBe(201);
      expect(await firstOf(company.id)).toMatchObject([{ doctor_id: next.id }]);
      await app.db.query(`UPDATE companies SET status = 'archived' WHERE id = $1`, [company.id]);
      await nightly();
      expect(await firstOf(company.id)).toMatchObject([{ status: 'cancelled' }]);
    });
  });

  it('makes the first check-in together with the assignment', async () => {
    const company = await aCompany(app.db, { tier: 'intensive' });
    const doctor = await aDoctor(app.db, { teamId: team.id });
    await supervisor.post(`/api/companies/${company.id}/assignments`, {
      doctorId: doctor.id,
      role: 'primary',
      from: '2026-11-23',
      reason: '시장 경험',
    });
    expect(await firstOf(company.id)).toMatchObject([{ on: '2026-12-07', doctor_id: doctor.id }]);
  });

  describe('a contact', () => {
    it('completes the check-in due within a week and counts the next from it', async () => {
      const { company, doctor } = await aFirm(
        'intensive',
        '2026-01-05',
        '2026-11-12T10:00:00+09:00',
      );
      await nightly();
      expect(await firstOf(company.id)).toMatchObject([{ on: '2026-11-26' }]);
      const visitId = await aVisit(company.id, doctor.id, '2026-11-23T09:00:00+09:00');
      const done = await complete(doctor, {
        companyId: company.id,
        visitId,
        at: new Date('2026-11-23T09:00:00+09:00'),
      });
      expect(done.checkInId).not.toBeNull();
      expect(await firstOf(company.id, 2)).toMatchObject([
        { on: '2026-11-26', status: 'done' },
        { on: '2026-12-07', status: 'due' },
      ]);
      const [row] = await app.db.query('SELECT last_contact_at FROM companies WHERE id = $1', [
        company.id,
      ]);
      expect(row.last_contact_at).toEqual(new Date('2026-11-23T09:00:00+09:00'));
    });

    it('logged as a visit completes its check-in', async () => {
      const { company, as } = await aFirm('intensive', '2026-01-05', '2026-11-09T10:00:00+09:00');
      await nightly();
      const open = await openOf(as, company.id);
      const visit = await as.post('/api/visits', {
        ...{
          companyId: company.id,
          kind: 'call',
          startedAt: '2026-11-23T09:00:00+09:00',
          summary: '안부 통화',
        },
        ...{ attendees: [], topics: [], markets: [], promises: [], difficulties: [], fileIds: [] },
      });
      expect(visit).toMatchObject({ status: 201, body: { checkInId: open.id } });
      const done = (await as.get(`/api/check-ins/${open.id}`)).body;
      expect(done).toMatchObject({
        status: 'done',
        visitId: visit.body.id,
        lastContactKind: 'call',
      });
      expect(await openOf(as, company.id)).toMatchObject({ dueOn: '2026-12-07' });
    });

    it('long before the check-in moves it instead, and a named one must be due', async () => {
      const { company, doctor } = await aFirm('regular', '2026-01-05', '2026-11-20T10:00:00+09:00');
      await nightly();
      const visitId = await aVisit(company.id, doctor.id, '2026-11-23T09:00:00+09:00');
      const at = new Date('2026-11-23T09:00:00+09:00');
      expect(await complete(doctor, { companyId: company.id, visitId, at })).toEqual({
        checkInId: null,
      });
      expect(await firstOf(company.id)).toMatchObject([{ on: '2026-12-23', status: 'due' }]);
      await expect(
        complete(doctor, { companyId: company.id, checkInId: newId(), visitId, at }),
      ).rejects.toMatchObject({ status: 422 });
    });
  });

  describe('skipping and moving', () => {
    it('needs a reason, moves on, and can be taken back', async () => {
      const { company, as } = await aFirm('intensive', '2026-01-05', '2026-11-04T10:00:00+09:00');
      await nightly();
      const open = await openOf(as, company.id);
      expect(open).toMatchObject({ dueOn: '2026-11-18', lastContactKind: null, idealGapDays: 14 });
      const path = `/api/check-ins/${open.id}/skip`;
      expect((await as.post(path, { reason: '' }, { version: open.version })).status).toBe(422);
      expect((await as.post(path, { reason: '대표 출장' })).status).toBe(428);
      const skipped = await as.post(path, { reason: '대표 출장' }, { version: open.version });
      expect(skipped.body).toMatchObject({ status: 'skipped', skipReason: '대표 출장' });
      expect(await openOf(as, company.id)).toMatchObject({ dueOn: '2026-12-02' });
      const again = await as.post(path, { reason: '대표 출장' }, { version: open.version });
      expect(again.status).toBe(412);
      const back = await as.delete(path, undefined, { version: skipped.body.version });
      expect(back.body).toMatchObject({ status: 'due', dueOn: '2026-11-18' });
      expect(await openOf(as, company.id)).toMatchObject({ id: open.id });
    });

    it('goes to a working day unless the doctor means the closed one; the job leaves it there', async () => {
      const { company, as } = await aFirm('intensive', '2026-01-05', '2026-11-12T10:00:00+09:00');
      await nightly();
      const open = await openOf(as, company.id);
      const move = (body: object) =>
        as.post(
          `/api/check-ins/${open.id}/move`,
          { reason: '공장 이전', ...body },
          { version: open.version },
        );
      expect((await move({ on: '2026-11-22' })).status).toBe(422);
      expect((await move({ on: '2026-11-28' })).body.errors[0]).toMatchObject({
        field: 'on',
        code: 'closed',
      });
      const moved = await move({ on: '2026-11-28', closedDay: true });
      expect(moved.body).toMatchObject({
        dueOn: '2026-11-28',
        moved: { kind: 'person', reason: '공장 이전', from: '2026-11-26' },
      });
      await nightly();
      expect(await openOf(as, company.id)).toMatchObject({ dueOn: '2026-11-28' });
      const back = await as.delete(`/api/check-ins/${open.id}/move`, undefined, {
        version: moved.body.version,
      });
      expect(back.body).toMatchObject({ dueOn: '2026-11-26', moved: null });
    });
  });

  it('keeps a plan of its own, pauses with a reason, and returns to the tier', async () => {
    const { company, as } = await aFirm('regular', '2026-01-05', '2026-11-02T10:00:00+09:00');
    await nightly();
    const path = `/api/companies/${company.id}/check-in-plan`;
    const plan = (await as.get(path)).body;
    expect(plan).toMatchObject({
      idealGapDays: 30,
      maxGapDays: 45,
      origin: 'tier',
      paused: false,
      next: { dueOn: '2026-12-02' },
    });
    const weekly = await as.put(
      path,
      { idealGapDays: 7, maxGapDays: 10 },
      { version: plan.version },
    );
    expect(weekly.body).toMatchObject({
      origin: 'custom',
      idealGapDays: 7,
      next: { dueOn: '2026-11-09' },
    });
    expect(
      (await as.put(path, { idealGapDays: 7, maxGapDays: 3 }, { version: weekly.body.version }))
        .status,
    ).toBe(422);
    expect(
      (await as.put(path, { idealGapDays: 7, maxGapDays: 10 }, { version: plan.version })).status,
    ).toBe(412);
    expect(
      (
        await as.put(
          path,
          { idealGapDays: 7, maxGapDays: 10, pausedUntil: '2026-12-14' },
          { version: weekly.body.version },
        )
      ).status,
    ).toBe(422);
    const paused = await as.put(
      path,
      { idealGapDays: 7, maxGapDays: 10, pausedUntil: '2026-12-14', pauseReason: '공장 이전' },
      { version: weekly.body.version },
    );
    expect(paused.body).toMatchObject({
      paused: true,
      pauseReason: '공장 이전',
      next: { dueOn: '2026-12-14' },
    });
    const tier = await as.put(
      path,
      { idealGapDays: null, maxGapDays: null },
      { version: paused.body.version },
    );
    expect(tier.body).toMatchObject({
      origin: 'tier',
      paused: false,
      next: { dueOn: '2026-12-02' },
    });
  });

  describe('whose', () => {
    it('a doctor sees those of their firms, a supervisor those of their teams, the firm its own, an administrator none', async () => {
      const mine = await aFirm('intensive', '2026-01-05', '2026-11-04T10:00:00+09:00');
      const other = await aFirm('intensive', '2026-01-05', '2026-11-09T10:00:00+09:00');
      await nightly();
      const ids = async (by: ApiClient, query = '') => [
        ...new Set(
          (await by.get(`/api/check-ins?limit=100${query}`)).body.items.map(
            ({ companyId }: { companyId: string }) => companyId,
          ),
        ),
      ];
      expect(await ids(mine.as)).toEqual([mine.company.id]);
      expect(await ids(supervisor)).toEqual(
        expect.arrayContaining([mine.company.id, other.company.id]),
      );
      expect(await ids(supervisor, `&doctorId=${other.doctor.id}`)).toEqual([other.company.id]);
      const outsider = await app.as(
        await aSupervisor(app.db, { teamIds: [(await aTeam(app.db)).id] }),
      );
      expect(await ids(outsider)).not.toContain(mine.company.id);
      const owner = await app.as(await anOwner(app.db, mine.company.id));
      expect(await ids(owner)).toEqual([mine.company.id]);
      const admin = await app.as(await aUser(app.db, 'admin'));
      expect(await ids(admin)).toEqual([]);

      const open = await openOf(mine.as, mine.company.id);
      for (const by of [
        other.as,
        outsider,
        admin,
        await app.as(await anOwner(app.db, other.company.id)),
      ]) {
        expect((await by.get(`/api/check-ins/${open.id}`)).status).toBe(404);
      }
      expect((await owner.get(`/api/check-ins/${open.id}`)).status).toBe(200);
      expect(
        (
          await owner.post(
            `/api/check-ins/${open.id}/skip`,
            { reason: '바쁩니다' },
            { version: open.version },
          )
        ).status,
      ).toBe(403);
      expect(
        (
          await other.as.post(
            `/api/check-ins/${open.id}/skip`,
            { reason: '바쁩니다' },
            { version: open.version },
          )
        ).status,
      ).toBe(404);
      expect((await other.as.get(`/api/companies/${mine.company.id}/check-in-plan`)).status).toBe(
        404,
      );

      expect((await mine.as.get('/api/check-ins/counts?doctorId=me')).body).toEqual({
        overdue: 1,
        today: 0,
        week: 0,
        later: 6,
      });
      expect((await other.as.get('/api/check-ins/counts')).body).toEqual({
        overdue: 0,
        today: 1,
        week: 0,
        later: 6,
      });
      expect(await ids(mine.as, '&view=overdue')).toHaveLength(1);
      expect(await ids(other.as, '&view=overdue')).toHaveLength(0);
      expect(await ids(other.as, '&view=due')).toHaveLength(1);
      expect((await mine.as.get('/api/check-ins?doctorId=everyone')).status).toBe(422);
    });

    it('during leave the cover has them on their list', async () => {
      const away = await aFirm('intensive', '2026-01-05', '2026-11-04T10:00:00+09:00');
      const cover = await aDoctor(app.db, { teamId: team.id });
      await nightly();
      const asCover = await app.as(cover);
      expect((await asCover.get('/api/check-ins?doctorId=me')).body.items).toEqual([]);
      await away.as.post(`/api/doctors/${away.doctor.id}/leaves`, {
        from: '2026-11-23',
        until: '2026-11-27',
        coverId: cover.id,
      });
      const items = (await asCover.get('/api/check-ins?doctorId=me')).body.items;
      expect(new Set(items.map(({ companyId }: { companyId: string }) => companyId))).toEqual(
        new Set([away.company.id]),
      );
    });

    it('pages by due day', async () => {
      const boss = await app.as(await aSupervisor(app.db, { programmeWide: true }));
      const all = (await boss.get('/api/check-ins?limit=100')).body.items.map(
        ({ id }: { id: string }) => id,
      );
      const found: string[] = [];
      let cursor = '';
      do {
        const { body } = await boss.get(`/api/check-ins?limit=2${cursor && `&cursor=${cursor}`}`);
        found.push(...body.items.map(({ id }: { id: string }) => id));
        cursor = body.nextCursor;
      } while (cursor);
      expect(found).toEqual(all);
    });
  });
});
