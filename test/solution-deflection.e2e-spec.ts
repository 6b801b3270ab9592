import { newId } from '../server/platform/database/ids';
import { aSolution } from './factories/solutions';
import type { ApiClient } from './support/api-client';
import { CaseWorld, MONDAY } from './support/case-world';

describe('answers while a firm files', () => {
  let world: CaseWorld;
  let article: { id: string; titleKo: string };

  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  afterAll(() => world.app.close());
  beforeEach(async () => {
    await world.begin();
    const { db } = world.app;
    for (const table of ['solution_events', 'solution_sources', 'solution_articles']) {
      await db.query(`DELETE FROM ${table}`);
    }
    await db.query('DELETE FROM difficulty_entries');
    await db.query('DELETE FROM difficulties');
    article = await aSolution(db);
  });

  const typed = (rest: Record<string, unknown> = {}) => ({
    filingId: newId(),
    title: '세관에서 통관이 보류됐어요',
    body: '도착항 세관이 품목번호가 다르다고 합니다.',
    category: 'cus',
    ...rest,
  });
  const suggest = (rest = {}, by: ApiClient = world.owner) =>
    by.post('/api/portal/solution-suggestions', typed(rest));
  const open = (filingId: string, by: ApiClient = world.owner) =>
    by.post(`/api/portal/solutions/${article.id}/opening`, { filingId });
  const say = (filingId: string, by: ApiClient = world.owner) =>
    by.post(`/api/portal/solutions/${article.id}/deflection`, { filingId });
  const counts = async (by: ApiClient = world.supervisor) =>
    (await by.get('/api/solution-counts?days=90')).body;
  /** Suggested, opened, and said that it helped. */
  async function helped(by: ApiClient = world.owner) {
    const filingId = newId();
    await suggest({ filingId }, by);
    await open(filingId, by);
    expect((await say(filingId, by)).status).toBe(200);
    return filingId;
  }
  const after = (days: number) =>
    world.at(new Date(Date.parse(MONDAY) + days * 24 * 3_600_000).toISOString());

  it('are published articles on the same matter, at most three, without a word of any case', async () => {
    for (let i = 0; i < 4; i++) await aSolution(world.app.db);
    await aSolution(world.app.db, { status: 'draft' });
    const { status, body } = await suggest();
    expect(status).toBe(200);
    expect(body.items).toHaveLength(3);
    expect(Object.keys(body.items[0]).sort()).toEqual(['category', 'id', 'titleEn', 'titleKo']);
    expect((await suggest({ title: '환율', body: '헤지를 하고 싶습니다.' })).body.items).toEqual(
      [],
    );
    expect((await suggest({ title: '', body: '' })).body.items).toEqual([]);
  });

  it('open with problem and solution, and nothing that leads to their case', async () => {
    const { body } = await open(newId());
    expect(Object.keys(body).sort()).toEqual([
      ...['category', 'id', 'market', 'problemEn', 'problemKo'],
      ...['solutionEn', 'solutionKo', 'titleEn', 'titleKo'],
    ]);
  });

  it('are not for staff, and a draft does not exist for a firm', async () => {
    expect((await suggest({}, world.doctor)).status).toBe(403);
    expect((await suggest({}, world.admin)).status).toBe(403);
    await world.app.db.query(
      `UPDATE solution_articles SET status = 'draft', published_at = NULL WHERE id = $1`,
      [article.id],
    );
    expect((await open(newId())).status).toBe(404);
    expect((await suggest()).body.items).toEqual([]);
  });

  it('keep nothing of what was typed', async () => {
    await suggest({ body: '도착항 세관이 품목번호 비밀문구9876 때문에 통관을 보류했습니다.' });
    const tables: { name: string }[] = await world.app.db.query(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const found = await world.app.db.query(
        `SELECT 1 FROM "${name}" t WHERE t::text LIKE '%비밀문구9876%' LIMIT 1`,
      );
      expect([name, found]).toEqual([name, []]);
    }
  });

  it('count each filing once, however often it looks', async () => {
    const filingId = newId();
    for (let i = 0; i < 3; i++) {
      await suggest({ filingId });
      await open(filingId);
    }
    expect(await counts()).toMatchObject({ shown: 1, opened: 1, said: 0, deflected: 0 });
    const unread = await say(newId());
    expect([unread.status, unread.body.code]).toEqual([409, 'solution.not_opened']);
  });

  it('deflected only when seven days went by without a case of the same matter', async () => {
    await helped();
    expect(await counts()).toMatchObject({ said: 1, deflected: 0, undecided: 1, filedAfterAll: 0 });
    await after(6.9);
    expect(await counts()).toMatchObject({ deflected: 0, undecided: 1 });
    await after(7.1);
    expect(await counts()).toMatchObject({ deflected: 1, undecided: 0, filedAfterAll: 0 });
  });

  it('did not deflect a firm that filed the matter after all, under whatever category', async () => {
    await helped();
    await after(3);
    await world.filed({ category: 'unsure', market: undefined });
    await after(8);
    expect(await counts()).toMatchObject({
      ...{ said: 1, deflected: 0, undecided: 0, filedAfterAll: 1, filedInPortal: 1 },
    });
  });

  it('did deflect a firm that filed another matter, or the same one much later', async () => {
    await helped();
    await after(2);
    await world.filed({
      ...{
        title: '환율 변동',
        body: '엔화가 내려 손해가 큽니다. 보험이 있습니까?',
        category: 'fx',
      },
    });
    await after(9);
    await world.filed();
    expect(await counts()).toMatchObject({ said: 1, deflected: 1, filedAfterAll: 0 });
  });

  it('are counted for the supervisor’s own firms', async () => {
    await helped();
    await helped(world.foreignOwner);
    expect((await counts()).shown).toBe(1);
    expect((await counts(world.foreignSupervisor)).shown).toBe(1);
    expect((await counts(world.programmeLead)).shown).toBe(2);
    for (const by of [world.owner, world.doctor, world.admin]) {
      expect((await by.get('/api/solution-counts')).status).toBe(403);
    }
    await after(100);
    expect((await counts()).shown).toBe(0);
  });
});
