import { CaseWorld, filing } from './support/case-world';

describe('cases that are one matter, or two', () => {
  let world: CaseWorld;

  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  beforeEach(() => world.begin());
  afterAll(() => world.app.close());

  const REASON = '같은 화물의 통관 보류를 두 번 접수하셨습니다.';
  const merge = (one: { id: string; version: number }, into: { id: string; version: number }) =>
    world.act(world.doctor, one, 'merge', {
      intoId: into.id,
      intoVersion: into.version,
      reason: REASON,
    });
  const undo = (one: { id: string; version: number }) =>
    world.doctor.delete(`/api/difficulties/${one.id}/merge`, undefined, { version: one.version });

  describe('a merge', () => {
    it('closes one, which goes on in the other with all that was said; the firm is told', async () => {
      const kept = await world.filed();
      const second = await world.filed({ title: '하이퐁항 보류 건 문의' });
      await world.doctor.post(`/api/difficulties/${second.id}/notes`, { text: '내부 메모' });
      const merged = await merge(second, kept);
      expect([merged.status, merged.body.status]).toEqual([201, 'closed']);
      expect(merged.body).toMatchObject({
        ...{ outcome: 'duplicate', mergedInto: kept.id, undoMergeUntil: '2026-12-07' },
        links: [expect.objectContaining({ role: 'merged_into' })],
      });

      const seen = await world.read(kept.id, world.owner);
      const elsewhere = seen.timeline.filter((entry: { from: unknown }) => entry.from);
      expect(elsewhere.map((entry: { type: string }) => entry.type)).toEqual([
        ...['filed', 'assigned', 'merged'],
      ]);
      expect(elsewhere[0].from).toEqual({ id: second.id, number: second.number });
      expect(seen.timeline.at(-1)).toMatchObject({ type: 'merged_in', from: null });
      const staff = await world.read(kept.id);
      expect(staff.timeline.map((entry: { type: string }) => entry.type)).toContain('note');

      const [mail] = await world.mails('case_merged', kept.id);
      expect(mail!.text).toContain(second.number);
      expect(mail!.text).toContain(REASON);
      const reopening = await world.act(world.owner, merged.body, 'reopening', {
        reason: '다시 열어 주십시오.',
      });
      expect(reopening.status).toBe(409);
    });

    it('takes a reply to the closed one to the one that goes on, through a second merge too', async () => {
      const [one, two, three] = [await world.filed(), await world.filed(), await world.filed()];
      const merged = (await merge(one, two)).body;
      await merge(await world.read(two.id), three);
      const asked = await world.done(world.doctor, await world.read(three.id), 'questions', {
        text: '도면이 있나요?',
      });
      const reply = await world.act(world.owner, merged, 'replies', { text: '도면입니다.' });
      expect(reply.body).toMatchObject({ id: three.id, status: 'in_progress' });
      expect(reply.body.version).toBe(asked.version + 1);
      expect(reply.body.timeline.at(-1).payload).toMatchObject({
        ...{ text: '도면입니다.', resumed: true, otherNumber: one.number },
      });
      expect((await world.read(one.id)).status).toBe('closed');
      const staff = await world.act(world.doctor, merged, 'replies', { text: '답글입니다.' });
      expect(staff.status).toBe(409);
    });

    it('is undone for fourteen days: status, clock and outcome as they were, nothing lost', async () => {
      const kept = await world.filed();
      let second = await world.filed();
      const words = { outcome: 'guidance', text: '분류원 회답서를 보내 드립니다.' };
      second = await world.done(world.doctor, second, 'answer', words);
      const asked = await world.done(world.doctor, await world.filed(), 'questions', {
        text: '도면이 있나요?',
      });
      const merged = (await merge(second, kept)).body;
      const waiting = (await merge(asked, await world.read(kept.id))).body;
      await world.act(world.owner, merged, 'replies', { text: '추가로 여쭙니다.' });
      await world.at('2026-12-07T17:00:00+09:00');
      const back = await undo(merged);
      expect(back.status).toBe(200);
      for (const name of ['status', 'outcome', 'clock', 'answeredAt', 'closedAt', 'remedy']) {
        expect([name, back.body[name]]).toEqual([name, second[name]]);
      }
      const again = await undo(waiting);
      expect(again.body).toMatchObject({ status: 'waiting_sme', mergedInto: null });
      expect(again.body.clock).toEqual(asked.clock);
      const stays = await world.read(kept.id);
      expect(stays.timeline.filter((entry: { from: unknown }) => entry.from)).toEqual([]);
      expect(stays.timeline.map((entry: { type: string }) => entry.type)).toEqual(
        expect.arrayContaining(['merged_in', 'firm_reply', 'merge_undone']),
      );
      expect(await world.mails('case_merge_undone', second.id)).toHaveLength(1);
      expect((await undo(back.body)).body.code).toBe('difficulty.not_merged');
    });

    it('cannot be undone on the fifteenth day', async () => {
      const merged = (await merge(await world.filed(), await world.filed())).body;
      await world.at('2026-12-08T09:30:00+09:00');
      expect((await undo(merged)).body.code).toBe('difficulty.undo_too_late');
      expect((await world.read(merged.id)).allowedActions).not.toContain('undo_merge');
    });

    it('checks both versions and takes neither a closed nor another firm’s case', async () => {
      const [one, two] = [await world.filed(), await world.filed()];
      const told = await world.done(world.doctor, two, 'replies', { text: '확인 중입니다.' });
      const stale = await merge(one, two);
      expect([stale.status, stale.body.current.id]).toEqual([412, two.id]);
      expect((await merge({ ...one, version: 9 }, told)).body.current.id).toBe(one.id);
      expect((await merge(one, one)).status).toBe(422);
      const over = await world.done(world.owner, await world.filed(), 'withdrawal');
      expect((await merge(one, over)).body.code).toBe('difficulty.kept_closed');
      const foreign = await world.filed({}, world.foreignOwner);
      expect((await merge(one, foreign)).status).toBe(404);
      const lead = await world.act(world.programmeLead, one, 'merge', {
        ...{ intoId: foreign.id, intoVersion: foreign.version, reason: REASON },
      });
      expect(lead.body.errors).toEqual([expect.objectContaining({ code: 'other_firm' })]);
      expect((await world.read(one.id)).version).toBe(one.version);
    });
  });

  describe('a split', () => {
    it('files what the firm said as a case of its own, its clock from the firm’s word', async () => {
      const filed = await world.filed();
      await world.at('2026-11-25T14:00:00+09:00');
      const said = await world.done(world.owner, filed, 'replies', {
        text: '그런데 인도행 선적도 두 주 늦어지고 있습니다.',
      });
      const entry = said.timeline.at(-1);
      await world.at('2026-11-30T10:00:00+09:00');
      const made = await world.done(world.doctor, said, 'split', {
        ...{ title: '인도행 선적 지연', body: '인도행 선적이 두 주 늦어지고 있습니다.' },
        ...{ category: 'log', severity: 'normal', entryIds: [entry.id] },
      });
      expect(made).toMatchObject({ title: '인도행 선적 지연', status: 'assigned' });
      expect(made.receivedAt).toBe(entry.at);
      expect(made.timeline[0]).toMatchObject({ id: entry.id, from: { number: filed.number } });
      expect(made.links).toEqual([expect.objectContaining({ role: 'split_from' })]);
      const source = await world.read(filed.id, world.owner);
      expect(source.links).toEqual([expect.objectContaining({ role: 'split_off' })]);
      expect(source.timeline.at(-1)).toMatchObject({ type: 'split_off' });
      expect(source.clock.targetAt).toBe(said.clock.targetAt);
      expect(await world.mails('case_split', made.id)).toHaveLength(1);
      expect(await world.mails('difficulty_received', made.id)).toEqual([]);
    });

    it('takes no entry of another case, and shows the firm no internal one', async () => {
      const [filed, other] = [await world.filed(), await world.filed()];
      const noted = (
        await world.doctor.post(`/api/difficulties/${filed.id}/notes`, { text: '몰래 적은 메모' })
      ).body;
      const body = { title: '다른 일', body: '다른 일입니다. 따로 봅니다.', severity: 'low' };
      const foreign = await world.act(world.doctor, filed, 'split', {
        ...{ ...body, entryIds: [other.timeline[0].id] },
      });
      expect(foreign.status).toBe(422);
      const made = await world.done(world.doctor, filed, 'split', {
        ...{ ...body, entryIds: [noted.timeline.at(-1).id] },
      });
      expect(made.receivedAt).toBe(world.app.clock.now().toISOString());
      expect(JSON.stringify(await world.read(made.id, world.owner))).not.toContain('몰래');
    });
  });

  describe('parts and relations', () => {
    const link = (
      by: CaseWorld['doctor'],
      one: { id: string; version: number },
      other: { id: string; version: number },
      role: string,
    ) => world.act(by, one, 'links', { otherId: other.id, otherVersion: other.version, role });

    it('lets nobody answer, confirm, withdraw, merge or close a case while a part is open', async () => {
      const [parent, child] = [await world.filed(), await world.filed()];
      const answered = await world.done(world.doctor, parent, 'answer', {
        ...{ outcome: 'guidance', text: '회답서를 보내 드립니다.' },
      });
      const joined = await link(world.doctor, answered, child, 'child');
      expect(joined.status).toBe(201);
      expect(joined.body.links).toEqual([expect.objectContaining({ role: 'child' })]);
      // What the firm had on its screen is old now.
      const old = await world.act(world.owner, answered, 'confirmation', { rating: 5 });
      expect(old.status).toBe(412);
      const refused = await world.act(world.owner, joined.body, 'confirmation', { rating: 5 });
      expect([refused.status, refused.body.code]).toEqual([409, 'difficulty.open_children']);
      expect(refused.body.children).toEqual([
        { id: child.id, number: child.number, title: child.title },
      ]);
      const withdrawn = await world.act(world.owner, joined.body, 'withdrawal');
      expect(withdrawn.body.code).toBe('difficulty.open_children');
      const merged = await merge(joined.body, await world.filed());
      expect(merged.body.code).toBe('difficulty.open_children');
      const closing = { verdict: 'close', note: '대체 선사를 안내했습니다.', outcome: 'guidance' };
      const ended = await world.act(world.supervisor, joined.body, 'reviews', closing);
      expect(ended.body.code).toBe('difficulty.open_children');

      await world.done(world.owner, await world.read(child.id), 'withdrawal');
      const closed = await world.done(world.owner, joined.body, 'confirmation', { rating: 5 });
      expect(closed.status).toBe('closed');
    });

    it('makes no circles, no second parent, and comes off again', async () => {
      const [a, b, c] = [await world.filed(), await world.filed(), await world.filed()];
      const ab = (await link(world.doctor, a, b, 'child')).body;
      const bNow = await world.read(b.id);
      await link(world.doctor, bNow, c, 'child');
      const circle = await link(world.doctor, await world.read(c.id), ab, 'child');
      expect(circle.body.code).toBe('link.circle');
      const second = await link(
        world.doctor,
        await world.read(b.id),
        await world.filed(),
        'parent',
      );
      expect(second.body.code).toBe('link.exists');
      const path = `/api/difficulties/${a.id}/links/${ab.links[0].id}`;
      const off = await world.doctor.delete(path, undefined, { version: ab.version });
      expect([off.status, off.body.links]).toEqual([200, []]);
      expect(off.body.timeline.at(-1)).toMatchObject({ type: 'unlinked', visibility: 'internal' });
    });

    it('joins two firms’ cases for staff only, and only by a supervisor', async () => {
      const own = await world.filed({ title: '우리 회사 통관 보류' });
      const foreign = await world.filed({ title: '비밀거래처 통관 보류' }, world.foreignOwner);
      expect((await link(world.doctor, own, foreign, 'related')).status).toBe(404);
      const child = await link(world.programmeLead, own, foreign, 'child');
      expect(child.status).toBe(422);
      const joined = await link(world.programmeLead, own, foreign, 'related');
      expect(joined.body.links).toEqual([expect.objectContaining({ sameFirm: false })]);
      for (const [reader, id] of [
        [world.owner, own.id],
        [world.doctor, own.id],
        [world.foreignOwner, foreign.id],
      ] as const) {
        const seen = await world.read(id, reader);
        expect(seen.links).toEqual([]);
        const words = JSON.stringify(seen.timeline);
        expect(words).not.toContain(id === own.id ? foreign.number : own.number);
        expect(words).not.toContain(id === own.id ? foreign.id : own.id);
      }
      const firmRead = JSON.stringify(await world.read(own.id, world.owner));
      expect(firmRead).not.toContain('비밀거래처');
      const list = await world.owner.get('/api/difficulties?q=비밀거래처');
      expect(list.body.items).toEqual([]);
    });

    it('shows a firm the relations among its own', async () => {
      const [one, two] = [await world.filed(), await world.filed()];
      await link(world.doctor, one, two, 'related');
      const seen = await world.read(one.id, world.owner);
      expect(seen.links).toEqual([
        expect.objectContaining({
          ...{ role: 'related', createdByName: null, removable: false },
          case: expect.objectContaining({ id: two.id }),
        }),
      ]);
      const denied = await link(world.owner, one, two, 'child');
      expect(denied.status).toBe(403);
    });
  });

  it('files a new case that goes on where one was closed more than thirty days ago', async () => {
    const answered = await world.answered();
    const closed = await world.done(world.owner, answered, 'confirmation', { rating: 4 });
    const follow = () =>
      world.owner.post(
        '/api/difficulties',
        filing({ title: '다시 보류됐습니다', followsId: closed.id }),
      );
    expect((await follow()).status).toBe(422);
    await world.at('2026-12-24T10:00:00+09:00');
    const made = await follow();
    expect([made.status, made.body.links]).toEqual([
      201,
      [expect.objectContaining({ role: 'follows' })],
    ]);
    expect((await world.read(closed.id)).links).toEqual([
      expect.objectContaining({ role: 'followed_by' }),
    ]);
    const foreign = await world.foreignOwner.post(
      '/api/difficulties',
      filing({ followsId: closed.id }),
    );
    expect(foreign.status).toBe(404);
  });
});
