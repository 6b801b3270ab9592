import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDoctor } from './factories/people';
import { CaseWorld, filing, MONDAY } from './support/case-world';

describe('Difficulties', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  afterAll(() => world.app.close());
  beforeEach(() => world.begin());

  it('goes from filed to confirmed, by way of question, referral and refusal', async () => {
    let seen = await world.filed();
    expect(seen).toMatchObject({
      number: expect.stringMatching(/^D-2026-\d{6}$/),
      status: 'assigned',
      doctor: { id: world.doctorUser.id, name: '한지원' },
      waitingOn: 'us',
    });
    expect(world.named()).toEqual(['DifficultyFiled', 'DifficultyAssigned']);
    expect(world.published[0]).toMatchObject({
      difficulty: { companyName: '한결정밀㈜' },
      via: 'portal',
    });

    seen = (await world.doctor.get(`/api/difficulties/${seen.id}`)).body;
    seen = await world.done(world.doctor, seen, 'triage', {
      category: 'cus',
      severity: 'high',
      market: 'VN',
      hs6: '848340',
    });
    seen = await world.done(world.doctor, seen, 'start');
    expect(seen.status).toBe('in_progress');
    seen = await world.done(world.doctor, seen, 'questions', {
      text: '도면과 성분표를 올려 주시겠어요?',
    });
    expect(seen).toMatchObject({ status: 'waiting_sme', clock: { paused: true } });

    seen = await world.done(world.owner, seen, 'replies', { text: '도면을 올렸습니다.' });
    expect(seen).toMatchObject({ status: 'in_progress', clock: { paused: false } });
    seen = (await world.doctor.get(`/api/difficulties/${seen.id}`)).body;
    seen = await world.done(world.doctor, seen, 'referrals', {
      partnerId: world.partnerId,
      purpose: '품목분류 회답서 발급을 부탁합니다.',
      shared: '도면',
      dueOn: '2026-11-27',
    });
    expect(seen).toMatchObject({ status: 'waiting_partner', clock: { paused: false } });
    seen = await world.done(world.doctor, seen, `referrals/${seen.referrals[0].id}/reply`, {
      text: '8466.93이 맞습니다.',
    });
    expect(seen).toMatchObject({ status: 'in_progress', referrals: [{ status: 'answered' }] });

    seen = await world.done(world.doctor, seen, 'answer', {
      outcome: 'resolved_after_review',
      text: '회답서를 보내 드립니다.',
    });
    expect(seen.clock).toMatchObject({ done: true, remainingWorkingMinutes: null });
    seen = await world.done(world.owner, seen, 'refusal', {
      reason: '세관이 아직 풀어 주지 않습니다.',
    });
    expect(seen).toMatchObject({ status: 'reopened', reopenedCount: 1, outcome: null });
    seen = (await world.doctor.get(`/api/difficulties/${seen.id}`)).body;
    seen = await world.done(world.doctor, seen, 'answer', {
      outcome: 'resolved_on_spot',
      text: '오늘 오전에 반출됐습니다.',
    });
    seen = await world.done(world.owner, seen, 'confirmation', {
      rating: 5,
      comment: '고맙습니다.',
    });
    expect(seen).toMatchObject({
      status: 'closed',
      rating: 5,
      outcome: 'resolved_on_spot',
      waitingOn: null,
    });
    expect(seen.timeline.map((entry: { type: string }) => entry.type)).toEqual([
      'filed',
      'assigned',
      'triaged',
      'started',
      'question',
      'firm_reply',
      'referral_made',
      'referral_answered',
      'answered',
      'refused',
      'answered',
      'confirmed',
    ]);
    expect(world.named().slice(2)).toEqual([
      'FirmAsked',
      'FirmReplied',
      'ReferralMade',
      'ReferralAnswered',
      'DifficultyAnswered',
      'DifficultyRefused',
      'DifficultyAnswered',
      'DifficultyConfirmed',
    ]);
  });

  describe('filing', () => {
    it('leaves a firm without a doctor to triage, and a supervisor assigns', async () => {
      const lonely = await aCompany(world.app.db);
      const sme = await world.app.as(await anOwner(world.app.db, lonely.id));
      let seen = await world.filed({ category: 'unsure' }, sme);
      expect(seen).toMatchObject({ status: 'received', doctor: null, category: null });
      await anAssignment(world.app.db, lonely.id, world.doctorUser.id);
      seen = (await world.supervisor.get(`/api/difficulties/${seen.id}`)).body;
      seen = await world.done(world.supervisor, seen, 'triage', {
        category: 'log',
        severity: 'normal',
      });
      expect(seen.status).toBe('triaged');
      seen = await world.done(world.supervisor, seen, 'assignment', {
        doctorId: world.doctorUser.id,
        reason: '물류 경험',
      });
      expect(seen).toMatchObject({ status: 'assigned', doctor: { id: world.doctorUser.id } });
      expect(
        (await world.act(world.supervisor, seen, 'assignment', { doctorId: world.doctorUser.id }))
          .body.code,
      ).toBe('difficulty.same_doctor');
      const sees = await sme.get(`/api/difficulties/${seen.id}`);
      expect(JSON.stringify(sees.body)).not.toContain('물류 경험');
    });

    it('gives a case only to a doctor of the firm, and only by a supervisor', async () => {
      const seen = await world.filed();
      const stranger = await aDoctor(world.app.db);
      expect(
        (await world.act(world.supervisor, seen, 'assignment', { doctorId: stranger.id })).status,
      ).toBe(422);
      expect(
        (await world.act(world.doctor, seen, 'assignment', { doctorId: world.backupUser.id }))
          .status,
      ).toBe(403);
      const moved = await world.done(world.supervisor, seen, 'assignment', {
        doctorId: world.backupUser.id,
      });
      expect(moved.timeline.at(-1)).toMatchObject({
        type: 'reassigned',
        payload: { previousDoctorId: world.doctorUser.id },
      });
      expect(world.published.at(-1)).toMatchObject({
        previousDoctorId: world.doctorUser.id,
        onFiling: false,
      });
    });

    it('promises an answer in the days of the category, urgent in hours, by the working calendar', async () => {
      const target = async (overrides: Record<string, unknown>) =>
        (await world.filed(overrides)).clock.targetAt;
      await world.app.db.query(
        `UPDATE difficulty_categories SET target_days = 5, urgent_hours = 4 WHERE code = 'fin'`,
      );
      await world.app.db.query(
        `UPDATE difficulty_categories SET target_days = 7 WHERE code = 'sys'`,
      );
      await world.at('2026-12-24T16:00:00+09:00');
      expect(await target({ category: 'fin' })).toBe('2027-01-04T07:00:00.000Z');
      expect(await target({ category: 'sys' })).toBe('2027-01-05T09:00:00.000Z');
      await world.at(MONDAY);
      expect(await target({ category: 'fin', severity: 'urgent' })).toBe(
        '2026-11-23T05:40:00.000Z',
      );
      expect(await target({ category: 'unsure' })).toBe('2026-11-30T00:40:00.000Z');
    });

    it('names what is missing or unknown, and keeps nothing', async () => {
      const before = await world.app.db.query('SELECT count(*)::int AS n FROM difficulties');
      const empty = await world.owner.post('/api/difficulties', {
        title: ' ',
        body: '',
        severity: 'normal',
      });
      expect(empty.status).toBe(422);
      expect(empty.body.errors.map((e: { field: string }) => e.field)).toEqual(['title', 'body']);
      for (const wrong of [
        { category: 'xyz' },
        { market: 'QQ' },
        { hs6: '999998' },
        { fileIds: [world.firm.id] },
      ]) {
        expect((await world.owner.post('/api/difficulties', filing(wrong))).status).toBe(422);
      }
      expect(
        (await world.owner.post('/api/difficulties', filing({ status: 'closed' }))).status,
      ).toBe(400);
      expect((await world.doctor.post('/api/difficulties', filing())).body.errors[0].field).toBe(
        'companyId',
      );
      expect(await world.app.db.query('SELECT count(*)::int AS n FROM difficulties')).toEqual(
        before,
      );
    });

    it('is for one’s own firm, or for a firm one looks after', async () => {
      const forFirm = (id: string) => filing({ companyId: id });
      expect(
        (await world.owner.post('/api/difficulties', forFirm(world.foreignFirm.id))).status,
      ).toBe(404);
      expect(
        (await world.otherDoctor.post('/api/difficulties', forFirm(world.firm.id))).status,
      ).toBe(404);
      expect((await world.admin.post('/api/difficulties', forFirm(world.firm.id))).status).toBe(
        403,
      );
      const byDoctor = await world.doctor.post('/api/difficulties', forFirm(world.firm.id));
      expect(byDoctor.body).toMatchObject({ filedVia: 'doctor', company: { id: world.firm.id } });
    });
  });

  describe('the clock', () => {
    it('stands while the firm is asked and moves the target by the working time it stood', async () => {
      let seen = await world.filed({ category: 'unsure' });
      expect(seen.clock.remainingWorkingMinutes).toBe(40 * 60);
      await world.at('2026-11-24T10:00:00+09:00');
      seen = await world.done(world.doctor, seen, 'questions', { text: '성분표가 있으신가요?' });
      const remaining = seen.clock.remainingWorkingMinutes;
      await world.at('2026-11-27T15:00:00+09:00');
      const later = (await world.doctor.get(`/api/difficulties/${seen.id}`)).body;
      expect(later.clock).toMatchObject({
        paused: true,
        overdue: false,
        remainingWorkingMinutes: remaining,
      });
      seen = await world.done(world.owner, seen, 'replies', { text: '여기 있습니다.' });
      // Tue 10–12, 13–18, Wed and Thu in full, Fri 9–12, 13–15: 7 + 16 + 5 hours.
      expect(seen.clock).toMatchObject({
        paused: false,
        pausedMinutes: 28 * 60,
        remainingWorkingMinutes: remaining,
      });
      expect(seen.clock.targetAt).toBe('2026-12-03T05:40:00.000Z');
      expect(seen.timeline.at(-1)).toMatchObject({
        type: 'firm_reply',
        payload: { resumed: true, pausedMinutes: 1680 },
      });
    });

    it('runs on while a partner is asked, and tells what is late', async () => {
      let seen = await world.filed({ severity: 'urgent' });
      seen = await world.done(world.doctor, seen, 'referrals', {
        partnerId: world.partnerId,
        purpose: '반출 협조를 부탁합니다.',
        dueOn: '2026-11-24',
      });
      await world.at('2026-11-24T10:00:00+09:00');
      const late = (await world.doctor.get(`/api/difficulties/${seen.id}`)).body;
      expect(late.clock).toMatchObject({ overdue: true, paused: false });
      expect(late.clock.remainingWorkingMinutes).toBeLessThan(0);
      const list = await world.doctor.get('/api/difficulties?overdue=true&limit=100');
      expect(list.body.items.map((row: { id: string }) => row.id)).toContain(seen.id);
    });

    it('returns to the partner when the firm answers while one is awaited', async () => {
      let seen = await world.filed();
      seen = await world.done(world.doctor, seen, 'referrals', {
        partnerId: world.partnerId,
        purpose: '회답서를 부탁합니다.',
        dueOn: '2026-11-27',
      });
      seen = await world.done(world.doctor, seen, 'questions', { text: '도면이 있으신가요?' });
      seen = await world.done(world.owner, seen, 'replies', { text: '올렸습니다.' });
      expect(seen).toMatchObject({
        status: 'waiting_partner',
        partner: { name: expect.any(String) },
      });
    });

    it('gives a new target when a case is sorted anew', async () => {
      const seen = await world.filed({ category: 'unsure' });
      const sorted = await world.done(world.doctor, seen, 'triage', {
        category: 'cus',
        severity: 'urgent',
      });
      expect(new Date(sorted.clock.targetAt).getTime()).toBeLessThan(
        new Date(seen.clock.targetAt).getTime(),
      );
      expect(sorted.timeline.map((entry: { type: string }) => entry.type)).toContain(
        'target_changed',
      );
    });
  });
});
