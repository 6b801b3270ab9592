import { newId } from '../server/platform/database/ids';
import { searchStemsOf } from '../server/platform/text/stems';
import { aDifficulty } from './factories/difficulties';
import { insertRow } from './factories/people';
import { CaseWorld } from './support/case-world';

describe('solved cases like the one at hand', () => {
  let world: CaseWorld;

  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  afterAll(() => world.app.close());
  beforeEach(async () => {
    await world.begin();
    await world.app.db.query('DELETE FROM difficulty_entries');
    await world.app.db.query('DELETE FROM difficulties');
  });

  const HELD = {
    title: '하이퐁 세관 통관 보류',
    body: '스핀들 유닛이 하이퐁항에서 보류됐습니다. 세관은 품목번호가 다르다고 합니다.',
    ...{ category: 'cus', market: 'VN', hs6: '846693' },
  };

  async function solved(companyId: string, rest: Record<string, unknown> = {}, answer?: string) {
    const made = await aDifficulty(world.app.db, companyId, {
      ...HELD,
      title: '통관이 세관에서 보류된 부품',
      ...{ status: 'closed', outcome: 'resolved_after_review', closed_at: '2026-10-02T10:00:00Z' },
      ...{ rating: 5, target_at: null },
      ...rest,
    });
    if (answer !== undefined) {
      await insertRow(world.app.db, 'difficulty_entries', {
        ...{ id: newId(), difficulty_id: made.id, company_id: companyId, type: 'answered' },
        ...{ visibility: 'public', side: 'staff', author_name: '한지원' },
        payload: JSON.stringify({ outcome: 'guidance', text: answer, remedy: null }),
        at: '2026-10-01T10:00:00Z',
      });
    }
    return made;
  }
  const similar = async (by = world.doctor, id?: string) => {
    const open = id ?? (await aDifficulty(world.app.db, world.firm.id, HELD)).id;
    return by.get(`/api/difficulties/${open}/similar`);
  };

  it('come with the answer that solved them and why they are alike', async () => {
    const before = await solved(world.firm.id, {}, '품목분류 사전심사 회신을 세관에 냈습니다.');
    await solved(world.firm.id, { title: '바이어 명단', body: '수입상을 찾습니다.' });
    const { status, body } = await similar();
    expect(status).toBe(200);
    expect(body.cases).toHaveLength(1);
    expect(body.cases[0]).toMatchObject({
      ...{ id: before.id, number: before.number, outcome: 'resolved_after_review', rating: 5 },
      company: { id: world.firm.id, name: world.firm.name },
      answer: '품목분류 사전심사 회신을 세관에 냈습니다.',
      reasons: [
        { kind: 'market', value: 'VN' },
        { kind: 'hs', value: '846693' },
        { kind: 'category', value: 'cus' },
        { kind: 'words', words: expect.arrayContaining(['보류']) },
      ],
    });
  });

  it('are solved ones: no open, refused or withdrawn case, and not the case itself', async () => {
    for (const rest of [
      { status: 'in_progress', outcome: null, closed_at: null },
      { outcome: 'not_acceptable' },
      { outcome: 'withdrawn' },
      { outcome: 'duplicate' },
    ]) {
      await solved(world.firm.id, rest, '답');
    }
    const own = await solved(world.firm.id, {}, '답');
    expect((await similar(world.doctor, own.id)).body.cases).toEqual([]);
  });

  it('are those of firms the person looks after', async () => {
    const own = await solved(world.firm.id, {}, '우리 답');
    const foreign = await solved(world.foreignFirm.id, {}, '남의 답');
    const ids = async (by: typeof world.doctor) =>
      (await similar(by)).body.cases.map(({ id }: { id: string }) => id).sort();
    expect(await ids(world.doctor)).toEqual([own.id]);
    expect(await ids(world.supervisor)).toEqual([own.id]);
    expect(await ids(world.programmeLead)).toEqual([own.id, foreign.id].sort());
    expect((await similar(world.otherDoctor)).status).toBe(404);
    expect((await similar(world.owner)).status).toBe(403);
    expect((await similar(world.admin)).status).toBe(403);
  });

  it('stay behind the second wall: the index answers no firm, whatever it is asked', async () => {
    await solved(world.firm.id, {}, '답');
    const runner = world.app.db.createQueryRunner();
    await runner.startTransaction();
    try {
      for (const role of ['sme', 'admin', '']) {
        await runner.query(
          `SELECT set_config('role', 'homedoctor_actor', true), set_config('app.role', $1, true),
                  set_config('app.company_id', $2, true)`,
          [role, world.firm.id],
        );
        const found = await runner.query(
          `SELECT * FROM solved_like($1::text[], NULL, $2::uuid, 100)`,
          [searchStemsOf(HELD.title), newId()],
        );
        expect(found).toEqual([]);
      }
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });

  it('are found by the same keys in SQL and in the code', async () => {
    const text = '저희 인증서를 하이퐁 세관에서 FDA-510 서류 24대와 함께 보류했습니다';
    const [{ keys }] = await world.app.db.query('SELECT case_stems($1) AS keys', [text]);
    expect(keys).toEqual(expect.arrayContaining(searchStemsOf(text)));
    const [{ keys: decomposed }] = await world.app.db.query('SELECT case_stems($1) AS keys', [
      text.normalize('NFD'),
    ]);
    expect(decomposed).toEqual(keys);
  });

  it('are written down as read', async () => {
    const before = await solved(world.firm.id, {}, '답');
    await similar();
    const [entry] = await world.app.db.query(
      `SELECT after FROM audit_entries WHERE action = 'difficulty.similar_read' ORDER BY at DESC LIMIT 1`,
    );
    expect(entry.after).toEqual({ shown: [before.number] });
  });
});
