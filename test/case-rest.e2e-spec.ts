import { InactivityService } from '../server/difficulties/inactivity.service';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { SYSTEM } from '../server/platform/security/actor';
import { CaseWorld } from './support/case-world';

describe('cases that wait, come again, or stand still', () => {
  let world: CaseWorld;

  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  beforeEach(() => world.begin());
  afterAll(() => world.app.close());

  describe('putting off', () => {
    const snooze = (id: string, body: object, by = world.doctor) =>
      by.put(`/api/difficulties/${id}/snooze`, body);
    const listed = async (query: string, by = world.doctor) =>
      (
        await by.get(`/api/difficulties?doctorId=me&unresolved=true&limit=100&${query}`)
      ).body.items.map(({ id }: { id: string }) => id);

    it('takes a case off one’s own list until that morning; its clock and others’ lists stay', async () => {
      const filed = await world.filed();
      const off = await snooze(filed.id, { until: '2026-11-25', reason: '바이어 회신 대기' });
      expect(off.body).toMatchObject({
        ...{ snoozedUntil: '2026-11-25', version: filed.version, clock: filed.clock },
        snoozes: [expect.objectContaining({ until: '2026-11-25', reason: '바이어 회신 대기' })],
      });
      expect(await listed('snoozed=false')).not.toContain(filed.id);
      expect(await listed('snoozed=true')).toContain(filed.id);
      const today = (await world.doctor.get('/api/today')).body;
      expect(JSON.stringify(today.doctor.cases)).not.toContain(filed.id);
      const seen = await world.read(filed.id, world.supervisor);
      expect([seen.snoozedUntil, seen.snoozes.length]).toEqual([null, 1]);
      expect((await world.read(filed.id, world.owner)).snoozes).toEqual([]);
      await world.at('2026-11-25T00:10:00+09:00');
      expect(await listed('snoozed=false')).toContain(filed.id);
      expect((await world.read(filed.id)).snoozedUntil).toBeNull();
    });

    it('warns of a day beyond the answer deadline and takes it when that is meant', async () => {
      const filed = await world.filed();
      const beyond = await snooze(filed.id, { until: '2026-12-21' });
      expect(beyond.body.errors).toEqual([expect.objectContaining({ code: 'beyond_deadline' })]);
      const meant = await snooze(filed.id, { until: '2026-12-21', beyondDeadline: true });
      expect(meant.body.clock.targetAt).toBe(filed.clock.targetAt);
      expect((await snooze(filed.id, { until: '2026-11-23' })).status).toBe(422);
      const ended = await world.doctor.delete(`/api/difficulties/${filed.id}/snooze`);
      expect(ended.body.snoozedUntil).toBeNull();
    });

    it('ends at once when the firm or a partner writes, not when a colleague does', async () => {
      const filed = await world.filed();
      await snooze(filed.id, { until: '2026-11-24' });
      await snooze(filed.id, { until: '2026-11-24' }, world.supervisor);
      await world.supervisor.post(`/api/difficulties/${filed.id}/notes`, { text: '메모' });
      expect((await world.read(filed.id)).snoozes).toHaveLength(2);
      const said = await world.done(world.owner, filed, 'replies', { text: '새 소식입니다.' });
      expect((await world.read(filed.id)).snoozes).toEqual([]);

      const referred = await world.done(world.doctor, said.version ? said : filed, 'referrals', {
        ...{ partnerId: world.partnerId, purpose: '품목분류 회답', dueOn: '2026-11-25' },
      });
      await snooze(filed.id, { until: '2026-11-24' });
      const [referral] = referred.referrals;
      await world.done(world.doctor, referred, `referrals/${referral.id}/reply`, {
        text: '회신합니다.',
      });
      expect((await world.read(filed.id)).snoozes).toEqual([]);
    });
  });

  describe('the same matter again (제23조)', () => {
    const REMEDY = '민원조정위원회에 심의를 신청하거나 중소기업 옴부즈만에 요청할 수 있습니다.';
    const REASON = '같은 품목분류 이견에 두 차례 답변드렸고 새로운 사정이 없습니다.';

    it('may be closed the third time, after two answers, with reason and remedy in writing', async () => {
      const [one, two] = [await world.answered(), await world.answered()];
      await world.at('2026-11-24T10:00:00+09:00');
      const third = await world.filed();
      const found = (await world.doctor.get(`/api/difficulties/${third.id}/repeats`)).body;
      expect(found.closable).toBe(true);
      expect(found.earlier.map(({ id }: { id: string }) => id)).toEqual(
        expect.arrayContaining([one.id, two.id]),
      );
      const close = (earlierIds: string[], more: object = {}) =>
        world.act(world.doctor, third, 'repeat-closing', {
          ...{ earlierIds, reason: REASON, remedy: REMEDY, ...more },
        });
      expect((await close([one.id])).body.code).toBe('repeat.too_few');
      expect((await close([one.id, two.id], { remedy: '' })).status).toBe(422);
      const foreign = await world.filed({}, world.foreignOwner);
      expect((await close([one.id, foreign.id])).status).toBe(422);
      const closed = await close([one.id, two.id]);
      expect(closed.body).toMatchObject({
        ...{ status: 'closed', outcome: 'duplicate', remedy: REMEDY },
      });
      const seen = await world.read(third.id, world.owner);
      expect(seen.timeline.at(-1)).toMatchObject({
        type: 'repeat_closed',
        payload: { reason: REASON, remedy: REMEDY },
      });
      expect(seen.links.map(({ role }: { role: string }) => role)).toEqual(['repeats', 'repeats']);
      const [mail] = await world.mails('repeat_closed', third.id);
      for (const words of [REASON, '중소기업 옴부즈만', one.number, '제23조']) {
        expect(mail!.text).toContain(words);
      }
    });

    it('is not offered for what was not answered', async () => {
      const earlier = await world.filed({
        title: '인도네시아 할랄 인증 절차 문의',
        category: 'cer',
      });
      const later = await world.filed({ title: '인도네시아 할랄 인증 절차 문의', category: 'cer' });
      const found = (await world.doctor.get(`/api/difficulties/${later.id}/repeats`)).body;
      expect(found.earlier).toEqual([
        ...[expect.objectContaining({ id: earlier.id, answeredAt: null })],
        ...found.earlier.slice(1),
      ]);
    });
  });

  describe('standing still', () => {
    const tick = (moment: string) =>
      world
        .at(`${moment}:00+09:00`)
        .then(() =>
          world.app.nest
            .get(UnitOfWork)
            .run(SYSTEM, () => world.app.nest.get(InactivityService).watch()),
        );
    const stillMails = async (id: string) => (await world.mails('cases_still', id)).length;
    const alone = () =>
      world.app.db.query(`UPDATE difficulties SET last_movement_at = now() + interval '9 years'`);

    it('reminds the doctor, tells the supervisor, and rests only when that is two weeks ago', async () => {
      await alone();
      const filed = await world.filed();
      await tick('2026-12-04T09:30');
      expect(await stillMails(filed.id)).toBe(0);
      await tick('2026-12-07T08:30');
      expect(await stillMails(filed.id)).toBe(0);
      await tick('2026-12-07T09:25');
      await tick('2026-12-07T11:00');
      expect(await stillMails(filed.id)).toBe(1);
      // Nobody decides before the supervisor was told.
      const early = await world.act(world.supervisor, filed, 'dormancy', {
        reason: '쉬어 갑니다.',
      });
      expect(early.body.code).toBe('difficulty.not_still');
      await tick('2026-12-14T09:25');
      await tick('2026-12-15T09:25');
      expect(await stillMails(filed.id)).toBe(2);
      await tick('2026-12-28T09:25');
      expect((await world.read(filed.id)).dormantSince).toBeNull();
      await tick('2026-12-29T09:25');
      await tick('2026-12-30T09:25');
      const resting = await world.read(filed.id, world.owner);
      expect(resting).toMatchObject({ status: 'assigned', closedAt: null });
      expect(resting.dormantSince).not.toBeNull();
      expect(resting.clock.targetAt).toBe(filed.clock.targetAt);
      expect(await world.mails('case_dormant', filed.id)).toHaveLength(1);
      const list = await world.doctor.get('/api/difficulties?dormant=true');
      expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([filed.id]);
      // The firm’s line takes it up again, and the count begins anew.
      const said = await world.done(world.owner, resting, 'replies', { text: '다시 문의합니다.' });
      expect(said.dormantSince).toBeNull();
      await tick('2027-01-05T09:25');
      expect(await stillMails(filed.id)).toBe(2);
    });

    it('is decided by the supervisor, and ended by either', async () => {
      await alone();
      const filed = await world.filed();
      await tick('2026-12-07T09:25');
      await tick('2026-12-14T09:25');
      const told = await world.read(filed.id, world.supervisor);
      expect(told.allowedActions).toEqual(expect.arrayContaining(['rest', 'wake']));
      const denied = await world.act(world.doctor, told, 'dormancy', { reason: '쉬어 갑니다.' });
      expect(denied.status).toBe(403);
      const resting = await world.done(world.supervisor, told, 'dormancy', {
        reason: '바이어 회신을 기다립니다.',
      });
      expect(resting.dormantSince).not.toBeNull();
      const woken = await world.done(world.doctor, resting, 'waking', {
        reason: '바이어가 회신했습니다.',
      });
      expect(woken).toMatchObject({ dormantSince: null, stillToldAt: null });
      expect(woken.allowedActions).not.toContain('wake');
    });

    it('tells each step once, however many processes look', async () => {
      await alone();
      const filed = await world.filed();
      await world.at('2026-12-07T09:25:00+09:00');
      const look = () =>
        world.app.nest
          .get(UnitOfWork)
          .run(SYSTEM, () => world.app.nest.get(InactivityService).watch());
      await Promise.all(Array.from({ length: 6 }, look));
      expect(await stillMails(filed.id)).toBe(1);
    });

    it('is set by supervisors, in order', async () => {
      const path = '/api/settings/inactivity';
      const { body } = await world.doctor.get(path);
      expect(body).toEqual({ remindAfter: 10, supervisorAfter: 15, restAfter: 25, version: 0 });
      const edit = (days: object) => world.supervisor.put(path, days, { version: 0 });
      expect((await edit({ remindAfter: 10, supervisorAfter: 10, restAfter: 25 })).status).toBe(
        422,
      );
      expect((await edit({ remindAfter: 5, supervisorAfter: 8, restAfter: 12 })).body.version).toBe(
        1,
      );
      expect((await edit({ remindAfter: 5, supervisorAfter: 9, restAfter: 12 })).status).toBe(412);
    });
  });
});
