import { letterWorld, type LetterWorld } from './support/letter-world';

describe('what colleagues say about a letter', () => {
  let world: LetterWorld;
  beforeAll(async () => {
    world = await letterWorld();
  });
  afterAll(() => world.app.close());

  const path = (id: string) => `/api/letters/${id}/comments`;
  const say = async (who: LetterWorld['doctor'], id: string, body: object) => {
    const answer = await who.post(path(id), body);
    expect(answer.status).toBe(200);
    return answer.body;
  };

  it('is about a part or the whole, answered in its place, and settled', async () => {
    const { id } = await world.draft();
    const [first] = await say(world.supervisor, id, { text: ' Too long. ', block: 'firm_intro' });
    expect(first).toMatchObject({ text: 'Too long.', block: 'firm_intro', own: true });
    await say(world.doctor, id, { text: 'Cut to two sentences.', answers: first.id });
    await say(world.doctor, id, { text: 'Ready for your eyes.' });
    const settled = await world.doctor.put(`${path(id)}/${first.id}/settlement`, {});
    expect(settled.body).toEqual([
      expect.objectContaining({
        settledAt: expect.any(String),
        answers: [expect.objectContaining({ text: 'Cut to two sentences.', own: true })],
      }),
      expect.objectContaining({ block: null, settledAt: null, answers: [] }),
    ]);
  });

  it('opens again by a word to it, or by hand', async () => {
    const { id } = await world.draft();
    const [first] = await say(world.supervisor, id, { text: 'Which year?' });
    const settlement = `${path(id)}/${first.id}/settlement`;
    await world.doctor.put(settlement, {});
    const [again] = await say(world.supervisor, id, { text: 'Still none.', answers: first.id });
    expect(again.settledAt).toBeNull();
    await world.doctor.put(settlement, {});
    expect((await world.supervisor.delete(settlement)).body[0].settledAt).toBeNull();
  });

  it('reaches the other one’s tray, and nobody’s own', async () => {
    const { id } = await world.draft();
    await say(world.supervisor, id, { text: 'Name the fair.' });
    const told = async (who: LetterWorld['doctor']) =>
      (await who.get('/api/notifications')).body.items.filter(
        (one: { kind: string; link: string }) =>
          one.kind === 'letter_commented' && one.link === `/letters/${id}`,
      );
    expect(await told(world.doctor)).toHaveLength(1);
    expect(await told(world.supervisor)).toHaveLength(0);
    expect(JSON.stringify(await told(world.doctor))).not.toContain('Name the fair');
  });

  it('is taken back by its writer alone, as long as nobody answered', async () => {
    const { id } = await world.draft();
    const [first] = await say(world.doctor, id, { text: 'Never mind.' });
    const one = `${path(id)}/${first.id}`;
    expect((await world.supervisor.delete(one)).status).toBe(403);
    const [{ answers }] = await say(world.supervisor, id, { text: 'Sure?', answers: first.id });
    expect((await world.doctor.delete(one)).status).toBe(409);
    expect((await world.supervisor.delete(`${path(id)}/${answers[0].id}`)).status).toBe(204);
    expect((await world.doctor.delete(one)).status).toBe(204);
    expect((await world.doctor.get(path(id))).body).toEqual([]);
  });

  it('refuses what is nothing, too long, about no part, or answers another letter’s', async () => {
    const { id } = await world.draft();
    const other = await world.draft();
    const [there] = await say(world.doctor, other.id, { text: 'There.' });
    const status = async (body: object) => (await world.doctor.post(path(id), body)).status;
    expect(await status({ text: '   ' })).toBe(422);
    expect(await status({ text: 'a'.repeat(2001) })).toBe(422);
    expect(await status({ text: 'a', block: 'nowhere' })).toBe(422);
    expect(await status({ text: 'a', answers: there.id })).toBe(404);
  });

  it('is not for the firm, for strangers, nor for administrators', async () => {
    const { id } = await world.draft();
    await say(world.doctor, id, { text: 'The owner must not read this.' });
    for (const who of [world.owner, world.admin]) {
      expect((await who.get(path(id))).status).toBe(403);
    }
    for (const who of [world.otherDoctor, world.foreignSupervisor]) {
      expect((await who.get(path(id))).status).toBe(404);
      expect((await who.post(path(id), { text: 'In?' })).status).toBe(404);
    }
  });
});
