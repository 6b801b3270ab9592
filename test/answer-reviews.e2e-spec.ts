import type { ApiClient } from './support/api-client';
import { CaseWorld } from './support/case-world';

const TEXT = '분류원 회답서와 담보 반출 절차를 안내해 드립니다.';

describe('a second pair of eyes before an answer goes out', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await CaseWorld.start();
    await world.begin();
    const { body } = await world.supervisor.get('/api/settings/second-look');
    const set = await world.supervisor.put(
      '/api/settings/second-look',
      { categories: ['cus'] },
      { version: body.version },
    );
    expect(set.body).toEqual({ categories: ['cus'], version: 1 });
  });
  afterAll(() => world.app.close());
  beforeEach(() => world.begin());

  const answer = (more: object = {}) => ({ outcome: 'guidance', text: TEXT, ...more });
  const path = (id: string, rest = '') => `/api/difficulties/${id}/answer-review${rest}`;
  const propose = (id: string, by: ApiClient = world.doctor, more: object = {}) =>
    by.post(path(id), answer(more));
  const proposed = async () => {
    const it = await world.filed();
    const { status, body } = await propose(it.id);
    expect([status, body.last?.status]).toEqual([201, 'waiting']);
    return { it, review: body.last };
  };
  const approve = (id: string, version: number, by: ApiClient, body: object = {}) =>
    by.post(path(id, '/approval'), body, { version });

  it('is set by supervisors and administrators, by category, and changed upon what they saw', async () => {
    const get = () => world.admin.get('/api/settings/second-look');
    const { version } = (await get()).body;
    const put = (by: ApiClient, categories: string[], seen = version) =>
      by.put('/api/settings/second-look', { categories }, { version: seen });
    expect((await put(world.doctor, [])).status).toBe(403);
    expect((await put(world.admin, ['nothing'])).status).toBe(422);
    expect((await put(world.admin, ['cus', 'reg'])).status).toBe(200);
    expect((await put(world.supervisor, [])).status).toBe(412);
    expect((await put(world.supervisor, ['cus'], version + 1)).status).toBe(200);
  });

  it('lets no answer of the category past, and those of others at once', async () => {
    const it = await world.filed();
    const straight = await world.act(world.doctor, it, 'answer', answer());
    expect(straight.body.code).toBe('answer_review.needed');
    const other = await world.filed({ category: 'mkt' });
    expect((await world.act(world.doctor, other, 'answer', answer())).status).toBe(201);
    expect((await world.doctor.get(path(other.id))).body).toEqual({
      ...{ needed: false, last: null, earlier: [] },
    });
  });

  it('waits while the clock runs, tells reviewers and nobody of the firm', async () => {
    const { it } = await proposed();
    const now = await world.read(it.id);
    expect([now.status, now.clock.paused, now.clock.done]).toEqual([it.status, false, false]);
    expect(now.clock.targetAt).toBe(it.clock.targetAt);
    const waits = async (by: ApiClient) =>
      (await by.get('/api/answer-reviews')).body.items.map(
        ({ difficultyId }: { difficultyId: string }) => difficultyId,
      );
    for (const by of [world.supervisor, world.backup]) expect(await waits(by)).toContain(it.id);
    for (const by of [world.doctor, world.otherDoctor, world.foreignSupervisor]) {
      expect(await waits(by)).not.toContain(it.id);
    }
    expect((await world.mails('answer_review_asked', it.id)).length).toBeGreaterThanOrEqual(2);
    const firm = JSON.stringify([
      (await world.owner.get(`/api/difficulties/${it.id}`)).body,
      (await world.owner.get('/api/notifications')).body,
    ]);
    expect(firm).not.toMatch(/담보 반출|answer_review/);
    expect((await world.owner.get(path(it.id))).status).toBe(403);
    expect((await world.otherDoctor.get(path(it.id))).status).toBe(404);
  });

  it('goes out in the writer’s name when another approves, never by the writer', async () => {
    const { it, review } = await proposed();
    const own = await approve(it.id, review.version, world.doctor);
    expect(own.body.code).toBe('answer_review.own');
    const sent = await approve(it.id, review.version, world.supervisor);
    expect([sent.status, sent.body.status]).toEqual([200, 'answered']);
    const firm = (await world.owner.get(`/api/difficulties/${it.id}`)).body;
    expect(firm.timeline.at(-1)).toMatchObject({
      ...{ type: 'answered', authorName: '한지원', payload: { text: TEXT } },
    });
    expect(JSON.stringify(firm)).not.toContain('answer_review');
    expect(await world.mails('difficulty_answered', it.id)).toHaveLength(1);
    const tray = (await world.doctor.get('/api/notifications')).body.items;
    expect(tray[0]).toMatchObject({ kind: 'answer_review_approved' });
  });

  it('is sent once when two press at the same moment', async () => {
    const { it, review } = await proposed();
    const both = await Promise.all([
      approve(it.id, review.version, world.supervisor),
      approve(it.id, review.version, world.backup),
    ]);
    const statuses = both.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    expect([409, 412]).toContain(statuses[1]);
    expect(await world.mails('difficulty_answered', it.id)).toHaveLength(1);
    const { timeline } = await world.read(it.id);
    expect(timeline.filter(({ type }: { type: string }) => type === 'answered')).toHaveLength(1);
  });

  it('is edited only with a word on why', async () => {
    const { it, review } = await proposed();
    const text = `${TEXT} 담보 비용은 관세의 5%입니다.`;
    const silent = await approve(it.id, review.version, world.backup, { text });
    expect(silent.body.errors[0]).toMatchObject({ field: 'comment', code: 'required' });
    const holed = await approve(it.id, review.version, world.backup, {
      text: '⟦담당자 직함⟧님께 드리는 답변',
      comment: 'x',
    });
    expect(holed.body.errors[0].code).toBe('unfilled_field');
    const sent = await approve(it.id, review.version, world.backup, {
      text,
      comment: '비용을 더함',
    });
    expect(sent.body.timeline.at(-1).payload.text).toBe(text);
    const { last } = (await world.doctor.get(path(it.id))).body;
    expect(last).toMatchObject({ status: 'approved', comment: '비용을 더함', text });
  });

  it('comes back with what is missing, and its words are kept', async () => {
    const { it, review } = await proposed();
    const back = await world.supervisor.post(
      path(it.id, '/return'),
      { comment: '비용을 적어 주세요' },
      { version: review.version },
    );
    expect(back.body.last).toMatchObject({ status: 'returned', text: TEXT });
    expect(await world.mails('answer_review_returned', it.id)).toHaveLength(1);
    const late = await approve(it.id, review.version + 1, world.backup);
    expect(late.body.code).toBe('answer_review.decided');
    const again = await propose(it.id);
    expect(again.body.last.status).toBe('waiting');
    expect(again.body.earlier).toEqual([
      expect.objectContaining({ status: 'returned', text: TEXT, comment: '비용을 적어 주세요' }),
    ]);
    expect((await propose(it.id)).body.code).toBe('answer_review.waiting');
  });

  it('is taken back only by who wrote it', async () => {
    const { it, review } = await proposed();
    const withdraw = (by: ApiClient) =>
      by.post(path(it.id, '/withdrawal'), {}, { version: review.version });
    expect((await withdraw(world.supervisor)).body.code).toBe('answer_review.not_yours');
    expect((await withdraw(world.doctor)).body.last.status).toBe('withdrawn');
  });

  it('does not go out once the firm took its case back', async () => {
    const { it, review } = await proposed();
    await world.done(world.owner, await world.read(it.id, world.owner), 'withdrawal', {});
    expect((await approve(it.id, review.version, world.supervisor)).status).toBe(409);
    expect(await world.mails('difficulty_answered', it.id)).toEqual([]);
    const { body } = await world.supervisor.get('/api/answer-reviews');
    expect(JSON.stringify(body)).not.toContain(it.id);
  });
});
