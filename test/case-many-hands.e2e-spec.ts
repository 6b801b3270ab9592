import { CaseWorld } from './support/case-world';
import type { Answer } from './support/api-client';

/** Two supervisors, a doctor and the firm, all on the same cases at the same moment. */
describe('one case in many hands', () => {
  let world: CaseWorld;

  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  beforeEach(() => world.begin());
  afterAll(() => world.app.close());

  const REASON = '같은 화물의 통관 보류를 두 번 접수하셨습니다.';
  const ANSWER = { outcome: 'guidance', text: '분류원 회답서를 보내 드립니다.' };
  const won = (answers: Answer[]) => answers.filter(({ status }) => status < 300);
  const entriesOf = async (id: string, type: string) =>
    (
      await world.app.db.query(
        `SELECT payload FROM difficulty_entries WHERE difficulty_id = $1 AND type = $2`,
        [id, type],
      )
    ).length;

  /** Whoever lost is told how the case stands now, and with that does it again. */
  const settled = (answers: Answer[]) => {
    for (const { status, body } of answers) {
      expect([200, 201, 409, 412]).toContain(status);
      if (status === 412) expect(body.current).toMatchObject({ version: expect.any(Number) });
      if (status === 409) expect(body.code).toMatch(/^(difficulty|extension|link)\./);
    }
  };

  it('takes each verb once, whoever presses it together', async () => {
    const filed = await world.filed();
    const hands = [world.supervisor, world.programmeLead, world.doctor];
    const answers = await Promise.all([
      ...hands.map((by) => world.act(by, filed, 'answer', ANSWER)),
      ...hands.map((by) => world.act(by, filed, 'questions', { text: '도면이 있나요?' })),
      ...hands.map((by) => world.act(by, filed, 'replies', { text: '확인하고 있습니다.' })),
      world.act(world.supervisor, filed, 'assignment', { doctorId: world.backupUser.id }),
      world.act(world.owner, filed, 'withdrawal'),
    ]);
    settled(answers);
    expect(won(answers)).toHaveLength(1);
    const now = await world.read(filed.id);
    expect(now.version).toBe(filed.version + 1);
    expect(now.timeline).toHaveLength(filed.timeline.length + 1);
  });

  it('loses nothing of those who look again and go on', async () => {
    const filed = await world.filed();
    const hands = [world.supervisor, world.programmeLead, world.doctor, world.owner];
    const say = async (by: (typeof hands)[number], text: string) => {
      let seen = filed;
      for (let tries = 0; tries < 30; tries++) {
        const answer = await world.act(by, seen, 'replies', { text });
        if (answer.status < 300) return;
        expect(answer.status).toBe(412);
        seen = answer.body.current;
      }
      throw new Error(`Never heard: ${text}`);
    };
    const words = hands.flatMap((by, who) =>
      [1, 2, 3].map((n) => ({ by, text: `${who}의 ${n}번째` })),
    );
    await Promise.all([
      ...words.map(({ by, text }) => say(by, text)),
      // Notes, snoozes and relations need no turn.
      ...[1, 2, 3].map((n) =>
        world.supervisor.post(`/api/difficulties/${filed.id}/notes`, { text: `메모 ${n}` }),
      ),
      world.doctor.put(`/api/difficulties/${filed.id}/snooze`, { until: '2026-11-24' }),
    ]);
    const now = await world.read(filed.id);
    const said = now.timeline.map(({ payload }: { payload: { text?: string } }) => payload.text);
    for (const { text } of words)
      expect(said.filter((one: string) => one === text)).toEqual([text]);
    expect(said.filter((one?: string) => one?.startsWith('메모'))).toHaveLength(3);
    expect(now.version).toBe(filed.version + words.length);
  });

  it('merges two cases one way only, however many press, and tells the firm once', async () => {
    const [one, two] = [await world.filed(), await world.filed()];
    const merge = (by: CaseWorld['doctor'], gone: typeof one, kept: typeof one) =>
      world.act(by, gone, 'merge', { intoId: kept.id, intoVersion: kept.version, reason: REASON });
    const answers = await Promise.all([
      ...[world.supervisor, world.programmeLead, world.doctor].map((by) => merge(by, one, two)),
      ...[world.supervisor, world.programmeLead, world.doctor].map((by) => merge(by, two, one)),
      world.act(world.doctor, one, 'answer', ANSWER),
      world.act(world.supervisor, two, 'answer', ANSWER),
    ]);
    settled(answers);
    const [a, b] = [await world.read(one.id), await world.read(two.id)];
    const merges = (await entriesOf(one.id, 'merged')) + (await entriesOf(two.id, 'merged'));
    const taken = (await entriesOf(one.id, 'merged_in')) + (await entriesOf(two.id, 'merged_in'));
    expect(merges).toBe(taken);
    expect(merges).toBeLessThanOrEqual(1);
    expect(Boolean(a.mergedInto) && Boolean(b.mergedInto)).toBe(false);
    const mails = [
      ...(await world.mails('case_merged', one.id)),
      ...(await world.mails('case_merged', two.id)),
    ];
    expect(mails).toHaveLength(merges);
  });

  it('lets undoing, a reply and a second merge not tear each other apart', async () => {
    const [gone, kept, third] = [await world.filed(), await world.filed(), await world.filed()];
    const merged = await world.done(world.doctor, gone, 'merge', {
      ...{ intoId: kept.id, intoVersion: kept.version, reason: REASON },
    });
    const now = await world.read(kept.id);
    const answers = await Promise.all([
      ...[world.supervisor, world.doctor].map((by) =>
        by.delete(`/api/difficulties/${gone.id}/merge`, undefined, { version: merged.version }),
      ),
      world.act(world.owner, merged, 'replies', { text: '추가로 여쭙니다.' }),
      world.act(world.programmeLead, now, 'merge', {
        ...{ intoId: third.id, intoVersion: third.version, reason: REASON },
      }),
    ]);
    settled(answers);
    expect(await entriesOf(gone.id, 'merge_undone')).toBeLessThanOrEqual(1);
    expect(
      (await entriesOf(kept.id, 'merge_undone')) === (await entriesOf(gone.id, 'merge_undone')),
    ).toBe(true);
    const replied = answers[2]!;
    const places = await Promise.all(
      [gone, kept, third].map(({ id }) => entriesOf(id, 'firm_reply')),
    );
    expect(places.reduce((sum, n) => sum + n, 0)).toBe(replied.status < 300 ? 1 : 0);
  });

  it('closes no parent while another joins a part to it', async () => {
    for (let round = 0; round < 5; round++) {
      const [parent, child] = [await world.answered(), await world.filed()];
      const [confirmed, joined] = await Promise.all([
        world.act(world.owner, parent, 'confirmation', { rating: 5 }),
        world.act(world.supervisor, parent, 'links', {
          ...{ otherId: child.id, otherVersion: child.version, role: 'child' },
        }),
      ]);
      settled([confirmed!, joined!]);
      expect(won([confirmed!, joined!])).toHaveLength(1);
    }
  });

  it('splits and closes as repeated once', async () => {
    const earlier = [await world.answered(), await world.answered()];
    const filed = await world.filed();
    const split = (by: CaseWorld['doctor']) =>
      world.act(by, filed, 'split', {
        ...{ title: '다른 선적 지연', body: '다른 선적이 두 주 늦어집니다.', severity: 'normal' },
        entryIds: [filed.timeline[0].id],
      });
    const close = (by: CaseWorld['doctor']) =>
      world.act(by, filed, 'repeat-closing', {
        earlierIds: earlier.map(({ id }) => id),
        reason: '두 번 답변드린 내용과 같습니다.',
        remedy: '민원조정위원회에 심의를 신청할 수 있습니다.',
      });
    const hands = [world.supervisor, world.programmeLead, world.doctor];
    const answers = await Promise.all([...hands.map(split), ...hands.map(close)]);
    settled(answers);
    expect(won(answers)).toHaveLength(1);
    const mails = await world.mails('repeat_closed', filed.id);
    expect(mails.length + (await entriesOf(filed.id, 'split_off'))).toBe(1);
  });
});
