import { CaseWorld } from './support/case-world';

describe('the answer to a difficulty', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  afterAll(() => world.app.close());
  beforeEach(() => world.begin());

  describe('the answer', () => {
    it('refuses with a remedy or not at all', async () => {
      const seen = await world.filed();
      const text = '현행 규정으로는 지원 대상이 아닙니다.';
      const bare = await world.act(world.doctor, seen, 'answer', {
        outcome: 'not_acceptable',
        text,
      });
      expect([bare.status, bare.body.errors[0].field]).toEqual([422, 'remedy']);
      const withRemedy = await world.done(world.doctor, seen, 'answer', {
        outcome: 'not_acceptable',
        text,
        remedy: '60일 안에 이의신청을 하실 수 있습니다.',
      });
      expect(withRemedy.remedy).toContain('이의신청');
    });

    it('is no withdrawal, and needs an outcome', async () => {
      const seen = await world.filed();
      const text = '답변을 보내 드립니다. 감사합니다.';
      expect(
        (await world.act(world.doctor, seen, 'answer', { outcome: 'withdrawn', text })).status,
      ).toBe(422);
      expect((await world.act(world.doctor, seen, 'answer', { text })).status).toBe(422);
    });

    it('is rated, a low score with its reason, which reaches the supervisor', async () => {
      const seen = await world.answered();
      const bare = await world.act(world.owner, seen, 'confirmation', { rating: 2 });
      expect([bare.status, bare.body.errors[0].field]).toEqual([422, 'comment']);
      const comment = '회답서가 선적 뒤에 왔습니다.';
      const low = await world.done(world.owner, seen, 'confirmation', { rating: 2, comment });
      expect(low).toMatchObject({ status: 'closed', rating: 2, ratingComment: comment });
      const tray = (await world.supervisor.get('/api/notifications')).body.items;
      expect(tray[0]).toMatchObject({
        ...{ kind: 'low_rating', link: `/difficulties/${seen.id}`, params: { rating: 2 } },
      });
      const [mail] = await world.mails('low_rating', seen.id);
      expect(mail!.text).toContain(comment);
      const listed = await world.supervisor.get('/api/difficulties?lowRating=true');
      expect(listed.body.items.map(({ id }: { id: string }) => id)).toContain(seen.id);
      const foreign = (await world.foreignSupervisor.get('/api/notifications')).body.items;
      expect(foreign.filter(({ kind }: { kind: string }) => kind === 'low_rating')).toEqual([]);

      const good = await world.done(world.owner, await world.answered(), 'confirmation', {
        rating: 4,
      });
      expect(await world.mails('low_rating', good.id)).toEqual([]);
    });

    it('comes once', async () => {
      const seen = await world.answered();
      const again = await world.act(world.doctor, seen, 'answer', {
        outcome: 'guidance',
        text: '다시 보내 드리는 답변입니다.',
      });
      expect([again.status, again.body.code]).toEqual([409, 'difficulty.already_answered']);
    });

    it('is confirmed by the firm alone, with one to five', async () => {
      const seen = await world.answered();
      expect((await world.act(world.doctor, seen, 'confirmation', { rating: 5 })).status).toBe(403);
      expect(
        (await world.act(world.foreignOwner, seen, 'confirmation', { rating: 5 })).status,
      ).toBe(404);
      expect((await world.act(world.owner, seen, 'confirmation', { rating: 6 })).status).toBe(422);
      expect((await world.act(world.owner, seen, 'confirmation', {})).status).toBe(422);
      await world.done(world.owner, seen, 'confirmation', {
        ...{ rating: 1, comment: '답이 늦었습니다.' },
      });
    });

    it('is refused with a reason, which counts from now', async () => {
      const seen = await world.answered();
      expect((await world.act(world.owner, seen, 'refusal', { reason: '' })).status).toBe(422);
      await world.at('2026-11-25T09:40:00+09:00');
      const again = await world.done(world.owner, seen, 'refusal', {
        reason: '아직 해결되지 않았습니다.',
      });
      expect(new Date(again.clock.targetAt) > new Date(seen.clock.targetAt)).toBe(true);
    });

    it('can be confirmed by mistake: taken back within ten minutes', async () => {
      const seen = await world.done(world.owner, await world.answered(), 'confirmation', {
        rating: 4,
      });
      world.app.clock.advance(9 * 60_000);
      const path = `/api/difficulties/${seen.id}/confirmation`;
      const back = await world.owner.delete(path, undefined, { version: seen.version });
      expect(back.body).toMatchObject({ status: 'answered', rating: null, closedAt: null });
      const closed = await world.done(world.owner, back.body, 'confirmation', { rating: 4 });
      world.app.clock.advance(11 * 60_000);
      expect((await world.owner.delete(path, undefined, { version: closed.version })).status).toBe(
        409,
      );
    });

    it('can be opened again within 30 days and not after', async () => {
      const seen = await world.done(world.owner, await world.answered(), 'confirmation', {
        rating: 3,
      });
      const reason = { reason: '같은 문제가 다시 생겼습니다.' };
      await world.at('2026-12-24T09:00:00+09:00');
      const late = await world.act(world.owner, seen, 'reopening', reason);
      expect([late.status, late.body.code]).toEqual([409, 'difficulty.reopen_too_late']);
      await world.at('2026-12-23T23:00:00+09:00');
      expect(await world.done(world.owner, seen, 'reopening', reason)).toMatchObject({
        status: 'reopened',
      });
    });

    it('is not needed when the firm withdraws', async () => {
      const seen = await world.done(world.owner, await world.filed(), 'withdrawal', { reason: '' });
      expect(seen).toMatchObject({ status: 'closed', outcome: 'withdrawn' });
      expect(
        (await world.act(world.owner, seen, 'replies', { text: '추가 내용입니다.' })).body.code,
      ).toBe('difficulty.already_closed');
    });
  });

  describe('referrals', () => {
    it('need the firm’s consent: to partners one, to offices abroad another', async () => {
      const seen = await world.filed();
      const purpose = '현지 세관에 확인을 부탁합니다.';
      const abroad = await world.act(world.doctor, seen, 'referrals', {
        officeId: world.officeId,
        purpose,
        dueOn: '2026-11-27',
      });
      expect([abroad.status, abroad.body.code]).toEqual([422, 'consent.missing']);
      expect(abroad.body.consent).toBe('overseas_transfer');
      const nobody = await world.act(world.doctor, seen, 'referrals', {
        purpose,
        dueOn: '2026-11-27',
      });
      expect(nobody.status).toBe(422);
      const past = await world.act(world.doctor, seen, 'referrals', {
        partnerId: world.partnerId,
        purpose,
        dueOn: '2026-11-20',
      });
      expect(past.body.errors[0].field).toBe('dueOn');
    });

    it('are answered once', async () => {
      let seen = await world.filed();
      seen = await world.done(world.doctor, seen, 'referrals', {
        partnerId: world.partnerId,
        purpose: '회답서를 부탁합니다.',
        dueOn: '2026-11-27',
      });
      const path = `referrals/${seen.referrals[0].id}/reply`;
      seen = await world.done(world.doctor, seen, path, { text: '어렵습니다.', declined: true });
      expect(seen.referrals[0].status).toBe('declined');
      expect((await world.act(world.doctor, seen, path, { text: '다시' })).body.code).toBe(
        'referral.already_answered',
      );
    });
  });
});
