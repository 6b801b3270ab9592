import { newId } from '../server/platform/database/ids';
import { CheckInWorld } from './support/check-in-world';

describe('check-ins', () => {
  let world: CheckInWorld;

  beforeAll(async () => {
    world = await CheckInWorld.start();
  });
  afterAll(() => world.app.close());
  beforeEach(() => world.begin());

  describe('a contact', () => {
    it('completes the check-in due within a week and counts the next from it', async () => {
      const { company, doctor } = await world.aFirm(
        'intensive',
        '2026-01-05',
        '2026-11-12T10:00:00+09:00',
      );
      await world.nightly();
      expect(await world.firstOf(company.id)).toMatchObject([{ on: '2026-11-26' }]);
      const visitId = await world.aVisit(company.id, doctor.id, '2026-11-23T09:00:00+09:00');
      const done = await world.complete(doctor, {
        companyId: company.id,
        visitId,
        at: new Date('2026-11-23T09:00:00+09:00'),
      });
      expect(done.checkInId).not.toBeNull();
      expect(await world.firstOf(company.id, 2)).toMatchObject([
        { on: '2026-11-26', status: 'done' },
        { on: '2026-12-07', status: 'due' },
      ]);
      const [row] = await world.app.db.query(
        'SELECT last_contact_at FROM companies WHERE id = $1',
        [company.id],
      );
      expect(row.last_contact_at).toEqual(new Date('2026-11-23T09:00:00+09:00'));
    });

    it('logged as a visit completes its check-in', async () => {
      const { company, as } = await world.aFirm(
        'intensive',
        '2026-01-05',
        '2026-11-09T10:00:00+09:00',
      );
      await world.nightly();
      const open = await world.openOf(as, company.id);
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
      expect(await world.openOf(as, company.id)).toMatchObject({ dueOn: '2026-12-07' });
    });

    it('long before the check-in moves it instead, and a named one must be due', async () => {
      const { company, doctor } = await world.aFirm(
        'regular',
        '2026-01-05',
        '2026-11-20T10:00:00+09:00',
      );
      await world.nightly();
      const visitId = await world.aVisit(company.id, doctor.id, '2026-11-23T09:00:00+09:00');
      const at = new Date('2026-11-23T09:00:00+09:00');
      expect(await world.complete(doctor, { companyId: company.id, visitId, at })).toEqual({
        checkInId: null,
      });
      expect(await world.firstOf(company.id)).toMatchObject([{ on: '2026-12-23', status: 'due' }]);
      await expect(
        world.complete(doctor, { companyId: company.id, checkInId: newId(), visitId, at }),
      ).rejects.toMatchObject({ status: 422 });
    });
  });

  describe('skipping and moving', () => {
    it('needs a reason, moves on, and can be taken back', async () => {
      const { company, as } = await world.aFirm(
        'intensive',
        '2026-01-05',
        '2026-11-04T10:00:00+09:00',
      );
      await world.nightly();
      const open = await world.openOf(as, company.id);
      expect(open).toMatchObject({ dueOn: '2026-11-18', lastContactKind: null, idealGapDays: 14 });
      const path = `/api/check-ins/${open.id}/skip`;
      expect((await as.post(path, { reason: '' }, { version: open.version })).status).toBe(422);
      expect((await as.post(path, { reason: '대표 출장' })).status).toBe(428);
      const skipped = await as.post(path, { reason: '대표 출장' }, { version: open.version });
      expect(skipped.body).toMatchObject({ status: 'skipped', skipReason: '대표 출장' });
      expect(await world.openOf(as, company.id)).toMatchObject({ dueOn: '2026-12-02' });
      const again = await as.post(path, { reason: '대표 출장' }, { version: open.version });
      expect(again.status).toBe(412);
      const back = await as.delete(path, undefined, { version: skipped.body.version });
      expect(back.body).toMatchObject({ status: 'due', dueOn: '2026-11-18' });
      expect(await world.openOf(as, company.id)).toMatchObject({ id: open.id });
    });

    it('goes to a working day unless the doctor means the closed one; the job leaves it there', async () => {
      const { company, as } = await world.aFirm(
        'intensive',
        '2026-01-05',
        '2026-11-12T10:00:00+09:00',
      );
      await world.nightly();
      const open = await world.openOf(as, company.id);
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
      await world.nightly();
      expect(await world.openOf(as, company.id)).toMatchObject({ dueOn: '2026-11-28' });
      const back = await as.delete(`/api/check-ins/${open.id}/move`, undefined, {
        version: moved.body.version,
      });
      expect(back.body).toMatchObject({ dueOn: '2026-11-26', moved: null });
    });
  });

  it('keeps a plan of its own, pauses with a reason, and returns to the tier', async () => {
    const { company, as } = await world.aFirm('regular', '2026-01-05', '2026-11-02T10:00:00+09:00');
    await world.nightly();
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
});
